using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Transparency;

/// <summary>SR5003: somebody is accused, and the text has no word from them.</summary>
internal sealed class NoRightOfReply() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR5003",
        "no-right-of-reply",
        "Accusation without a reply",
        "{0} is accused, but no reply, refusal or attempt to reach them was found",
        RuleCategory.Transparency,
        DiagnosticSeverity.Info,
        "Whoever is accused should be able to answer in the same piece. Ask them, and print the answer or that there was none.",
        "SPJ Code of Ethics, Seek Truth and Report It; BBC Editorial Guidelines, Fairness (right of reply); Reuters, Handbook of Journalism")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <summary>Words that tell of a reply or of an attempt to get one.</summary>
    private static readonly string[] ReplyWords =
        ["denied", "denies", "deny", "denying", "denial", "rejected", "rejects", "dismissed", "dismisses", "disputed", "disputes", "reached", "respond", "responded", "responds", "response", "replied", "reply", "replies", "declined", "comment", "countered", "insisted", "insists", "apologised", "apologized", "admitted", "acknowledged", "rebutted", "retorted", "refuted", "defended", "unavailable", "pleaded"];

    /// <summary>What stands for the accused, or speaks for them, in a sentence that does not repeat the name.</summary>
    private static readonly string[] Proxies =
        ["he", "she", "they", "it", "company", "firm", "campaign", "spokesman", "spokeswoman", "spokesperson", "lawyer", "lawyers", "attorney", "ministry", "government", "office", "family", "agent", "both"];

    /// <summary>How many sentences behind a mention of the accused a proxy still means them.</summary>
    private const int ReachOfProxy = 3;

    /// <summary>A text that accuses more is a list, and each name costs a look through all of it.</summary>
    private const int MostAccused = 50;

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    /// <summary>Each of the accused once, with whether the text has a word from them or tells of an attempt to get one.</summary>
    /// <param name="model">The document’s model.</param>
    /// <param name="confidence">How sure the claim reader must be, in percent.</param>
    internal static IEnumerable<(Accusation Accusation, bool IsHeard, bool IsAsked)> Review(SourcingModel model, int confidence)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var accusation in Accusations.Find(model, confidence))
        {
            if (seen.Count >= MostAccused)
                yield break;
            if (seen.Add(accusation.Key))
                yield return (accusation, IsHeard(model, accusation.Key), IsAskedFor(model, accusation.Key));
        }
    }

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        var reported = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var accusation in Accusations.Find(model, Confidences.LeastPercent(context.Options, Rule)))
        {
            if (reported.Count < MostAccused && reported.Add(accusation.Key) && !IsHeard(model, accusation.Key) && !IsAskedFor(model, accusation.Key))
                context.Report(Rule, accusation.Target, [context.Document.GetText(accusation.Target)], [new RelatedSpan(accusation.Evidence, "the accusation")]);
        }
    }

    /// <summary>Whether the accused, or somebody who speaks for them, is a source.</summary>
    private static bool IsHeard(SourcingModel model, string name) =>
        model.Sources.Any(s => s.IsOutsideWriter && (Mentions(s.Name, name) || Mentions(s.Affiliation, name) || Mentions(s.Role, name)));

    private static bool Mentions(string? description, string name) => description is not null && WholeWords.Contain(description, name);

    /// <summary>Whether a sentence that names the accused, or means them, tells of a reply, a refusal or an attempt.</summary>
    private static bool IsAskedFor(SourcingModel model, string name)
    {
        var text = model.Text;
        var lastNamed = -ReachOfProxy - 1;
        foreach (var sentence in model.Sentences)
        {
            if (!model.GetBlock(sentence).IsBody)
                continue;

            bool isNamed = false, isMeant = false, isReply = false;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                isNamed |= text.Is(i, name);
                isMeant |= text.Is(i, Proxies);
                isReply |= text.Is(i, ReplyWords);
            }

            if (isReply && (isNamed || (isMeant && sentence.Index - lastNamed <= ReachOfProxy)))
                return true;
            if (isNamed)
                lastNamed = sentence.Index;
        }

        return false;
    }
}
