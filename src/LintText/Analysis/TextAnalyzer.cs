using System.Collections.Immutable;

namespace LintText.Analysis;

/// <summary>
/// Something that reports diagnostics about documents. An analyzer holds no state between calls: one instance serves all
/// documents, from several threads.
/// </summary>
/// <param name="rules">The rules it reports.</param>
public abstract class TextAnalyzer(params ImmutableArray<Rule> rules)
{
    /// <summary>The rules it reports.</summary>
    public ImmutableArray<Rule> Rules { get; } = rules;

    /// <summary>Registers what the analyzer wants to look at.</summary>
    /// <param name="context">Where to register.</param>
    public abstract void Initialize(TextAnalysisContext context);
}
