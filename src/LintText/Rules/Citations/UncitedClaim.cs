using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4028: a claim of an encyclopedic or academic text that no citation covers, not even one whose speaker is named.</summary>
internal sealed partial class UncitedClaim() : TextAnalyzer(Rule)
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
        KindSeverities = KindSeverity.OffFor(DocumentKind.News, DocumentKind.Opinion, DocumentKind.Docs, DocumentKind.Personal),
        YieldsTo = ["SR1001", "SR1002", "SR1004", "SR1005", "SR1006", "SR1007", "SR1008", "SR1009", "SR1011", "SR3006", "SR3012", "SR4001", "SR4002", "SR4003"],
    };

    private const int ShortestQuotation = 4;

    /// <summary>Sections whose source is the work that they retell, or that are themselves lists of sources.</summary>
    private static readonly string[] ExemptSections = ["plot", "synopsis", "story", "premise", "storyline", "summary", "references", "sources", "bibliography", "notes", "further reading", "external links", "see also", "works", "publications", "discography", "filmography", "track listing", "cast"];

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var (model, document) = (context.Model, context.Document);
        var lead = LeadOf(document);
        var notes = NoteBlocks.Of(document);
        var exemptLevel = 0;
        var block = 0;
        var reported = -1;
        foreach (var claim in model.Claims)
        {
            var sentence = model.Sentences[claim.SentenceIndex];
            for (; block <= sentence.BlockIndex; block++)
            {
                // A section below an exempt one is part of it.
                var heading = document.Blocks[block];
                if (heading.Kind == BlockKind.Heading && (exemptLevel == 0 || heading.Level <= exemptLevel))
                    exemptLevel = IsExempt(document.GetText(heading.Span)) ? Math.Max(1, heading.Level) : 0;
            }

            if (claim.SentenceIndex == reported || !NeedsCitation(document, claim) || !IsProse(document.Blocks[sentence.BlockIndex]) || exemptLevel > 0 || notes.Contains(sentence.BlockIndex) || model.IsCitedInReach(sentence))
                continue;
            if (lead.Contains(claim.Span.Start) && IsInBody(document, lead.End, claim))
                continue;

            reported = claim.SentenceIndex;
            context.Report(Rule, claim.Evidence, document.GetText(claim.Evidence).Trim('“', '”', '"'), Claims.LostLinks(model));
        }
    }

    /// <summary>Naming the speaker is enough elsewhere; here the place where it was said is wanted, too.</summary>
    private static bool NeedsCitation(ProseDocument document, Claim claim) =>
        claim is { Status: ClaimStatus.Exempt, Kind: ClaimKind.Historical } || claim.Status is ClaimStatus.Unsupported or ClaimStatus.Attributed && (claim.Kind != ClaimKind.Quotation || IsStatement(document.GetText(claim.Evidence)));

    /// <summary>Several words in lower case: not a title, not the rest of a quotation that was torn apart.</summary>
    private static bool IsStatement(string quotation)
    {
        var words = quotation.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= ShortestQuotation && words.Count(w => char.IsUpper(w.TrimStart('“', '"', '‘', '\'').FirstOrDefault())) * 2 < words.Length;
    }

    private static bool IsProse(Block block) => block.Kind is BlockKind.Paragraph or BlockKind.ListItem;

    private static bool IsExempt(string section) => Array.Exists(ExemptSections, s => section.StartsWith(s, StringComparison.OrdinalIgnoreCase) && ExemptEnding().IsMatch(section.AsSpan(s.Length)));

    /// <summary>“Plot summary”, “References and notes”, “Works cited”; not “Notes on the name”.</summary>
    [GeneratedRegex(@"^(?: summary| cited| list| and .*| & .*|:.*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExemptEnding();

    /// <summary>The paragraphs between the title and the first section, where the text has sections.</summary>
    private static TextSpan LeadOf(ProseDocument document)
    {
        var first = document.Blocks.FirstOrDefault(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem);
        if (first is null || document.Blocks.Any(b => b.Kind == BlockKind.Heading && b.Level > 1 && b.Index < first.Index))
            return default;

        return document.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Heading && b.Index > first.Index) is { } heading ? TextSpan.FromBounds(0, heading.Span.Start) : default;
    }

    /// <summary>A lead sums up what the body says and cites.</summary>
    private static bool IsInBody(ProseDocument document, int body, Claim claim) =>
        document.Prose.IndexOf(document.GetText(claim.Evidence), body, StringComparison.OrdinalIgnoreCase) >= 0;
}
