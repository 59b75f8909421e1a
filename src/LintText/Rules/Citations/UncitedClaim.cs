using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4028: a claim of an encyclopedic or academic text that no citation covers, not even one whose speaker is named.</summary>
public sealed class UncitedClaim() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4028",
        "uncited-claim",
        "Claim without a citation",
        "No citation covers “{0}”{1}",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "Readers of a work of reference check it against its sources. Cite where this can be found; that somebody said it needs a citation, too.",
        "WP:V (challenged or likely to be challenged); WP:When to cite; MOS:LEADCITE")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.News, DocumentKind.Opinion, DocumentKind.Docs),
        YieldsTo = ["SR1001", "SR1002", "SR1004", "SR1005", "SR1008", "SR1009", "SR1011", "SR4001", "SR4002", "SR4003"],
    };

    /// <summary>Sections whose source is the work that they retell, or that are themselves lists of sources.</summary>
    private static readonly string[] ExemptSections = ["plot", "synopsis", "story", "premise", "storyline", "summary", "references", "sources", "bibliography", "notes", "further reading", "external links", "see also", "works", "publications", "discography", "filmography", "track listing", "cast"];

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var (model, document) = (context.Model, context.Document);
        var lead = LeadOf(document);
        var section = string.Empty;
        var block = 0;
        var reported = -1;
        foreach (var claim in model.Claims)
        {
            var sentence = model.Sentences[claim.SentenceIndex];
            for (; block <= sentence.BlockIndex; block++)
            {
                if (document.Blocks[block].Kind == BlockKind.Heading)
                    section = document.GetText(document.Blocks[block].Span);
            }

            if (claim.SentenceIndex == reported || !NeedsCitation(claim) || !IsProse(document.Blocks[sentence.BlockIndex]) || IsExempt(section) || model.IsCitedInReach(sentence))
                continue;
            if (lead.Contains(claim.Span.Start) && IsInBody(document, lead.End, claim))
                continue;

            reported = claim.SentenceIndex;
            context.Report(Rule, claim.Evidence, document.GetText(claim.Evidence), Claims.LostLinks(document));
        }
    }

    /// <summary>Dated facts are exempt elsewhere as a matter of record; here the record is to be named.</summary>
    private static bool NeedsCitation(Claim claim) => claim.Status is ClaimStatus.Unsupported or ClaimStatus.Attributed || claim is { Status: ClaimStatus.Exempt, Kind: ClaimKind.Historical };

    private static bool IsProse(Block block) => block.Kind is BlockKind.Paragraph or BlockKind.ListItem;

    private static bool IsExempt(string section) => Array.Exists(ExemptSections, s => section.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>The paragraphs before the first section, where the text has sections.</summary>
    private static Microsoft.CodeAnalysis.Text.TextSpan LeadOf(ProseDocument document)
    {
        var paragraphs = document.Blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem);
        return paragraphs.FirstOrDefault() is { } first && document.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Heading && b.Index > first.Index) is { } heading
            ? Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(0, heading.Span.Start)
            : default;
    }

    /// <summary>A lead sums up what the body says and cites.</summary>
    private static bool IsInBody(ProseDocument document, int body, Claim claim) =>
        document.Prose.IndexOf(document.GetText(claim.Evidence), body, StringComparison.OrdinalIgnoreCase) >= 0;
}
