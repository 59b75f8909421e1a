using System.Collections.Concurrent;
using System.Collections.Immutable;

using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Protocol;
using LintText.Workspace;
using LintText.Workspace.Files;

namespace LintText.LanguageServer.Serving;

/// <summary>The folders that are open, and for drafts in none of them the repository or folder that they lie in. A folder is looked at when a draft in it is read.</summary>
/// <param name="environment">The process.</param>
/// <param name="options">What the command line asks for.</param>
internal sealed class FolderSet(WorkspaceEnvironment environment, ServerOptions options)
{
    private readonly ConcurrentDictionary<string, Lazy<DraftFolder>> _opened = new(StringComparer.Ordinal);
    private ImmutableArray<string> _roots = [];

    /// <summary>Opens and closes folders. Those that are no folders on this machine are passed over.</summary>
    public void Change(IEnumerable<WorkspaceFolder> added, IEnumerable<WorkspaceFolder> removed)
    {
        var gone = removed.Select(f => DraftUri.ToPath(f.Uri)).ToList();
        _roots = [.. _roots.Where(r => !gone.Contains(r)).Concat(added.Select(f => DraftUri.ToPath(f.Uri)).OfType<string>().Select(Path.TrimEndingDirectorySeparator)).Distinct(StringComparer.Ordinal)];
        foreach (var root in _opened.Keys.Where(r => !_roots.Contains(r)))
            _opened.TryRemove(root, out _);
    }

    /// <summary>The folder of a draft.</summary>
    public DraftFolder Of(OpenDraft draft)
    {
        var root = RootOf(draft.FullPath);
        return _opened.GetOrAdd(root, r => new Lazy<DraftFolder>(() => DraftFolder.Open(environment, r, options))).Value;
    }

    /// <summary>Looks at all folders anew.</summary>
    /// <param name="changed">Full paths of the files that have changed; rules are loaded again where one is among them.</param>
    public void Renew(IReadOnlyCollection<string> changed)
    {
        foreach (var (root, folder) in _opened)
        {
            // One that could not be opened is tried again.
            if (!folder.IsValueCreated)
                _opened.TryRemove(root, out _);
            else if (folder.Value is { } known)
                _opened[root] = new Lazy<DraftFolder>(() => known.Renew(changed.Any(known.HoldsRules)));
        }
    }

    private string RootOf(string path)
    {
        var folder = _roots.Where(r => Checkout.IsInside(r, path)).MaxBy(r => r.Length);
        if (folder is not null)
            return folder;

        var own = Path.GetDirectoryName(path) ?? environment.CurrentDirectory;
        return new Checkout(own).RepositoryOf(own) ?? own;
    }
}
