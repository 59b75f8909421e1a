using System.Globalization;

using LintText.Cli.Commands;
using LintText.Documents;
using LintText.Sourcing;

using Spectre.Console;

namespace LintText.Cli.Reporting;

/// <summary>The sources of a draft as a table that keeps to a width: what is long wraps, what is very long is cut.</summary>
internal sealed class SourceTable(ProseDocument document, ReportSettings settings)
{
    /// <summary>Nobody reads more of a name, a role or a reason in a table.</summary>
    private const int LongestText = 90;

    /// <summary>What the border takes beside the columns’ texts.</summary>
    private const int BorderWidth = 16;

    private const int LeastWidth = 8;

    private const string Nothing = "—";

    private static readonly string[] Headers = ["Source", "Kind", "Role", "Named", "Cited"];

    /// <summary>The columns that can wrap.</summary>
    private static readonly int[] Flexible = [0, 2, 3];

    /// <summary>The table, line by line, without the spaces that lines end in.</summary>
    public IEnumerable<string> Render(IEnumerable<LedgerEntry> entries)
    {
        var rows = entries.Select(CreateRow).ToList();
        var widths = Fit([.. Headers.Select((header, i) => rows.Select(r => Columns.Width(r[i])).Append(Columns.Width(header)).Max())]);
        var table = new Table { Border = TableBorder.Simple };
        foreach (var (i, header) in Headers.Index())
        {
            // The lines are broken here: Spectre would break them within characters.
            table.AddColumn(new TableColumn(new Text(header)) { NoWrap = true, Width = widths[i], Alignment = i == Headers.Length - 1 ? Justify.Right : Justify.Left });
        }

        foreach (var row in rows)
            table.AddRow(row.Select((text, i) => new Text(string.Join('\n', Columns.Wrap(text, widths[i])))));

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        TerminalConsole.Create(writer, settings.IsColored, settings.Width).Write(table);
        return writer.ToString().ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).Where(l => l.Length > 0);
    }

    private string[] CreateRow(LedgerEntry entry)
    {
        var source = entry.Source;
        return [Shorten(source.Name), source.Kind.ToString().ToLowerInvariant(), Shorten(RoleOf(source) ?? Nothing), Shorten(NamingOf(source)), Counted.Text(entry.StatementCount)];
    }

    private static string? RoleOf(Source source) => (source.Role, source.Affiliation) switch
    {
        (null, var body) => body,
        (var role, null) => role,
        var (role, body) => role.Contains(body, StringComparison.OrdinalIgnoreCase) ? role : $"{role}, {body}",
    };

    private string NamingOf(Source source)
    {
        if (source.IsAnonymous)
        {
            return source.Grant switch
            {
                null => "anonymous",
                { ReasonSpan.IsEmpty: true } => "anonymous, no reason given",
                { } grant => $"anonymous: “{document.GetText(grant.ReasonSpan)}”",
            };
        }

        return source.Kind switch
        {
            SourceKind.Person or SourceKind.Organization => "named",
            SourceKind.Role or SourceKind.Group => "not named",
            _ => Nothing,
        };
    }

    /// <summary>A text on one line, without control characters and without what only stands for markup.</summary>
    public static string Shorten(string text) =>
        Columns.Shorten(string.Join(' ', ToneWriter.Printable(text).Replace(ProseDocument.Placeholder, '…').Split(' ', StringSplitOptions.RemoveEmptyEntries)), LongestText);

    /// <summary>Takes from the widest columns that can wrap until all fit.</summary>
    private int[] Fit(int[] widths)
    {
        while (widths.Sum() > settings.Width - BorderWidth)
        {
            var widest = Flexible.MaxBy(i => widths[i]);
            if (widths[widest] <= LeastWidth)
                break;
            widths[widest]--;
        }

        return widths;
    }
}
