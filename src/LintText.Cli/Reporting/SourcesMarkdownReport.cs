using System.Globalization;

using LintText.Workspace.Checking;

namespace LintText.Cli.Reporting;

/// <summary>Ledgers as Markdown tables, for a page, an issue or a comment on a change.</summary>
internal static class SourcesMarkdownReport
{
    public static void Write(LintResult result, bool withPassages, ScreenedWriter writer)
    {
        var isFirst = true;
        foreach (var draft in result.Drafts.Select(d => new DraftSources(d, d.Ledger!)))
        {
            if (!isFirst)
                writer.WriteLine();
            isFirst = false;
            writer.WriteLine($"## {MarkdownText.Escape(draft.Path)}");
            writer.WriteLine();
            if (draft.Sources.Count == 0)
            {
                writer.WriteLine("No sources.");
                continue;
            }

            WriteRow(writer, SourceTable.Headers);
            writer.WriteLine("|---|---|---|---|--:|--:|--:|");
            var table = new SourceTable(draft);
            foreach (var source in draft.Sources)
                WriteRow(writer, table.CreateRow(source));

            if (draft.Ledger.Support.Length > 0)
            {
                writer.WriteLine();
                WriteRow(writer, ClaimTable.Headers);
                writer.WriteLine("|---|--:|--:|--:|--:|");
                foreach (var support in draft.Ledger.Support)
                    WriteRow(writer, ClaimTable.CreateRow(support));
            }

            if (withPassages)
                WritePassages(draft, writer);
        }
    }

    private static void WritePassages(DraftSources draft, ScreenedWriter writer)
    {
        foreach (var source in draft.Sources)
        {
            writer.WriteLine();
            writer.WriteLine($"### {MarkdownText.Escape(SourceTable.Shorten(source.Name))}");
            writer.WriteLine();
            foreach (var statement in draft.Ledger.StatementsOf(source))
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- line {draft.LineOf(statement.Contents[0])}: {MarkdownText.Escape(statement.Text)}"));
        }
    }

    private static void WriteRow(ScreenedWriter writer, params IEnumerable<string> cells) => writer.WriteLine($"| {string.Join(" | ", cells.Select(MarkdownText.Escape))} |");
}
