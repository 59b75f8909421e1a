using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4001: a text relies on a document that it does not link.</summary>
internal sealed class DocumentNotCited() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4001",
        "document-not-cited",
        "Document that is not linked",
        "“{0}” is relied on but not linked or cited{1}",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "What a document says can be checked only by readers who can find it. Link it, or give its title and date.",
        "SPJ Code of Ethics (access to source material); Trust Project, Citations and References; IFCN, Transparency of sources")
    {
        YieldsTo = ["SR4002", "SR4003"],
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterAttributionAction(Analyze);

    private const int LongestDescription = 12;

    private static readonly string[] Statements =
        ["say", "state", "stipulate", "show", "require", "provide", "order", "forbid", "prohibit", "ban", "guarantee", "find", "conclude", "note", "warn", "indicate", "reveal", "suggest", "argue", "describe", "detail", "claim", "allege", "confirm", "specify", "mandate", "declare", "report", "estimate", "recommend", "read", "list", "name", "rule", "hold", "lay", "set", "oblige", "permit", "allow", "define", "contain", "document", "acknowledge", "admit", "assert", "add", "explain", "outline", "propose", "promise"];

    /// <summary>How many tokens back a reader remembers that a document was introduced.</summary>
    private const int Memory = 4000;

    /// <summary>“The petition” of a document that was introduced before: it was or was not cited there.</summary>
    private static bool WasMentioned(TokenText text, Sourcing.Attribution attribution)
    {
        var first = text.IndexAt(attribution.SourceSpan.Start);
        if (!text.Is(first, "the", "this", "that", "its", "his", "her", "their") || attribution.Source.Head == "paper")
            return attribution.Source.Head == "paper";

        // “The letter” may have come in under another name, as “a message to the board”.
        var isBare = text.IndexAt(attribution.SourceSpan.End) - first == 2;
        for (var i = Math.Max(0, first - Memory); i < first; i++)
        {
            if (text.Is(i, attribution.Source.Head) || (isBare && text.Is(i, WordClasses.DocumentNoun)))
                return true;
        }

        return false;
    }

    /// <summary>What a document says: “the pact stipulates”, “according to the filing”. An act, a bill or a convention also does other things.</summary>
    private static bool IsReliedOn(TokenText text, Sourcing.Attribution attribution)
    {
        if (attribution.Source.Head is "act" or "acts" or "convention" or "conventions" or "suite")
            return false;

        // “This document describes …” speaks of itself.
        var first = text.IndexAt(attribution.SourceSpan.Start);
        if (text.Is(first, "this", "these"))
            return false;

        // What many words describe is mostly not the document.
        var end = text.IndexAt(attribution.SourceSpan.End);
        if (end - first > LongestDescription)
            return false;

        // Reporters who travel along share what they hear; there is nothing to link to.
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, "pool", "media"))
                return false;
        }

        if (attribution.Verb is null)
            return text.Is(text.IndexAt(attribution.Cues[0].Start), "according", "as", "per", "under");
        return Statements.Contains(attribution.Verb);
    }

    private static void Analyze(NodeAnalysisContext<Sourcing.Attribution> context)
    {
        var attribution = context.Node;
        var text = context.Model.Text;
        if (Rulings.Find(context.Model, attribution) is { } ruling)
        {
            // The first of a court’s rulings is enough: the next sentences mostly tell more of it.
            var isFirst = context.Model.GetAttributions(attribution.Source).First(a => Rulings.Find(context.Model, a) is not null) == attribution;
            if (isFirst && context.Model.GetSentence(ruling.Start) is { } place && context.Model.GetBlock(place).IsBody && !context.Model.IsCitedInReach(place))
                context.Report(Rule, ruling, context.Document.GetText(ruling), Claims.LostLinks(context.Model));
            return;
        }

        if (attribution.Source.Kind != SourceKind.Document || attribution.SourceSpan.IsEmpty || attribution.Source.FirstMention.Start != attribution.SourceSpan.Start)
            return;
        if (!IsReliedOn(text, attribution))
            return;
        if (!text.Lexicon.Classify(attribution.Source.Head).HasFlag(WordClasses.DocumentNoun) || text.Lexicon.Classify(attribution.Source.Head).HasFlag(WordClasses.StudyNoun))
            return;
        if (context.Model.GetSentence(attribution.SourceSpan.Start) is not { } sentence || !context.Model.GetBlock(sentence).IsBody || context.Model.IsCitedInReach(sentence))
            return;

        if (WasMentioned(text, attribution) || text.IsCapitalized(text.IndexAt(attribution.SourceSpan.End) - 1) || text.Is(text.IndexAt(attribution.SourceSpan.Start), "transcript", "minutes"))
            return;

        context.Report(Rule, attribution.SourceSpan, context.Document.GetText(attribution.SourceSpan), Claims.LostLinks(context.Model));
    }
}
