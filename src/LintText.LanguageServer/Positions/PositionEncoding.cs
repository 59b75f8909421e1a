namespace LintText.LanguageServer.Positions;

/// <summary>The units that client and server count the characters of a line in.</summary>
internal enum PositionEncoding
{
    /// <summary>UTF-16 code units: what every client can, and what .NET counts in.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8,

    /// <summary>Characters of Unicode.</summary>
    Utf32,
}

/// <summary>The protocol’s words for them.</summary>
internal static class PositionEncodings
{
    /// <summary>Of the units that a client offers the one that it likes best and that there is.</summary>
    /// <param name="offered">The client’s words, the best first; null from clients that know one only.</param>
    public static PositionEncoding Choose(IEnumerable<string>? offered)
    {
        foreach (var word in offered ?? [])
        {
            if (Parse(word) is { } encoding)
                return encoding;
        }

        return PositionEncoding.Utf16;
    }

    /// <summary>The word for an encoding.</summary>
    public static string ToWord(this PositionEncoding encoding) => encoding switch
    {
        PositionEncoding.Utf8 => "utf-8",
        PositionEncoding.Utf32 => "utf-32",
        _ => "utf-16",
    };

    private static PositionEncoding? Parse(string word) => word switch
    {
        "utf-8" => PositionEncoding.Utf8,
        "utf-16" => PositionEncoding.Utf16,
        "utf-32" => PositionEncoding.Utf32,
        _ => null,
    };
}
