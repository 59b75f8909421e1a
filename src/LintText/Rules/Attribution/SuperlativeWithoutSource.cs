using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Attribution;

/// <summary>SR1005: a superlative that nobody is named for.</summary>
public sealed class SuperlativeWithoutSource() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR1005",
        "superlative-without-source",
        "Superlative without a source",
        "“{0}” needs a source or a narrower claim",
        RuleCategory.Attribution,
        DiagnosticSeverity.Info,
        "To say that something is the most or the largest is to say that somebody compared them all. Name who did, or claim less.",
        "MOS:PUFFERY; WP:V (exceptional claims)");

    /// <summary>Words in -est that are no superlatives, or that rank in time.</summary>
    private static readonly HashSet<string> NotRanks = new(
        ["arrest", "behest", "best", "chest", "conquest", "contest", "crest", "digest", "earnest", "forest", "guest", "harvest", "honest", "infest", "inquest", "interest", "invest", "latest", "manifest", "midwest", "modest", "nest", "northwest", "pest", "priest", "protest", "quest", "request", "rest", "southwest", "suggest", "tempest", "test", "unrest", "vest", "west", "zest"],
        StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterSentenceAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Sentence> context)
    {
        var sentence = context.Node;
        var text = context.Model.Text;
        if (!context.Model.GetBlock(sentence).IsBody || text.IsMark(sentence.EndToken - 1, "?"))
            return;

        for (var i = sentence.FirstToken; i + 2 < sentence.EndToken; i++)
        {
            if (SuperlativeAt(text, i, sentence.EndToken) is not { } span || context.Model.GetVoice(span) == Voice.Quoted)
                continue;

            if (!Claims.HasSupport(context.Model, sentence, span) && !Claims.IsHypothetical(text, sentence))
                context.Report(Rule, span, context.Document.GetText(span));
            return;
        }
    }

    /// <summary>“the most corrupt harbour on”, “the largest dam in”: a rank within a scope that the sentence names.</summary>
    private static TextSpan? SuperlativeAt(TokenText text, int i, int end)
    {
        if (!text.Is(i, "the"))
            return null;

        var j = i + 1;
        if (text.Is(j, "most", "least"))
        {
            if (!text.IsWord(j + 1) || text.Is(j + 1, WordClasses.Preposition | WordClasses.Determiner | WordClasses.VagueQuantifier) || text.Is(j + 1, "recent", "part", "important", "likely") || text.IsCapitalized(j + 1))
                return null;
            j += 2;
        }
        else if (text.IsWord(j) && text[j].Length > 5 && text.Text(j).EndsWith("est") && !NotRanks.Contains(text.Text(j).ToString()) && !text.IsCapitalized(j))
        {
            j++;
        }
        else
        {
            return null;
        }

        // The scope must follow closely; “the largest of the three” compares a set that the reader can see.
        for (var k = j; k < Math.Min(end, j + 4); k++)
        {
            if (text.Is(k, "ever", "worldwide"))
                return text.Span(i, k + 1);
            if (text.Is(k, "of", "in") && text.Is(k + 2, "bunch", "night", "race", "campaign", "day", "week", "year", "season", "field", "evening", "debate", "group", "two", "three"))
                return null;
            if (text.Is(k, "in", "on", "of") && text.Is(k + 1, WordClasses.Determiner) | text.IsCapitalized(k + 1) && !text.Is(k + 2, WordClasses.NumberWord))
                return text.Span(i, k);
        }

        return null;
    }
}
