using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Workspace.Checking;
using LintText.Workspace.Files;
using LintText.Workspace.Git;

namespace LintText.Workspace.Baselines;

/// <summary>
/// The findings that a house has decided to live with: they stay in the reports as suppressed, and only new ones count. A finding
/// is known by its words, not by its line. Paths count from the folder of the baseline’s file.
/// </summary>
internal sealed class Baseline
{
    private const string Reason = "in the baseline";
    private const int Version = 1;

    private readonly string _path;
    private readonly string _display;
    private readonly Checkout _checkout;
    private readonly SortedDictionary<(string Path, string RuleId, string Fingerprint), Entry> _entries = [];
    private readonly Lazy<IReadOnlyDictionary<string, string>> _renamedFrom;

    private Baseline(string path, string display, Checkout checkout)
    {
        _checkout = checkout;
        _path = path;
        _display = display;
        _renamedFrom = new(FindRenames);
    }

    /// <summary>One kind of finding, and how many of it are accepted.</summary>
    private sealed record Entry(string Text, int Count);

    /// <summary>Reads a baseline.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="display">The path to name in messages.</param>
    /// <param name="checkout">Where it may lead to, and the drafts that it names.</param>
    /// <param name="problem">What is wrong with it, or null.</param>
    public static Baseline Read(string path, string display, Checkout checkout, out ToolProblem? problem)
    {
        var baseline = new Baseline(path, display, checkout);
        problem = null;
        if (baseline._checkout.LeadsOut(path))
        {
            problem = new ToolProblem(display, "a link that leads out of its folder, and not read; name the file that it leads to") { IsConfiguration = true };
            return baseline;
        }

        if (!File.Exists(path))
        {
            problem = new ToolProblem(display, "there is no baseline here; write one with --update-baseline") { IsConfiguration = true };
            return baseline;
        }

        var (_, bytes, unreadable) = SourceLoader.Load(path, display, HostOptions.MaxFileMegabytes.Default);
        if (unreadable is not null)
        {
            problem = unreadable with { IsConfiguration = true };
            return baseline;
        }

        try
        {
            using var json = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0));
            if (json.RootElement.GetProperty("version").GetInt32() != Version)
                throw new FormatException();
            foreach (var finding in json.RootElement.GetProperty("findings").EnumerateArray())
                baseline.Add(Text(finding, "path"), Text(finding, "ruleId"), Text(finding, "fingerprint"), Text(finding, "text"), finding.GetProperty("count").GetInt32());
        }
        catch (JsonException exception)
        {
            problem = new ToolProblem(display, (int)(exception.LineNumber ?? -1) + 1, (int)(exception.BytePositionInLine ?? -1) + 1, "not valid JSON; mend it, or write it anew with --update-baseline") { IsConfiguration = true };
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or KeyNotFoundException)
        {
            problem = new ToolProblem(display, "not a baseline of this version of lint-text; write it anew with --update-baseline") { IsConfiguration = true };
        }

        return baseline;
    }

    /// <summary>Suppresses the findings that are in the baseline.</summary>
    public LintResult Apply(LintResult result) => result with { Drafts = [.. result.Drafts.Select(Apply)] };

    /// <summary>Suppresses the findings of a draft that are in the baseline. From several threads.</summary>
    public CheckedDraft Apply(CheckedDraft draft)
    {
        if (draft.Findings.IsEmpty || _entries.Count == 0)
            return draft;

        var path = EntryPathOf(draft);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return draft with
        {
            Findings = [.. draft.Findings.Select(finding =>
            {
                if (finding.Suppression is not null)
                    return finding;

                var fingerprint = FindingFingerprint.Of(finding, path);
                var number = seen[fingerprint] = seen.GetValueOrDefault(fingerprint) + 1;
                return _entries.TryGetValue((path, finding.Rule.Id, fingerprint), out var entry) && number <= entry.Count
                    ? finding with { Suppression = new FindingSuppression(Reason, IsInSource: false) { Origin = _display } }
                    : finding;
            })],
        };
    }

    /// <summary>Writes the findings of a run that count, beside what the baseline holds of files that the run did not check.</summary>
    /// <returns>How many findings the baseline now holds.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public int Update(LintResult result)
    {
        var folder = Path.GetDirectoryName(_path)!;
        var gone = result.Drafts.Select(PathOf).ToHashSet(StringComparer.Ordinal);
        foreach (var key in _entries.Keys.Where(k => gone.Contains(k.Path) || IsGone(Path.GetFullPath(k.Path, folder))).ToList())
            _entries.Remove(key);

        foreach (var draft in result.Drafts)
        {
            // What it accepts itself is suppressed by now, and still to be accepted.
            foreach (var finding in draft.Findings.Where(f => f.Suppression is null or { Reason: Reason, IsInSource: false }))
                Add(PathOf(draft), finding.Rule.Id, FindingFingerprint.Of(finding, PathOf(draft)), finding.SeenText ?? draft.Source.ToString(finding.Span), 1);
        }

        AtomicFile.Write(_path, Write);
        return Total;
    }

    /// <summary>Accepts one finding more.</summary>
    /// <param name="draft">The draft that it is in.</param>
    /// <param name="finding">The finding.</param>
    /// <exception cref="IOException">The baseline cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Accept(CheckedDraft draft, Finding finding)
    {
        var path = EntryPathOf(draft);
        Add(path, finding.Rule.Id, FindingFingerprint.Of(finding, path), finding.SeenText ?? draft.Source.ToString(finding.Span), 1);
        AtomicFile.Write(_path, Write);
    }

    /// <summary>How many findings of the drafts that a run checked are accepted and not there any more.</summary>
    /// <param name="result">What the run gave, with the baseline applied.</param>
    public int CountMended(LintResult result) => MendedIn(result).Sum(m => m.Mended);

    /// <summary>Forgets what is not there any more: of the drafts that a run checked, and of drafts that are gone.</summary>
    /// <param name="result">What the run gave, with the baseline applied.</param>
    /// <returns>How many findings were forgotten, and how many the baseline still holds.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public (int Forgotten, int Held) Prune(LintResult result)
    {
        var before = Total;
        var isMoved = Follow(result);
        foreach (var (key, mended) in MendedIn(result))
        {
            if (_entries[key].Count == mended)
                _entries.Remove(key);
            else
                _entries[key] = _entries[key] with { Count = _entries[key].Count - mended };
        }

        var folder = Path.GetDirectoryName(_path)!;
        foreach (var key in _entries.Keys.Where(k => IsGone(Path.GetFullPath(k.Path, folder))).ToList())
            _entries.Remove(key);
        if (isMoved || Total != before)
            AtomicFile.Write(_path, Write);
        return (before - Total, Total);
    }

    /// <summary>Moves the entries of drafts that were renamed to where they are now.</summary>
    private bool Follow(LintResult result)
    {
        var isMoved = false;
        foreach (var draft in result.Drafts)
        {
            if (EntryPathOf(draft) is not { } old || old == PathOf(draft))
                continue;

            foreach (var key in _entries.Keys.Where(k => k.Path == old).ToList())
                _entries.Remove(key);
            foreach (var finding in draft.Findings.Where(f => f.Suppression is { Reason: Reason, IsInSource: false }))
                Add(PathOf(draft), finding.Rule.Id, FindingFingerprint.Of(finding, PathOf(draft)), finding.SeenText ?? draft.Source.ToString(finding.Span), 1);
            isMoved = true;
        }

        return isMoved;
    }

    /// <summary>The path that a draft’s entries stand under: its own or, where there are none, that of a draft that is gone and that git says it was renamed from.</summary>
    private string EntryPathOf(CheckedDraft draft)
    {
        var path = PathOf(draft);
        return _renamedFrom.Value.TryGetValue(path, out var old) && !_entries.Keys.Any(k => k.Path == path) ? old : path;
    }

    /// <summary>The renames that the baseline does not know of yet, in its own paths; git is asked only where a draft is gone.</summary>
    private Dictionary<string, string> FindRenames()
    {
        var folder = Path.GetDirectoryName(_path)!;
        var gone = _entries.Keys.Select(k => k.Path).Distinct(StringComparer.Ordinal).Where(p => IsGone(Path.GetFullPath(p, folder))).ToHashSet(StringComparer.Ordinal);
        var renames = new Dictionary<string, string>(StringComparer.Ordinal);
        if (gone.Count == 0 || _checkout.RepositoryOf(folder) is not { } root)
            return renames;

        foreach (var (now, before) in GitChange.RenamesSinceCommitOf(root, _path))
        {
            var old = DisplayPath.Of(folder, Path.GetFullPath(before, root));
            if (gone.Contains(old))
                renames[DisplayPath.Of(folder, Path.GetFullPath(now, root))] = old;
        }

        return renames;
    }

    private int Total => (int)Math.Min(int.MaxValue, _entries.Values.Sum(e => (long)e.Count));

    private List<((string Path, string RuleId, string Fingerprint) Key, int Mended)> MendedIn(LintResult result)
    {
        var there = result.Drafts
            .SelectMany(d => d.Findings.Where(f => f.Suppression is { Reason: Reason, IsInSource: false }).Select(f => (EntryPathOf(d), f.Rule.Id, FindingFingerprint.Of(f, EntryPathOf(d)))))
            .GroupBy(k => k).ToDictionary(g => g.Key, g => g.Count());
        var drafts = result.Drafts.Select(EntryPathOf).ToHashSet(StringComparer.Ordinal);
        return [.. _entries.Where(e => drafts.Contains(e.Key.Path)).Select(e => (e.Key, e.Value.Count - there.GetValueOrDefault(e.Key))).Where(m => m.Item2 > 0)];
    }

    /// <summary>Of a draft outside of the checkout nothing is asked.</summary>
    private bool IsGone(string draft) => _checkout.RootOf(_path) is var root && !_checkout.IsOutside(root ?? Path.GetDirectoryName(_path)!, draft) && !File.Exists(draft);

    private void Add(string path, string ruleId, string fingerprint, string text, int count)
    {
        var key = (path, ruleId, fingerprint);
        _entries[key] = new Entry(text, (int)Math.Min(int.MaxValue, (long)count + (_entries.TryGetValue(key, out var entry) ? entry.Count : 0)));
    }

    private string PathOf(CheckedDraft draft) => DisplayPath.Of(Path.GetDirectoryName(_path)!, draft.FullPath);

    /// <summary>A line a finding, so that changes to the file can be read and merged.</summary>
    private void Write(TextWriter writer)
    {
        writer.Write($"{{\n  \"version\": {Version},\n  \"findings\": [");
        var separator = "\n    ";
        foreach (var ((path, ruleId, fingerprint), entry) in _entries)
        {
            writer.Write(separator);
            writer.Write($"{{ \"path\": {Quote(path)}, \"ruleId\": {Quote(ruleId)}, \"text\": {Quote(entry.Text)}, \"fingerprint\": {Quote(fingerprint)}, \"count\": {entry.Count} }}");
            separator = ",\n    ";
        }

        writer.Write("\n  ]\n}\n");
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Text(JsonElement finding, string name) => finding.GetProperty(name).GetString() ?? throw new FormatException();
}
