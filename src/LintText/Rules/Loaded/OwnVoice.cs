using LintText.Documents;
using LintText.Language;
using LintText.Rules.Declarative;
using LintText.Sourcing;
using LintText.Sourcing.Claims;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Loaded;

/// <summary>Tells what the writer says in their own name from what somebody else is said to say.</summary>
internal sealed class OwnVoice(SourcingModel model)
{
    private readonly PassageIndex _passages = new(model.Attributions);

    /// <summary>Whether a sentence is the writer’s running text and carries no reference.</summary>
    public bool Tells(Sentence sentence) =>
        model.GetBlock(sentence) is { IsBody: true } block && block.Kind is not (BlockKind.BlockQuotation or BlockKind.Footnote) && !model.IsCited(sentence) && !IsTorn(sentence);

    /// <summary>Whether words of such a sentence are the writer’s: not quoted, and nobody else’s in other words.</summary>
    public bool Says(Sentence sentence, TextSpan words) =>
        !model.GetQuotations(words).Any() && !_passages.IsInside(words) && !TermContext.IsAscribed(model, words) && !Governors.Report(model.Text, model.GetSyntax(sentence), sentence, words);

    /// <summary>Whether a quotation mark has lost its other half: nobody knows then where the speech ends.</summary>
    private bool IsTorn(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (model.Text.IsMark(i, "“”\"") && model.GetQuotation(model.Text[i].Start) is null)
                return true;
        }

        return false;
    }

    /// <summary>Whether a sentence asks.</summary>
    public bool Asks(Sentence sentence)
    {
        var last = sentence.EndToken - 1;
        while (last > sentence.FirstToken && model.Text.IsMark(last, "”\"’')"))
            last--;
        return model.Text.IsMark(last, "?");
    }
}
