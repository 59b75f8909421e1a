using System.Buffers;
using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Tells code that was commented out from prose. Code ends its statements and parses; a sentence can end with a semicolon and,
/// at two words, even parse (<c>done here;</c>), so that it must have something that only code has as well.
/// </summary>
internal static partial class CommentedCode
{
    /// <summary>A longer stretch is judged by its parts: the parser calls itself, and its stack is not without end.</summary>
    private const int LongestStretch = 1500;

    private const int MostMarks = 400;

    private static readonly SearchValues<char> Brackets = SearchValues.Create("{}()[];, ");

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>For each line of a comment whether it is code.</summary>
    public static bool[] Find(string text, IReadOnlyList<TextSpan> lines)
    {
        var isCode = new bool[lines.Count];
        if (!lines.Any(l => MayBeCode(text.AsSpan(l.Start, l.Length))))
            return isCode;

        var all = lines.Select(l => text.Substring(l.Start, l.Length)).ToArray();
        if (IsCode(all))
        {
            Array.Fill(isCode, true);
            return isCode;
        }

        for (var i = 0; i < all.Length;)
        {
            var end = i;
            while (end < all.Length && all[end].Length > 0)
                end++;
            MarkParagraph(all, i, end, isCode);
            i = end + 1;
        }

        return isCode;
    }

    /// <summary>A paragraph can be code as a whole, or say in words what the code below it was.</summary>
    private static void MarkParagraph(string[] lines, int start, int end, bool[] isCode)
    {
        if (end > start && IsCode(lines[start..end]))
        {
            Array.Fill(isCode, true, start, end - start);
            return;
        }

        for (var i = start; i < end;)
        {
            var j = i;
            while (j < end && EndsLikeCode(lines[j]))
                j++;
            if (j > i && IsCode(lines[i..j]))
                Array.Fill(isCode, true, i, j - i);
            i = Math.Max(i + 1, j);
        }
    }

    private static bool IsCode(string[] lines)
    {
        // The semicolon of a character reference ends no statement.
        var stretch = ReferencePattern().Replace(string.Join('\n', lines), " ");
        if (!MayBeCode(stretch) || !SignPattern().IsMatch(stretch))
            return false;
        if (Completions(stretch).Any(Parses))
            return true;

        // What still does not parse can have a comment of its own in it; its lines are judged one by one.
        var written = lines.Where(l => l.Length > 0).ToArray();
        return written.Count(l => EndsLikeCode(l) && (IsBrackets(l) || (SignPattern().IsMatch(l) && Parses(Closed(l))))) * 2 > written.Length;
    }

    private static bool MayBeCode(ReadOnlySpan<char> stretch) => stretch.IndexOfAny(';', '{', '}') >= 0 || HeadPattern().IsMatch(stretch);

    /// <summary>A stretch as it stands, and with what is missing where only part of the code was commented out.</summary>
    private static IEnumerable<string> Completions(string stretch)
    {
        yield return stretch;
        if (HeadPattern().IsMatch(stretch))
            yield return stretch + " { }";

        int depth = 0, lowest = 0;
        foreach (var c in stretch)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            lowest = Math.Min(lowest, depth);
        }

        var opened = new string('{', -lowest) + stretch + "\n";
        yield return opened + new string('}', depth - lowest);
        yield return opened + ";" + new string('}', depth - lowest);
    }

    private static bool EndsLikeCode(string line) => line.Length > 0 && (line[^1] is ';' or '{' or '}' || line is "});" or ")");

    private static bool IsBrackets(string line) => !line.AsSpan().ContainsAnyExcept(Brackets);

    /// <summary>A line of a block with what it needs to stand alone.</summary>
    private static string Closed(string line)
    {
        var text = line.TrimStart('}', ' ');
        if (text.EndsWith('{'))
            text += " }";
        return text switch
        {
            _ when text.StartsWith("else", StringComparison.Ordinal) => "if (a) { } " + text,
            _ when text.StartsWith("catch", StringComparison.Ordinal) || text.StartsWith("finally", StringComparison.Ordinal) => "try { } " + text,
            _ => text,
        };
    }

    private static bool Parses(string stretch)
    {
        if (stretch.Length > LongestStretch || stretch.Count(c => !char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c)) > MostMarks)
            return false;

        var tree = CSharpSyntaxTree.ParseText(stretch, Options);
        return !tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error);
    }

    [GeneratedRegex(@"&(?:[A-Za-z]+|#[0-9]+|#[xX][0-9A-Fa-f]+);", RegexOptions.CultureInvariant)]
    private static partial Regex ReferencePattern();

    /// <summary>The head of a statement, whose body may not have been commented out.</summary>
    [GeneratedRegex(@"^\s*(?:\}?\s*else\s+)?(?:if|for|foreach|while|switch|using|lock|catch)\s*\(.*\)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex HeadPattern();

    [GeneratedRegex(@"\w\(|\w\s*[-+*/|&?]{0,2}=\s*\S|=>|\w\.\w+\s*[(;=\[.]|\+\+|--;|[\w>\])]\s*\{|[{}]\s*$|\w\[\w*\]|^\s*(?:if|for|foreach|while|switch|lock|catch)\s*\(|^\s*(?:return|throw|var|using|public|private|protected|internal|static|await|yield|break|continue|case|int|long|double|string|bool|object|void|const|readonly)\b", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex SignPattern();
}
