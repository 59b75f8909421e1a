using System.Text;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Configuration;

/// <summary>What a line of a suppressions file names, for one finding: <see cref="SuppressionFiles"/> reads it back.</summary>
/// <param name="Glob">The draft’s path from the folder of the file, with a question mark for each character that means something else there.</param>
/// <param name="Text">The words; null where they have none that a line can hold, so that only a comment suppresses the finding alone.</param>
internal sealed record SuppressionLine(string Glob, string? Text)
{
    /// <summary>More words than these tell no more.</summary>
    private const int LongestText = 160;

    /// <summary>Writes what suppresses a finding.</summary>
    /// <param name="path">The draft’s path as it is reported.</param>
    /// <param name="source">The draft’s text.</param>
    /// <param name="span">The finding (UTF-16 offsets in the text, half-open).</param>
    public static SuppressionLine Of(string path, SourceText source, TextSpan span)
    {
        var glob = new StringBuilder(path.Length);
        foreach (var c in path)
            glob.Append(char.IsWhiteSpace(c) || char.IsControl(c) || c is '*' or '[' or ']' or '\\' or '"' || (c == '#' && glob.Length == 0) ? '?' : c);
        return new SuppressionLine(glob.ToString(), TextOf(source.ToString(span)));
    }

    /// <summary>The longest run of words that stands in one line and between quotation marks.</summary>
    private static string? TextOf(string words)
    {
        var text = words.Split('"', '\n', '\r').Select(t => t.Trim()).MaxBy(t => t.Length) ?? string.Empty;
        if (text.Length > LongestText)
            text = text[..(text.LastIndexOf(' ', LongestText) is > 0 and var end ? end : LongestText)];
        return text.Length == 0 ? null : text;
    }
}
