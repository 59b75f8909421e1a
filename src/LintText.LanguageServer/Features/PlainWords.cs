using System.Globalization;
using System.Text;

using LintText.Sourcing;
using LintText.Workspace;
using LintText.Workspace.Ledgers;

namespace LintText.LanguageServer.Features;

/// <summary>Words of drafts as editors may show them, and words about sources.</summary>
internal static class PlainWords
{
    private const string MarkdownCharacters = "\\`*_{}[]<>()#+-.!|~&:@";

    /// <summary>A text in one line, without what could move a cursor or turn the line around, and not longer than can be taken in.</summary>
    /// <param name="text">The text: untrusted.</param>
    /// <param name="longest">How many characters are kept.</param>
    public static string OneLine(string text, int longest = 80)
    {
        var line = new StringBuilder(Math.Min(text.Length, longest) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= longest)
                return line.ToString().TrimEnd() + "…";
            if (Rune.IsWhiteSpace(rune))
                line.Append(line.Length > 0 && line[^1] != ' ' ? " " : string.Empty);
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate))
                line.Append(rune.ToString());
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>A text that is nothing but text in Markdown: a draft must not bring links or pictures into what editors show of it.</summary>
    /// <param name="text">The text: untrusted.</param>
    public static string Markdown(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (MarkdownCharacters.Contains(c, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <summary>What a source is, in words: “person, director of the Port Authority, not named”.</summary>
    public static string Describe(LedgerSource source)
    {
        var words = new List<string> { KindOf(source.Kind) };
        if (source.Role is { } role)
            words.Add(OneLine(role));
        if (source.Affiliation is { } affiliation && source.Role?.Contains(affiliation, StringComparison.Ordinal) != true)
            words.Add(OneLine(affiliation));
        if (source.IsAnonymous)
            words.Add(source.Reason is { Length: > 0 } ? "not named, with a reason" : "not named");
        return string.Join(", ", words);
    }

    /// <summary>How much rests on a source: “3 statements, 41 words”.</summary>
    public static string Weigh(LedgerSource source) => $"{Counted.Of(source.StatementCount, "statement")}, {Counted.Of(source.WordCount, "word")}";

    /// <summary>The word for what a source is.</summary>
    public static string KindOf(SourceKind kind) => kind switch
    {
        SourceKind.Self => "the writer",
        SourceKind.Unknown => "not told what",
        SourceKind.Role => "person by role",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
