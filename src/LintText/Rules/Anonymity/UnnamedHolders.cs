using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Anonymity;

/// <summary>
/// The people whom the claim reader finds speaking without a name, whatever their trade: “one engineer”, “a second one”, “two drivers”.
/// Those that the ledger knows as unnamed sources are left to the rules about sources.
/// </summary>
internal static class UnnamedHolders
{
    /// <summary>Whether a rule is to speak of a claim: a holder that an editor would query and that is no unnamed source already.</summary>
    public static bool IsQueried(NodeAnalysisContext<Claim> context, Rule rule) =>
        context.Node.Kind == ClaimKind.UnnamedHolder && Claims.IsQueried(context, rule) && !IsKnown(context.Model, context.Node.Evidence);

    /// <summary>Whether nothing is told of a holder but a trade, a rank or a number.</summary>
    public static bool IsBare(SourcingModel model, Claim claim)
    {
        var syntax = model.GetSyntax(model.Sentences[claim.SentenceIndex]);
        var end = model.Text.IndexAt(claim.Evidence.End);
        var nouns = 0;
        for (var token = model.Text.IndexAt(claim.Evidence.Start); token < end; token++)
        {
            if (syntax.Tag(token) is UniversalTag.Noun or UniversalTag.Pronoun)
                nouns++;
            else if (!(syntax.Tag(token) is UniversalTag.Determiner or UniversalTag.Numeral || model.Text.Is(token, WordClasses.RankAdjective)))
                return false;
        }

        return nouns <= 1;
    }

    /// <summary>Whether the ledger knows who speaks there: an unnamed source, a spokesperson, a body. Whoever it cannot tell, or holds for a crowd, is the reader’s.</summary>
    private static bool IsKnown(SourcingModel model, TextSpan holder)
    {
        var attribution = model.GetSentence(holder.Start) is { } sentence ? model.GetAttributions(sentence).FirstOrDefault(a => a.SourceSpan.OverlapsWith(holder)) : null;
        return attribution is null || attribution.Source is { IsAnonymous: true } or { Kind: not (SourceKind.Unknown or SourceKind.Group) };
    }
}
