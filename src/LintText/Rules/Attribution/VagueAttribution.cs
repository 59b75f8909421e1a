using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Attribution;

/// <summary>SR1002: a statement rests on a crowd that nobody can ask.</summary>
public sealed class VagueAttribution() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR1002",
        "vague-attribution",
        "Authority without a name",
        "“{0}” cannot be checked: name the person, body or document",
        RuleCategory.Attribution,
        DiagnosticSeverity.Warning,
        "Experts, critics and history cannot be asked. Name one of them, or the study that they wrote.",
        "MOS:WTW, Unsupported attributions; NPR Ethics Handbook, Transparency; Reuters, The Essentials of Reuters Sourcing")
    {
        YieldsTo = ["SR2003", "SR4003"],
    };

    /// <summary>Abstractions that are made to speak.</summary>
    private static readonly string[] Abstractions = ["history", "community", "consensus", "wisdom"];

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterAttributionAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Sourcing.Attribution> context)
    {
        var attribution = context.Node;
        var model = context.Model;
        if (attribution.Source.Kind is SourceKind.Person or SourceKind.Self or SourceKind.Organization || attribution.SourceSpan.IsEmpty)
            return;
        if (model.GetSentence(attribution.Cues[0].Start) is not { } sentence || model.IsCited(sentence))
            return;

        var text = model.Text;
        var span = attribution.SourceSpan;
        var first = text.IndexAt(span.Start);
        var end = text.IndexAt(span.End);
        if (!IsVague(text, first, end, attribution))
            return;

        context.Report(Rule, span, context.Document.GetText(span));
    }

    private static bool IsVague(TokenText text, int first, int end, Sourcing.Attribution attribution)
    {
        var head = attribution.Source.Head;
        var last = end - 1;
        if (Abstractions.Contains(head))
            return head != "community" || text.Is(last - 1, "international", "scientific", "intelligence");

        // A body or a name makes the crowd checkable: “experts at the Isen Institute”.
        for (var i = first; i < end; i++)
        {
            if (i > first && text.IsCapitalized(i) && !text.Is(i, WordClasses.Demonym))
                return false;
            if (text[i].Kind == TokenKind.Number || text.Is(i, WordClasses.NumberWord))
                return false;
        }

        if (text.Is(first, WordClasses.VagueQuantifier) && (end - first == 1 || (end - first == 2 && text.Is(last, "people", "observers", "voters"))))
            return true;
        if (end - first == 1 && text.Is(first, WordClasses.Demonym) || (end - first == 1 && text.IsCapitalized(first) && text.Text(first) is [.., 'n', 's'] && text.Lexicon.Classify(text.Text(first)[..^1]).HasFlag(WordClasses.Demonym)))
            return true;
        return text.Lexicon.Classify(head).HasFlag(WordClasses.CrowdNoun | WordClasses.Plural);
    }
}
