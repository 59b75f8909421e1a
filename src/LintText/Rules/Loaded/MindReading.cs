using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Loaded;

/// <summary>SR3006: what somebody feels, knows or is after, told as if the writer could see it.</summary>
internal sealed class MindReading() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR3006",
        "mind-reading",
        "Motive or feeling told as fact",
        "Motive, knowledge or feeling of {0} is stated as fact; cite how it is known",
        RuleCategory.Loaded,
        DiagnosticSeverity.Info,
        "Nobody sees into a head. Report what was said and done, or say who reads it so.",
        "IPSO Editors’ Code, cl. 1(iv); WP:OR; WP:BLP")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        OwnVoice? voice = null;
        foreach (var sentence in model.Sentences)
        {
            if (!MindFinder.IsWorthParsing(model.Text, sentence) || !(voice ??= new OwnVoice(model)).Tells(sentence) || voice.Asks(sentence))
                continue;

            var finder = new MindFinder(model, sentence);
            var end = 0;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                // Words that are part of a finding are not found again.
                if (finder.At(i) is not { } mind || mind.Span.Start < end || !voice.Says(sentence, new TextSpan(mind.Span.Start, 1)) || IsSupposed(model.Text, sentence, mind) || IsKnown(model, sentence, mind))
                    continue;

                context.Report(Rule, mind.Span, mind.Holder);
                end = mind.Span.End;
            }
        }
    }

    /// <summary>Whether it is supposed, hedged or asked for: “if he hates”, “he might be afraid”, “perhaps”.</summary>
    private static bool IsSupposed(TokenText text, Sentence sentence, Mind mind)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken && text[i].Start < mind.Span.Start; i++)
        {
            if (text.Is(i, "if", "whether", "unless", "suppose", "would", "could", "might", "should", "perhaps", "maybe", "probably", "likely", "seemingly", "apparently", "reportedly", "allegedly", "seem", "seems", "seemed", "appear", "appears", "appeared", "must", "perceived", "perception", "perceptions", "conventional", "dictum", "seeming", "appearing", "doubt") || (text.Is(i, "in") && text.Is(i + 2, "view", "eyes", "telling")) || text.Text(i) is "may")
                return true;
        }

        return false;
    }

    /// <summary>Whether the holder, or somebody else who is named, speaks next to it: the text rests on that.</summary>
    private static bool IsKnown(SourcingModel model, Sentence sentence, Mind mind) =>
        model.GetAttributions(sentence).Any(a => a.IsStatement && a.SourceSpan.OverlapsWith(mind.HolderSpan)) || Claims.IsSourcedNearby(model, sentence);
}
