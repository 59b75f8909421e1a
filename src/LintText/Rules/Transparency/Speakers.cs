using LintText.Sourcing;

namespace LintText.Rules.Transparency;

/// <summary>Who speaks for a side of a dispute.</summary>
internal static class Speakers
{
    /// <summary>Whether a source is on a side: its name, role or affiliation holds one of the side’s names.</summary>
    public static bool AreOn(Side side, Source source) =>
        source.IsOutsideWriter && (Mentions(source.Name, side) || Mentions(source.Role, side) || Mentions(source.Affiliation, side));

    /// <summary>Whether a description holds one of a side’s names as whole words: “union” is not in “reunion”.</summary>
    private static bool Mentions(string? description, Side side) => description is not null && side.Names.Any(n => WholeWords.Contain(description, n));
}
