using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.References;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4004: an address stands where a reference should.</summary>
internal sealed class BareUrl() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4004",
        "bare-url",
        "Bare address as a reference",
        "Bare URL used as a reference",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "An address rots and tells nothing. Give the title, the author or the date, and put the link on them.",
        "WP:BAREURLS; WP:CITE; WCAG 2.2, Link Purpose")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <summary>How many words beside its address make a reference of a note; an entry of a list of references needs but its title.</summary>
    private const int FewestWords = 2;

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterLinkAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Link> context)
    {
        var link = context.Node;
        var block = context.Document.GetBlock(link.Span.Start);

        // The address of a post comes along with the post itself.
        if (!link.IsBare || context.Model.GetAddress(link.Target) is not { } address || !block.IsBody || HostKinds.Of(address) == HostKind.Social || address.Host is "t.co" or "pic.twitter.com")
            return;

        // A site’s front page is pointed to, not relied on; an address with markup in it is a sample of one.
        if (address.Path is "/" or "" && address.Query.Length == 0 || link.Target.Contains('*', StringComparison.Ordinal))
            return;

        // Of a run of addresses the first says it for all.
        if (IsBehindAnother(context.Document, link, block))
            return;

        // A list of addresses is meant as one, and a full reference may print its address.
        if (block is { Kind: BlockKind.ListItem, IsReference: false } && block.Span.Length <= link.Span.Length + 1)
            return;
        if ((block.IsReference || block.Kind == BlockKind.Footnote) && CountWords(context.Model.Text, block, link) >= (block.Kind == BlockKind.ListItem ? 1 : FewestWords))
            return;
        if (context.Model.GetSentence(link.Span.Start) is { } sentence && (IsReference(context.Model.Text, sentence, block, link) || IsAboutAddress(context.Model.Text, sentence, link)))
            return;

        context.ReportSource(Rule, link.SourceSpan, [], Wrap(context.Document, link));
    }

    /// <summary>Whether nothing but a space stands between an address and the one before it.</summary>
    private static bool IsBehindAnother(ProseDocument document, Link link, Block block)
    {
        var links = document.Links.AsSpan();
        var before = Bisection.FirstNotBefore(links, link.Span.Start, static l => l.Span.Start) - 1;
        return before >= 0 && links[before] is { IsBare: true } other && other.Span.Start >= block.Span.Start && other.Span.End <= link.Span.Start && document.Prose.AsSpan(other.Span.End, link.Span.Start - other.Span.End).Trim(" \t\n,;").IsEmpty;
    }

    private static int CountWords(TokenText text, Block block, Link link)
    {
        var words = 0;
        for (var i = text.IndexAt(block.Span.Start); i < text.IndexAt(block.Span.End); i++)
            words += text.IsWord(i) && !link.Span.OverlapsWith(text[i].Span) ? 1 : 0;
        return words;
    }

    /// <summary>In angle brackets, every Markdown makes a link of an address; the text that it needs only the writer knows.</summary>
    private static TextFix? Wrap(ProseDocument document, Link link) => document.Format == DocumentFormat.Markdown && link.Form == LinkForm.Address && link.Target.StartsWith("http", StringComparison.OrdinalIgnoreCase) && IsWhole(document, link)
        ? new TextFix("Wrap in angle brackets", [new TextChange(link.SourceSpan, $"<{document.Source.ToString(link.SourceSpan)}>")], IsSafe: false)
        : null;

    /// <summary>Whether the address is written out in full, with nothing behind it that belongs to it.</summary>
    private static bool IsWhole(ProseDocument document, Link link) =>
        document.Source.ToString(link.SourceSpan) == link.Target && (link.SourceSpan.End == document.Source.Length || document.Source[link.SourceSpan.End] is not ('&' or '~' or '*' or '_' or '<'));

    /// <summary>A sentence, footnote or list item with an author, a title or a year besides the address.</summary>
    private static bool IsReference(TokenText text, Sentence sentence, Block block, Link link)
    {
        // “https://… The Baseball Page”
        var (first, end) = (text.IndexAt(link.Span.Start), text.IndexAt(link.Span.End));
        if ((text.IsCapitalized(end) && text.IsCapitalized(end + 1) && end + 1 < sentence.EndToken) || (first - 2 >= sentence.FirstToken && text.IsCapitalized(first - 1) && text.IsCapitalized(first - 2)))
            return true;

        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.IsYear(i) || text.IsMark(i, "“\"@"))
                return true;
        }

        return false;
    }

    private static bool IsAboutAddress(TokenText text, Sentence sentence, Link link)
    {
        var index = text.IndexAt(link.Span.Start);
        for (var i = Math.Max(sentence.FirstToken, index - 4); i < index; i++)
        {
            if (text.Is(i, "go", "visit", "website", "url", "address", "site", "register", "e-mail", "email", "online", "head", "follow"))
                return true;
        }

        return false;
    }
}
