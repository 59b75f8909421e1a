using System.Globalization;


using Spectre.Console;

namespace LintText.Cli.Reporting;

/// <summary>A table that keeps to a width: columns that can wrap do, the others keep their width.</summary>
/// <param name="settings">The width and the colours.</param>
/// <param name="headers">The columns’ names.</param>
/// <param name="flexible">The columns that can wrap.</param>
/// <param name="numbers">The columns of numbers, which stand at the right.</param>
internal sealed class TextTable(ReportSettings settings, string[] headers, int[] flexible, int[] numbers)
{
    private const int LeastWidth = 8;

    /// <summary>What the border takes beside the columns’ texts.</summary>
    private int BorderWidth => (3 * headers.Length) + 1;

    /// <summary>The table, line by line, without the spaces that lines end in.</summary>
    /// <param name="rows">The rows’ texts, one a column.</param>
    public IEnumerable<string> Render(IReadOnlyList<string[]> rows)
    {
        var widths = Fit([.. headers.Select((header, i) => rows.Select(r => Columns.Width(r[i])).Append(Columns.Width(header)).Max())]);
        var table = new Table { Border = TableBorder.Simple };
        foreach (var (i, header) in headers.Index())
        {
            // The lines are broken here: Spectre would break them within characters.
            table.AddColumn(new TableColumn(new Text(header)) { NoWrap = true, Width = widths[i], Alignment = numbers.Contains(i) ? Justify.Right : Justify.Left });
        }

        foreach (var row in rows)
            table.AddRow(row.Select((text, i) => new Text(string.Join('\n', Columns.Wrap(text, widths[i])))));

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        TerminalConsole.Create(writer, settings.IsColored, settings.Width).Write(table);
        return writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0);
    }

    /// <summary>Takes from the widest columns that can wrap until all fit.</summary>
    private int[] Fit(int[] widths)
    {
        while (widths.Sum() > settings.Width - BorderWidth)
        {
            var widest = flexible.MaxBy(i => widths[i]);
            if (widths[widest] <= LeastWidth)
                break;
            widths[widest]--;
        }

        return widths;
    }
}
