using System.Collections.Immutable;
using System.Globalization;

using LintText.Analysis;
using LintText.Configuration;

namespace LintText.References.Retractions;

/// <summary>
/// Reads a list of retractions as Retraction Watch and Crossref publish it: a table with the columns <c>OriginalPaperDOI</c>,
/// <c>RetractionNature</c>, <c>RetractionDate</c> and <c>Reason</c>, of which only the first is needed. Corrections are passed
/// over, and a reinstatement takes a paper off the list.
/// </summary>
internal static class RetractionListReader
{
    /// <summary>The files of the lists of retractions in force.</summary>
    public static LintOption<ImmutableArray<string>> Files { get; } = LintOption.Files("lint_text.retraction_list", "Lists of retracted papers as Retraction Watch publishes them: paths from the folder of the file that sets this.", "paths of .csv files, separated by commas", ".csv", ".tsv");

    private const string Doi = "originalpaperdoi";
    private const string Pubmed = "originalpaperpubmedid";
    private const string Nature = "retractionnature";

    /// <summary>Reads a list.</summary>
    /// <param name="text">The file’s text.</param>
    /// <param name="path">The file’s path, for messages.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static RetractionList? Read(string text, string path, out ImmutableArray<FileProblem> problems)
    {
        var hasDoi = false;
        var (byDoi, byPubmed) = (new Dictionary<string, Retraction>(StringComparer.Ordinal), new Dictionary<string, Retraction>(StringComparer.Ordinal));
        var reinstated = new HashSet<string>(StringComparer.Ordinal);
        var texts = new TextCache();
        var problem = CsvTable.Read(text, table => hasDoi = table.Columns.Contains(Doi), row =>
        {
            if (!hasDoi || !row.TryGet(Doi, out var written))
                return;

            row.TryGet(Nature, out var nature);
            row.TryGet(Pubmed, out var number);
            var doi = DoiOf(written);
            if (nature.StartsWith("Reinstatement", StringComparison.OrdinalIgnoreCase))
            {
                reinstated.Add(doi);
                reinstated.Add(number.ToString());
                return;
            }

            if (nature.StartsWith("Correction", StringComparison.OrdinalIgnoreCase))
                return;

            var kind = nature.StartsWith("Expression", StringComparison.OrdinalIgnoreCase) ? NoticeKind.ExpressionOfConcern : NoticeKind.Retraction;
            row.TryGet("retractiondate", out var date);
            row.TryGet("reason", out var reason);
            var retraction = new Retraction(kind, texts.GetDate(date), texts.Get(FirstReason(reason)));

            // A retraction follows an expression of concern, and counts for more wherever it stands in the list.
            if (doi.Length > 0 && (kind == NoticeKind.Retraction || !byDoi.ContainsKey(doi)))
                byDoi[doi] = retraction;
            if (number.Length > 1 && (kind == NoticeKind.Retraction || !byPubmed.ContainsKey(number.ToString())))
                byPubmed[number.ToString()] = retraction;
        });

        foreach (var identifier in reinstated)
        {
            byDoi.Remove(identifier);
            byPubmed.Remove(identifier);
        }

        problems = hasDoi && problem is { } fault ? [new FileProblem(path, fault.Line, 0, fault.Message)]
            : hasDoi ? []
            : [new FileProblem(path, 1, 1, "not a list of retractions: the column 'OriginalPaperDOI' is missing in its first line")];
        return hasDoi ? new RetractionList(byDoi, byPubmed) : null;
    }

    /// <summary>The normal form, without a pattern: a list has tens of thousands.</summary>
    private static string DoiOf(ReadOnlySpan<char> written)
    {
        var start = written.IndexOf("10.", StringComparison.Ordinal);
        if (start < 0)
            return string.Empty;
        return written.Contains('%') ? IdentifierForm.Normalize(IdentifierKind.Doi, written[start..].ToString()) : written[start..].ToString().ToLowerInvariant();
    }

    /// <summary>The first of “+Unreliable Results;+Concerns/Issues About Data;”.</summary>
    private static ReadOnlySpan<char> FirstReason(ReadOnlySpan<char> reason)
    {
        var end = reason.IndexOf(';');
        return (end < 0 ? reason : reason[..end]).Trim().TrimStart('+').Trim();
    }

    /// <summary>The same few dates and reasons stand in a list many times.</summary>
    private sealed class TextCache
    {
        private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
        private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _dates = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        public TextCache() => _lookup = _texts.GetAlternateLookup<ReadOnlySpan<char>>();

        /// <summary>“1/15/2020 0:00” as 2020-01-15; what is no such date stays as it is.</summary>
        public string GetDate(ReadOnlySpan<char> text)
        {
            if (_dates.TryGetValue(text, out var known))
                return known;

            var day = text.IndexOf(' ') is > 0 and var space ? text[..space] : text;
            var date = DateOnly.TryParseExact(day, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : day.ToString();
            _dates[text] = date;
            return date;
        }

        public string Get(ReadOnlySpan<char> text)
        {
            if (_lookup.TryGetValue(text, out var known))
                return known;

            var made = text.ToString();
            _texts.Add(made);
            return made;
        }
    }
}
