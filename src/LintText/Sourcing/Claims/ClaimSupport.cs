using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Decides what a claim rests on: a source in its sentence or carried over in its paragraph, a citation in reach, or nothing.</summary>
internal sealed class ClaimSupport(ProseLayer prose, QuotationLayer quotations, SyntaxLayer syntax, AttributionLayer attributions, CitationLayer citations, OpinionLayer opinion)
{
    /// <summary>How many sentences away support is looked for; a paragraph of more is no paragraph.</summary>
    private const int Reach = 40;

    /// <summary>How many sentences behind the poll or count that it names a report goes on giving figures from it.</summary>
    private const int ReachOfCount = 8;

    /// <summary>Words for a count that figures are taken from.</summary>
    private static readonly string[] Counts =
        ["average", "averages", "calculated", "calculations", "census", "counted", "dataset", "database", "filing", "filings", "polled", "pollster", "pollsters", "polls", "records", "respondents", "sample", "sampling", "surveyed", "tally", "tracker", "dashboard", "audit"];

    private readonly PassageIndex _passages = new(attributions.Attributions);

    /// <summary>The kinds of claim that an opinion piece makes in its own name; facts need sources there too.</summary>
    private static bool IsJudgement(ClaimKind kind) => kind is ClaimKind.Causal or ClaimKind.Generalisation or ClaimKind.Prediction or ClaimKind.Superlative or ClaimKind.Motive;

    /// <summary>What a claim of a sentence rests on.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="kind">What the claim asserts.</param>
    /// <param name="evidence">The words that make it one.</param>
    /// <param name="isRecord">Whether it is a matter of public record.</param>
    public ClaimStatus StatusOf(Sentence sentence, ClaimKind kind, TextSpan evidence, bool isRecord = false)
    {
        if (IsSaid(sentence, kind, evidence) || (kind == ClaimKind.Statistic && IsFromCount(sentence)) || (kind == ClaimKind.Superlative && NamesRanking(sentence)))
            return ClaimStatus.Attributed;
        if (citations.IsCitedInReach(sentence))
            return ClaimStatus.Cited;

        var isOwnView = IsJudgement(kind) && (opinion.IsOpinion || IsFirstPerson(sentence));
        return isRecord || isOwnView || kind == ClaimKind.Historical || IsNoAssertion(sentence, evidence) ? ClaimStatus.Exempt : ClaimStatus.Unsupported;
    }

    /// <summary>Whether somebody says it: in this sentence, in a passage that reaches over it, or in the paragraph before it.</summary>
    private bool IsSaid(Sentence sentence, ClaimKind kind, TextSpan evidence)
    {
        if (attributions.GetAttribution(evidence) is not null || _passages.IsInside(evidence) || Reports(sentence) || Governors.Report(prose.Text, syntax.GetSyntax(sentence), sentence, evidence))
            return true;
        return kind != ClaimKind.Motive && (attributions.IsSourced(sentence) || IsCarriedOver(sentence) || IsIntroduced(sentence));
    }

    /// <summary>Whether a sentence, or one shortly before it, names the poll, census or report that its figures are from.</summary>
    private bool IsFromCount(Sentence sentence)
    {
        // One figure after the other comes from whoever gave the first, over the end of a paragraph too.
        if (sentence.Index > 0 && prose.Sentences[sentence.Index - 1] is var previous && sentence.BlockIndex - previous.BlockIndex <= 1 && attributions.IsSourced(previous) && HasNumber(previous))
            return true;

        var text = prose.Text;
        for (var index = sentence.Index; index >= Math.Max(0, sentence.Index - ReachOfCount); index--)
        {
            var near = prose.Sentences[index];
            for (var i = near.FirstToken; i < near.EndToken; i++)
            {
                if (text.Is(i, Counts) || (text.Is(i, WordClasses.StudyNoun) && !text.Is(i, "figure", "figures", "evidence", "trial", "trials", "science", "review", "reviews")) || (index == sentence.Index && text.Is(i, WordClasses.DocumentNoun | WordClasses.StudyNoun)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence names the list that ranks: “the lists crown him the richest man in the world”.</summary>
    private bool NamesRanking(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (prose.Text.Is(i, "list", "lists", "ranking", "rankings", "ranked", "rated", "index", "census", "poll", "polls", "survey"))
                return true;
        }

        return false;
    }

    private bool HasNumber(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (prose.Text[i].Kind == TokenKind.Number || prose.Text.Is(i, WordClasses.NumberWord) || prose.Text.Is(i, "fifth", "tenth", "quarters", "thirds", "doubled", "tripled", "majority"))
                return true;
        }

        return false;
    }

    /// <summary>Whether somebody speaks in a sentence in a way that the model could not take apart: no rule should call it unsourced.</summary>
    private bool Reports(Sentence sentence)
    {
        var text = prose.Text;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, WordClasses.ReportingVerb) && !text.Is(i, WordClasses.ReportingNoun | WordClasses.DocumentNoun | WordClasses.StudyNoun) && quotations.GetVoice(text[i].Span) == Voice.Narration && syntax.GetSyntax(sentence).Tag(i) == UniversalTag.Verb)
                return true;
        }

        return false;
    }

    /// <summary>Whether the paragraph named a source before, so that the sentence may be theirs too.</summary>
    private bool IsCarriedOver(Sentence sentence)
    {
        for (var i = sentence.Index - 1; i >= Math.Max(0, sentence.Index - Reach) && prose.Sentences[i].BlockIndex == sentence.BlockIndex; i--)
        {
            if (attributions.IsSourced(prose.Sentences[i]))
                return true;
        }

        return false;
    }

    /// <summary>Whether the paragraph before names a speaker and ends in a colon: “The mayor answered:”.</summary>
    private bool IsIntroduced(Sentence sentence)
    {
        var text = prose.Text;
        for (var i = sentence.Index - 1; i >= Math.Max(0, sentence.Index - Reach); i--)
        {
            var before = prose.Sentences[i];
            if (before.BlockIndex == sentence.BlockIndex)
                continue;
            return before.BlockIndex == sentence.BlockIndex - 1 && text.IsMark(before.EndToken - 1, ":") && (attributions.IsSourced(before) || Reports(before));
        }

        return false;
    }

    /// <summary>A question, an order, a supposition, an inference or a definition asserts nothing that a source could be asked for.</summary>
    private bool IsNoAssertion(Sentence sentence, TextSpan evidence)
    {
        var text = prose.Text;
        if (text.IsMark(sentence.EndToken - 1, "?") || text.Is(sentence.FirstToken, "please", "let", "see", "imagine", "suppose", "consider"))
            return true;

        // “if”, “whether” and “would” suppose; “may” is a hedge, “May” a month; “seems” is what the writer infers.
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, "if", "whether", "suppose", "would", "could", "might", "should", "unless", "whoever", "perhaps", "arguably", "seem", "seems", "seemed", "appears", "appeared") || text.Text(i) is "may")
                return true;
            if (text.Is(i, "defined", "denotes", "means") && (text.Is(i + 1, "as", "a", "an", "any") || text.Is(i - 1, WordClasses.Be)))
                return true;
            if (text[i].Start >= evidence.End)
                break;
        }

        return false;
    }

    /// <summary>“I think”, “in our view”: the writer says whose view it is.</summary>
    private bool IsFirstPerson(Sentence sentence)
    {
        var text = prose.Text;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, WordClasses.FirstPerson) && quotations.GetVoice(text[i].Span) == Voice.Narration)
                return true;
        }

        return false;
    }
}
