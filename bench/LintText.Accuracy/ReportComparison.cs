using System.Text.Json;

namespace LintText.Accuracy;

/// <summary>What a change adds to the findings of the tool, takes from them and alters, by two of its JSON reports over the same drafts.</summary>
internal sealed class ReportComparison
{
    /// <summary>How many findings of a rule are shown of each kind.</summary>
    private const int MostShown = 8;

    /// <summary>How much of a draft is shown around a finding.</summary>
    private const int Around = 50;

    private readonly Dictionary<Place, Entry> _before;
    private readonly Dictionary<Place, Entry> _after;

    /// <param name="before">The report of the base.</param>
    /// <param name="after">The report of the change.</param>
    public ReportComparison(string before, string after)
    {
        _before = Read(before);
        _after = Read(after);
    }

    private readonly record struct Place(string Path, string RuleId, int Start, int End);

    private readonly record struct Entry(string Severity, string Message);

    /// <summary>Writes the comparison: a table by rule, then the findings themselves with their text.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="root">The folder that the reports’ paths start from.</param>
    /// <returns>Whether there is any difference.</returns>
    public bool Write(TextWriter output, string root)
    {
        var added = _after.Where(a => !_before.ContainsKey(a.Key)).ToList();
        var removed = _before.Where(b => !_after.ContainsKey(b.Key)).ToList();
        var changed = _after.Where(a => _before.TryGetValue(a.Key, out var before) && before != a.Value).ToList();
        output.WriteLine($"{_before.Count} findings before, {_after.Count} after: {added.Count} added, {removed.Count} removed, {changed.Count} changed");
        foreach (var rule in added.Concat(removed).Concat(changed).Select(d => d.Key.RuleId).Distinct().Order(StringComparer.Ordinal))
            output.WriteLine($"  {rule,-10} +{Count(added, rule)} -{Count(removed, rule)} ~{Count(changed, rule)} of {_before.Keys.Count(k => k.RuleId == rule)}");

        Show("+", added);
        Show("-", removed);
        Show("~", changed);
        return added.Count + removed.Count + changed.Count > 0;

        static int Count(List<KeyValuePair<Place, Entry>> findings, string rule) => findings.Count(f => f.Key.RuleId == rule);

        void Show(string mark, List<KeyValuePair<Place, Entry>> findings)
        {
            foreach (var group in findings.GroupBy(f => f.Key.RuleId).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                foreach (var (place, entry) in group.OrderBy(g => g.Key.Path, StringComparer.Ordinal).ThenBy(g => g.Key.Start).Take(MostShown))
                    output.WriteLine($"{mark} {place.RuleId} {entry.Severity} {place.Path}: {entry.Message}\n    {Window(Path.Combine(root, place.Path), place)}");
                if (group.Count() > MostShown)
                    output.WriteLine($"{mark} {group.Key}: and {group.Count() - MostShown} more");
            }
        }
    }

    private static string Window(string path, Place place)
    {
        var text = File.ReadAllText(path);
        var (from, to) = (Math.Max(0, place.Start - Around), Math.Min(text.Length, place.End + Around));
        var window = $"{text[from..place.Start]}⟦{text[place.Start..Math.Min(text.Length, place.End)]}⟧{text[Math.Min(text.Length, place.End)..to]}";
        return string.Join(' ', window.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static Dictionary<Place, Entry> Read(string path)
    {
        using var report = JsonDocument.Parse(File.ReadAllText(path));
        var findings = new Dictionary<Place, Entry>();
        foreach (var file in report.RootElement.GetProperty("files").EnumerateArray())
        {
            foreach (var finding in file.GetProperty("findings").EnumerateArray().Where(f => !f.TryGetProperty("suppression", out _)))
            {
                var place = new Place(file.GetProperty("path").GetString()!, finding.GetProperty("ruleId").GetString()!, finding.GetProperty("start").GetInt32(), finding.GetProperty("end").GetInt32());
                findings[place] = new Entry(finding.GetProperty("severity").GetString()!, finding.GetProperty("message").GetString()!);
            }
        }

        return findings;
    }
}
