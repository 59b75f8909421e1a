using System.Globalization;

using LintText.Analysis;
using LintText.Documents;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Transparency;

/// <summary>SR5004: of the sides that the house has declared, one is quoted and another is not. Silent without declared sides.</summary>
internal sealed class OneSidedSourcing() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR5004",
        "one-sided-sourcing",
        "One side is not heard",
        "Speakers for {0} hold {1}% of the words ascribed to either side; speakers for {2} hold {3}%",
        RuleCategory.Transparency,
        DiagnosticSeverity.Info,
        "Readers of a dispute should hear both sides. Ask the one that is missing, or say why it is.",
        "BBC Editorial Guidelines, Impartiality; Reuters, Handbook of Journalism; Trust Project, Diverse Voices",
        isEnabledByDefault: false)
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Opinion, DocumentKind.Docs, DocumentKind.Personal),
        IsOfWholeText = true,
    };

    /// <summary>A side with less than this share of the words counts as not heard.</summary>
    private const int LeastPercent = 15;

    /// <summary>Fewer characters than this for all sides together are no sample.</summary>
    private const int FewestCharacters = 200;

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var sides = context.Options.Get(Side.Option);
        if (sides.Length < 2 || PieceType.IsOneVoice(context.Document))
            return;

        var model = context.Model;
        var shares = sides.Select(s => (Side: s, Statements: model.Attributions.Where(a => Speakers.AreOn(s, a.Source)).ToList())).ToList();
        var lengths = shares.ConvertAll(s => s.Statements.Sum(a => a.Contents.Sum(c => c.Length)));
        var total = lengths.Sum();
        if (total < FewestCharacters)
            return;

        var most = lengths.IndexOf(lengths.Max());
        var least = lengths.IndexOf(lengths.Min());
        if (lengths[least] * 100 >= total * LeastPercent)
            return;

        context.Report(
            Rule,
            shares[most].Statements[0].SourceSpan,
            [shares[most].Side.Name, Percent(lengths[most], total), shares[least].Side.Name, Percent(lengths[least], total)],
            [.. shares[most].Statements.Skip(1).Take(20).Select(a => new RelatedSpan(a.Cues[0], "heard again here"))]);
    }

    private static string Percent(int part, int whole) => (part * 100 / whole).ToString(CultureInfo.InvariantCulture);
}
