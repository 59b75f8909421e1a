using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Finds the comments of a C# file.</summary>
/// <remarks>
/// The lexer is asked, not the parser: comments need no syntax, and a file that does not compile has them all the same. The
/// documentation in them is not parsed by Roslyn either, whose recovery drops words behind a stray <c>&lt;</c>.
/// </remarks>
internal static class CommentScanner
{
    /// <summary>What a thread’s usual stack holds for sure.</summary>
    private const int ShallowNesting = 256;

    /// <summary>No file that somebody wrote comes near; beyond it the stack would take hundreds of megabytes.</summary>
    private const int DeepestNesting = 100_000;

    /// <summary>The stack that the lexer takes for one level of nesting, with room to spare.</summary>
    private const int StackPerLevel = 3 * 1024;

    private const int UsualStack = 1024 * 1024;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>One comment, its markers included.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="IsBlock">Whether it is <c>/* … */</c>.</param>
    /// <param name="IsAtTop">Whether no code stands above it.</param>
    internal readonly record struct Comment(TextSpan Span, bool IsBlock, bool IsAtTop);

    /// <summary>The comments in order, or null where the file is nested too deeply.</summary>
    public static List<Comment>? Scan(string text)
    {
        var nesting = NestingOf(text);
        if (nesting <= ShallowNesting)
            return Lex(text);
        if (nesting > DeepestNesting)
            return null;

        // The lexer calls itself for strings in interpolated strings and for brackets in conditions, and a stack that is used up
        // ends the process.
        List<Comment> comments = [];
        var thread = new Thread(() => comments = Lex(text), UsualStack + (nesting * StackPerLevel));
        thread.Start();
        thread.Join();
        return comments;
    }

    private static List<Comment> Lex(string text)
    {
        var comments = new List<Comment>();
        var isFirst = true;
        foreach (var token in SyntaxFactory.ParseTokens(text, options: Options))
        {
            Add(token.LeadingTrivia, isFirst);
            Add(token.TrailingTrivia, isTop: false);
            isFirst = false;
        }

        return comments;

        void Add(SyntaxTriviaList list, bool isTop)
        {
            foreach (var trivia in list)
            {
                if (trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia)
                    comments.Add(new Comment(trivia.Span, trivia.IsKind(SyntaxKind.MultiLineCommentTrivia), isTop));
            }
        }
    }

    /// <summary>How deep the lexer could go at most: each interpolated string, each condition and each operator in one counts.</summary>
    private static int NestingOf(string text)
    {
        var nesting = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '$')
            {
                nesting++;
            }
            else if (text[i] == '#' && (text.AsSpan(i + 1).TrimStart().StartsWith("if") || text.AsSpan(i + 1).TrimStart().StartsWith("elif")))
            {
                nesting++;
                for (; i + 1 < text.Length && text[i + 1] is not ('\r' or '\n'); i++)
                    nesting += text[i + 1] is '(' or '!' or '|' or '&' or '=' ? 1 : 0;
            }
        }

        return nesting;
    }
}
