using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Anonymity;

/// <summary>SR2003: an unnamed source of whom nothing is told but a rank.</summary>
public sealed class AnonymousUnderdescribed() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR2003",
        "anonymous-underdescribed",
        "Unnamed source without a description",
        "“{0}” tells the reader nothing about how the source knows",
        RuleCategory.Anonymity,
        DiagnosticSeverity.Info,
        "A source that cannot be named must be described: which body, which side, and how they come to know.",
        "AP, Anonymous sources (“a source” alone is not acceptable); NPR Ethics Handbook, Describe anonymous sources as clearly as you can")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterSourceAction(Analyze);

    /// <summary>Whether the body that an official or aide belongs to is named in the sentence or the one before.</summary>
    private static bool HasBody(SourcingModel model, Source source)
    {
        if (source.Head is "aide" or "aides" or "adviser" or "advisers" or "advisor" or "advisors" or "lawyer" or "attorney" or "friend" || model.GetSentence(source.FirstMention.Start) is not { } sentence)
            return true;

        var text = model.Text;
        for (var index = Math.Max(0, sentence.Index - 1); index <= sentence.Index; index++)
        {
            var near = model.Sentences[index];
            for (var i = near.FirstToken + 1; i < near.EndToken; i++)
            {
                if (text.Is(i, WordClasses.OrganizationNoun) || (text.IsCapitalized(i) && !text.IsMark(i - 1, "“\"‘'") && !text.Is(i, WordClasses.Month | WordClasses.Weekday | WordClasses.Pronoun) && !source.FirstMention.Contains(text[i].Start)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>A source or an insider is nobody’s: the word itself tells nothing.</summary>
    private static bool IsNobodys(Source source) => source.Head is "source" or "sources" or "person" or "people" or "insider" or "insiders" or "informant" or "informants" or "whistleblower";

    /// <summary>“several sources familiar with the effort … sources said”: a plural that was described before is the same people.</summary>
    private static bool WasDescribed(SourcingModel model, Source source) =>
        source.Kind == SourceKind.Group && model.Sources.Any(s => s.Head == source.Head && s.FirstMention.Start < source.FirstMention.Start && !s.Basis.IsEmpty);

    private static void Analyze(NodeAnalysisContext<Source> context)
    {
        if (AnonymousSources.IsCited(context.Model, context.Node) && AnonymousSources.IsBare(context.Model, context.Node) && (IsNobodys(context.Node) || !HasBody(context.Model, context.Node)) && !WasDescribed(context.Model, context.Node))
            context.Report(Rule, context.Node.FirstMention, context.Document.GetText(context.Node.FirstMention));
    }
}
