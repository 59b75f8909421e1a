using System.Text.RegularExpressions;

namespace LintText.Cli.Reporting;

/// <summary>Shows a rule’s page in a terminal: headings set off, paragraphs wrapped, examples indented.</summary>
internal static partial class MarkdownPage
{
    public static void Write(string page, ScreenedWriter output, int width, bool isColored)
    {
        var writer = new ToneWriter(output, isColored);
        var paragraph = new List<string>();
        var rows = new List<(string Name, string Value)>();
        var fence = string.Empty;
        foreach (var line in page.ReplaceLineEndings("\n").Split('\n'))
        {
            if (fence.Length > 0)
            {
                if (line.StartsWith(fence, StringComparison.Ordinal))
                    fence = string.Empty;
                else
                    WriteExample(writer, line, width);
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                Flush();
                fence = line[..(line.Length - line.TrimStart('`').Length)];
            }
            else if (line.StartsWith('#'))
            {
                Flush();
                writer.WriteLine(Tone.Strong, line.TrimStart('#', ' '));
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                Flush();
                paragraph.Add(line);
            }
            else if (line.StartsWith('|'))
            {
                if (paragraph.Count > 0)
                    Flush();
                if (ReadRow(line) is { } row)
                    rows.Add(row);
            }
            else if (line.Trim().Length == 0)
            {
                if (paragraph.Count + rows.Count > 0)
                    Flush();
                writer.WriteLine();
            }
            else if (!line.StartsWith("<!--", StringComparison.Ordinal))
            {
                paragraph.Add(line.Trim());
            }
        }

        Flush();

        void Flush()
        {
            WriteRows(writer, rows);
            rows.Clear();

            var isItem = paragraph.Count > 0 && paragraph[0].StartsWith("- ", StringComparison.Ordinal);
            var isFirst = true;
            foreach (var wrapped in Columns.Wrap(Plain(string.Join(' ', paragraph)), width - (isItem ? 2 : 0)))
            {
                writer.WriteLine(isItem && !isFirst ? "  " + wrapped : wrapped);
                isFirst = false;
            }

            paragraph.Clear();
        }
    }

    private static void WriteExample(ToneWriter writer, string line, int width)
    {
        if (line.Length == 0)
            writer.WriteLine();

        // In YAML, how far a line is indented is part of what it says.
        var indent = line[..(line.Length - line.TrimStart(' ').Length)] + "    ";
        foreach (var wrapped in Columns.Wrap(line, Math.Max(1, width - indent.Length)))
            writer.WriteLine(Tone.Suggestion, indent + wrapped);
    }

    /// <summary>A row of the table at the top, which has two columns; null for its head.</summary>
    private static (string Name, string Value)? ReadRow(string line)
    {
        var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        return cells.Length == 2 && cells[0].Length > 0 && !cells[0].StartsWith('-') ? (cells[0], cells[1]) : null;
    }

    private static void WriteRows(ToneWriter writer, List<(string Name, string Value)> rows)
    {
        var width = rows.Count == 0 ? 0 : rows.Max(r => r.Name.Length) + 2;
        foreach (var (name, value) in rows)
            writer.WriteLine(name.PadRight(width) + value);
    }

    private static string Plain(string text) => EmphasisPattern().Replace(LinkPattern().Replace(text, "${text} (${url})"), "${text}");

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\((?<url>[^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"(?<mark>\*\*|\*|`)(?<text>[^*`]+)\k<mark>", RegexOptions.CultureInvariant)]
    private static partial Regex EmphasisPattern();
}
