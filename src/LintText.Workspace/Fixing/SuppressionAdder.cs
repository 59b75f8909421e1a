using System.Text;

using LintText.Analysis;
using LintText.Workspace.Checking;
using LintText.Workspace.Configuration;
using LintText.Workspace.Files;

namespace LintText.Workspace.Fixing;

/// <summary>
/// Writes what a run found into the <c>lint-text.suppressions</c> of the folder that the tool runs in, so that a house can begin with old text
/// and see new findings only. Drafts are not touched.
/// </summary>
/// <param name="root">The folder.</param>
/// <param name="reason">Why, as every line will say.</param>
internal sealed class SuppressionAdder(string root, string reason)
{
    private readonly List<string> _lines = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>How many findings the lines suppress.</summary>
    public int Suppressed { get; private set; }

    /// <summary>How many findings no line can name: they have no words that stand in one line, or lie outside of the folder.</summary>
    public int Left { get; private set; }

    /// <summary>How many lines there are to add.</summary>
    public int Lines => _lines.Count;

    /// <summary>Takes what was found in a draft; findings about suppressions themselves are for somebody to look at.</summary>
    public void Add(CheckedDraft draft)
    {
        var path = DisplayPath.Of(root, draft.FullPath);
        foreach (var finding in draft.Open.Where(f => f.Rule.Descriptor.Category != RuleCategory.Suppression))
        {
            var line = SuppressionLine.Of(path, draft.Source, finding.Span);
            if (draft.IsInput || line.Text is null || path.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(path))
            {
                Left++;
                continue;
            }

            // A glob without a slash is for files of that name in every folder below.
            Suppressed++;
            var glob = line.Glob.Contains('/', StringComparison.Ordinal) ? line.Glob : "/" + line.Glob;
            if (_known.Add($"{glob} {finding.Rule.Id} {line.Text}"))
                _lines.Add($"{glob}  {finding.Rule.Id}  \"{line.Text}\"  -- {reason}");
        }
    }

    /// <summary>Adds the lines to the file.</summary>
    /// <returns>Why it cannot be written, or null.</returns>
    public ToolProblem? Write()
    {
        if (_lines.Count == 0)
            return null;

        var path = Path.Combine(root, SuppressionFiles.FileName);
        var checkout = new Checkout(root);
        if ((checkout.IsThere(path, out var refusal) ? refusal : checkout.RefuseToWrite(path)) is { } why)
            return new ToolProblem(SuppressionFiles.FileName, why);

        try
        {
            // What is there stays as it is, to the byte.
            var bytes = File.Exists(path) ? RegularFile.ReadAllBytes(path) : [];
            var separator = bytes.Length == 0 || bytes[^1] == (byte)'\n' ? string.Empty : "\n";
            var added = separator + string.Concat(_lines.Select(l => l + "\n"));
            AtomicFile.Write(path, (Stream stream) => stream.Write([.. bytes, .. Encoding.UTF8.GetBytes(added)]));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ToolProblem(SuppressionFiles.FileName, "it cannot be written; check the folder’s permissions");
        }
    }
}
