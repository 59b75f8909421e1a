using System.Text.Json;

namespace LintText.Cli.Tests.LanguageServer;

/// <summary>Makes edits as a client does, in UTF-16 units.</summary>
internal static class EditedText
{
    /// <summary>A text with edits made, the last first.</summary>
    public static string Of(string text, IEnumerable<JsonElement> edits)
    {
        foreach (var (start, end, words) in edits.Select(e => (Offset(text, e.GetProperty("range").GetProperty("start")), Offset(text, e.GetProperty("range").GetProperty("end")), e.GetProperty("newText").GetString()!)).OrderByDescending(e => e.Item1).ToList())
            text = text[..start] + words + text[end..];
        return text;
    }

    /// <summary>The offset of a position.</summary>
    public static int Offset(string text, JsonElement position)
    {
        var offset = 0;
        for (var line = position.GetProperty("line").GetInt32(); line > 0; line--)
        {
            var end = text.AsSpan(offset).IndexOfAny('\n', '\r');
            if (end < 0)
                return text.Length;
            offset += end + (text[offset + end] == '\r' && offset + end + 1 < text.Length && text[offset + end + 1] == '\n' ? 2 : 1);
        }

        return offset + position.GetProperty("character").GetInt32();
    }

    /// <summary>The words of a range.</summary>
    public static string Words(string text, JsonElement range) => text[Offset(text, range.GetProperty("start"))..Offset(text, range.GetProperty("end"))];
}
