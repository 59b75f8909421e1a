using LintText.Documents;
using LintText.Workspace.Discovery;
using LintText.Workspace.Git;

namespace LintText.Workspace.Checking;

/// <summary>What was a draft before a change and is still there, but no longer checked: a list of what to ignore, another name or another place has seen to that.</summary>
/// <param name="change">The change.</param>
/// <param name="wasFound">Whether a file would have been found among the drafts, by its full path.</param>
/// <param name="display">The path that a file is shown under, by its full path.</param>
internal sealed class LostDrafts(GitChange change, Predicate<string> wasFound, Func<string, string> display)
{
    /// <summary>A line for each.</summary>
    /// <param name="drafts">Full paths of what is checked now.</param>
    public IEnumerable<string> Describe(IEnumerable<string> drafts)
    {
        var found = drafts.Select(change.Before.PathOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var movedTo = change.RenamedFrom.ToLookup(r => r.Value, r => r.Key, StringComparer.Ordinal);
        var ignores = change.Now.Files.Keys.Union(change.Before.Files.Keys).Union(change.Untracked).Any(p => Path.GetFileName(p) == ".gitignore" && change.IsChanged(p));
        foreach (var path in change.Before.Files.Keys.Where(IsDraft).Order(StringComparer.Ordinal))
        {
            var name = display(change.Before.FullPathOf(path));
            var now = change.IsThere(path) ? path : movedTo[path].FirstOrDefault(change.IsThere);
            if (now is null || found.Contains(now) || !wasFound(change.Before.FullPathOf(path)))
            {
                if (now is null && change.Now.Skipped.Contains(path) && change.Now.Files.GetValueOrDefault(path) != change.Before.Files[path])
                    yield return $"{name} is changed and not on disk, and not checked (sparse checkout)";
            }
            else if (now != path)
            {
                yield return $"{name} is no longer checked, since it is {display(change.Before.FullPathOf(now))} now";
            }
            else if (ignores || change.IsChanged(path))
            {
                yield return $"{name} is no longer checked, since a .gitignore names it";
            }
        }
    }

    private static bool IsDraft(string path) => DraftDiscovery.IsDraftName(path) && DocumentReader.FormatOf(path) != DocumentFormat.CSharp;
}
