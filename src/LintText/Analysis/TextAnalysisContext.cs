using LintText.Documents;
using LintText.Language;
using LintText.Sourcing;

namespace LintText.Analysis;

/// <summary>Takes an analyzer’s actions. Actions run in the order of the document; a document’s own actions run last.</summary>
public sealed class TextAnalysisContext
{
    internal TextAnalysisContext(TextAnalyzer analyzer) => Analyzer = analyzer;

    internal TextAnalyzer Analyzer { get; }

    internal List<Action<NodeAnalysisContext<Block>>> BlockActions { get; } = [];

    internal List<Action<NodeAnalysisContext<Sentence>>> SentenceActions { get; } = [];

    internal List<Action<NodeAnalysisContext<Quotation>>> QuotationActions { get; } = [];

    internal List<Action<NodeAnalysisContext<Attribution>>> AttributionActions { get; } = [];

    internal List<Action<NodeAnalysisContext<Claim>>> ClaimActions { get; } = [];

    internal List<Action<NodeAnalysisContext<Source>>> SourceActions { get; } = [];

    internal List<Action<NodeAnalysisContext<Link>>> LinkActions { get; } = [];

    internal List<Action<NodeAnalysisContext<ProseDocument>>> DocumentActions { get; } = [];

    /// <summary>Looks at every block with prose.</summary>
    /// <param name="action">The action.</param>
    public void RegisterBlockAction(Action<NodeAnalysisContext<Block>> action) => BlockActions.Add(action);

    /// <summary>Looks at every sentence of the article: not at those of teasers and readers’ comments.</summary>
    /// <param name="action">The action.</param>
    public void RegisterSentenceAction(Action<NodeAnalysisContext<Sentence>> action) => SentenceActions.Add(action);

    /// <summary>Looks at every quotation of the article.</summary>
    /// <param name="action">The action.</param>
    public void RegisterQuotationAction(Action<NodeAnalysisContext<Quotation>> action) => QuotationActions.Add(action);

    /// <summary>Looks at every attribution.</summary>
    /// <param name="action">The action.</param>
    public void RegisterAttributionAction(Action<NodeAnalysisContext<Attribution>> action) => AttributionActions.Add(action);

    /// <summary>Looks at every claim in the writer’s voice, whatever it rests on.</summary>
    /// <param name="action">The action.</param>
    public void RegisterClaimAction(Action<NodeAnalysisContext<Claim>> action) => ClaimActions.Add(action);

    /// <summary>Looks at every source.</summary>
    /// <param name="action">The action.</param>
    public void RegisterSourceAction(Action<NodeAnalysisContext<Source>> action) => SourceActions.Add(action);

    /// <summary>Looks at every link of the article.</summary>
    /// <param name="action">The action.</param>
    public void RegisterLinkAction(Action<NodeAnalysisContext<Link>> action) => LinkActions.Add(action);

    /// <summary>Looks at the document as a whole.</summary>
    /// <param name="action">The action.</param>
    public void RegisterDocumentAction(Action<NodeAnalysisContext<ProseDocument>> action) => DocumentActions.Add(action);
}
