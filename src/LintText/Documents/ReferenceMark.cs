using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Tells a raised number that points to a list of references from a unit, a power or an ordinal.</summary>
internal static partial class ReferenceMark
{
    /// <summary>A word before a superscript that is shorter than this is a unit or a variable: km², x².</summary>
    private const int ShortestWord = 3;

    /// <summary>Whether raised words are such a mark: a number in brackets, or one behind a word or a mark of punctuation.</summary>
    /// <param name="source">The source.</param>
    /// <param name="span">The raised words in it (UTF-16 offsets, half-open).</param>
    public static bool IsMark(string source, TextSpan span) => IsMark(source.AsSpan(span.Start, span.Length).Trim().ToString(), source, span.Start);

    /// <summary>Whether raised words are such a mark.</summary>
    /// <param name="text">The words.</param>
    /// <param name="source">The source.</param>
    /// <param name="start">Where what raises them begins in the source.</param>
    public static bool IsMark(string text, string source, int start)
    {
        if (!MarkPattern().IsMatch(text))
            return false;
        if (text[0] is '[' or '(')
            return true;

        var letters = 0;
        while (letters < ShortestWord && start - letters > 0 && char.IsLetter(source[start - letters - 1]))
            letters++;
        return letters == ShortestWord || (letters == 0 && start > 0 && source[start - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '"' or '”' or '’' or ')' or '>');
    }

    [GeneratedRegex(@"^(?:\[[0-9]{1,3}(?: ?[,;–-] ?[0-9]{1,3})*(?:, (?:pp?|vol|ch|no|sec|fig)\. ?[[0-9]–-]+)?\]|\([0-9]{1,3}\)|[0-9]{1,3}(?:[,–-] ?[0-9]{1,3})*)$", RegexOptions.CultureInvariant)]
    private static partial Regex MarkPattern();
}
