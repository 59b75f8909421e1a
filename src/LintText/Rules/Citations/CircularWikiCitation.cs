using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.References;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4010: a wiki is cited for a claim.</summary>
internal sealed class CircularWikiCitation() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4010",
        "circular-wiki-citation",
        "Wiki cited as a source",
        "“{0}” is a wiki or mirror; cite the source it cites",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "Anyone can change a wiki, and its article may rest on yours. Follow its reference and cite that.",
        "WP:CIRCULAR; WP:UGC")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterLinkAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Link> context)
    {
        var link = context.Node;
        if (context.Model.GetAddress(link.Target)?.Cited is not { } address || HostKinds.Of(address) != HostKind.Wiki || address.Path == "/")
            return;

        var block = context.Document.GetBlock(link.Span.Start);
        if (!block.IsBody || context.Options.IsAllowed(Rule.Id, address.Host) || !IsCitation(context.Model, link, block, address))
            return;
        if (context.Model.GetSentence(link.Span.Start) is { } sentence && IsAboutWiki(context.Model.Text, sentence, link))
            return;

        context.ReportSource(Rule, link.AddressSpan, [address.Host]);
    }

    /// <summary>
    /// Whether a link gives a source: in a note, a list of references or brackets of its own, bare, behind the sentence’s end, or under the
    /// name of the wiki or of a text. A link on a term explains the term.
    /// </summary>
    private static bool IsCitation(SourcingModel model, Link link, Block block, WebAddress address)
    {
        var text = model.Text;
        if (link.IsBare || block.Kind == BlockKind.Footnote || block.IsReference)
            return true;

        var (first, end) = (text.IndexAt(link.Span.Start), text.IndexAt(link.Span.End));
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, WordClasses.DocumentNoun | WordClasses.RoleNoun) || text[i].Kind == TokenKind.Number || address.Host.Contains(text.Text(i), StringComparison.OrdinalIgnoreCase) && text[i].Length > 3)
                return true;
        }

        if (!address.Path.Contains("index.php", StringComparison.Ordinal) && IsStatement(model, first, end, address.Path))
            return true;
        return text.IsMark(first - 1, ".!?”\"") || (text.IsMark(first - 1, "([") && text.IsMark(end, ")]"));
    }

    /// <summary>Whether a link’s text states something, or says other words than the title of the page: “hunt by ear”, to the page “Barn owl”.</summary>
    private static bool IsStatement(SourcingModel model, int first, int end, string path)
    {
        const int FewestWords = 3, Stem = 4;
        if (model.GetSentence(model.Text[first].Start) is not { } sentence)
            return false;

        var syntax = model.GetSyntax(sentence);
        var isTitle = false;
        for (var i = first; i < end; i++)
        {
            if (syntax.IsFinite(i))
                return true;
            isTitle |= model.Text[i].Length >= Stem && path.Contains(model.Text.Text(i)[..Stem], StringComparison.OrdinalIgnoreCase);
        }

        return !isTitle && end - first >= FewestWords;
    }

    private static bool IsAboutWiki(TokenText text, Sentence sentence, Link link)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (!link.Span.Contains(text[i].Span) && text.Is(i, "wikipedia", "wikipedians", "wiki", "photo", "image", "credit", "photograph", "licence", "license", "cc"))
                return true;
        }

        return false;
    }
}
