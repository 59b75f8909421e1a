using System.Globalization;

using LintText.Analysis;
using LintText.Configuration;
using LintText.Documents;
using LintText.Lexicons;
using LintText.Sourcing;
using LintText.Sourcing.Claims;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

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
        IsOfWholeText = true,
    };

    private static readonly string[] Labels = ["opinion", "analysis", "column", "commentary", "editorial", "op-ed", "letter", "review", "blog", "essay", "perspective", "comment"];

    /// <summary>Cues that are rarer than one in so many words are asides.</summary>
    private const int WordsPerCue = 120;

    /// <summary>How many cues must argue: tell what ought to be, judge, accuse, or know what somebody wants.</summary>
    private const int FewestArguments = 3;

    /// <summary>The number of cues from which a text reads as opinion.</summary>
    public static LintOption<int> MinimumCues { get; } = LintOption.Integer("lint_text.SR5005.minimum_cues", "The number of cues (first person, advocacy, judgements) from which a text reads as opinion.", 5, 1, 1000);

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        if (IsLabelled(context.Document) || IsTranscript(model) || IsLetter(context.Document))
            return;

        // “I” alone is a memoir, a letter or a post; an opinion argues.
        var signs = model.OpinionSigns;
        var judgements = Judgements(context).ToArray();
        var argued = judgements.Length + signs.Count(s => !OpinionSigns.IsSelf(model.Text, model.Text.IndexAt(s.Start)));
        TextSpan[] cues = [.. signs.Concat(judgements).OrderBy(c => c.Start)];
        if (argued < FewestArguments || cues.Length < context.Options.Get(MinimumCues) || cues.Length * WordsPerCue < DocumentLength.Words(model))
            return;

        context.Report(Rule, cues[0], [cues.Length.ToString(CultureInfo.InvariantCulture)], [.. cues.Skip(1).Take(10).Select(c => new RelatedSpan(c, "another cue"))]);
    }

    /// <summary>What the writer says of people’s minds, conduct and worth without anybody who says so.</summary>
    private static IEnumerable<TextSpan> Judgements(NodeAnalysisContext<ProseDocument> context)
    {
        var least = Confidences.LeastPercent(context.Options, Rule);
        foreach (var claim in context.Model.Claims)
        {
            if (claim is { Kind: ClaimKind.Verdict or ClaimKind.Motive or ClaimKind.Allegation, Status: ClaimStatus.Unsupported or ClaimStatus.Exempt } && claim.Confidence >= least)
                yield return claim.Evidence;
        }
    }

    private static bool IsLabelled(ProseDocument document)
    {
        if (document.FrontMatter.Values.Any(v => v.Key is "type" or "kind" or "category" or "section" or "tags" or "genre" && Labels.Any(l => v.Text.Contains(l, StringComparison.OrdinalIgnoreCase))))
            return true;
        if (document.FrontMatter.Values.Any(v => v.Key is "url" or "permalink" or "canonical" && Labels.Any(l => v.Text.Contains("/" + l, StringComparison.OrdinalIgnoreCase))))
            return true;

        return document.Blocks.Take(3).Any(b => b.Span.Length < 120 && IsLabel(document.GetText(b.Span)))
            || Labels.Any(l => document.Path.Contains("/" + l, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether it is sent to somebody.</summary>
    private static bool IsLetter(ProseDocument document) =>
        document.Blocks.FirstOrDefault(b => b.IsArticle && b.Kind == BlockKind.Paragraph) is { } first && PageFurniture.English.IsLetterOpening(document.Prose.AsSpan(first.Span.Start, first.Span.Length));

    /// <summary>“Opinion: …”, “In her weekly column”; “in my opinion” is part of the text.</summary>
    private static bool IsLabel(string line) => Labels.Any(l => line.Contains(l, StringComparison.OrdinalIgnoreCase) && !line.Contains("my " + l, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether paragraphs begin with who speaks.</summary>
    private static bool IsTranscript(SourcingModel model)
    {
        const int Turns = 3;
        var text = model.Text;
        return model.Document.Blocks.Count(b => b.IsBody && text.IndexAt(b.Span.Start) is var first && text.IsCapitalized(first) && (text.IsMark(first + 1, ":") || text.IsMark(first + 2, ":"))) >= Turns;
    }
}
