using System.Globalization;

using LintText.Analysis;
using LintText.Configuration;
using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Transparency;

/// <summary>SR5005: a text that argues and does not say that it is an opinion.</summary>
internal sealed class UnlabelledOpinion() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR5005",
        "unlabelled-opinion",
        "Opinion without a label",
        "First person or advocacy ({0} cues) but no opinion or analysis label",
        RuleCategory.Transparency,
        DiagnosticSeverity.Info,
        "Readers should know before they begin whether they read news or views. Label the piece, or take the writer out of it.",
        "IPSO Editors’ Code, cl. 1(iv); SPJ Code of Ethics; Trust Project, Type of Work")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Opinion, DocumentKind.Docs),
    };

    private static readonly string[] Labels = ["opinion", "analysis", "column", "commentary", "editorial", "op-ed", "letter", "review", "blog", "essay", "perspective", "comment"];

    /// <summary>Cues that are this rare, per hundred words, are an aside.</summary>
    private const int WordsPerCue = 100;

    /// <summary>The number of cues from which a text reads as opinion.</summary>
    public static LintOption<int> MinimumCues { get; } = LintOption.Integer("lint_text.SR5005.minimum_cues", "The number of first-person and advocacy cues from which a text reads as opinion.", 5, 1, 1000);

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        if (IsLabelled(context.Document) || IsTranscript(model))
            return;

        var cues = model.OpinionSigns;
        if (cues.Length < context.Options.Get(MinimumCues) || cues.Length * WordsPerCue < DocumentLength.Words(model))
            return;

        context.Report(Rule, cues[0], [cues.Length.ToString(CultureInfo.InvariantCulture)], [.. cues.Skip(1).Take(10).Select(c => new RelatedSpan(c, "another cue"))]);
    }

    private static bool IsLabelled(ProseDocument document)
    {
        if (document.FrontMatter.Values.Any(v => v.Key is "type" or "kind" or "category" or "section" or "tags" or "genre" && Labels.Any(l => v.Text.Contains(l, StringComparison.OrdinalIgnoreCase))))
            return true;

        return document.Blocks.Take(3).Any(b => b.Span.Length < 120 && Labels.Any(l => document.GetText(b.Span).Contains(l, StringComparison.OrdinalIgnoreCase)))
            || Labels.Any(l => document.Path.Contains("/" + l, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether paragraphs begin with who speaks.</summary>
    private static bool IsTranscript(SourcingModel model)
    {
        const int Turns = 3;
        var text = model.Text;
        return model.Document.Blocks.Count(b => b.IsBody && text.IndexAt(b.Span.Start) is var first && text.IsCapitalized(first) && (text.IsMark(first + 1, ":") || text.IsMark(first + 2, ":"))) >= Turns;
    }
}
