using LintText.Analysis;
using LintText.Language;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Attribution;

/// <summary>SR1007: a passive of saying or believing that hides who does.</summary>
public sealed class AgentlessAttribution() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR1007",
        "agentless-attribution",
        "Passive that hides a source",
        "Passive reporting hides who {0}",
        RuleCategory.Attribution,
        DiagnosticSeverity.Info,
        "Somebody believes, alleges or fears it. Say who.",
        "MOS:WTW, Unsupported attributions; Reuters, The Essentials of Reuters Sourcing")
    {
        YieldsTo = ["SR1006"],
    };

    /// <summary>The verbs, with what the message says that somebody did. Verbs of procedure (charge, ask, order) are not among them.</summary>
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["accuse"] = "accuses",
        ["allege"] = "alleges",
        ["assume"] = "assumes",
        ["believe"] = "believes",
        ["blame"] = "blames",
        ["claim"] = "claims",
        ["consider"] = "considers",
        ["criticise"] = "criticises",
        ["criticize"] = "criticizes",
        ["describe"] = "describes",
        ["fear"] = "fears",
        ["regard"] = "regards",
        ["report"] = "reports",
        ["say"] = "says",
        ["suspect"] = "suspects",
        ["think"] = "thinks",
        ["understand"] = "understands",
        ["view"] = "views",
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterSentenceAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Sentence> context)
    {
        var sentence = context.Node;
        var model = context.Model;
        if (!model.GetBlock(sentence).IsBody)
            return;

        var text = model.Text;
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (!text[i].Is(WordClasses.Participle) || !text[i].Is(WordClasses.AttributionVerb) || PassiveBefore(text, i, sentence) is not { } first)
                continue;

            // Only a sentence that could hide a source is parsed.
            var verb = model.GetSyntax(sentence).Lemma(i);
            var cue = text.Span(first, i + 1);
            if (Verbs.TryGetValue(verb, out var hidden) && model.GetVoice(cue) == Sourcing.Voice.Narration && IsReported(text, first, i + 1, verb, sentence) && !IsExplained(model, sentence, cue))
                context.Report(Rule, cue, hidden);
        }
    }

    /// <summary>The form of “be” that makes a participle a passive: “is widely believed”, “has been accused”; null where there is none.</summary>
    private static int? PassiveBefore(TokenText text, int participle, Sentence sentence)
    {
        var first = participle - 1;
        while (first > sentence.FirstToken && (text.Is(first, WordClasses.Adverb) || (text.IsWord(first) && text.Text(first).EndsWith("ly"))))
            first--;
        if (!text.Is(first, WordClasses.Be))
            return null;
        while (first - 1 >= sentence.FirstToken && text.Is(first, "been", "being") && text.Is(first - 1, WordClasses.Auxiliary))
            first--;
        return first;
    }

    /// <summary>Whether somebody is named for it after all, here or next to it, or nothing is stated.</summary>
    private static bool IsExplained(Sourcing.SourcingModel model, Sentence sentence, TextSpan cue) =>
        model.IsSourced(sentence) || model.IsCited(sentence) || Claims.IsSourcedNearby(model, sentence) || Claims.IsReportedNearby(model, sentence) || Claims.IsLegal(model.Text, sentence) || NamesAgentLater(model.Text, cue.End, sentence) || Claims.IsHypothetical(model.Text, sentence);

    /// <summary>“was criticised for trading shares, even by conservatives like Odo Lenk”</summary>
    private static bool NamesAgentLater(TokenText text, int position, Sentence sentence)
    {
        for (var i = text.IndexAt(position); i + 1 < sentence.EndToken; i++)
        {
            if (text.Is(i, "by", "from") && (text.IsCapitalized(i + 1) || text.Is(i + 1, WordClasses.CrowdNoun | WordClasses.RoleNoun | WordClasses.PeopleNoun | WordClasses.NumberWord)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the passive passes on a statement: “it is feared that”, “is believed to”, “is widely seen as”.</summary>
    private static bool IsReported(TokenText text, int first, int end, string verb, Sentence sentence)
    {
        // “is accused of killing” is a charge in the present tense; “was accused of lying” may be anybody’s word.
        if (verb == "accuse" && text.Is(first, "is", "are") && text.Is(end, "of") && text.IsWord(end + 1) && text.Text(end + 1).EndsWith("ing"))
            return false;
        if (verb is "accuse" or "criticise" or "criticize" or "blame")
            return text.Is(end, "of", "for");
        if (text.Is(end, "that"))
            return text.Is(first - 1, "it") || text.Is(sentence.FirstToken, "it");
        if (text.Is(end, "to") && verb is not ("describe" or "regard" or "view"))
            return true;

        // “is widely regarded as” claims a crowd; “was described as” may be somebody’s words in the sentence before.
        var isGeneral = false;
        for (var i = first; i < end; i++)
            isGeneral |= text.Is(i, "widely", "generally", "commonly", "often", "broadly", "universally", "largely");
        return isGeneral;
    }
}
