using System.Text;

using LintText.Reporting;

namespace LintText.Cli.Reporting;

/// <summary>Text in reports that are Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>A text that Markdown shows as it is: CommonMark lets every punctuation mark of ASCII be escaped.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in ScreenedText.Line(text))
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '!' or '&' or '~' or '@')
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>Writes a row of a table whose cells are Markdown.</summary>
    public static void WriteRow(ScreenedWriter writer, params IEnumerable<string> cells) => writer.WriteLine($"| {string.Join(" | ", cells)} |");
}
