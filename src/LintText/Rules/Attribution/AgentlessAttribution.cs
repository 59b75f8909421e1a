using LintText.Analysis;
using LintText.Language;

using Microsoft.CodeAnalysis;

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
        ["accuse"] = "accuses", ["allege"] = "alleges", ["assume"] = "assumes", ["believe"] = "believes", ["blame"] = "blames", ["claim"] = "claims",
        ["consider"] = "considers", ["criticise"] = "criticises", ["criticize"] = "criticizes", ["describe"] = "describes", ["fear"] = "fears",
        ["regard"] = "regards", ["report"] = "reports", ["say"] = "says", ["suspect"] = "suspects", ["think"] = "thinks", ["understand"] = "understands", ["view"] = "views",
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterAttributionAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Sourcing.Attribution> context)
    {
        var attribution = context.Node;
        var model = context.Model;
        if (!attribution.SourceSpan.IsEmpty || attribution.Verb is not { } verb || !Verbs.TryGetValue(verb, out var hidden))
            return;

        var cue = attribution.Cues[0];
        if (model.GetSentence(cue.Start) is not { } sentence || !model.GetBlock(sentence).IsBody || model.GetVoice(cue) == Sourcing.Voice.Quoted || model.IsSourced(sentence) || model.IsCited(sentence) || Claims.IsSourcedNearby(model, sentence) || Claims.IsReportedNearby(model, sentence) || Claims.IsLegal(model.Text, sentence) || NamesAgentLater(model.Text, cue.End, sentence))
            return;

        var text = model.Text;
        var end = text.IndexAt(cue.End);
        if (IsReported(text, text.IndexAt(cue.Start), end, verb, sentence) && !Claims.IsHypothetical(text, sentence))
            context.Report(Rule, cue, hidden);
    }

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
