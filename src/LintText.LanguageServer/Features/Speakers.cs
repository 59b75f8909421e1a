using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Protocol;

using Microsoft.CodeAnalysis.Text;

namespace LintText.LanguageServer.Features;

/// <summary>Names between the words: who speaks where the text does not name them, or by a pronoun only.</summary>
internal static class Speakers
{
    /// <summary>The names that a stretch of a draft wants.</summary>
    /// <param name="snapshot">The draft.</param>
    /// <param name="reading">What was read of it.</param>
    /// <param name="stretch">The stretch (UTF-16 offsets in its text, half-open).</param>
    public static InlayHint[] In(DraftSnapshot snapshot, DraftReading reading, TextSpan stretch)
    {
        var hints = new List<InlayHint>();
        var seen = new HashSet<int>();
        foreach (var attribution in reading.Outline.Ledger.Attributions.Where(a => a.IsStatement && !a.Contents.IsEmpty))
        {
            if (reading.Outline.Find(attribution.Source) is not { IsOutsideWriter: true } source)
                continue;

            var naming = attribution.Naming.IsEmpty ? default : attribution.Naming[0];
            if (!naming.IsEmpty && IsNamedBy(snapshot.Text.ToString(naming), source.Name))
                continue;

            var place = naming.IsEmpty ? attribution.Contents[^1].End : naming.End;
            if (stretch.IntersectsWith(place) && seen.Add(place))
                hints.Add(new InlayHint(snapshot.Lines.ToPosition(place), $"({PlainWords.OneLine(source.Name, 40)})") { Tooltip = PlainWords.Describe(source), PaddingLeft = true });
        }

        return [.. hints];
    }

    /// <summary>Whether some words name a source as far as a reader needs: one has the other’s last word.</summary>
    private static bool IsNamedBy(string words, string name) =>
        LastWord(name) is { Length: > 0 } last && words.Contains(last, StringComparison.OrdinalIgnoreCase);

    private static string LastWord(string name) => name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? string.Empty;
}
