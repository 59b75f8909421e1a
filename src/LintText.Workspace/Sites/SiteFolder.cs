namespace LintText.Workspace.Sites;

/// <summary>What lies in a folder, at any depth.</summary>
/// <param name="Files">The files’ full paths, in ordinal order.</param>
/// <param name="Links">Links to folders, or to nothing: what lies behind them is not known.</param>
/// <param name="IsComplete">Whether it is all that is there.</param>
internal sealed record SiteFolder(IReadOnlyList<string> Files, IReadOnlyList<string> Links, bool IsComplete);
