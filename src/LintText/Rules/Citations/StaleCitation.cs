using System.Globalization;
using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Configuration;
using LintText.Documents;
using LintText.Language;
using LintText.References;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4027: what is said to be so now rests on a source of years ago.</summary>
internal sealed partial class StaleCitation() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4027",
        "stale-citation",
        "Old source for something current",
        "“{0}” rests on a source of {1}, {2} years before this text",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "What was so then need not be so now. Cite something newer, or say which year it was.",
        "MOS:DATED; WP:OLDSOURCES; SPJ Code of Ethics (verify)")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    private static readonly string[] DateKeys = ["lastmod", "last_modified_at", "updated", "modified", "article:modified_time", "date", "published", "pubdate", "article:published_time", "dcterms.date"];

    /// <summary>How old a citation for something current may be.</summary>
    public static LintOption<int> MaximumAgeYears { get; } = LintOption.Integer("lint_text.SR4027.maximum_age_years", "How many years old a citation for something current may be.", 5, 1, 100);

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterClaimAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        var (model, claim) = (context.Model, context.Node);
        var sentence = model.Sentences[claim.SentenceIndex];
        if (claim.Kind is not (ClaimKind.Statistic or ClaimKind.Superlative or ClaimKind.Generalisation or ClaimKind.Causal) || YearOf(context.Document) is not { } written || Currency(model, sentence) is not { } current)
            return;

        // The newest source of a sentence counts, and a year in the text says when it was so.
        var years = model.GetCitations(sentence).Select(c => YearOf(context, c)).ToList();
        if (years.Count == 0 || years.Contains(null) || years.Max() is not { } newest || SaysWhen(model, sentence))
            return;

        var age = written - newest;
        if (age > context.Options.Get(MaximumAgeYears))
            context.Report(Rule, model.Text[current].Span, model.Text.Text(current).ToString(), newest.ToString(CultureInfo.InvariantCulture), age.ToString(CultureInfo.InvariantCulture));
    }

    private static int? YearOf(ProseDocument document) =>
        DateKeys.Select(k => document.FrontMatter.Find(k)?.Text).FirstOrDefault(t => t is not null) is { } date ? FindYear(date) : null;

    private static int? YearOf(NodeAnalysisContext<Claim> context, Citation citation) => citation.Kind switch
    {
        CitationKind.Key => context.Options.Get(ReferenceData.Feature).Bibliography?.Find(citation.Target)?.Year,
        CitationKind.Link => context.Model.GetAddress(citation.Target)?.Cited.Year,
        CitationKind.Reference => FindYear(citation.Target),
        CitationKind.Footnote => YearOfNote(context.Document, citation.Target),
        _ => null,
    };

    /// <summary>The newest year in a footnote.</summary>
    private static int? YearOfNote(ProseDocument document, string label)
    {
        if (document.Footnotes.FirstOrDefault(f => f.Label.Equals(label, StringComparison.OrdinalIgnoreCase)) is not { } note)
            return null;

        return YearPattern().Matches(PublicationPattern().Match(document.Source.ToString(note.SourceSpan)).Value).Select(m => (int?)int.Parse(m.ValueSpan, CultureInfo.InvariantCulture)).Max();
    }

    private static int? FindYear(string text) => YearPattern().Match(text) is { Success: true } match ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static int? Currency(SourcingModel model, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (model.Text.Is(i, "currently", "today", "nowadays", "presently") && (i == sentence.FirstToken || !model.Text.IsCapitalized(i)) && model.GetVoice(model.Text[i].Span) == Voice.Narration)
                return i;
        }

        return null;
    }

    private static bool SaysWhen(SourcingModel model, Sentence sentence)
    {
        var cited = model.GetCitations(sentence).Where(c => c.Kind == CitationKind.Reference).ToList();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (model.Text[i].Kind == TokenKind.Number && YearPattern().IsMatch(model.Text.Text(i)) && !cited.Exists(c => c.Span.Contains(model.Text[i].Span)))
                return true;
        }

        return false;
    }

    /// <summary>A note up to where it says when it was read; page numbers can look like years.</summary>
    [GeneratedRegex(@"^.*?(?=\b(?:accessed|retrieved|read|seen|viewed|visited|archived|checked|last)\b|\bpp?\. ?[0-9]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex PublicationPattern();

    [GeneratedRegex(@"(?<![0-9])(?:19|20)[0-9][0-9](?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
