using System.Collections.Concurrent;

using LintText.Documents;
using LintText.Workspace.Checking;

namespace LintText.Workspace.Fixing;

/// <summary>What fixing would do to drafts, as a unified diff; nothing is written. From several threads.</summary>
/// <param name="includeUnsafe">Whether replacements that may change what a text says are shown, too.</param>
/// <param name="accept">Suppresses what is accepted in a draft, which is not fixed.</param>
internal sealed class FixPreview(bool includeUnsafe, Func<CheckedDraft, CheckedDraft> accept)
{
    private readonly ConcurrentDictionary<string, string> _diffs = new(StringComparer.Ordinal);

    /// <summary>Whether anything would be changed.</summary>
    public bool IsChange => !_diffs.IsEmpty;

    /// <summary>The diffs, in the order of the drafts’ paths.</summary>
    public IEnumerable<string> Diffs => _diffs.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => d.Value);

    /// <summary>How many drafts would be changed, in a sentence.</summary>
    public string Summary => IsChange ? $"{Counted.Of(_diffs.Count, "draft")} would be changed." : "Nothing would be changed.";

    /// <summary>Takes a draft.</summary>
    public void Add(CheckedDraft draft)
    {
        // A Word document has no lines of text that a diff could change.
        if (DocumentReader.FormatOf(draft.DisplayPath) != DocumentFormat.Word && FixPlan.Choose(accept(draft).Open, includeUnsafe) is { Count: > 0 } changes)
            _diffs[draft.DisplayPath] = UnifiedDiff.Create(draft.DisplayPath, draft.Source, changes);
    }
}
