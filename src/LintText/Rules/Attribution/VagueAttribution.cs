using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Attribution;

/// <summary>SR1002: a statement rests on a crowd that nobody can ask.</summary>
internal sealed class VagueAttribution() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR1002",
        "vague-attribution",
        "Authority without a name",
        "“{0}” cannot be checked: name the person, body or document",
        RuleCategory.Attribution,
        DiagnosticSeverity.Info,
        "Experts, critics and history cannot be asked. Name one of them, or the study that they wrote.",
        "MOS:WTW, Unsupported attributions; NPR Ethics Handbook, Transparency; Reuters, The Essentials of Reuters Sourcing")
    {
        YieldsTo = ["SR2003", "SR4003"],
    };

    /// <summary>Abstractions that are made to speak.</summary>
    private static readonly string[] Abstractions = ["history", "community", "consensus", "wisdom"];

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterAttributionAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Sourcing.Attribution> context)
    {
        var attribution = context.Node;
        var model = context.Model;
        if (attribution.Source.Kind is SourceKind.Person or SourceKind.Self or SourceKind.Organization || attribution.SourceSpan.Start != attribution.Source.FirstMention.Start || !IsStatement(model, attribution) || attribution.Verb is "feel" or "hope" or "want" or "wish" or "worry" or "intend" or "prefer")
            return;
        if (model.GetSentence(attribution.Cues[0].Start) is not { } sentence || model.IsCited(sentence) || !model.GetBlock(sentence).IsBody || IsExemplified(model, sentence))
            return;

        var text = model.Text;
        var span = attribution.SourceSpan;
        var first = text.IndexAt(span.Start);
        var end = text.IndexAt(span.End);
        if (!IsVague(text, first, end, attribution) || text.Is(first, "his", "her", "their", "its") || text.Is(first - 1, "and", "or"))
            return;

        context.Report(Rule, span, context.Document.GetText(span));
    }

    /// <summary>Whether the crowd says, shows or believes something. “Critics rejected the offer” tells what they did; they may be asked.</summary>
    private static bool IsStatement(SourcingModel model, Sourcing.Attribution attribution) =>
        attribution.Verb is not { } verb
        || attribution.Type == AttributionType.Perception
        || (model.Text.Lexicon.Classify(verb) & (attribution.Type == AttributionType.Communication ? WordClasses.ReportingVerb : WordClasses.BeliefVerb)) != 0;

    /// <summary>Whether a named person speaks in the next sentence or two: then the crowd has an example, or is one’s followers.</summary>
    private static bool IsExemplified(SourcingModel model, Sentence sentence)
    {
        var text = model.Text;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, "among") && text.Is(i + 1, "them") && text.IsCapitalized(i + 2))
                return true;
        }

        for (var index = sentence.Index + 1; index < Math.Min(model.Sentences.Length, sentence.Index + 3); index++)
        {
            if (model.Sentences[index].BlockIndex <= sentence.BlockIndex + 1 && model.GetAttributions(model.Sentences[index]).Any(a => a.Source.Kind == SourceKind.Person && !a.SourceSpan.IsEmpty))
                return true;
        }

        return false;
    }

    private static bool IsVague(TokenText text, int first, int end, Sourcing.Attribution attribution)
    {
        var head = attribution.Source.Head;
        var last = end - 1;
        if (head == "history")
            return attribution.Verb is "show" or "suggest" or "find" && end - first <= 2 && !text.IsPossessive(first) && !text.Is(first, "her", "his");
        if (Abstractions.Contains(head))
            return head != "community" || text.Is(last - 1, "international", "scientific", "intelligence");

        // A body or a name makes the crowd checkable: “experts at the Isen Institute”.
        for (var i = first; i < end; i++)
        {
            if (i > first && text.IsCapitalized(i) && !text.Is(i, WordClasses.Demonym))
                return false;
            if (text[i].Kind == TokenKind.Number || text.Is(i, WordClasses.NumberWord))
                return false;
        }

        if (text.Is(first, "the") && end - first == 2 && text.Is(last, WordClasses.Demonym) && text.Is(last, WordClasses.Plural))
            return true;
        if (text.Is(first, WordClasses.VagueQuantifier) && text.Is(end, WordClasses.AttributionVerb | WordClasses.Auxiliary | WordClasses.Adverb) && (end - first == 1 || (end - first == 2 && text.Is(last, "people", "observers", "voters"))))
            return true;
        if (end - first == 1 && text.Is(first, WordClasses.Demonym))
            return true;
        return text.Lexicon.Classify(head).HasFlag(WordClasses.CrowdNoun | WordClasses.Plural);
    }
}
