using LintText.Analysis;
using LintText.Language;
using LintText.References;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4024: a claim rests on a post in a social network and nothing else.</summary>
internal sealed class SocialPostOnly() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4024",
        "social-post-only",
        "Claim that rests on a post alone",
        "Only a post on “{0}” supports “{1}”",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "Anybody can post anything. Say in the text whose post it is, or cite somebody who checked it.",
        "WP:SPS, WP:TWITTER (self-published sources); Reuters Handbook, Using social media; First Draft, Verification")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterClaimAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        var (model, claim) = (context.Model, context.Node);
        if (!Claims.RestsOnCitation(model, claim))
            return;

        var sentence = model.Sentences[claim.SentenceIndex];
        if (model.GetCitations(sentence).FirstOrDefault(c => HostOf(model, c) is not null) is not { } post)
            return;

        // Any other citation of the paragraph may support it, too; so may what a footnote says.
        if (model.GetCitations(model.GetBlock(sentence)).Any(c => HostOf(model, c) is null) || SpeaksOfPost(model.Text, sentence) || context.Options.IsAllowed(Rule.Id, HostOf(model, post)!))
            return;

        context.ReportCitation(Rule, post.Span, post.SourceSpan, [HostOf(model, post)!, context.Document.GetText(claim.Evidence)]);
    }

    private static string? HostOf(SourcingModel model, Citation citation) =>
        citation.Kind == CitationKind.Link && model.GetAddress(citation.Target)?.Cited is { } address && HostKinds.Of(address) == HostKind.Social && IsPost(address) ? address.Host : null;

    /// <summary>A post has a path of its own below that of its writer; a home page or a profile is a pointer to somebody.</summary>
    private static bool IsPost(WebAddress address) => address.Query.Length > 0 || address.Path.Trim('/').Contains('/', StringComparison.Ordinal);

    /// <summary>“In a post”, “tweeted”, “the thread”: the text says what it rests on.</summary>
    private static bool SpeaksOfPost(TokenText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, "post", "posts", "posted", "tweet", "tweets", "tweeted", "thread", "threads", "video", "videos", "photo", "photos", "page", "group", "account", "followers", "viral", "hashtag", "retweeted", "shared", "subreddit", "reddit"))
                return true;
        }

        return false;
    }
}
