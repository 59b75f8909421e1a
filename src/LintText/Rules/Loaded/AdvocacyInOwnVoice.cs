using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.Sourcing;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Loaded;

/// <summary>SR3011: advice or a verdict that a text which is not labelled opinion gives in the writer’s own voice.</summary>
internal sealed class AdvocacyInOwnVoice() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR3011",
        "advocacy-in-own-voice",
        "Advice or verdict in the writer’s own voice",
        "Own-voice advice or verdict (“{0}”) in a text not labelled opinion",
        RuleCategory.Loaded,
        DiagnosticSeverity.Info,
        "What ought to be is an opinion. Say whose it is, label the piece, or report what was done.",
        "IPSO Editors’ Code, cl. 1(iv); Trust Project, Type of Work; SPJ Code of Ethics; WP:NPOV")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Opinion, DocumentKind.Docs),
        YieldsTo = ["SR3001"],
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        OwnVoice? voice = null;
        foreach (var sentence in model.Sentences)
        {
            var canJudge = CanJudge(model.Text, sentence);
            if ((!canJudge && !ReaderAddresses.CanBe(model.Text, sentence)) || !(voice ??= new OwnVoice(model)).Tells(sentence))
                continue;

            foreach (var judgement in In(model, sentence, canJudge && !voice.Asks(sentence)))
            {
                if (voice.Says(sentence, judgement) && !Claims.IsSourcedNearby(model, sentence))
                    context.Report(Rule, judgement, context.Document.GetText(judgement));
            }
        }
    }

    private static bool CanJudge(TokenText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (Obligations.CanBeAt(text, i) || Verdicts.CanBeAt(text, i))
                return true;
        }

        return false;
    }

    private static IEnumerable<TextSpan> In(SourcingModel model, Sentence sentence, bool canJudge)
    {
        if (new ReaderAddresses(model, sentence).Find() is { } address)
            yield return address;
        if (!canJudge)
            yield break;

        var clause = new ClauseReader(model.Text, model.GetSyntax(sentence), sentence);
        var obligations = new Obligations(clause);
        var verdicts = new Verdicts(clause);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if ((obligations.At(i) ?? verdicts.At(i)) is { } judgement)
                yield return judgement;
        }
    }
}
