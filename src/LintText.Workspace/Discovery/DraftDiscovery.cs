using LintText.Documents;
using LintText.Workspace.Files;

namespace LintText.Workspace.Discovery;

/// <summary>Finds the drafts that paths, folders and globs stand for.</summary>
internal sealed class DraftDiscovery
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The end of the name, before the extension, of what is a test of rules and no draft.</summary>
    public const string RuleTestNameEnd = ".test";

    /// <summary>Why something is left out that git does not see.</summary>
    private const string Ignored = ".gitignore";

    /// <summary>The beginning of the name of the file by which Word says that it has a document open.</summary>
    private const string WordLock = "~$";

    private static readonly char[] GlobCharacters = ['*', '?', '[', '{'];

    private readonly string _root;
    private readonly Checkout _checkout;
    private readonly FileGlobs? _include;
    private readonly FileGlobs? _exclude;
    private readonly Func<string, bool> _isRead;
    private readonly Func<string, string?> _excludedBy;
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly List<ToolProblem> _problems = [];
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);
    private readonly List<PassedOver> _passedOver = [];
    private readonly List<string> _searched = [];
    private int _met;
    private bool _hasWalked;

    private DraftDiscovery(Checkout checkout, IReadOnlyList<string> include, IReadOnlyList<string> exclude, Func<string, bool> isRead, Func<string, string?> excludedBy)
    {
        _checkout = checkout;
        _root = checkout.WorkingFolder;
        _isRead = isRead;
        _excludedBy = excludedBy;
        _include = CreateGlobs(include, "--include");
        _named.UnionWith(include.SelectMany(FoldersNamedIn));
        _exclude = CreateGlobs(exclude, "--exclude");
    }

    /// <summary>Finds drafts.</summary>
    /// <param name="checkout">Where drafts may lie, and the folder that relative paths start from.</param>
    /// <param name="paths">Files, folders and globs.</param>
    /// <param name="include">Globs that files found in folders must match, instead of the known extensions.</param>
    /// <param name="exclude">Globs of files to leave out.</param>
    /// <param name="isRead">Whether the configuration has a file read; of one that was named, a note says that it is not. Without it, code is not.</param>
    /// <param name="excludedBy">What in the configuration leaves a file out, as messages name it; null where nothing does.</param>
    public static FoundDrafts Find(Checkout checkout, IReadOnlyList<string> paths, IReadOnlyList<string> include, IReadOnlyList<string> exclude, Func<string, bool>? isRead = null, Func<string, string?>? excludedBy = null)
    {
        var discovery = new DraftDiscovery(checkout, include, exclude, isRead ?? (path => DocumentReader.FormatOf(path) != DocumentFormat.CSharp), excludedBy ?? (_ => null));
        foreach (var path in paths)
            discovery.Add(path);
        IEnumerable<string> unused = !discovery._hasWalked ? []
            : [.. (discovery._include?.Unused ?? []).Select(g => $"--include '{g}'"), .. (discovery._exclude?.Unused ?? []).Select(g => $"--exclude '{g}'")];
        return new FoundDrafts([.. discovery._found], discovery._problems, discovery._passedOver, discovery._searched, [.. unused]);
    }

    /// <summary>The files that a glob stands for which no shell has expanded, such as on Windows; anything else as it is.</summary>
    /// <param name="root">The folder that it is relative to.</param>
    /// <param name="path">A path or a glob.</param>
    public static IEnumerable<string> Expand(string root, string path) =>
        File.Exists(Path.GetFullPath(path, root)) || path.IndexOfAny(GlobCharacters) < 0 ? [path]
        : Find(CheckoutFor(root, [path]), [path], [], []).Files is { Count: > 0 } found ? found.Select(f => DisplayPath.Of(root, f))
        : [path];

    /// <summary>Whether a draft, were it there, would be found by its path, whatever lists of what to ignore say.</summary>
    /// <param name="checkout">As for <see cref="Find"/>.</param>
    /// <param name="paths">Files, folders and globs.</param>
    /// <param name="include">As for <see cref="Find"/>.</param>
    /// <param name="exclude">As for <see cref="Find"/>.</param>
    /// <returns>What tells it of a full path.</returns>
    public static Predicate<string> Finds(Checkout checkout, IReadOnlyList<string> paths, IReadOnlyList<string> include, IReadOnlyList<string> exclude)
    {
        var discovery = new DraftDiscovery(checkout, include, exclude, _ => true, _ => null);
        return full => paths.Any(p => discovery.WouldFind(p, full));
    }

    /// <summary>The checkout of a run: the folders that are named to be checked are part of where it ends.</summary>
    /// <param name="root">The folder that relative paths start from.</param>
    /// <param name="paths">Files, folders and globs.</param>
    public static Checkout CheckoutFor(string root, IEnumerable<string> paths) => new(root, [.. paths.Where(p => p != StandardInput).Select(p => FolderOf(p, root))]);

    /// <summary>Whether a file is a test of rules, by its name.</summary>
    public static bool IsRuleTest(string path) => Path.GetFileNameWithoutExtension(path).EndsWith(RuleTestNameEnd, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file in a folder is a draft, by its name; of C# the configuration decides.</summary>
    public static bool IsDraftName(string path) => DocumentReader.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()) && !IsRuleTest(path) && !Path.GetFileName(path).StartsWith(WordLock, StringComparison.Ordinal);

    /// <summary>Globs of the names that tests of rules have.</summary>
    public static IEnumerable<string> RuleTestPatterns => DocumentReader.Extensions.Select(e => $"*{RuleTestNameEnd}{e}");

    /// <summary>The folder that a path, a folder or a glob is about.</summary>
    private static string FolderOf(string path, string root)
    {
        var wildcard = path.IndexOfAny(GlobCharacters);
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(wildcard < 0 || Path.Exists(Path.GetFullPath(path, root)) ? path : path[..wildcard] + "x", root));
        return Directory.Exists(full) ? full : Path.GetDirectoryName(full) ?? full;
    }

    private void Add(string path)
    {
        var full = Path.GetFullPath(path, _root);
        if (_checkout.LeadsOut(full))
            _problems.Add(new ToolProblem(path, $"a link that leads out of {Name(full)}, and not followed; name what it leads to"));
        else if (Directory.Exists(full))
            AddFolder(path, full);
        else if (FileStatus.Of(full, followLinks: false).Kind is not FileKind.Missing)
            AddFile(full);
        else if (path.IndexOfAny(GlobCharacters) >= 0)
            AddGlob(path);
        else
            _problems.Add(new ToolProblem(path, "no such file or folder; check the path"));
    }

    private bool WouldFind(string path, string full)
    {
        var named = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, _root));
        if (named == full)
            return true;

        var isGlob = !Path.Exists(named) && path.IndexOfAny(GlobCharacters) >= 0;
        var (start, pattern) = isGlob ? SplitGlob(path) : (named, string.Empty);
        if (!Checkout.IsInside(start, full) || IsExcluded(full, start))
            return false;

        var folders = Path.GetRelativePath(start, full).Split(Path.DirectorySeparatorChar)[..^1];
        return isGlob
            ? !folders.Any(f => IsPassedOver(f) && !FoldersIn(pattern).Contains(f)) && CreatePathGlob(pattern) is { } globs && globs.Matches(start, full, isBelowEnough: false)
            : !folders.Any(IsPassedOver) && IsDraft(full, start);
    }

    private void AddFile(string full)
    {
        var display = DisplayPath.Of(_root, full);
        if (IsExcluded(full, Path.GetDirectoryName(full)!))
            PassOver(display, "--exclude");
        else if (_excludedBy(full) is { } setting)
            _problems.Add(new ToolProblem(display, $"not checked, since {setting} leaves it out; take it out there to check it") { IsWarning = true, IsNote = true });
        else if (!_isRead(full))
            _problems.Add(NotRead(display));
        else if (_found.Add(full) && !DocumentReader.Extensions.Contains(Path.GetExtension(full).ToLowerInvariant()) && FileStatus.Of(full).Kind == FileKind.Regular)
            _problems.Add(new ToolProblem(display, $"read as plain text, since {(Path.HasExtension(full) ? $"'{Path.GetExtension(full)}' is no ending that lint-text knows" : "its name has no ending")}") { IsWarning = true, IsNote = true });
    }

    private void PassOver(string display, string reason, bool isUsual = false) => _passedOver.Add(new PassedOver(display, reason) { IsUsual = isUsual });

    /// <summary>Whether a path leads out of the checkout that it belongs to or, where it belongs to none, out of the folder that was named.</summary>
    private bool LeadsOut(string full, string start) => _checkout.IsOutside(_checkout.RootOf(full) ?? start, full);

    private bool IsOpenTo(string path, string folder)
    {
        if (!_checkout.LeadsOut(folder))
            return true;

        _problems.Add(new ToolProblem(path, $"a link that leads out of {Name(folder)}, and not followed; name the folder that it leads to"));
        return false;
    }

    private string Name(string path) => _checkout.RepositoryOf(Path.GetDirectoryName(path) ?? path) is null ? "its folder" : "the repository";

    /// <summary>Says of a file that was named why it is not read.</summary>
    public static ToolProblem NotRead(string display) =>
        new(display, $"comments in C# are not read unless the configuration asks for it; set {CSharpReader.Comments.Key} = doc_comments or comments in .editorconfig, in a section such as [*.cs]") { IsWarning = true, IsNote = true };

    private void AddGlob(string pattern)
    {
        var before = _met;
        var (folder, rest) = SplitGlob(pattern);
        if (CreatePathGlob(rest) is not { } globs)
            return;

        var unread = 0;
        if (Directory.Exists(folder) && !IsOpenTo(pattern, folder))
            return;
        _named.UnionWith(FoldersNamedIn(rest));
        if (Directory.Exists(folder))
            Walk(folder, folder, GitIgnoreOf(folder), file => globs.Matches(folder, file, isBelowEnough: false) && (_isRead(file) || unread++ < 0));
        if (_met == before && unread > 0)
            _problems.Add(NotRead(pattern));
        else if (_met == before)
            _problems.Add(new ToolProblem(pattern, "no file matches this pattern; check it, and quote it so that the shell leaves it alone") { IsEmptiness = true });
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
        var before = _met;
        var problems = _problems.Count;
        _searched.Add(full);
        Walk(full, full, GitIgnoreOf(full), file => IsDraft(file, full) && _isRead(file));
        if (_met == before && _problems.Count == problems)
            _problems.Add(new ToolProblem(path, $"no drafts in this folder; lint-text reads {string.Join(", ", DocumentReader.Extensions.Where(e => e != ".cs"))}, what --include names, and .cs where {CSharpReader.Comments.Key} asks for it, and passes over {DefaultExcludes.Description} unless they are named") { IsEmptiness = true, IsWarning = true });
    }

    private GitIgnore GitIgnoreOf(string folder) =>
        GitIgnore.ForStart(folder, _checkout, (file, message) => _problems.Add(new ToolProblem(DisplayPath.Of(_root, file), message) { IsConfiguration = true, IsWarning = true }));

    private void Walk(string start, string folder, GitIgnore ignore, Func<string, bool> isWanted)
    {
        _hasWalked = true;
        string[] entries;
        try
        {
            // In the order of their names, so that what is said of them has one.
            entries = [.. Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal)];
        }
        catch (DirectoryNotFoundException) when (folder != start)
        {
            // It went while the folder above was read.
            return;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new ToolProblem(DisplayPath.Of(_root, folder), "the folder cannot be read; check its permissions"));
            return;
        }

        foreach (var entry in entries)
        {
            switch (FileStatus.Of(entry, followLinks: false).Kind)
            {
                case FileKind.Folder:
                    if (WhyPassedOver(entry, ignore) is not { } reason)
                        Walk(start, entry, ignore.Enter(entry), isWanted);
                    else
                        PassOverFolder(start, entry, reason);
                    break;
                case FileKind.Missing:
                    AddUnreachable(entry, isWanted);
                    break;
                case FileKind.Closed:
                    _problems.Add(new ToolProblem(DisplayPath.Of(_root, entry), "it may not be looked at, or its path is too long; check the permissions of its folder") { IsWarning = Path.HasExtension(entry) && !isWanted(entry) });
                    break;
                case FileKind.Link when !LeadsOut(entry, start) && Directory.Exists(entry):
                    // It can lead back up, and where it leads to is reached by its own path.
                    break;
                case var kind when isWanted(entry):
                    if (WhyLeftOut(start, entry, ignore) is not { } why)
                        AddFound(entry, kind, start);
                    else
                        PassOver(DisplayPath.Of(_root, entry), why, isUsual: why == Ignored);
                    break;
            }
        }
    }

    private string? WhyPassedOver(string folder, GitIgnore ignore) =>
        IsPassedOver(Path.GetFileName(folder)) ? "by default"
        : ignore.IsIgnored(folder, isFolder: true) ? Ignored
        : null;

    private void PassOverFolder(string start, string folder, string reason)
    {
        PassOver(DisplayPath.Of(_root, folder) + "/", reason, isUsual: true);

        // A glob that leaves out what is not looked at anyway has something to leave out.
        IsExcluded(Path.Combine(folder, "x.md"), start);
    }

    private string? WhyLeftOut(string start, string file, GitIgnore ignore)
    {
        if (IsExcluded(file, start))
            return "--exclude";
        if (ignore.IsIgnored(file, isFolder: false))
            return Ignored;
        if (_excludedBy(file) is { } setting)
            return setting;
        if (_include is not null)
            return null;
        if (DefaultExcludes.IsLicence(file))
            return "a licence, by default";

        _checkout.Log.AddContent(file);
        return DefaultExcludes.GeneratorOf(file) is { } generator ? $"made by {generator}, by default" : null;
    }

    /// <summary>Whether a folder is not looked into unless a path or a pattern names it. git’s own never is.</summary>
    private bool IsPassedOver(string name) => name == ".git" || (DefaultExcludes.IsFolder(name) && !_named.Contains(name));

    /// <summary>The folders of a path that are not looked into unless they are named.</summary>
    /// <param name="path">A relative path with forward slashes.</param>
    public static IEnumerable<string> FoldersPassedOver(string path) => FoldersIn(path).Where(DefaultExcludes.IsFolder);

    private static string[] FoldersIn(string pattern) => pattern.Split('/', '\\')[..^1];

    /// <summary>The folders that a glob names, where its last part may be one.</summary>
    private static IEnumerable<string> FoldersNamedIn(string pattern)
    {
        try
        {
            return FileGlobs.Expand(pattern).SelectMany(p => p.Split('/', '\\'));
        }
        catch (ArgumentException)
        {
            // Whoever reads the glob says so.
            return [];
        }
    }

    private void AddFound(string file, FileKind kind, string start)
    {
        _met++;
        if (kind == FileKind.Link && !IsCircle(file) && LeadsOut(file, start))
        {
            Note($"a link that leads out of {Name(file)}, and passed over");
            return;
        }

        switch (kind == FileKind.Link ? FileStatus.Of(file).Kind : kind)
        {
            case FileKind.Missing or FileKind.Closed:
                Note("a link that leads nowhere, and passed over");
                break;
            case FileKind.Special:
                Note("no file but a pipe, a socket or a device, and passed over");
                break;
            default:
                _found.Add(file);
                break;
        }

        void Note(string message) => _problems.Add(new ToolProblem(DisplayPath.Of(_root, file), message) { IsWarning = true });
    }

    private bool IsCircle(string file) => _checkout.RealPathOf(file) is null;

    /// <summary>
    /// What is listed and cannot be asked for has gone meanwhile, as editors’ own files do, or has a name that is no UTF-8, which .NET
    /// reads with replacements.
    /// </summary>
    private void AddUnreachable(string entry, Func<string, bool> isWanted)
    {
        if (Path.GetFileName(entry).Contains('\uFFFD', StringComparison.Ordinal))
            _problems.Add(new ToolProblem(DisplayPath.Of(_root, entry), "its name is not UTF-8, so it cannot be opened; rename it") { IsWarning = Path.HasExtension(entry) && !isWanted(entry) });
    }

    private bool IsDraft(string file, string start) => _include is not null ? Matches(_include, file, start, isBelowEnough: IsDraftName(file)) : IsDraftName(file);

    private bool IsExcluded(string file, string start) => _exclude is not null && Matches(_exclude, file, start, isBelowEnough: true);

    /// <summary>Patterns count from the folder that relative paths start from; for files outside it, from where the search started.</summary>
    private bool Matches(FileGlobs globs, string file, string start, bool isBelowEnough)
    {
        var relative = DisplayPath.Of(_root, file);
        var isOutside = relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative);
        return globs.Matches(isOutside ? start : _root, file, isBelowEnough);
    }

    /// <summary>Reads a glob that stands for paths, which means files in the folder that it counts from where it names none.</summary>
    private FileGlobs? CreatePathGlob(string pattern) => FileGlobs.Create(["./" + pattern], (_, fault) => TellUnusable("the path", pattern, fault));

    private FileGlobs? CreateGlobs(IReadOnlyList<string> patterns, string where) => FileGlobs.Create(patterns, (pattern, fault) => TellUnusable(where, pattern, fault));

    private void TellUnusable(string where, string pattern, string fault) =>
        _problems.Add(new ToolProblem(null, $"{where} '{pattern}' is not a usable pattern: {fault}") { IsConfiguration = true });
}
