using LintText.Workspace.Files;

namespace LintText.Workspace.Discovery;

/// <summary>The <c>.gitignore</c> files that apply to a folder: its own and those above it, up to the repository’s root (gitignore(5)).</summary>
internal sealed class GitIgnore
{
    private readonly GitIgnore? _parent;
    private readonly string _folder;
    private readonly List<Line> _lines;
    private readonly Checkout _checkout;
    private readonly Action<string, string> _report;

    private GitIgnore(GitIgnore? parent, string folder, List<Line> lines, Checkout checkout, Action<string, string> report)
    {
        _parent = parent;
        _folder = folder;
        _lines = lines;
        _checkout = checkout;
        _report = report;
    }

    /// <summary>One pattern.</summary>
    private sealed record Line(string Pattern, bool IsNegated, bool IsFolderOnly, bool IsAnchored);

    /// <summary>What applies to a folder that a search starts from.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="checkout">Where lists may lie.</param>
    /// <param name="report">Told a list’s path and why it is not read.</param>
    public static GitIgnore ForStart(string folder, Checkout checkout, Action<string, string> report)
    {
        var above = new Stack<string>();
        for (var current = Path.GetDirectoryName(folder); current is not null; current = Path.GetDirectoryName(current))
        {
            // Above the repository’s root nothing applies.
            if (Directory.Exists(Path.Combine(folder, ".git")) || above.Count > 0 && Directory.Exists(Path.Combine(above.Peek(), ".git")))
                break;
            above.Push(current);
        }

        if (above.Count > 0 && !Path.Exists(Path.Combine(above.Peek(), ".git")))
            above.Clear();

        var ignore = new GitIgnore(null, string.Empty, [], checkout, report);
        while (above.Count > 0)
            ignore = ignore.Enter(above.Pop());
        return ignore.Enter(folder);
    }

    /// <summary>What applies to a folder below.</summary>
    public GitIgnore Enter(string folder)
    {
        var file = Path.Combine(folder, ".gitignore");

        // An unreadable list ignores nothing, as in git.
        return _checkout.Read(file, f => new GitIgnore(this, folder, Parse(RegularFile.ReadLines(f)), _checkout, _report), message => _report(file, message), unreadable: null) ?? this;
    }

    /// <summary>Whether a file or folder is ignored. The last pattern that matches decides; nearer files come last.</summary>
    public bool IsIgnored(string path, bool isFolder)
    {
        for (var level = this; level is not null; level = level._parent)
        {
            if (level._lines.Count == 0)
                continue;

            var relative = Path.GetRelativePath(level._folder, path).Replace(Path.DirectorySeparatorChar, '/');
            var name = Path.GetFileName(path);
            for (var i = level._lines.Count - 1; i >= 0; i--)
            {
                var line = level._lines[i];
                if ((!line.IsFolderOnly || isFolder) && GlobPattern.IsMatch(line.Pattern, line.IsAnchored ? relative : name))
                    return !line.IsNegated;
            }
        }

        return false;
    }

    private static List<Line> Parse(IEnumerable<string> lines)
    {
        var parsed = new List<Line>();
        foreach (var raw in lines)
        {
            var line = raw.EndsWith("\\ ", StringComparison.Ordinal) ? raw : raw.TrimEnd();
            if (line.Length == 0 || line[0] == '#')
                continue;

            var isNegated = line[0] == '!';
            if (isNegated)
                line = line[1..];
            var isFolderOnly = line.EndsWith('/');
            line = line.TrimEnd('/');
            var isAnchored = line.Contains('/', StringComparison.Ordinal);
            if (line.Length > 0)
                parsed.Add(new Line(line.TrimStart('/'), isNegated, isFolderOnly, isAnchored));
        }

        return parsed;
    }
}
