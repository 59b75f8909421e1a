using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Decides what a claim rests on: a source in its sentence or carried over in its paragraph, a citation in reach, or nothing.</summary>
internal sealed class ClaimSupport(SourcingModel model)
{
    /// <summary>How many sentences away support is looked for; a paragraph of more is no paragraph.</summary>
    private const int Reach = 40;

    /// <summary>The kinds of claim that an opinion piece makes in its own name; facts need sources there too.</summary>
    private static bool IsJudgement(ClaimKind kind) => kind is ClaimKind.Causal or ClaimKind.Generalisation or ClaimKind.Prediction or ClaimKind.Superlative or ClaimKind.Motive;

    /// <summary>What a claim of a sentence rests on.</summary>
    public ClaimStatus StatusOf(Sentence sentence, ClaimKind kind, TextSpan evidence)
    {
        if (model.GetAttribution(evidence) is not null || (kind == ClaimKind.Statistic && NamesOrigin(sentence)) || Reports(sentence) || (kind != ClaimKind.Motive && (model.IsSourced(sentence) || IsCarriedOver(sentence))))
            return ClaimStatus.Attributed;
        if (IsCited(sentence))
            return ClaimStatus.Cited;

        var isOwnView = IsJudgement(kind) && (model.IsOpinion || IsFirstPerson(sentence));
        return isOwnView || kind == ClaimKind.Historical || IsNoAssertion(sentence, evidence) ? ClaimStatus.Exempt : ClaimStatus.Unsupported;
    }

    /// <summary>Words for what a figure can come from or is set by: a count of votes, a poll, a law, a plan.</summary>
    private static readonly string[] Origins =
        ["average", "ballot", "ballots", "budget", "calculated", "census", "constitution", "counted", "delegates", "lawsuit", "lead", "leads", "led", "legislation", "list", "listed", "margin", "percentage", "plan", "polled", "pledge", "pledged", "points", "precincts", "proposal", "proposed", "proposes", "proposing", "regulation", "respondents", "rule", "settlement", "support", "surveyed", "tax", "taxes", "threshold", "trailed", "trails", "turnout", "vote", "voted", "votes"];

    /// <summary>Whether a sentence says where its figure is from or what sets it.</summary>
    private bool NamesOrigin(Sentence sentence)
    {
        var text = model.Text;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, WordClasses.DocumentNoun | WordClasses.StudyNoun) || text.Is(i, Origins))
                return true;
        }

        return false;
    }

    /// <summary>Whether somebody speaks in a sentence in a way that the model could not take apart: no rule should call it unsourced.</summary>
    private bool Reports(Sentence sentence)
    {
        var text = model.Text;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, WordClasses.ReportingVerb) && !text.Is(i, WordClasses.ReportingNoun | WordClasses.DocumentNoun | WordClasses.StudyNoun) && model.GetVoice(text[i].Span) == Voice.Narration && model.GetSyntax(sentence).Tag(i) == UniversalTag.Verb)
                return true;
        }

        return false;
    }

    /// <summary>Whether the paragraph named a source before, so that the sentence may be theirs too.</summary>
    private bool IsCarriedOver(Sentence sentence)
    {
        for (var i = sentence.Index - 1; i >= Math.Max(0, sentence.Index - Reach) && model.Sentences[i].BlockIndex == sentence.BlockIndex; i--)
        {
            if (model.IsSourced(model.Sentences[i]))
                return true;
        }

        return false;
    }

    /// <summary>Whether the paragraph carries a citation; at its end it mostly covers all of it.</summary>
    private bool IsCited(Sentence sentence)
    {
        for (var i = sentence.Index; i >= Math.Max(0, sentence.Index - Reach) && model.Sentences[i].BlockIndex == sentence.BlockIndex; i--)
        {
            if (model.IsCited(model.Sentences[i]))
                return true;
        }

        for (var i = sentence.Index + 1; i < Math.Min(model.Sentences.Length, sentence.Index + Reach) && model.Sentences[i].BlockIndex == sentence.BlockIndex; i++)
        {
            if (model.IsCited(model.Sentences[i]))
                return true;
        }

        return false;
    }

    /// <summary>A question, an order, a supposition or a negation asserts nothing that a source could be asked for.</summary>
    private bool IsNoAssertion(Sentence sentence, TextSpan evidence)
    {
        var text = model.Text;
        if (text.IsMark(sentence.EndToken - 1, "?") || text.Is(sentence.FirstToken, "please", "let", "see", "imagine", "suppose", "consider"))
            return true;

        // “if”, “whether” and “would” suppose; “may” is a hedge, “May” a month.
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, "if", "whether", "suppose", "would", "could", "might", "should", "unless", "whoever") || text.Text(i) is "may")
                return true;
            if (text[i].Start >= evidence.End)
                break;
        }

        return false;
    }

    /// <summary>“I think”, “in our view”: the writer says whose view it is.</summary>
    private bool IsFirstPerson(Sentence sentence)
    {
        var text = model.Text;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, WordClasses.FirstPerson) && model.GetVoice(text[i].Span) == Voice.Narration)
                return true;
        }

        return false;
    }
}
