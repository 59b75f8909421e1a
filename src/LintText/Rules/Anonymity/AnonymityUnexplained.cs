using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

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

    /// <summary>How far behind a mention a grant still speaks of it, in characters.</summary>
    private const int Nearest = 80;

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        var explained = new HashSet<int>();
        var holders = model.Sources.Where(s => s.Grant is not null).ToLookup(s => s.Grant!.Span);
        foreach (var grant in model.AnonymityGrants)
        {
            if (model.GetVoice(grant.Span) == Voice.Quoted || !context.Document.Blocks[grant.BlockIndex].IsBody)
                continue;

            var source = SourceOf(model, grant, holders);
            var isFirst = source is null || explained.Add(source.Index);
            if (grant.ReasonSpan.IsEmpty && isFirst)
                context.Report(Rule, grant.Span, [source is null ? DescribeHolder(model, grant) : context.Document.GetText(source.FirstMention)], source is null ? [] : [new RelatedSpan(source.FirstMention, "the source")]);
        }
    }

    /// <summary>The words for whoever it was, where they are no source of an attribution: “a nurse at the hospital requested anonymity”.</summary>
    private static string DescribeHolder(SourcingModel model, AnonymityGrant grant)
    {
        var text = model.Text;
        if (model.GetSentence(grant.Span.Start) is not { } sentence)
            return "a source";

        for (var i = text.IndexAt(grant.Span.Start) - 1; i >= sentence.FirstToken; i--)
        {
            if (!IsHolder(text, i) || NounPhrases.CoreBefore(text, i + 1, sentence.FirstToken) is not { } phrase)
                continue;

            // “according to a person”: what stands before a preposition is not part of it.
            var first = phrase.First;
            for (var j = first; j < i; j++)
                first = text.Is(j, WordClasses.Preposition) ? j + 1 : first;
            return model.Document.GetText(text.Span(first, i + 1));
        }

        return "a source";
    }

    /// <summary>
    /// The source that the grant belongs to: the one whose mention holds it (“an aide, who asked not to be named,”), failing that the
    /// unnamed one mentioned last before it in its sentence, then the one that the model gave it to.
    /// </summary>
    private static Source? SourceOf(SourcingModel model, AnonymityGrant grant, ILookup<TextSpan, Source> holders)
    {
        if (model.GetSentence(grant.Span.Start) is not { } sentence)
            return null;

        var here = model.GetAttributions(sentence).Where(a => a.Source.IsAnonymous).ToList();
        return (here.Find(a => a.SourceSpan.Contains(grant.Span)) ?? here.FindLast(a => a.SourceSpan.End <= grant.Span.Start && grant.Span.Start - a.SourceSpan.End <= Nearest))?.Source
            ?? (HasHolder(model, grant, sentence) ? null : holders[grant.Span].FirstOrDefault());
    }

    /// <summary>Whether the words before the grant name whoever it is about.</summary>
    private static bool HasHolder(SourcingModel model, AnonymityGrant grant, Sentence sentence)
    {
        var text = model.Text;
        return Enumerable.Range(sentence.FirstToken, text.IndexAt(grant.Span.Start) - sentence.FirstToken).Any(i => IsHolder(text, i));
    }

    private static bool IsHolder(TokenText text, int i) => text.Is(i, WordClasses.RoleNoun | WordClasses.PeopleNoun | WordClasses.KinNoun) || text.Is(i, "person", "man", "woman");
}
