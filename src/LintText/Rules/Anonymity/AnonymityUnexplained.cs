using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.Lexicons;
using LintText.Sourcing;
using LintText.Sourcing.Sources;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Anonymity;

/// <summary>SR2002: anonymity was granted and the text does not say why.</summary>
internal sealed class AnonymityUnexplained() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR2002",
        "anonymity-unexplained",
        "Anonymity without a reason",
        "Anonymity was granted to “{0}” but the text {1} ({2})",
        RuleCategory.Anonymity,
        DiagnosticSeverity.Info,
        "“On condition of anonymity” is not a reason. Say what the source risks by being named.",
        "AP, When is it OK to use anonymous sources; SPJ Code of Ethics (2014); NPR Ethics Handbook, Transparency")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        var policy = AnonymityPolicy.Of(context.Options);
        var explained = new HashSet<int>();
        if (model.AnonymityGrants.IsEmpty || IsExplainedByNote(context.Document))
            return;

        foreach (var grant in model.AnonymityGrants)
        {
            if (model.GetVoice(grant.Span) == Voice.Quoted || !context.Document.Blocks[grant.BlockIndex].IsBody)
                continue;

            var source = model.GetHolder(grant);
            var isFirst = source is null || explained.Add(source.Index);
            if (!isFirst || source is { Kind: SourceKind.Person, IsAnonymous: false } || IsOffered(model, grant) || IsExplainedNearby(model, grant) || policy.FindReasonClause(OfHolder(model, grant, source)) is not { } clause)
                continue;

            var holder = source is null ? DescribeHolder(model, grant) : context.Document.GetText(source.FirstMention);
            var fault = grant.ReasonSpan.IsEmpty ? "does not say why" : "gives only a set phrase as the reason";
            context.Report(Rule, grant.Span, [holder, fault, clause], source is null ? [] : [new RelatedSpan(source.FirstMention, "the source")]);
        }
    }

    /// <summary>“members of staff may report a fault on condition of anonymity”: what could be granted, to nobody here.</summary>
    private static bool IsOffered(SourcingModel model, AnonymityGrant grant)
    {
        if (model.GetSentence(grant.Span.Start) is not { } sentence)
            return false;

        var (text, syntax) = (model.Text, model.GetSyntax(sentence));
        for (var i = sentence.FirstToken; i < text.IndexAt(grant.Span.Start); i++)
        {
            if (syntax.PennTag(i) == PennTag.MD && text.Is(i, "may", "can", "could", "might") && text.Text(i) is not "May")
                return true;
        }

        return false;
    }

    /// <summary>Whether the same holder gives a reason in a paragraph beside: “The worker asked not to be named for fear of being turned out”.</summary>
    private static bool IsExplainedNearby(SourcingModel model, AnonymityGrant grant)
    {
        var head = LastWord(DescribeHolder(model, grant));
        return model.AnonymityGrants.Any(other => other.Span != grant.Span && !other.ReasonSpan.IsEmpty && Math.Abs(other.BlockIndex - grant.BlockIndex) <= 1 && LastWord(DescribeHolder(model, other)).Equals(head, StringComparison.OrdinalIgnoreCase));
    }

    private static string LastWord(string words) => words[(words.LastIndexOf(' ') + 1)..];

    /// <summary>A grant without a reason that is none of its own: “a signalman … said the trains had met because the radio failed” tells why the trains met.</summary>
    private static AnonymityGrant OfHolder(SourcingModel model, AnonymityGrant grant, Source? holder) =>
        !grant.ReasonSpan.IsEmpty && holder is not null && model.GetAttribution(grant.ReasonSpan) is { IsStatement: true, Source: var speaker, Cues: [var cue, ..] } && speaker == holder && !cue.OverlapsWith(grant.Span) ? grant with { ReasonSpan = default } : grant;

    /// <summary>Whether a note to the readers says why people are not named.</summary>
    private static bool IsExplainedByNote(ProseDocument document) =>
        document.Blocks.Any(b => b.IsBody && document.Prose.AsSpan(b.Span.Start, b.Span.Length) is var text && PageFurniture.English.IsNoteToReaders(text) && text.Contains("name", StringComparison.OrdinalIgnoreCase));

    /// <summary>The words for whoever it was, where they are no source of an attribution: “a nurse at the hospital requested anonymity”.</summary>
    private static string DescribeHolder(SourcingModel model, AnonymityGrant grant)
    {
        var text = model.Text;
        if (model.GetSentence(grant.Span.Start) is not { } sentence)
            return "a source";

        for (var i = text.IndexAt(grant.Span.Start) - 1; i >= sentence.FirstToken; i--)
        {
            if (!GrantHolders.IsSomebody(text, i) || NounPhrases.CoreBefore(text, i + 1, sentence.FirstToken) is not { } phrase)
                continue;

            // “according to a person”: what stands before a preposition is not part of it.
            var first = phrase.First;
            for (var j = first; j < i; j++)
                first = text.Is(j, WordClasses.Preposition) ? j + 1 : first;
            return model.Document.GetText(text.Span(first, i + 1));
        }

        return "a source";
    }
}
