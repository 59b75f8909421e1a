using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Attribution;

/// <summary>SR1004: a figure that nobody is named for.</summary>
public sealed class StatisticWithoutSource() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR1004",
        "statistic-without-source",
        "Figure without a source",
        "Figure “{0}” has no source",
        RuleCategory.Attribution,
        DiagnosticSeverity.Info,
        "Somebody counted. Say who and when, or link to the count.",
        "WP:V; IFCN Code of Principles, Transparency of sources; BBC Editorial Guidelines, Accuracy (statistics)");

    private static readonly string[] Origins =
        ["average", "ballot", "ballots", "budget", "calculated", "census", "constitution", "counted", "delegates", "lawsuit", "lead", "leads", "led", "legislation", "margin", "percentage", "plan", "polled", "pledge", "pledged", "points", "precincts", "proposal", "proposed", "proposes", "proposing", "regulation", "respondents", "rule", "settlement", "support", "tax", "taxes", "threshold", "trailed", "trails", "turnout", "vote", "voted", "votes"];

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterSentenceAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Sentence> context)
    {
        var sentence = context.Node;
        var model = context.Model;
        var text = model.Text;
        if (!model.GetBlock(sentence).IsBody || text.IsMark(sentence.EndToken - 1, "?"))
            return;

        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (FigureAt(text, i, sentence.EndToken) is not { } span || model.GetVoice(span) == Voice.Quoted)
                continue;

            if (!Claims.HasSupport(model, sentence, span) && !Claims.IsHypothetical(text, sentence) && !NamesOrigin(text, sentence))
                context.Report(Rule, span, context.Document.GetText(span));
            return;
        }
    }

    /// <summary>Whether the sentence says where the figure is from or what sets it: a law, a poll, a count of votes, a proposal.</summary>
    private static bool NamesOrigin(TokenText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, WordClasses.DocumentNoun | WordClasses.StudyNoun) || text.Is(i, Origins))
                return true;
        }

        return false;
    }

    /// <summary>The figure that begins at a token: a share, a rate, a sum in millions, a count of people.</summary>
    private static TextSpan? FigureAt(TokenText text, int i, int end)
    {
        if (text.Is(i, "one", "two", "three", "four", "nine") && text.Is(i + 1, "in", "out") && (text[i + 1].Length > 2 ? text.Is(i + 2, "of") && IsNumber(text, i + 3) : IsNumber(text, i + 2)) && !text.Is(i + 2, WordClasses.Month))
        {
            var last = text.Is(i + 2, "of") ? i + 3 : i + 2;
            return last < end ? text.Span(i, last + 1) : null;
        }

        if (!IsNumber(text, i) || text.Is(i, "half", "third", "quarter"))
            return null;

        var next = i + 1;
        while (next < end && text.Is(next, WordClasses.NumberWord))
            next++;
        if (text.IsMark(next, "%"))
            return text.Span(i, next + 1);
        if (text.Is(next, "percent", "percentage"))
            return text.Span(i, next + 1);
        if (text.Is(next, "per") && text.Is(next + 1, "cent"))
            return text.Span(i, next + 2);

        var isLarge = text.Is(next - 1, "million", "millions", "billion", "billions", "trillion") || (text[i].Kind == TokenKind.Number && text[i].Length >= 6 && text.Text(i).Contains(',')) || (text[i].Kind == TokenKind.Number && text[i].Length >= 3 && text.Is(next, WordClasses.PeopleNoun));
        if (isLarge && !text.IsMark(next, "-") && !text.IsMark(i - 1, "-/"))
            return text.Span(text.IsMark(i - 1, "$€£") ? i - 1 : i, next);
        return null;
    }

    private static bool IsNumber(TokenText text, int i) => i < text.Count && (text[i].Kind == TokenKind.Number || text.Is(i, WordClasses.NumberWord));
}
