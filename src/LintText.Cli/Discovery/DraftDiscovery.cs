using LintText.Analysis;
using LintText.Cli.RuleTests;
using LintText.Documents;

using Microsoft.Extensions.FileSystemGlobbing;

namespace LintText.Cli.Discovery;

/// <summary>Finds the drafts that paths, folders and globs stand for.</summary>
internal sealed class DraftDiscovery
{
    private static readonly char[] GlobCharacters = ['*', '?', '['];

    private readonly string _root;
    private readonly Matcher? _include;
    private readonly Matcher? _exclude;
    private readonly Func<string, bool> _isRead;
    private readonly List<ToolProblem> _problems = [];
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);

    private DraftDiscovery(string root, IReadOnlyList<string> include, IReadOnlyList<string> exclude, Func<string, bool> isRead)
    {
        _root = root;
        _isRead = isRead;
        _include = CreateMatcher(include, "--include");
        _exclude = CreateMatcher(exclude, "--exclude");
    }

    /// <summary>Finds drafts.</summary>
    /// <param name="root">The folder that relative paths start from.</param>
    /// <param name="paths">Files, folders and globs.</param>
    /// <param name="include">Globs that files found in folders must match, instead of the known extensions.</param>
    /// <param name="exclude">Globs of files to leave out.</param>
    /// <param name="isRead">Whether the configuration has a file read; of one that was named, a note says that it is not. Without it, code is not.</param>
    /// <returns>Full paths in ordinal order, and what could not be found.</returns>
    public static (IReadOnlyList<string> Files, IReadOnlyList<ToolProblem> Problems) Find(string root, IReadOnlyList<string> paths, IReadOnlyList<string> include, IReadOnlyList<string> exclude, Func<string, bool>? isRead = null)
    {
        var discovery = new DraftDiscovery(root, include, exclude, isRead ?? (path => DocumentReader.FormatOf(path) != DocumentFormat.CSharp));
        foreach (var path in paths)
            discovery.Add(path);
        return ([.. discovery._found], discovery._problems);
    }

    private void Add(string path)
    {
        var full = Path.GetFullPath(path, _root);
        if (Directory.Exists(full))
            AddFolder(path, full);
        else if (File.Exists(full))
            AddFile(full);
        else if (path.IndexOfAny(GlobCharacters) >= 0)
            AddGlob(path);
        else
            _problems.Add(new ToolProblem(path, "no such file or folder; check the path"));
    }

    private void AddFile(string full)
    {
        if (IsExcluded(full, Path.GetDirectoryName(full)!))
            return;

        if (_isRead(full))
            _found.Add(full);
        else
            _problems.Add(NotRead(DisplayPath.Of(_root, full)));
    }

    /// <summary>Says of a file that was named why it is not read.</summary>
    public static ToolProblem NotRead(string display) =>
        new(display, $"comments in C# are not read unless the configuration asks for it; set {LintOptionCatalogue.CSharp.Key} = doc_comments or comments in .editorconfig, in a section such as [*.cs]") { IsWarning = true, IsNote = true };

    private void AddGlob(string pattern)
    {
        var before = _found.Count;
        var (folder, rest) = SplitGlob(pattern);
        var matcher = CreateMatcher([rest], "the path");
        if (matcher is null)
            return;

        var unread = 0;
        if (Directory.Exists(folder))
            Walk(folder, folder, GitIgnore.ForStart(folder), file => matcher.Match(folder, file).HasMatches && (_isRead(file) || unread++ < 0));
        if (_found.Count == before && unread > 0)
            _problems.Add(NotRead(pattern));
        else if (_found.Count == before)
            _problems.Add(new ToolProblem(pattern, "no file matches this pattern; check it, and quote it so that the shell leaves it alone"));
    }

    /// <summary>Divides a glob at its first folder with a wildcard.</summary>
    private (string Folder, string Pattern) SplitGlob(string pattern)
    {
        var slashed = pattern.Replace('\\', '/');
        var wildcard = slashed.IndexOfAny(GlobCharacters);
        var slash = slashed.LastIndexOf('/', wildcard);
        return slash < 0 ? (_root, slashed) : (Path.GetFullPath(slash == 0 ? "/" : slashed[..slash], _root), slashed[(slash + 1)..]);
    }

    private void AddFolder(string path, string full)
    {
        var before = _found.Count;
        var problems = _problems.Count;
        Walk(full, full, GitIgnore.ForStart(full), file => IsDraft(file, full) && _isRead(file));
        if (_found.Count == before && _problems.Count == problems)
            _problems.Add(new ToolProblem(path, $"no drafts in this folder; lint-text reads {string.Join(", ", DocumentReader.Extensions.Where(e => e != ".cs"))}, what --include names, and .cs where {LintOptionCatalogue.CSharp.Key} asks for it"));
    }

    private void Walk(string start, string folder, GitIgnore ignore, Func<string, bool> isWanted)
    {
        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new ToolProblem(DisplayPath.Of(_root, folder), "the folder cannot be read; check its permissions"));
            return;
        }

        foreach (var entry in entries)
        {
            var attributes = File.GetAttributes(entry);
            if (attributes.HasFlag(FileAttributes.Directory))
            {
                // A link can lead back up, and its target is reached by its own path.
                var isSkipped = attributes.HasFlag(FileAttributes.ReparsePoint) || Path.GetFileName(entry) is ".git" or "node_modules" || ignore.IsIgnored(entry, isFolder: true);
                if (!isSkipped)
                    Walk(start, entry, ignore.Enter(entry), isWanted);
            }
            else if (isWanted(entry) && !ignore.IsIgnored(entry, isFolder: false) && !IsExcluded(entry, start))
            {
                _found.Add(entry);
            }
        }
    }

    private bool IsDraft(string file, string start) =>
        _include is not null ? Matches(_include, file, start) : DocumentReader.Extensions.Contains(Path.GetExtension(file).ToLowerInvariant()) && !RuleTestRun.IsTest(file);

    private bool IsExcluded(string file, string start) => _exclude is not null && Matches(_exclude, file, start);

    /// <summary>Patterns count from the folder that relative paths start from; for files outside it, from where the search started.</summary>
    private bool Matches(Matcher matcher, string file, string start)
    {
        var relative = DisplayPath.Of(_root, file);
        var isOutside = relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative);
        return matcher.Match(isOutside ? start : _root, file).HasMatches;
    }

    private Matcher? CreateMatcher(IReadOnlyList<string> patterns, string where)
    {
        if (patterns.Count == 0)
            return null;

        var matcher = new Matcher(StringComparison.Ordinal);
        foreach (var pattern in patterns)
        {
            try
            {
                // A pattern without a folder means files of that name anywhere, as in .gitignore.
                matcher.AddInclude(pattern.Contains('/', StringComparison.Ordinal) || where == "the path" ? pattern : "**/" + pattern);
            }
            catch (ArgumentException exception)
            {
                _problems.Add(new ToolProblem(null, $"{where} '{pattern}' is not a usable pattern: {exception.Message}") { IsConfiguration = true });
                return null;
            }
        }

        return matcher;
    }
}
