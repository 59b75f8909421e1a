using System.Collections.Immutable;

using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Analysis;

/// <summary>What an action gets to see and where it reports.</summary>
/// <typeparam name="T">What the action looks at.</typeparam>
public readonly struct NodeAnalysisContext<T>
{
    private readonly DocumentAnalysis _analysis;
    private readonly TextAnalyzer _analyzer;

    internal NodeAnalysisContext(DocumentAnalysis analysis, TextAnalyzer analyzer, T node)
    {
        _analysis = analysis;
        _analyzer = analyzer;
        Node = node;
    }

    /// <summary>What the action looks at.</summary>
    public T Node { get; }

    /// <summary>The document’s sourcing model.</summary>
    public SourcingModel Model => _analysis.Model;

    /// <summary>The document.</summary>
    public ProseDocument Document => _analysis.Model.Document;

    /// <summary>The options in force for the document.</summary>
    public LintOptions Options => _analysis.Options;

    /// <summary>The kind of the document: declared in its front matter, else by the options.</summary>
    public DocumentKind DocumentKind => _analysis.Kind;

    /// <summary>Whether a rule is on for this document.</summary>
    /// <param name="rule">One of the analyzer’s rules.</param>
    public bool IsEnabled(Rule rule) => _analysis.IsEnabled(rule);

    /// <summary>Reports a stretch of prose.</summary>
    /// <param name="rule">One of the analyzer’s rules.</param>
    /// <param name="span">Offsets in the prose (UTF-16, half-open), not empty.</param>
    /// <param name="arguments">The arguments of the rule’s message.</param>
    public void Report(Rule rule, TextSpan span, params ImmutableArray<string> arguments) =>
        _analysis.Report(_analyzer, rule, Document.GetSourceSpan(span), span, arguments, [], null);

    /// <summary>Reports a stretch of prose with evidence or a fix.</summary>
    /// <param name="rule">One of the analyzer’s rules.</param>
    /// <param name="span">Offsets in the prose (UTF-16, half-open), not empty.</param>
    /// <param name="arguments">The arguments of the rule’s message.</param>
    /// <param name="related">Places that the finding rests on.</param>
    /// <param name="fix">A replacement.</param>
    /// <param name="strength">How surely it is what the rule says, where the rule tells.</param>
    public void Report(Rule rule, TextSpan span, ImmutableArray<string> arguments, ImmutableArray<RelatedSpan> related, TextFix? fix = null, Strength? strength = null) =>
        _analysis.Report(_analyzer, rule, Document.GetSourceSpan(span), span, arguments, related, fix, strength);

    /// <summary>Reports a claim that an editor would query.</summary>
    /// <param name="rule">One of the analyzer’s rules.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="arguments">The arguments of the rule’s message.</param>
    internal void ReportClaim(Rule rule, Claim claim, ImmutableArray<string> arguments) =>
        _analysis.Report(_analyzer, rule, Document.GetSourceSpan(claim.Evidence), claim.Evidence, arguments, [], null, confidence: claim.Confidence);

    /// <summary>Reports a stretch of source that is not prose, such as a link’s address.</summary>
    /// <param name="rule">One of the analyzer’s rules.</param>
    /// <param name="source">Offsets in the source (UTF-16, half-open), not empty.</param>
    /// <param name="arguments">The arguments of the rule’s message.</param>
    /// <param name="fix">A replacement.</param>
    public void ReportSource(Rule rule, TextSpan source, ImmutableArray<string> arguments, TextFix? fix = null) =>
        _analysis.Report(_analyzer, rule, source, null, arguments, [], fix);

    /// <summary>Reports a citation, which takes no room in the prose where it is a mark or an address.</summary>
    /// <param name="rule">One of the analyzer’s rules.</param>
    /// <param name="prose">Its offsets in the prose (UTF-16, half-open); may be empty.</param>
    /// <param name="source">Its offsets in the source (UTF-16, half-open), not empty.</param>
    /// <param name="arguments">The arguments of the rule’s message.</param>
    /// <param name="strength">How surely it is what the rule says, where the rule tells.</param>
    public void ReportCitation(Rule rule, TextSpan prose, TextSpan source, ImmutableArray<string> arguments, Strength? strength = null) =>
        _analysis.Report(_analyzer, rule, source, prose.IsEmpty ? null : prose, arguments, [], null, strength);
}
