using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Finds addresses that stand in running text (<c>https://…</c>, <c>www.…</c>).</summary>
internal static partial class BareAddress
{
    public static List<TextSpan> Find(string text, TextSpan span)
    {
        var found = new List<TextSpan>();
        foreach (var match in Pattern().EnumerateMatches(text.AsSpan(span.Start, span.Length)))
        {
            var start = span.Start + match.Index;
            var end = start + match.Length;

            // Punctuation at the end belongs to the sentence, and so does a bracket that was not opened in the address.
            while (end > start && (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '"' or '\'' or '”' or '’' or '*' or '_'
                || (text[end - 1] == ')' && !text.AsSpan(start, end - start).Contains('('))))
            {
                end--;
            }

            found.Add(TextSpan.FromBounds(start, end));
        }

        return found;
    }

    [GeneratedRegex(@"(?<![\w@/])(?:https?://|www\.)[^\s<>\[\]{}|\\^`“”]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
