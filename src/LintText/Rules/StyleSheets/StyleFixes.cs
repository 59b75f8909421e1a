using LintText.Analysis;
using LintText.Language;
using LintText.Lexicons;
using LintText.Rules.Declarative;
using LintText.Sourcing;

namespace LintText.Rules.StyleSheets;

/// <summary>What to write instead of a word of a style sheet, in the form and the case that it has where it stands.</summary>
internal static class StyleFixes
{
    /// <summary>What the house writes in place of a match, or null where the form cannot be told.</summary>
    public static string? Replacement(StyleMatch match, SourcingModel model, StyleTerm use)
    {
        var words = model.Document.GetText(match.Span(model));
        return TermFixes.InFormOf(words, match.Term.Text, match.Term.Inflection, use.Text) is { } form ? InCaseOf(words, match, model.Text, form) : null;
    }

    /// <summary>The edit that writes a replacement; an article before it goes with it, and one that it brings along is not doubled.</summary>
    public static TextFix? Create(StyleMatch match, SourcingModel model, string replacement)
    {
        if (match.Entry.Fix == TermFix.None || model.GetVoice(match.Span(model)) == Voice.Quoted)
            return null;

        var text = model.Text;
        var description = $"Replace with ‘{replacement}’";
        var start = match.Start;
        if (start > match.Sentence.FirstToken && text.Is(start - 1, WordClasses.Determiner) && replacement.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            replacement = replacement["the ".Length..];

        if (start > match.Sentence.FirstToken && text.Is(start - 1, "a", "an") && !text.Is(start - 1, IndefiniteArticle.For(replacement)))
        {
            start--;
            var article = IndefiniteArticle.For(replacement);
            replacement = $"{(text.IsCapitalized(start) ? Capitalize(article) : article)} {replacement}";
        }

        return TermFixes.Edit(model.Document, text.Span(start, match.End), replacement, description, match.Entry.Fix == TermFix.SafeReplace);
    }

    private static string InCaseOf(string words, StyleMatch match, TokenText text, string form)
    {
        if (words.Count(char.IsLetter) > 1 && !words.Any(char.IsLower) && match.Term.Text.Any(char.IsLower))
            return form.ToUpperInvariant();
        if (!char.IsUpper(words[0]))
            return form;

        // In a headline each word has a capital, and so the words that take their place.
        if (!match.Term.Text.Any(char.IsUpper) && words.Contains(' ', StringComparison.Ordinal) && words.Split(' ').All(w => char.IsUpper(w[0])))
            return string.Join(' ', form.Split(' ').Select(Capitalize));

        var opensSentence = match.Start == match.Sentence.FirstToken || text.IsMark(match.Start - 1, "“\"‘'«");
        return opensSentence || !match.Term.IsCapitalized ? Capitalize(form) : form;
    }

    /// <summary>“eBay” stays as it is.</summary>
    private static string Capitalize(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? text : text[..space];
        return first.Any(char.IsUpper) || first.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
