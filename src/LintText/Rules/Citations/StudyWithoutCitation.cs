using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4003: “studies show”, and not which.</summary>
internal sealed class StudyWithoutCitation() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4003",
        "study-without-citation",
        "Study that is not named",
        "“{0}” — which study?{1}",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "“Research shows” asks for trust that only the research itself can earn. Name the authors and year, or link to it.",
        "MOS:WTW, Unsupported attributions; IFCN, Transparency of sources; WP:CITE")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterAttributionAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Sourcing.Attribution> context)
    {
        var attribution = context.Node;
        var model = context.Model;
        var text = model.Text;
        if (attribution.Source.Kind != SourceKind.Document || attribution.SourceSpan.IsEmpty || !text.Lexicon.Classify(attribution.Source.Head).HasFlag(WordClasses.StudyNoun))
            return;
        if (model.GetSentence(attribution.SourceSpan.Start) is not { } sentence || model.IsCitedInReach(sentence) || !model.GetBlock(sentence).IsProse)
            return;

        // What is shown at a trial is in its record.
        if (attribution.Source.Head == "evidence" && Claims.IsLegal(text, sentence))
            return;

        // One consortium runs the exit polls of a contest; “party figures” are people.
        var first = text.IndexAt(attribution.SourceSpan.Start);
        if (text.Is(first, "exit", "it", "who", "which", "that") || attribution.Source.Head is "figures" or "figure")
            return;

        var end = text.IndexAt(attribution.SourceSpan.End);
        if (IsIdentified(text, first, end) || IsNamedNext(model, sentence) || text.IsMark(first - 1, "/") || model.GetAttributions(sentence).Any(a => a.Source.Kind == SourceKind.Person && a.SourceSpan.Start < attribution.SourceSpan.Start) || !IsIndefinite(text, first, end) || !IsEvidence(text, attribution))
            return;

        context.Report(Rule, attribution.SourceSpan, context.Document.GetText(attribution.SourceSpan), Claims.LostLinks(context.Model));
    }

    /// <summary>“… a new poll. The survey, by the Calder Institute”: who made it stands in one of the next two sentences.</summary>
    private static bool IsNamedNext(SourcingModel model, Sentence sentence)
    {
        var text = model.Text;
        for (var index = sentence.Index; index < Math.Min(model.Sentences.Length, sentence.Index + 3); index++)
        {
            var next = model.Sentences[index];
            var hasStudy = index == sentence.Index || Enumerable.Range(next.FirstToken, next.TokenCount).Any(t => text.Is(t, WordClasses.StudyNoun) || text.Is(t, "one"));
            for (var i = next.FirstToken; i < next.EndToken; i++)
            {
                var isName = text.IsCapitalized(i) && i > next.FirstToken && !text.Is(i, WordClasses.Demonym | WordClasses.Month | WordClasses.Weekday | WordClasses.Pronoun);
                if (isName && (text.Is(i + 1, WordClasses.StudyNoun) || text.IsMark(i - 1, "/") || (hasStudy && (text.Is(i - 1, "by", "from") || (text.Is(i - 1, "the") && text.Is(i - 2, "by", "from"))))))
                    return true;
            }
        }

        return false;
    }

    /// <summary>“Studies show”, “according to studies”; “ahead in the polls” is about a race, and “Poll: …” a headline whose story names it.</summary>
    private static bool IsEvidence(TokenText text, Sourcing.Attribution attribution)
    {
        var cue = text.IndexAt(attribution.Cues[0].Start);
        return attribution.Verb is null ? text.Is(cue, "according") || (text.Is(cue, "as") && !text.IsMark(cue, ":")) : IsEvidence(attribution.Verb);
    }

    private static bool IsEvidence(string verb) => verb is "show" or "suggest" or "find" or "indicate" or "reveal" or "confirm" or "conclude" or "report" or "estimate" or "predict" or "say" or "prove" or "warn";

    /// <summary>“the survey” was met before; “studies”, “a recent study” and “research” were not.</summary>
    private static bool IsIndefinite(TokenText text, int first, int end) =>
        !text.Is(first, "the", "this", "that", "these", "those", "his", "her", "their", "our", "my", "its", "i", "we") || text.Is(first + 1, "latest", "science", "data", "evidence", "research") && end - first == 2 && text.Is(first + 1, "science", "research");

    private static bool IsIdentified(TokenText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if ((i > first && text.Text(i).ContainsAnyInRange('A', 'Z')) || text.IsPossessive(i) || text[i].Kind == TokenKind.Number)
                return true;
        }

        if (text.Is(end, "released", "published", "collected", "compiled", "conducted", "commissioned", "gathered", "obtained", "provided", "issued"))
            return true;

        return text.Is(end, "by", "from", "of") || text.IsCapitalized(first) && text.IsCapitalized(first + 1) && end - first > 1;
    }
}
