using LintText.Analysis;
using LintText.Language;
using LintText.Lexicons;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Attribution;

/// <summary>SR1007: a passive of saying or believing that hides who does.</summary>
internal sealed class AgentlessAttribution() : TextAnalyzer(Rule)
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

    /// <summary>The participles, with what the message says that somebody does. Verbs of procedure (charge, ask, order) are not among them.</summary>
    private static readonly Dictionary<string, string> Hidden = new(WordComparer.Instance)
    {
        ["accused"] = "accuses",
        ["alleged"] = "alleges",
        ["assumed"] = "assumes",
        ["believed"] = "believes",
        ["blamed"] = "blames",
        ["claimed"] = "claims",
        ["considered"] = "considers",
        ["criticised"] = "criticises",
        ["criticized"] = "criticizes",
        ["described"] = "describes",
        ["feared"] = "fears",
        ["regarded"] = "regards",
        ["reported"] = "reports",
        ["said"] = "says",
        ["suspected"] = "suspects",
        ["thought"] = "thinks",
        ["understood"] = "understands",
        ["viewed"] = "views",
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
        bool? isExplained = null;
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (!text[i].Is(WordClasses.Participle) || !Hidden.TryGetValue(text.Text(i).ToString(), out var hidden) || PassiveBefore(text, i, sentence) is not { } first)
                continue;

            var cue = text.Span(first, i + 1);
            if (model.GetVoice(cue) == Sourcing.Voice.Narration && IsReported(text, first, i, sentence) && !(isExplained ??= IsExplained(model, sentence)) && !NamesAgentLater(text, cue.End, sentence))
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
    private static bool IsExplained(Sourcing.SourcingModel model, Sentence sentence) =>
        model.IsSourced(sentence) || model.IsCited(sentence) || Claims.IsSourcedNearby(model, sentence) || Claims.IsReportedNearby(model, sentence) || Claims.IsLegal(model.Text, sentence) || Claims.IsHypothetical(model.Text, sentence);

    /// <summary>“was criticised for trading shares, even by conservatives like Odo Lenk”</summary>
    private static bool NamesAgentLater(TokenText text, int position, Sentence sentence)
    {
        const int Reach = 60;
        var first = text.IndexAt(position);
        for (var i = first; i + 1 < Math.Min(sentence.EndToken, first + Reach); i++)
        {
            if (text.Is(i, "by", "from") && (text.IsCapitalized(i + 1) || text.Is(i + 1, WordClasses.Demonym | WordClasses.CrowdNoun | WordClasses.RoleNoun | WordClasses.PeopleNoun | WordClasses.NumberWord)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the passive passes on a statement: “it is feared that”, “is believed to”, “is widely seen as”.</summary>
    private static bool IsReported(TokenText text, int first, int participle, Sentence sentence)
    {
        // “is accused of killing” is a charge in the present tense; “was accused of lying” may be anybody’s word.
        var next = participle + 1;
        if (text.Is(participle, "accused") && text.Is(first, "is", "are") && text.Is(next, "of") && text.IsWord(next + 1) && text.Text(next + 1).EndsWith("ing"))
            return false;
        if (text.Is(participle, "accused", "criticised", "criticized", "blamed"))
            return text.Is(next, "of", "for");
        if (text.Is(next, "that"))
            return text.Is(first - 1, "it") || text.Is(sentence.FirstToken, "it");
        if (text.Is(next, "to") && !text.Is(participle, "described", "regarded", "viewed"))
            return true;

        // “is widely regarded as” claims a crowd; “was described as” may be somebody’s words in the sentence before.
        for (var i = first; i < participle; i++)
        {
            if (text.Is(i, "widely", "generally", "commonly", "often", "broadly", "universally", "largely"))
                return true;
        }

        return false;
    }
}
