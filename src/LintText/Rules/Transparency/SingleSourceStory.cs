using System.Globalization;

using LintText.Analysis;
using LintText.Configuration;
using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Transparency;

/// <summary>SR5001: a story that one source carries.</summary>
internal sealed class SingleSourceStory() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR5001",
        "single-source-story",
        "Story with a single source",
        "All {0} attributed statements come from one source: {1}",
        RuleCategory.Transparency,
        DiagnosticSeverity.Info,
        "Two sources are better than one. Find a second person or a document that confirms it, or call the piece an interview.",
        "Reuters, The Essentials of Reuters Sourcing; BBC Editorial Guidelines, Accuracy")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Opinion, DocumentKind.Docs, DocumentKind.Personal),
        IsOfWholeText = true,
    };

    /// <summary>The length from which a story should have more than one source.</summary>
    public static LintOption<int> MinimumWords { get; } = LintOption.Integer("lint_text.SR5001.minimum_words", "The length in words from which a story should have more than one source.", 250, 0, 100_000);

    /// <summary>The number of attributed statements from which a story should have more than one source.</summary>
    public static LintOption<int> MinimumAttributions { get; } = LintOption.Integer("lint_text.SR5001.minimum_attributions", "The number of attributed statements from which a story should have more than one source.", 3, 1, 1000);

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        // What somebody is told to have said inside another’s words, and what he wants or does, makes no source of him.
        var attributions = model.Attributions.Where(a => a.Source.Kind is not (SourceKind.Self or SourceKind.Unknown) && a.IsStatement && !a.SourceSpan.IsEmpty && model.GetVoice(a.Cues[0]) == Voice.Narration).ToList();
        if (attributions.Count < context.Options.Get(MinimumAttributions) || attributions.Select(a => a.Source.Index).Distinct().Count() != 1)
            return;
        if (!model.Citations.IsEmpty || DocumentLength.Words(model) < context.Options.Get(MinimumWords) || PieceType.IsOneVoice(context.Document) || IsOneEvent(model) || attributions[0].Source.FirstMention.Length > 60)
            return;

        var source = attributions[0].Source;
        context.Report(
            Rule,
            source.FirstMention,
            [attributions.Count.ToString(CultureInfo.InvariantCulture), source.Name],
            [.. attributions.Skip(1).Take(20).Select(a => new RelatedSpan(a.Cues[0], "cited again here"))]);
    }

    /// <summary>Whether the first sentences say that the piece reports one speech, interview or statement: its speaker is the story.</summary>
    private static bool IsOneEvent(SourcingModel model)
    {
        const int Opening = 8;
        var text = model.Text;
        foreach (var sentence in model.Sentences.Take(Opening))
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (text.Is(i, "interview", "interviewed", "speech", "remarks", "op-ed", "podcast", "statement", "address", "debate", "rally", "conference", "broadcast", "column", "tweet", "tweeted", "post", "posted", "appearance", "appeared", "book", "editorial", "essay", "testimony", "testified", "email", "show", "opinion", "video", "script", "televised"))
                    return true;
            }
        }

        return false;
    }
}
