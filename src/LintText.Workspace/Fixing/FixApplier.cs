using System.Collections.Concurrent;
using System.Collections.Immutable;

using LintText.Documents;
using LintText.Workspace.Checking;
using LintText.Workspace.Files;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Fixing;

/// <summary>
/// Applies fixes to the drafts on disk, each as soon as it was checked, since whatever happens to a draft in between is in the way.
/// Fixes that overlap wait for the next run. From several threads.
/// </summary>
/// <param name="root">The folder that relative paths start from.</param>
/// <param name="includeUnsafe">Whether replacements that may change what a text says are applied, too.</param>
/// <param name="accept">Suppresses what is accepted in a draft, which is not fixed.</param>
internal sealed class FixApplier(string root, bool includeUnsafe, Func<CheckedDraft, CheckedDraft> accept)
{
    private readonly Checkout _checkout = new(root);
    private readonly DraftWriter _writer = new(FileExchange.Swap);
    private readonly ConcurrentDictionary<string, bool> _sweptFolders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _targets = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<(CheckedDraft Draft, string Target, List<TextChange> Changes)> _linked = [];
    private readonly ConcurrentBag<ToolProblem> _problems = [];
    private int _fixes;
    private int _files;

    /// <summary>Whether any file was changed.</summary>
    public bool IsChanged => Volatile.Read(ref _files) > 0;

    /// <summary>Fixes what can be fixed in a draft.</summary>
    public void Fix(CheckedDraft draft)
    {
        var target = TargetOf(draft);
        if (target is not null && Path.GetDirectoryName(target) is { } folder && _sweptFolders.TryAdd(folder, true))
            TemporaryFile.Sweep(folder);

        var changes = FixChoice.Choose(accept(draft).Open, includeUnsafe);
        if (changes.Count == 0)
            return;

        if (DocumentReader.FormatOf(draft.DisplayPath) == DocumentFormat.Word)
            Say(draft, WriteFailure.Word, isWarning: true);
        else if (target is null)
            Say(draft, draft.IsInput ? WriteFailure.StandardInput : WriteFailure.Outside);
        else if (FileStatus.Of(draft.FullPath, followLinks: false) is { Kind: FileKind.Link } or { Links: > 1 })
            _linked.Add((draft, target, changes));
        else
            Write(draft, target, changes);
    }

    /// <summary>How much was fixed, in a sentence; null where nothing was.</summary>
    public string? Summary => _fixes == 0 ? null : $"Fixed {Counted.Of(_fixes, "finding")} in {Counted.Of(_files, "file")}.";

    /// <summary>Ends the fixing.</summary>
    /// <returns>What could not be written, in the order of the paths.</returns>
    public ImmutableArray<ToolProblem> Finish()
    {
        // In order, so that of two names of one file it is always the same that is written, or parts from the other.
        foreach (var (draft, target, changes) in _linked.OrderBy(l => l.Draft.DisplayPath, StringComparer.Ordinal))
            Write(draft, target, changes);
        _linked.Clear();

        return [.. _problems.OrderBy(p => p.Path, StringComparer.Ordinal)];
    }

    /// <summary>The file that is written, which is not what a link is but where it leads; null where there is none that may be.</summary>
    private string? TargetOf(CheckedDraft draft) =>
        draft.IsInput || _checkout.LeadsOut(draft.FullPath) ? null : _checkout.RealPathOf(draft.FullPath);

    private void Write(CheckedDraft draft, string target, List<TextChange> changes)
    {
        var bytes = BytesOf(draft, changes);
        if (bytes.AsSpan().SequenceEqual(draft.Bytes) || !_targets.TryAdd(target, true))
            return;

        var (isWritten, message) = _writer.Write(target, draft.Bytes, bytes);
        if (isWritten)
        {
            Interlocked.Add(ref _fixes, changes.Count);
            Interlocked.Increment(ref _files);
        }

        if (message is not null)
            Say(draft, message, isWarning: isWritten);
    }

    private void Say(CheckedDraft draft, string message, bool isWarning = false) =>
        _problems.Add(new ToolProblem(draft.DisplayPath, message) { IsWarning = isWarning });

    private static byte[] BytesOf(CheckedDraft draft, List<TextChange> changes)
    {
        var text = draft.Source.WithChanges(changes).ToString();
        var encoding = draft.Source.Encoding ?? System.Text.Encoding.UTF8;

        // A byte order mark that was there stays there.
        var preamble = draft.Bytes.AsSpan().StartsWith("\uFEFF"u8) ? [0xEF, 0xBB, 0xBF] : encoding.Preamble.ToArray();
        var hasMark = preamble.Length > 0 && draft.Bytes.AsSpan().StartsWith(preamble);
        return [.. hasMark ? preamble : [], .. encoding.GetBytes(text)];
    }
}
