namespace LintText.Audit.Figures;

/// <summary>The statements of a part of the archive, and how many of them nobody is named for.</summary>
/// <param name="Name">The section, author or month; null for what has none.</param>
/// <param name="Drafts">How many drafts.</param>
/// <param name="Statements">How many statements of sources outside the writer.</param>
/// <param name="Unnamed">How many of them are of somebody without a name.</param>
/// <param name="Share">Their share; null without statements.</param>
internal sealed record GroupFigures(string? Name, int Drafts, long Statements, long Unnamed, Estimate? Share)
{
    /// <summary>With fewer drafts a share says little whatever its interval.</summary>
    public const int FewDrafts = 10;

    /// <summary>Whether there are so few drafts that the share says little.</summary>
    public bool IsSmall => Drafts < FewDrafts;
}
