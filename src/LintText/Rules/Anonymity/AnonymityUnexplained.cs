using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Anonymity;

/// <summary>SR2002: anonymity was granted and the text does not say why.</summary>
public sealed class AnonymityUnexplained() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR2002",
        "anonymity-unexplained",
        "Anonymity without a reason",
        "Anonymity was granted to “{0}” but the text does not say why",
        RuleCategory.Anonymity,
        DiagnosticSeverity.Info,
        "“On condition of anonymity” is not a reason. Say what the source risks by being named.",
        "AP, When is it OK to use anonymous sources; SPJ Code of Ethics (2014); NPR Ethics Handbook, Transparency")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        var explained = new HashSet<int>();
        foreach (var grant in model.AnonymityGrants)
        {
            if (model.GetVoice(grant.Span) == Voice.Quoted || !context.Document.Blocks[grant.BlockIndex].IsBody)
                continue;

            var source = SourceOf(model, grant);
            var isFirst = source is null || explained.Add(source.Index);
            if (grant.ReasonSpan.IsEmpty && isFirst)
                context.Report(Rule, grant.Span, [source is null ? DescribeHolder(model, grant) : context.Document.GetText(source.FirstMention)], source is null ? [] : [new RelatedSpan(source.FirstMention, "the source")]);
        }
    }

    /// <summary>The words for whoever it was, where they are no source of an attribution: “a pilot, speaking on condition of anonymity, described”.</summary>
    private static string DescribeHolder(SourcingModel model, AnonymityGrant grant)
    {
        var text = model.Text;
        if (model.GetSentence(grant.Span.Start) is not { } sentence)
            return "a source";

        for (var i = text.IndexAt(grant.Span.Start) - 1; i >= sentence.FirstToken; i--)
        {
            if (text.Is(i, WordClasses.RoleNoun | WordClasses.KinNoun | WordClasses.PeopleNoun) && NounPhrases.CoreBefore(text, i + 1, sentence.FirstToken) is { } phrase)
                return model.Document.GetText(phrase.Span(text));
        }

        return "a source";
    }

    /// <summary>The unnamed source that is mentioned last before the grant, in its paragraph; failing that, the first behind it.</summary>
    private static Source? SourceOf(SourcingModel model, AnonymityGrant grant)
    {
        var block = model.Document.Blocks[grant.BlockIndex].Span;
        var inBlock = model.Attributions.Where(a => a.Source.IsAnonymous && block.Contains(a.SourceSpan)).ToList();
        return (inBlock.LastOrDefault(a => a.SourceSpan.Start < grant.Span.Start) ?? inBlock.FirstOrDefault())?.Source;
    }
}
