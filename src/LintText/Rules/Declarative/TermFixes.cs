using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.Lexicons;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Declarative;

/// <summary>Makes the fixes of terms: replacements in the same form, deletions that leave a sentence whole.</summary>
internal static class TermFixes
{
    /// <summary>What to write instead of a match, in the match’s form and case; null where that cannot be told.</summary>
    public static string? Replacement(Term term, string match)
    {
        var form = term.Replacement is { } replacement ? InFormOf(match, term.Text, term.Inflection, replacement) : null;
        return form is { Length: > 0 } && char.IsUpper(match[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form;
    }

    /// <summary>A replacement in the form that a match is of its term, in its own case; null where that cannot be told.</summary>
    public static string? InFormOf(string match, string term, TermInflection inflection, string replacement) => inflection switch
    {
        TermInflection.Verb => SameForm(Inflection.Verb(term).All, Inflection.Verb(replacement).All, match),
        TermInflection.Noun => SameForm([term, Inflection.Plural(term)], [replacement, Inflection.Plural(replacement)], match),
        _ => replacement,
    };

    public static TextFix? Create(DeclarativeRule rule, Term term, NodeAnalysisContext<Sentence> context, int start, int end, string? replacement)
    {
        // “never claimed” denies a word that somebody may have used; another one is another denial.
        var isSafe = (term.Fix ?? rule.Fix) is TermFix.SafeReplace or TermFix.SafeDelete
            && !TermContext.IsNegated(context.Model, context.Node, start);
        switch (term.Fix ?? rule.Fix)
        {
            case TermFix.Replace or TermFix.SafeReplace when replacement is not null && AgreesWithArticle(context.Model.Text, start, replacement):
                return Edit(context.Document, context.Model.Text.Span(start, end), replacement, $"Replace with ‘{replacement}’", isSafe);
            case TermFix.Delete or TermFix.SafeDelete when term.Position is TermPosition.SentenceAdverb or TermPosition.BeforeVerb:
                return DeleteAdverb(context, start, end, isSafe);
            case TermFix.Delete or TermFix.SafeDelete:
                return DeleteAdjective(context, start, end, isSafe);
            default:
                return null;
        }
    }

    /// <summary>“an economically disadvantaged” cannot become “an poor”.</summary>
    private static bool AgreesWithArticle(TokenText text, int start, string replacement) =>
        !text.Is(start - 1, "a", "an") || (text.Is(start - 1, IndefiniteArticle.For(replacement)) && !replacement.StartsWith("a ", StringComparison.Ordinal));

    private static string? SameForm(string[] forms, string[] replacements, string match)
    {
        // “put” is present and past: where the forms of the replacement differ, only the writer knows.
        var possible = forms.Index().Where(f => WordComparer.Instance.Equals(f.Item, match)).Select(f => replacements[f.Index]).Distinct().ToArray();
        return possible.Length == 1 ? possible[0] : null;
    }

    /// <summary>“Clearly, the board had” becomes “The board had”; “the board, of course, had” becomes “the board had”.</summary>
    private static TextFix? DeleteAdverb(NodeAnalysisContext<Sentence> context, int start, int end, bool isSafe)
    {
        var text = context.Model.Text;
        var description = $"Delete ‘{context.Document.GetText(text.Span(start, end))}’";
        if (start == context.Node.FirstToken)
        {
            if (end + 1 >= context.Node.EndToken || !text.IsMark(end, ",") || !text.IsWord(end + 1))
                return null;

            var next = text[end + 1];
            var capital = char.ToUpperInvariant(text.Prose[next.Start]).ToString();
            return Edit(context.Document, TextSpan.FromBounds(text[start].Start, next.Start + 1), capital, description, isSafe);
        }

        if (!text.IsMark(start - 1, ",") || !text.IsMark(end, ",."))
            return null;

        var to = text.IsMark(end, ",") ? text[end].End : text[end - 1].End;
        return Edit(context.Document, TextSpan.FromBounds(text[start - 1].Start, to), string.Empty, description, isSafe);
    }

    /// <summary>“an iconic bridge” becomes “a bridge”.</summary>
    private static TextFix? DeleteAdjective(NodeAnalysisContext<Sentence> context, int start, int end, bool isSafe)
    {
        var text = context.Model.Text;
        if (!TermPositions.IsAttributive(text, context.Node, end) || text.IsMark(start - 1, ",-") || text.Is(start - 1, WordClasses.Adverb) || text.Is(start - 1, "and", "or", "very", "most", "more"))
            return null;

        var description = $"Delete ‘{context.Document.GetText(text.Span(start, end))}’";
        var next = text[end];
        var isFirst = start == context.Node.FirstToken;
        if (!isFirst && text.Is(start - 1, "a", "an"))
        {
            var article = IndefiniteArticle.For(text.Text(end)) + " ";
            if (char.IsUpper(text.Prose[text[start - 1].Start]))
                article = char.ToUpperInvariant(article[0]) + article[1..];
            return Edit(context.Document, TextSpan.FromBounds(text[start - 1].Start, next.Start), article, description, isSafe);
        }

        return isFirst
            ? Edit(context.Document, TextSpan.FromBounds(text[start].Start, next.Start + 1), char.ToUpperInvariant(text.Prose[next.Start]).ToString(), description, isSafe)
            : Edit(context.Document, TextSpan.FromBounds(text[start].Start, next.Start), string.Empty, description, isSafe);
    }

    /// <summary>An edit, unless markup stands between the words: deleting half of it would break the document.</summary>
    public static TextFix? Edit(ProseDocument document, TextSpan prose, string replacement, string description, bool isSafe)
    {
        var source = document.GetSourceSpan(prose);
        return document.Source.ToString(source) == document.GetText(prose)
            ? new TextFix(description, [new TextChange(source, replacement)], isSafe)
            : null;
    }
}
