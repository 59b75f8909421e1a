using System.Text;

using Microsoft.Extensions.FileSystemGlobbing;

namespace LintText.Workspace.Files;

/// <summary>
/// Globs of files as people write them: with braces (<c>*.{md,txt}</c>), and with folders that are only named (<c>archive</c>,
/// <c>drafts/old/</c>), which stand for what is below them. Each glob knows whether it ever matched.
/// </summary>
internal sealed class FileGlobs
{
    /// <summary>More globs than these do not come of braces that somebody means.</summary>
    private const int MostExpanded = 1000;

    private readonly List<Glob> _globs;

    private FileGlobs(List<Glob> globs) => _globs = globs;

    /// <summary>One glob as it was written: what matches a file by it, and what matches files below a folder of that name.</summary>
    private sealed record Glob(string Text, Matcher Files, Matcher Below)
    {
        public bool IsUsed { get; set; }
    }

    /// <summary>The globs that never matched.</summary>
    public IEnumerable<string> Unused => _globs.Where(g => !g.IsUsed).Select(g => g.Text);

    /// <summary>Reads globs.</summary>
    /// <param name="texts">The globs; one without a folder means files of that name anywhere, as in <c>.gitignore</c>.</param>
    /// <param name="fault">Told a glob that is none, and why.</param>
    /// <returns>The globs; null where there are none or one is none.</returns>
    public static FileGlobs? Create(IReadOnlyList<string> texts, Action<string, string> fault)
    {
        var globs = new List<Glob>();
        foreach (var text in texts)
        {
            try
            {
                globs.Add(Read(text));
            }
            catch (ArgumentException exception)
            {
                fault(text, exception.Message);
                return null;
            }
        }

        return globs.Count == 0 ? null : new FileGlobs(globs);
    }

    /// <summary>Whether a file matches.</summary>
    /// <param name="folder">The folder that globs count from.</param>
    /// <param name="file">The file’s full path.</param>
    /// <param name="isBelowEnough">Whether to lie below a folder that matches is enough for it.</param>
    public bool Matches(string folder, string file, bool isBelowEnough)
    {
        var isMatch = false;
        foreach (var glob in _globs)
        {
            // All are asked, so that each knows.
            if (glob.Files.Match(folder, file).HasMatches || (isBelowEnough && glob.Below.Match(folder, file).HasMatches))
                isMatch = glob.IsUsed = true;
        }

        return isMatch;
    }

    /// <summary>The globs that a glob with braces stands for.</summary>
    /// <exception cref="ArgumentException">They are too many.</exception>
    public static IReadOnlyList<string> Expand(string glob)
    {
        var open = new Stack<string>([glob]);
        var expanded = new List<string>();
        while (open.TryPop(out var next))
        {
            if (FirstBraces(next) is not { } braces)
                expanded.Add(next);
            else
                foreach (var choice in Choices(next[(braces.Start + 1)..braces.End]).AsEnumerable().Reverse())
                    open.Push(next[..braces.Start] + choice + next[(braces.End + 1)..]);

            if (open.Count + expanded.Count > MostExpanded)
                throw new ArgumentException($"its braces stand for more than {Counted.Text(MostExpanded)} patterns");
        }

        return expanded;
    }

    private static Glob Read(string text)
    {
        var (files, below) = (new Matcher(StringComparison.Ordinal), new Matcher(StringComparison.Ordinal));
        foreach (var expanded in Expand(text))
        {
            var isFolder = expanded.EndsWith('/');
            var path = expanded.TrimEnd('/');
            var anywhere = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path.Contains('/', StringComparison.Ordinal) ? path.TrimStart('/') : "**/" + path;
            if (!isFolder)
                files.AddInclude(anywhere);

            // “news/*” means what is in a folder, not what is deeper; a name without a wildcard may be a folder’s.
            if (isFolder || !path[(path.LastIndexOf('/') + 1)..].Contains('*', StringComparison.Ordinal))
                below.AddInclude(anywhere + "/**/*");
        }

        return new Glob(text, files, below);
    }

    /// <summary>The first braces with a comma in them; others are characters of a name.</summary>
    private static (int Start, int End)? FirstBraces(string glob)
    {
        for (var start = glob.IndexOf('{', StringComparison.Ordinal); start >= 0; start = glob.IndexOf('{', start + 1))
        {
            var (depth, hasComma) = (0, false);
            for (var i = start; i < glob.Length; i++)
            {
                depth += glob[i] == '{' ? 1 : glob[i] == '}' ? -1 : 0;
                hasComma |= glob[i] == ',' && depth == 1;
                if (depth > 0)
                    continue;
                if (hasComma)
                    return (start, i);
                break;
            }
        }

        return null;
    }

    private static List<string> Choices(string inside)
    {
        var (choices, choice, depth) = (new List<string>(), new StringBuilder(), 0);
        foreach (var c in inside)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ',' && depth == 0)
            {
                choices.Add(choice.ToString());
                choice.Clear();
            }
            else
            {
                choice.Append(c);
            }
        }

        choices.Add(choice.ToString());
        return choices;
    }
}
