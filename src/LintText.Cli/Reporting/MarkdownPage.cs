using System.Text.RegularExpressions;

namespace LintText.Cli.Reporting;

/// <summary>Shows a rule’s page in a terminal: headings set off, paragraphs wrapped, examples indented.</summary>
internal static partial class MarkdownPage
{
    public static void Write(string page, TextWriter output, int width, bool isColored)
    {
        var writer = new ToneWriter(output, isColored);
        var paragraph = new List<string>();
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
                Flush();
                WriteRow(writer, line);
            }
            else if (line.Trim().Length == 0)
            {
                if (paragraph.Count > 0)
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
        foreach (var wrapped in Columns.Wrap(line, width - 4))
            writer.WriteLine(Tone.Suggestion, "    " + wrapped);
    }

    /// <summary>A row of the table at the top, which has two columns.</summary>
    private static void WriteRow(ToneWriter writer, string line)
    {
        var cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length == 2 && cells[0].Length > 0 && !cells[0].StartsWith('-'))
            writer.WriteLine($"{cells[0],-10}{cells[1]}");
    }

    private static string Plain(string text) => EmphasisPattern().Replace(LinkPattern().Replace(text, "${text} (${url})"), "${text}");

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\((?<url>[^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"(?<mark>\*\*|\*|`)(?<text>[^*`]+)\k<mark>", RegexOptions.CultureInvariant)]
    private static partial Regex EmphasisPattern();
}
