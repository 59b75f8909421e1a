using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Configuration;
using LintText.Workspace.Files;
using LintText.Workspace.Git;

namespace LintText.Workspace.Configuration;

/// <summary>
/// The <c>lint-text.suppressions</c> files above a draft, for formats that have no comments. A line is a path glob, rule ids or
/// <c>*</c>, optionally the text in quotation marks, and a reason behind two hyphens.
/// </summary>
/// <param name="checkout">Where they may lie.</param>
/// <param name="rules">The rules there are.</param>
/// <param name="held">The files as git has them, or null for those on disk.</param>
internal sealed partial class SuppressionFiles(Checkout checkout, RuleCatalog rules, HeldSettings? held = null)
{
    public const string FileName = "lint-text.suppressions";

    private readonly ConcurrentDictionary<string, SuppressionFile?> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ToolProblem, bool> _problems = new();

    /// <summary>What is wrong in the files read so far.</summary>
    public IEnumerable<ToolProblem> Problems => _problems.Keys.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line);

    /// <summary>The entries that suppressed nothing though a file they match was checked, and those that owe a reason.</summary>
    public IEnumerable<(string Path, SuppressionEntry Entry)> Dubious =>
        _files.Values.OfType<SuppressionFile>().OrderBy(f => f.Path, StringComparer.Ordinal).SelectMany(f => f.Entries.Where(e => e.IsUnused || e.OwesReason).Select(e => (f.Path, e)));

    /// <summary>The entries that apply to a draft.</summary>
    public List<SuppressionEntry> For(string path)
    {
        var entries = new List<SuppressionEntry>();
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (_files.GetOrAdd(Path.Combine(folder, FileName), Load) is { } file)
            {
                var relative = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
                foreach (var entry in file.Entries.Where(e => GlobPattern.IsMatch(e.Glob.TrimStart('/'), e.Glob.Contains('/', StringComparison.Ordinal) ? relative : Path.GetFileName(relative))))
                {
                    entry.IsMatched = true;
                    entries.Add(entry);
                }
            }

            checkout.Log.AddExistence(Path.Combine(folder, ".git"));
            if (Path.Exists(Path.Combine(folder, ".git")))
                break;
        }

        return entries;
    }

    private SuppressionFile? Load(string path) =>
        held is not null && held.TryRead(path, out var text) ? text is null ? null : Parse(path, text.Split('\n'))
        : checkout.Read(path, p => Parse(p, RegularFile.ReadLines(p)), message => Report(path, 0, message), "the suppressions cannot be read; check the file’s permissions");

    private SuppressionFile Parse(string path, IEnumerable<string> lines)
    {
        var entries = ImmutableArray.CreateBuilder<SuppressionEntry>();
        foreach (var (index, line) in lines.Index())
        {
            if (line.Trim() is { Length: > 0 } text && text[0] != '#' && Parse(path, index + 1, text) is { } entry)
                entries.Add(entry);
        }

        return new SuppressionFile(path, entries.ToImmutable());
    }

    private SuppressionEntry? Parse(string path, int line, string text)
    {
        var match = EntryPattern().Match(text);
        if (!match.Success)
        {
            Report(path, line, "not a suppression; write: path-glob  SR3001,SR3003  \"text\"  -- reason");
            return null;
        }

        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var id in match.Groups["ids"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(i => i != "*"))
        {
            if (rules.FindNamed(id) is not { } rule)
            {
                Report(path, line, $"there is no rule {id}{NearestName.Suggest(id, rules.IdsAndNames)}");
                return null;
            }

            ids.Add(rule.Id);
        }

        var quoted = match.Groups["text"];
        var reason = match.Groups["reason"];
        return new SuppressionEntry(match.Groups["glob"].Value, line, new ExternalSuppression(ids.ToImmutable(), quoted.Success ? quoted.Value : null, reason.Success && reason.Value.Trim().Length > 0 ? reason.Value.Trim() : null) { Origin = DisplayPath.Of(checkout.WorkingFolder, path) });
    }

    private void Report(string path, int line, string message) => _problems.TryAdd(new ToolProblem(DisplayPath.Of(checkout.WorkingFolder, path), line, 0, message) { IsConfiguration = true }, true);

    [GeneratedRegex("""^(?<glob>\S+)\s+(?<ids>[A-Za-z0-9,*-]+)(?:\s+"(?<text>[^"]+)")?(?:\s+--(?<reason>.*))?$""", RegexOptions.CultureInvariant)]
    private static partial Regex EntryPattern();

    private sealed record SuppressionFile(string Path, ImmutableArray<SuppressionEntry> Entries);
}

/// <summary>One line of a suppressions file.</summary>
internal sealed class SuppressionEntry(string glob, int line, ExternalSuppression suppression)
{
    private int _isUsed;
    private int _isMatched;
    private int _owesReason;

    public string Glob => glob;

    public int Line => line;

    public ExternalSuppression Suppression => suppression;

    /// <summary>Whether it suppressed anything. Set from several threads.</summary>
    public bool IsUsed
    {
        get => Volatile.Read(ref _isUsed) == 1;
        set => Volatile.Write(ref _isUsed, value ? 1 : 0);
    }

    /// <summary>Whether a checked file matched its glob. Set from several threads.</summary>
    public bool IsMatched
    {
        get => Volatile.Read(ref _isMatched) == 1;
        set => Volatile.Write(ref _isMatched, value ? 1 : 0);
    }

    /// <summary>Whether it gives no reason though the configuration of a file it matches asks for one. Set from several threads.</summary>
    public bool OwesReason
    {
        get => Volatile.Read(ref _owesReason) == 1;
        set => Volatile.Write(ref _owesReason, value ? 1 : 0);
    }

    /// <summary>Whether it had something to suppress and did not.</summary>
    public bool IsUnused => IsMatched && !IsUsed;
}
