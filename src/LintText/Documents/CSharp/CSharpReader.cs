using LintText.Configuration;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Reads the comments of C# files. Roslyn’s lexer says where they stand, so that what looks like one in a string or behind a
/// preprocessor directive is none.
/// </summary>
internal static class CSharpReader
{
    /// <summary>Which comments of C# files are read.</summary>
    public static LintOption<CSharpProse> Comments { get; } = LintOption.Enumeration("lint_text.csharp", "Which comments of C# files are read: none, documentation comments, or ordinary ones too.", CSharpProse.None) with { ExampleText = "doc_comments" };

    public static ProseDocument Read(string path, SourceText source, CSharpProse prose)
    {
        var builder = new ProseBuilder(path, DocumentFormat.CSharp, source);
        if (prose != CSharpProse.None)
            Write(builder, path, source, prose);
        return builder.Build();
    }

    private static void Write(ProseBuilder builder, string path, SourceText source, CSharpProse prose)
    {
        if (CommentScanner.Scan(builder.SourceString) is not { } comments)
        {
            builder.AddProblem("its strings or directives are nested too deeply for it to be read; exclude it if it is generated", default);
            return;
        }

        var text = builder.SourceString;
        if (CommentMarks.IsGeneratedName(path) || comments.Exists(c => c.IsAtTop && CommentMarks.IsGenerated(text.AsSpan(c.Span.Start, c.Span.Length))))
            return;

        var isTop = true;
        foreach (var stretch in CommentStretch.Group(comments, source, text))
        {
            if (stretch.IsDirective)
            {
                builder.AddComment(stretch.TextIn(text), stretch.Span);
                continue;
            }

            isTop = isTop && stretch.IsAtTop && CommentMarks.IsLicence(text.AsSpan(stretch.Span.Start, stretch.Span.Length));
            if (isTop)
                continue;
            if (stretch.IsDocumentation)
                new DocCommentWriter(builder, stretch.Lines).Write();
            else if (prose == CSharpProse.Comments && !stretch.IsLabelIn(text))
                CommentWriter.Write(builder, stretch.Lines);
        }
    }
}
