using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Anonymity;

/// <summary>SR2005: an unnamed source attacks somebody who is named.</summary>
internal sealed class AnonymousPersonalAttack() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR2005",
        "anonymous-personal-attack",
        "Unnamed source attacks a named person",
        "Unnamed “{0}” attacks {1} ({2})",
        RuleCategory.Anonymity,
        DiagnosticSeverity.Info,
        "Nobody may be attacked from behind anonymity. Get the words on the record, or cut them and report what was done.",
        "NPR Ethics Handbook, Fairness; Reuters, Sourcing; GNM Editorial Code, Anonymous quotations")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <summary>How far from its target an insult may stand, in tokens.</summary>
    private const int Reach = 10;

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterAttributionAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Sourcing.Attribution> context)
    {
        var attribution = context.Node;
        if (AnonymityPolicy.Of(context.Options).AttackClause is not { } clause || !AnonymousSources.IsCited(context.Model, attribution.Source))
            return;

        if (AnonymousSources.DirectStatement(context.Model, attribution) is not { } content || (FindAttack(context.Model, content, attribution.Verb) ?? FindWrong(context.Model, content)) is not var (insult, target))
            return;

        context.Report(
            Rule,
            content,
            [context.Document.GetText(attribution.Source.FirstMention), target, clause],
            [new RelatedSpan(insult, "the attack"), new RelatedSpan(attribution.Source.FirstMention, "the source")]);
    }

    /// <summary>An insult with somebody’s name, or “he” or “she”, before it in the same sentence.</summary>
    private static (TextSpan Insult, string Target)? FindAttack(SourcingModel model, TextSpan content, string? verb)
    {
        var text = model.Text;
        var first = text.IndexAt(content.Start);
        var end = text.IndexAt(content.End);
        for (var i = first; i < end; i++)
        {
            if (!text.Is(i, WordClasses.InsultWord) || text.IsCapitalized(i))
                continue;

            // “reported the fraud” accuses nobody: the insult must be said of its target.
            var isPredicate = text.IsCapitalized(i + 1) || (verb is not null && text.Lexicon.Classify(verb).HasFlag(WordClasses.NamingVerb));
            for (var j = i - 1; j >= Math.Max(first, i - Reach) && !text.IsMark(j, ".!?;"); j--)
            {
                if (text.Is(j, WordClasses.Negation))
                    break;
                isPredicate |= text.Is(j, WordClasses.Be) || text.Is(j, "such", "as");
                if (!isPredicate)
                    continue;
                if (IsName(text, j, first) && !IsModifier(model, j))
                    return (text[i].Span, text.Text(j).ToString());
                if (text.Is(j, "he", "she"))
                    return (text[i].Span, NameBefore(text, first, j) ?? $"somebody called only “{text.Text(j).ToString().ToLowerInvariant()}”");
            }
        }

        return null;
    }

    /// <summary>“Hale lied to us”, “Ms Lorne bribed the jury”: a wrong that somebody who is named is said to have done.</summary>
    private static (TextSpan Insult, string Target)? FindWrong(SourcingModel model, TextSpan content)
    {
        var text = model.Text;
        if (model.GetSentence(content.Start) is not { } sentence)
            return null;

        var syntax = model.GetSyntax(sentence);
        for (var i = text.IndexAt(content.Start); i < Math.Min(sentence.EndToken, text.IndexAt(content.End)); i++)
        {
            if (!text.Is(i, WordClasses.WrongdoingVerb) || syntax.Tag(i) != UniversalTag.Verb || syntax.Child(i, Relation.NominalSubject) is not (>= 0 and var subject) || subject > i)
                continue;
            if (text.IsCapitalized(subject) && syntax.Tag(subject) == UniversalTag.ProperNoun)
                return (text[i].Span, text.Text(subject).ToString());
        }

        return null;
    }

    /// <summary>“the Tarn footbridge”: a name that only tells which thing.</summary>
    private static bool IsModifier(SourcingModel model, int i) =>
        model.GetSentence(model.Text[i].Start) is { } sentence && model.GetSyntax(sentence) is var syntax && syntax.Relation(i) == Relation.Compound && syntax.Tag(syntax.Head(i)) == UniversalTag.Noun;

    private static bool IsName(TokenText text, int i, int first) =>
        text.IsCapitalized(i) && (i > first || text.Is(i + 1, WordClasses.Auxiliary)) && !text.Is(i, WordClasses.Demonym | WordClasses.Pronoun | WordClasses.Determiner | WordClasses.Conjunction | WordClasses.Preposition | WordClasses.Adverb);

    /// <summary>The name that a pronoun stands for: the one that the words before it hold most often, the earliest of several.</summary>
    private static string? NameBefore(TokenText text, int first, int pronoun)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = first + 1; i < pronoun; i++)
        {
            if (IsName(text, i, first) && !text.IsMark(i - 1, ".!?") && !text.Is(i, WordClasses.Month | WordClasses.Weekday))
                counts[text.Text(i).ToString()] = counts.GetValueOrDefault(text.Text(i).ToString()) + 1;
        }

        return counts.Count == 0 ? null : counts.MaxBy(c => c.Value).Key;
    }
}
