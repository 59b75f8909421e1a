namespace LintText.Workspace.Discovery;

/// <summary>What paths, folders and globs stand for.</summary>
/// <param name="Files">Full paths of the drafts, in ordinal order.</param>
/// <param name="Problems">What could not be found.</param>
/// <param name="PassedOver">What was met and left out, in the order of the walk.</param>
/// <param name="Folders">Full paths of the folders that were searched whole.</param>
/// <param name="Unused">The globs to include or exclude that matched nothing though a folder was walked, with the option before each.</param>
internal sealed record FoundDrafts(IReadOnlyList<string> Files, IReadOnlyList<ToolProblem> Problems, IReadOnlyList<PassedOver> PassedOver, IReadOnlyList<string> Folders, IReadOnlyList<string> Unused);

/// <summary>Something that was met and left out.</summary>
/// <param name="Path">Its path as it is shown; that of a folder ends in a slash.</param>
/// <param name="Reason">Why.</param>
internal sealed record PassedOver(string Path, string Reason)
{
    /// <summary>Whether nobody would look for drafts there: a folder of a build, or what git does not see.</summary>
    public bool IsUsual { get; init; }
}
