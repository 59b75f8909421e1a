using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Checking;

/// <summary>Tells what a draft on standard input is that was given no name, by its form alone.</summary>
internal static partial class InputFormat
{
    /// <summary>How much of a draft is looked at; whoever writes Markdown does so sooner.</summary>
    private const int MostCharacters = 1 << 18;

    /// <summary>The name that the draft is read under: its ending says what it is.</summary>
    /// <param name="source">The text.</param>
    public static string NameOf(SourceText source)
    {
        var head = source.ToString(new TextSpan(0, Math.Min(source.Length, MostCharacters)));
        return PagePattern().IsMatch(head) ? "stdin.html" : MarkdownPattern().IsMatch(head) ? "stdin.md" : InputDraft.UnknownName;
    }

    [GeneratedRegex(@"\A\s*<(?:!doctype\s+html|html|head|body)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PagePattern();

    /// <summary>What nobody writes in plain text: front matter, headings, fences, tables’ rules, links, notes and their definitions, strong emphasis, comments of HTML.</summary>
    [GeneratedRegex(
        @"\A(?:---|\+\+\+)[ \t]*\r?\n
        | ^[ ]{0,3}\#{1,6}[ \t]+\S
        | ^[ ]{0,3}(?:`{3,}|~{3,})[^`\r\n]*\r?$
        | ^[ ]{0,3}\|?[ ]*:?-{3,}:?[ ]*\|
        | ^[ ]{0,3}\[[^\]\r\n]{1,200}\]:[ \t]*\S
        | \[[^\[\]\r\n]{1,500}\](?:\([^()\s]{1,1000}(?:[ ]""[^""\r\n]*"")?\)|\[[^\]\r\n]{0,200}\])
        | \[\^[^\]\s]{1,100}\]
        | \*\*[^*\s][^*\r\n]{0,500}\*\*
        | ^[ ]{0,3}<!--",
        RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex MarkdownPattern();
}
