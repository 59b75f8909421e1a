using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Protocol;

namespace LintText.LanguageServer.Features;

/// <summary>Where the source at a place is named: first, and everywhere.</summary>
internal static class Mentions
{
    /// <summary>Where the source is named first, or null where nobody is a source here.</summary>
    /// <param name="snapshot">The draft.</param>
    /// <param name="reading">What was read of it.</param>
    /// <param name="offset">The place, an offset in its text.</param>
    public static Place? First(DraftSnapshot snapshot, DraftReading reading, int offset) =>
        reading.Outline.SourceAt(offset) is { } said && !said.Source.FirstMention.IsEmpty ? new Place(snapshot.Draft.Uri, snapshot.Lines.ToRange(said.Source.FirstMention)) : null;

    /// <summary>All places where it is named, in order; none where nobody is a source here.</summary>
    /// <inheritdoc cref="First"/>
    public static PlaceRange[] All(DraftSnapshot snapshot, DraftReading reading, int offset) =>
        reading.Outline.SourceAt(offset) is { } said ? [.. reading.Outline.MentionsOf(said.Source).Select(snapshot.Lines.ToRange)] : [];
}
