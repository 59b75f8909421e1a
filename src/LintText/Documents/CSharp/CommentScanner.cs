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
    /// <summary>What a thread’s usual stack holds for sure, and the lexer is through with in time: it goes over a string once for each it lies in, and over open conditions at each directive.</summary>
    private const int DeepestNesting = 128;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.None);

    /// <summary>One comment, its markers included.</summary>
    /// <param name="Span">Where it stands.</param>
    /// <param name="IsBlock">Whether it is <c>/* … */</c>.</param>
    /// <param name="IsAtTop">Whether no code stands above it.</param>
    internal readonly record struct Comment(TextSpan Span, bool IsBlock, bool IsAtTop);

    /// <summary>The comments in order, or null where the file is nested too deeply.</summary>
    public static List<Comment>? Scan(string text)
    {
        // The lexer calls itself for strings in interpolated strings and for brackets in conditions, and a stack that is used up
        // ends the process.
        return CodeNesting.Of(text) <= DeepestNesting ? Lex(text) : null;
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
}
