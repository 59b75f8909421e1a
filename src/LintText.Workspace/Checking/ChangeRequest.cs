namespace LintText.Workspace.Checking;

/// <summary>Which change is to be checked, so that only what it brings is reported.</summary>
/// <param name="Since">The commit that it began at, as a person named it; null for what the branch is to be merged into.</param>
/// <param name="IsStaged">Whether what is staged is checked, not what is on disk.</param>
/// <param name="OnChangedLines">Whether findings count on changed lines only.</param>
internal sealed record ChangeRequest(string? Since, bool IsStaged, bool OnChangedLines)
{
    /// <summary>Full paths of files beside the configuration that accept findings: baselines.</summary>
    public IReadOnlyList<string> Accepting { get; init; } = [];
}

/// <summary>What a change brought.</summary>
/// <param name="Name">What it was held against.</param>
/// <param name="Drafts">How many drafts there are.</param>
/// <param name="Checked">How many of them it can have brought findings to.</param>
/// <param name="Known">How many of their findings were there before.</param>
/// <param name="Mended">How many findings are gone.</param>
/// <param name="Elsewhere">How many new ones stand on lines that are as they were, where only those on changed lines count.</param>
/// <param name="Settings">What else it decides of what is reported, a line each: severities that it lowers, suppressions that it adds.</param>
internal sealed record ChangeSummary(string Name, int Drafts, int Checked, int Known, int Mended, int Elsewhere, IReadOnlyList<string> Settings)
{
    /// <summary>The summary in one line, without a full stop.</summary>
    public string Describe() => $"since {Name}: {Counted.Text(Checked)} of {Counted.Of(Drafts, "draft")} checked; {Counted.Of(Known, "finding")} there before, {Counted.Text(Mended)} mended"
        + (Elsewhere == 0 ? string.Empty : $"; {Counted.Of(Elsewhere, "new one")} on lines that are as they were");

    /// <summary>What stands before <see cref="Settings"/>.</summary>
    public const string SettingsTitle = "The change also decides what is reported";
}
