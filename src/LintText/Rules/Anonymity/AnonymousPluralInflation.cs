using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.Lexicons;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Anonymity;

/// <summary>SR2006: “officials say”, and one official is heard.</summary>
internal sealed class AnonymousPluralInflation() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR2006",
        "anonymous-plural-inflation",
        "Plural for a single unnamed source",
        "“{0}” — only one such source appears in the text ({1})",
        RuleCategory.Anonymity,
        DiagnosticSeverity.Info,
        "Two sources are worth more than one, so the plural must be true. Use the singular, or let a second source be heard.",
        "Reuters, The Essentials of Reuters Sourcing (no plural for one source)")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        if (AnonymityPolicy.Of(context.Options).PluralClause is not { } clause)
            return;
        if (context.Document.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Paragraph) is not { } lead)
            return;

        var singular = model.Sources.Where(s => s is { IsAnonymous: true, Kind: SourceKind.Role } && AnonymousSources.IsCited(model, s, includeHeadings: true)).ToList();
        foreach (var group in model.Sources.Where(s => s is { IsAnonymous: true, Kind: SourceKind.Group } && AnonymousSources.IsCited(model, s, includeHeadings: true)))
        {
            var heard = singular.FindAll(s => Inflection.Plural(s.Head) == group.Head && (SideOf(model.Text, s) is not { } side || SideOf(model.Text, group) is not { } other || side == other));
            if (group.FirstMention.Start >= lead.Span.End || heard.Count != 1 || IsRepeated(model, group, lead) || HasNumber(model.Text, group) || model.Sources.Any(s => s.Kind == SourceKind.Person && s.Name.Contains(heard[0].Head, StringComparison.OrdinalIgnoreCase)))
                continue;

            context.Report(Rule, group.FirstMention, [context.Document.GetText(group.FirstMention), clause], [new RelatedSpan(heard[0].FirstMention, "the only one heard")]);
        }
    }

    /// <summary>
    /// Whether the text speaks of several behind its lead too. There the plural is mostly true, and the one who is quoted speaks for
    /// them; a lead that promises more than the text holds is another thing.
    /// </summary>
    private static bool IsRepeated(SourcingModel model, Source group, Block lead)
    {
        var text = model.Text;
        for (var i = text.IndexAt(lead.Span.End); i < text.Count; i++)
        {
            if (text.Is(i, group.Head) && model.Document.GetBlock(text[i].Start).IsBody)
                return true;
        }

        return false;
    }

    /// <summary>The word before the head that says whose: “a senior Armenian official” and “Armenian officials” are of one side.</summary>
    private static string? SideOf(TokenText text, Source source)
    {
        var head = text.IndexAt(source.FirstMention.Start);
        while (head < text.Count && !text.Is(head, source.Head))
            head++;
        return head > 0 && text.IsWord(head - 1) && text[head - 1].Start >= source.FirstMention.Start && !text.Is(head - 1, WordClasses.Determiner | WordClasses.RankAdjective) ? text.Text(head - 1).ToString() : null;
    }

    private static bool HasNumber(TokenText text, Source source)
    {
        for (var i = text.IndexAt(source.FirstMention.Start); i < text.Count && text[i].Start < source.FirstMention.End; i++)
        {
            if (text[i].Kind == TokenKind.Number || text.Is(i, WordClasses.NumberWord | WordClasses.VagueQuantifier) || text.Is(i, "multiple"))
                return true;
        }

        return false;
    }
}
