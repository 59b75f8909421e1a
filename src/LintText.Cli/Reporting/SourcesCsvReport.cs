using System.Globalization;

using LintText.Reporting;
using LintText.Workspace.Checking;

namespace LintText.Cli.Reporting;

/// <summary>
/// Ledgers as comma-separated values (RFC 4180), a line a source, or with passages a line a statement. A cell that a spreadsheet would take
/// for a formula gets an apostrophe before it: drafts may be hostile.
/// </summary>
internal static class SourcesCsvReport
{
    private static readonly string[] SourceHeaders = ["path", "id", "source", "kind", "role", "named", "reason", "cited", "words", "share", "first_line"];
    private static readonly string[] PassageHeaders = [.. SourceHeaders, "line", "cue", "passage"];

    public static void Write(LintResult result, bool withPassages, ScreenedWriter writer)
    {
        WriteRow(writer, withPassages ? PassageHeaders : SourceHeaders);
        foreach (var draft in result.Drafts.Select(d => new DraftSources(d, d.Ledger!)))
        {
            foreach (var source in draft.Sources)
            {
                string[] row =
                [
                    draft.Path,
                    DraftSources.IdOf(source.Index)!,
                    source.Name,
                    source.Kind.ToString().ToLowerInvariant(),
                    SourceTable.RoleOf(source) ?? "",
                    source.IsAnonymous ? "no" : "yes",
                    source.Reason ?? "",
                    Text(source.StatementCount),
                    Text(source.WordCount),
                    draft.FractionOf(source).ToString(CultureInfo.InvariantCulture),
                    Text(draft.LineOf(source.FirstMention)),
                ];
                if (!withPassages)
                {
                    WriteRow(writer, row);
                    continue;
                }

                foreach (var statement in draft.Ledger.StatementsOf(source))
                    WriteRow(writer, [.. row, Text(draft.LineOf(statement.Contents[0])), statement.CueText, statement.Text]);
            }
        }
    }

    private static void WriteRow(ScreenedWriter writer, IEnumerable<string> cells) => writer.WriteLine(string.Join(',', cells.Select(Cell)));

    private static string Cell(string text)
    {
        text = ScreenedText.Line(text);
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t')
            text = "'" + text;
        return text.AsSpan().ContainsAny(",\"") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
