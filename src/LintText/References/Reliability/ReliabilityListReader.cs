using System.Collections.Immutable;
using System.Globalization;

using LintText.Analysis;
using LintText.Configuration;

using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LintText.References.Reliability;

/// <summary>Reads reliability lists, as YAML (<c>rules/reliability-list.schema.json</c>) or as a table with the same columns.</summary>
internal sealed class ReliabilityListReader : YamlFileReader
{
    private ReliabilityListReader(string path)
        : base(path)
    {
    }

    /// <summary>Nobody reads on when a table has more unknown columns.</summary>
    private const int MostProblems = 5;

    /// <summary>The files of the reliability lists in force.</summary>
    public static LintOption<ImmutableArray<string>> Files { get; } = LintOption.Files("lint_text.reliability_list", "The house’s lists of sources that may or may not be cited: paths from the folder of the file that sets this.", "paths of .yml, .csv or .tsv files, separated by commas", ".yml", ".yaml", ".csv", ".tsv");

    /// <summary>The keys of a list and of its entries, for schemas and messages.</summary>
    internal static ImmutableArray<string> ListKeys { get; } = ["reliability-list", "description", "sources"];

    internal static ImmutableArray<string> EntryKeys { get; } = ["host", "path", "verdict", "reason", "from", "to"];

    /// <summary>Reads a list.</summary>
    /// <param name="text">The file’s text.</param>
    /// <param name="path">The file’s path, for messages; <c>.csv</c> and <c>.tsv</c> are tables, all else is YAML.</param>
    /// <param name="problems">What is wrong with it.</param>
    /// <returns>The entries; none when anything is wrong.</returns>
    public static ImmutableArray<ReliabilityEntry> Read(string text, string path, out ImmutableArray<FileProblem> problems)
    {
        var reader = new ReliabilityListReader(path);
        var isTable = Path.GetExtension(path).ToLowerInvariant() is ".csv" or ".tsv";
        var entries = isTable
            ? reader.ReadTable(text, out problems)
            : reader.ReadFile(text, "the file is empty; a reliability list needs the keys 'reliability-list' and 'sources'", reader.ReadList, out problems);
        return entries is null ? [] : [.. entries];
    }

    private List<ReliabilityEntry>? ReadList(YamlNode root)
    {
        if (AsMapping(root, "a reliability list") is not { } mapping)
            return null;

        CheckKeys(mapping, ListKeys, "a reliability list");
        Text(mapping, "reliability-list", isRequired: true);
        var entries = new List<ReliabilityEntry>();
        foreach (var node in Items(mapping, "sources", isRequired: true))
        {
            if (AsMapping(node, "a source") is not { } source)
                continue;

            CheckKeys(source, EntryKeys, "a source");
            var mark = source.Start;
            var host = Text(source, "host", isRequired: true);
            var verdict = Text(source, "verdict", isRequired: true);
            if (host is not null && verdict is not null && Create(mark, host, Text(source, "path", false), verdict, Text(source, "reason", isRequired: true), Text(source, "from", false), Text(source, "to", false)) is { } entry)
                entries.Add(entry);
        }

        return entries;
    }

    private List<ReliabilityEntry>? ReadTable(string text, out ImmutableArray<FileProblem> problems)
    {
        var entries = new List<ReliabilityEntry>();
        var problem = CsvTable.Read(text, table =>
        {
            if (table.Columns.IsEmpty)
            {
                Add(new Mark(0, 1, 1), "the file is empty; its first line names the columns: host,path,verdict,reason,from,to");
                return;
            }

            foreach (var unknown in table.Columns.Where(c => !EntryKeys.Contains(c)).Take(MostProblems))
                Add(new Mark(0, 1, 1), $"a reliability list has no column {KeyAtFault.Quote(unknown)}{NearestName.Suggest(unknown, EntryKeys)}; its columns are {string.Join(", ", EntryKeys)}");
            foreach (var needed in (ReadOnlySpan<string>)["host", "verdict", "reason"])
            {
                if (!table.Columns.Contains(needed))
                    Add(new Mark(0, 1, 1), $"the column '{needed}' is missing; the first line names the columns: host,path,verdict,reason,from,to");
            }
        }, row =>
        {
            // A slip in the first line would be reported again for each row.
            var mark = new Mark(0, row.Line, 1);
            if (row["host"] is not { Length: > 0 } host || !Problems.IsEmpty && Problems[0].Line == 1)
                return;
            if (Create(mark, host, row["path"], row["verdict"] ?? string.Empty, row["reason"], row["from"], row["to"]) is { } entry)
                entries.Add(entry);
        });

        if (problem is { } fault)
            Add(new Mark(0, fault.Line, 1), fault.Message);
        problems = Problems;
        return problems.IsEmpty ? entries : null;
    }

    private ReliabilityEntry? Create(Mark mark, string host, string? path, string verdict, string? reason, string? from, string? to)
    {
        if (HostOf(host) is not { } name)
        {
            Add(mark, $"this is not a host; write it without 'https://' and path: example.org");
            return null;
        }

        if (!Enum.TryParse<Verdict>(verdict, ignoreCase: true, out var judged) || !Enum.IsDefined(judged) || char.IsAsciiDigit(verdict[0]))
        {
            var words = Enum.GetNames<Verdict>().Select(n => n.ToLowerInvariant()).ToList();
            Add(mark, $"this is not a verdict{NearestName.Suggest(verdict, words)}; use {string.Join(", ", words)}");
            return null;
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            Add(mark, $"this source has no reason; say why, so that a writer can act on it");
            return null;
        }

        return new ReliabilityEntry(name, string.IsNullOrEmpty(path) ? "/" : path.StartsWith('/') ? path : "/" + path, judged, reason.Trim().TrimEnd('.')) { FromYear = YearOf(mark, "from", from), ToYear = YearOf(mark, "to", to) };
    }

    private int? YearOf(Mark mark, string key, string? date)
    {
        if (string.IsNullOrWhiteSpace(date))
            return null;

        if (int.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1000 and < 3000)
            return year;
        if (DateOnly.TryParseExact(date, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.Year;

        Add(mark, $"this is not a date for '{key}'; write 2019 or 2019-05-31");
        return null;
    }

    private static string? HostOf(string text)
    {
        var host = text.Trim().ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host["www.".Length..];
        return Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal) ? new Uri("https://" + host).IdnHost : null;
    }
}
