using System.Collections.Immutable;
using System.Globalization;

using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.Rules.Declarative;
using LintText.Rules.Transparency;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Loaded;

/// <summary>SR3014: the verbs doubt what one side says and only report what another says.</summary>
internal sealed class UnbalancedReportingVerbs() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR3014",
        "unbalanced-reporting-verbs",
        "Verbs that doubt one side only",
        "{0} of {1} statements by “{2}” come with {3}, and none of {4} by “{5}”; a reader takes sides with the verb",
        RuleCategory.Loaded,
        DiagnosticSeverity.Info,
        "One “claimed” may be a slip. Where one party claims and insists while the other says, the verbs tell the reader whom to believe.",
        "MOS:SAID; BBC Editorial Guidelines, Impartiality; Hooper 1975; Recasens et al. 2013 (epistemological bias)")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Opinion, DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <summary>With fewer statements a writer’s choice of verbs is no sample.</summary>
    private const int FewestStatements = 3;

    /// <summary>A single verb may be a slip, or the right word for what was said.</summary>
    private const int FewestDoubted = 2;

    /// <summary>Two doubts among more statements than this for each are no way to treat somebody.</summary>
    private const int StatementsPerDoubt = 4;

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    /// <summary>What one party of the text says, and in which verbs.</summary>
    private sealed record Party(string Name, ImmutableArray<Sourcing.Attribution> Statements, ImmutableArray<Sourcing.Attribution> Doubted)
    {
        public bool IsDoubted => Doubted.Length >= FewestDoubted && Doubted.Length * StatementsPerDoubt >= Statements.Length;
    }

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var parties = GetParties(context).Where(p => p.Statements.Length >= FewestStatements).ToList();
        if (parties.Count < 2)
            return;

        var other = parties.Where(p => p.Doubted.IsEmpty).MaxBy(p => p.Statements.Length);
        var doubted = parties.Where(p => p.IsDoubted && p.Doubted.Any(a => !IsPronoun(context.Model, a))).MaxBy(p => p.Doubted.Length);
        if (doubted is null || other is null)
            return;

        var verbs = doubted.Doubted.Select(a => $"“{a.Verb}”").Distinct(StringComparer.Ordinal);
        context.Report(
            Rule,
            doubted.Doubted[0].Cues[0],
            [Number(doubted.Doubted), Number(doubted.Statements), doubted.Name, string.Join(" or ", verbs), Number(other.Statements), other.Name],
            [
                .. doubted.Doubted.Skip(1).Take(20).Select(a => new RelatedSpan(a.Cues[0], "doubted again here")),
                new RelatedSpan(other.Statements[0].Cues[0], "a neutral verb for the other"),
            ]);
    }

    private static IEnumerable<Party> GetParties(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        var statements = model.Attributions.Where(a => IsStatement(model, a)).ToList();
        Party Create(string name, IEnumerable<Sourcing.Attribution> own) => new(name, [.. own], [.. own.Where(a => IsDoubted(model, a))]);

        // Without sides only those who are named are compared: “officials” are not always the same.
        var sides = context.Options.Get(Side.Option);
        return sides.IsEmpty
            ? statements.Where(a => IsNamed(a.Source)).GroupBy(a => a.Source).Select(g => Create(g.Key.Name, g))
            : sides.Select(s => Create(s.Name, statements.Where(a => Speakers.AreOn(s, a.Source))));
    }

    /// <summary>Whether the writer reports in a verb of his own choice what somebody says.</summary>
    private static bool IsStatement(SourcingModel model, Sourcing.Attribution attribution) =>
        attribution is { IsStatement: true, Type: AttributionType.Communication, SourceSpan.IsEmpty: false, Source.IsOutsideWriter: true }
        && attribution.Source.Kind != SourceKind.Document
        && model.GetVoice(attribution.Cues[0]) == Voice.Narration
        && model.GetSentence(attribution.Cues[0].Start) is { } sentence && model.GetBlock(sentence).IsBody;

    private static bool IsNamed(Source source) =>
        source is { Kind: SourceKind.Person or SourceKind.Organization, IsAnonymous: false } && source.Name.Any(char.IsUpper);

    /// <summary>Where the doubt hangs on “he” alone, the party may be another.</summary>
    private static bool IsPronoun(SourcingModel model, Sourcing.Attribution attribution) =>
        model.Text.Is(model.Text.IndexAt(attribution.SourceSpan.Start), WordClasses.Pronoun);

    /// <summary>Whether the verb doubts the statement; “claimed his third victory” states nothing.</summary>
    private static bool IsDoubted(SourcingModel model, Sourcing.Attribution attribution)
    {
        if (attribution.Verb is not { } verb || !ReportingVerbs.Doubts(verb))
            return false;

        var cue = attribution.Cues[0];
        var first = model.Text.IndexAt(cue.Start);
        return TermPositions.IsAt(TermPosition.ReportingVerb, model, model.GetSentence(cue.Start)!, first, model.Text.IndexAt(cue.End));
    }

    private static string Number(ImmutableArray<Sourcing.Attribution> attributions) => attributions.Length.ToString(CultureInfo.InvariantCulture);
}
