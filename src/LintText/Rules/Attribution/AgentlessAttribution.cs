using LintText.Analysis;
using LintText.Language;
using LintText.Lexicons;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Attribution;

/// <summary>SR1007: a passive of saying or believing that hides who does.</summary>
internal sealed class AgentlessAttribution() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR1007",
        "agentless-attribution",
        "Passive that hides a source",
        "“{0}” hides whose word it is: say who {1}",
        RuleCategory.Attribution,
        DiagnosticSeverity.Info,
        "Somebody believes, alleges or fears it. Say who.",
        "MOS:WTW, Unsupported attributions; Reuters, The Essentials of Reuters Sourcing")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
        YieldsTo = ["SR1006"],
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterClaimAction(Analyze);

    /// <summary>Whether a holder is hidden by a passive: “is widely held to be”.</summary>
    internal static bool IsPassive(SourcingModel model, Claim claim) => Participle(model, claim) is not null;

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        if (context.Node.Kind is ClaimKind.VagueHolder or ClaimKind.Hearsay && Claims.IsQueried(context, Rule) && Participle(context.Model, context.Node) is { } verb && !IsCharge(context.Model, context.Node, verb))
            Claims.Report(context, Rule, Inflection.Verb(verb).ThirdPerson);
    }

    /// <summary>Whether a passive tells what is said or thought: not an act (“are asked to leave”, “are written”), a name, or “he’s said”.</summary>
    private static bool IsOfSaying(SourcingModel model, Claim claim, int participle)
    {
        var text = model.Text;
        if (IsNaming(text, participle) || !(text.Is(participle, WordClasses.AttributionVerb) || text.Is(participle + 1, "as")) || (text.Is(participle - 1, "'s") && text.Is(participle - 2, WordClasses.Pronoun)))
            return false;

        var cue = model.GetAttributions(model.Sentences[claim.SentenceIndex]).FirstOrDefault(a => a.Cues[0].OverlapsWith(text[participle].Span));
        return cue is not { Type: AttributionType.Control or AttributionType.Seeming };
    }

    /// <summary>“is called the Gullet”, “is known as Ropewalk”, “is easily understood”: a name or a quality, nobody’s word.</summary>
    private static bool IsNaming(TokenText text, int participle) =>
        text.Is(participle, "called", "named", "known", "understood", "termed", "dubbed") && !text.Is(participle + 1, "to", "that");

    /// <summary>“is thought by the musicologist Adela Finch to be”.</summary>
    private static bool NamesAgent(TokenText text, SentenceSyntax syntax, int participle) =>
        text.Is(participle + 1, "by") || syntax.Child(participle, Relation.Agent) >= 0;

    /// <summary>“was accused of perjury in an indictment filed at Calder Crown Court”: the record says by whom.</summary>
    private static bool IsCharge(SourcingModel model, Claim claim, string verb) => verb is "accuse" or "charge" or "suspect" && Claims.IsLegal(model.Text, model.Sentences[claim.SentenceIndex]);

    /// <summary>The base form of the participle behind a form of “be” in a claim’s evidence, or null.</summary>
    private static string? Participle(SourcingModel model, Claim claim)
    {
        var syntax = model.GetSyntax(model.Sentences[claim.SentenceIndex]);
        var end = model.Text.IndexAt(claim.Evidence.End);
        for (var token = model.Text.IndexAt(claim.Evidence.Start); token < end; token++)
        {
            if (syntax.PennTag(token) == PennTag.VBN && syntax.Child(token, Relation.PassiveAuxiliary) >= 0 && IsOfSaying(model, claim, token) && !NamesAgent(model.Text, syntax, token))
                return syntax.Lemma(token);
        }

        return null;
    }
}
