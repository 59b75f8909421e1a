using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.References;
using LintText.Sourcing;
using LintText.Workspace;
using LintText.Workspace.Checking;
using LintText.Workspace.Ledgers;
using LintText.Workspace.Reviews;

namespace LintText.LanguageServer.Drafts;

/// <summary>What was read of a draft. Several threads may ask it.</summary>
internal sealed class DraftReading
{
    private readonly Lazy<DraftOutline> _outline;

    /// <summary>Takes what came of a draft.</summary>
    /// <param name="check">What came of it; its model is let go once the outline was taken.</param>
    /// <param name="findings">Its findings, suppressed and accepted ones included.</param>
    /// <param name="draft">The draft as baselines know it.</param>
    public DraftReading(OpenCheck check, ImmutableArray<Finding> findings, CheckedDraft draft)
    {
        (Findings, Problems, Draft, Document) = (findings, check.Problems, draft, check.Result.Model.Document);
        OpenCheck? held = check;
        _outline = new Lazy<DraftOutline>(() =>
        {
            var model = held!.Result.Model;
            var ledger = DraftLedger.Of(new SourceLedger(model, held.Options.Get(ReferenceData.Feature)));
            ImmutableArray<VoicePlace> voices = [.. VoicePainter.Paint(model).Select(v => new VoicePlace(model.Document.GetSourceSpan(v.Span), v.Source, v.IsQuoted))];
            held = null;
            return new DraftOutline(ledger, voices);
        });
    }

    /// <summary>Its findings, suppressed and accepted ones included, in the order of their place.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>What could not be read or done.</summary>
    public ImmutableArray<ToolProblem> Problems { get; }

    /// <summary>The draft as baselines know it.</summary>
    public CheckedDraft Draft { get; }

    /// <summary>Its blocks and prose.</summary>
    public ProseDocument Document { get; }

    /// <summary>Who says what in it; taken when it is first asked for.</summary>
    public DraftOutline Outline => _outline.Value;

    /// <summary>The findings that count.</summary>
    public IEnumerable<Finding> Open => Findings.Where(f => f.Suppression is null);
}
