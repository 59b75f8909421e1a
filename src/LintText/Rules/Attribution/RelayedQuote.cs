using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Attribution;

/// <summary>SR1010: words that reach the reader only through somebody else’s mouth.</summary>
internal sealed class RelayedQuote() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR1010",
        "relayed-quote",
        "Quotation at second hand",
        "The words of “{0}” reach the reader only through {1}; cite the original",
        RuleCategory.Attribution,
        DiagnosticSeverity.Info,
        "Whoever retells words may get them wrong. Quote the record, letter or recording that they stand in, or say that it could not be checked.",
        "SPJ Code of Ethics, Seek Truth and Report It; WP:SAYWHEREYOUREADIT; Reuters, Handbook of Journalism")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <summary>Shorter quotations are terms, not words that somebody said.</summary>
    private const int FewestWords = 2;

    /// <summary>Words in the speaker’s sentence that name a record of what was said.</summary>
    private static readonly string[] Records = ["reading", "archive", "transcript", "recording", "minutes", "ordinance", "testimony", "testified", "court", "trial", "tribunal", "inquiry", "commission", "oath", "hearing", "letter", "email", "tape", "video", "diary"];

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context)
    {
        context.RegisterQuotationAction(Analyze);
        context.RegisterAttributionAction(AnalyzeIndirect);
    }

    /// <summary>“The steward said that Captain Stone had said the chart was old”: what one is said to have said, in another’s words.</summary>
    private static void AnalyzeIndirect(NodeAnalysisContext<Sourcing.Attribution> context)
    {
        var (model, relay) = (context.Model, context.Node);
        if (relay is not { Type: AttributionType.Communication, IsStatement: true, SourceSpan.IsEmpty: false, Source.Kind: SourceKind.Person or SourceKind.Role or SourceKind.Group } || model.GetVoice(relay.Cues[0]) == Voice.Quoted
            || model.GetSentence(relay.Cues[0].Start) is not { } sentence || !model.GetBlock(sentence).IsProse || model.IsCited(sentence) || NamesRecord(model.Text, sentence, relay.Cues[0].Start))
            return;

        var (text, syntax) = (model.Text, model.GetSyntax(sentence));
        foreach (var content in relay.Contents)
        {
            for (var verb = Math.Max(sentence.FirstToken, text.IndexAt(content.Start)); verb < Math.Min(sentence.EndToken, text.IndexAt(content.End)); verb++)
            {
                if (!text.Is(verb, "said", "told", "wrote") || syntax.PennTag(verb) is not (PennTag.VBD or PennTag.VBN) || model.GetVoice(text[verb].Span) == Voice.Quoted || syntax.Child(verb, Relation.NominalSubject) is not (>= 0 and var origin) || origin > verb || !IsSomebody(text, origin) || text.Is(origin, WordClasses.Pronoun))
                    continue;
                if (!TellsMore(text, syntax, sentence, verb) || IsHeard(model, sentence, text.Text(origin)))
                    continue;

                var span = text.Span(syntax.LeftEdge(origin), verb + 1);
                context.Report(Rule, span, [context.Document.GetText(text.Span(syntax.LeftEdge(origin), syntax.RightEdge(origin))), context.Document.GetText(relay.SourceSpan)], [new RelatedSpan(relay.SourceSpan, "who retells it")]);
                return;
            }
        }
    }

    /// <summary>Whether what was said follows: a clause, whatever the tree hangs it on.</summary>
    private static bool TellsMore(TokenText text, SentenceSyntax syntax, Sentence sentence, int verb)
    {
        for (var i = verb + 1; i < sentence.EndToken && !text.IsMark(i, ",;:"); i++)
        {
            if (syntax.IsFinite(i))
                return true;
        }

        return false;
    }

    /// <summary>Whether somebody speaks for himself elsewhere in the text, and not only in the sentence that retells him.</summary>
    private static bool IsHeard(SourcingModel model, Sentence relayed, ReadOnlySpan<char> name)
    {
        foreach (var source in model.Sources)
        {
            if (source.Name.AsSpan().Contains(name, StringComparison.Ordinal) && model.GetAttributions(source).Any(a => a.IsStatement && !relayed.Span.Contains(a.Cues[0])))
                return true;
        }

        return false;
    }

    private static void Analyze(NodeAnalysisContext<Quotation> context)
    {
        var inner = context.Node;
        var model = context.Model;
        if (inner.Depth != 1 || inner.WordCount < FewestWords || model.GetQuotation(inner.Span.Start) is not { } outer || model.GetSpeaker(outer) is not { } speaker || model.GetSentence(speaker.Cues[0].Start) is not { } sentence || !model.GetBlock(sentence).IsBody)
            return;
        if (speaker.Source.Kind is SourceKind.Document or SourceKind.Self || model.IsCited(sentence) || NamesRecord(model.Text, sentence, speaker.Cues[0].Start) || OriginOf(model.Text, outer, inner) is not { } origin)
            return;

        context.Report(Rule, inner.Span, [model.Text.Text(origin).ToString(), context.Document.GetText(speaker.SourceSpan)], [new RelatedSpan(speaker.SourceSpan, "who retells it")]);
    }

    /// <summary>
    /// Who is said to have spoken: the subject of the verb of speech right before the inner quotation, if it is not the speaker. The
    /// verb must be in the past: what somebody would say, or always says, has no original.
    /// </summary>
    private static int? OriginOf(TokenText text, Quotation outer, Quotation inner)
    {
        const int Nearest = 6;
        var first = text.IndexAt(outer.Span.Start);
        var last = text.IndexAt(inner.Span.Start) - 1;
        for (var verb = last; verb > Math.Max(first, last - Nearest); verb--)
        {
            if (!text.Is(verb, WordClasses.ReportingVerb) || text.Is(verb, WordClasses.Gerund))
                continue;

            var subject = verb - 1;
            while (subject > first && text.Is(subject, WordClasses.Adverb))
                subject--;
            return IsPast(text, verb) && IsSomebody(text, subject) && !IsSupposed(text, first, subject) ? subject : null;
        }

        return null;
    }

    private static bool IsPast(TokenText text, int verb) => text.Text(verb).EndsWith("ed") || text.Is(verb, "said", "told", "wrote", "swore", "shouted");

    private static bool IsSomebody(TokenText text, int subject) =>
        text.IsWord(subject) && !text.Is(subject, WordClasses.FirstPerson | WordClasses.Determiner | WordClasses.Auxiliary | WordClasses.CrowdNoun | WordClasses.PeopleNoun | WordClasses.VagueQuantifier)
        && !text.Is(subject, "you", "to", "and", "one", "who", "folks", "everybody", "everyone", "nobody", "somebody", "someone");

    /// <summary>“if they said”, “when people told”: an example, not a report.</summary>
    private static bool IsSupposed(TokenText text, int first, int subject)
    {
        for (var i = subject - 1; i > Math.Max(first, subject - 3); i--)
        {
            if (text.Is(i, "if", "when", "whenever", "suppose"))
                return true;
        }

        return false;
    }

    /// <summary>Whether the sentence names a record, near the words that say who speaks.</summary>
    private static bool NamesRecord(TokenText text, Sentence sentence, int cue)
    {
        const int Reach = 80;
        var center = text.IndexAt(cue);
        for (var i = Math.Max(sentence.FirstToken, center - Reach); i < Math.Min(sentence.EndToken, center + Reach); i++)
        {
            if (text.Is(i, Records))
                return true;
        }

        return false;
    }
}
