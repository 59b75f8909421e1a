using LintText.Analysis;
using LintText.Cli.Reporting;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Fixing;

/// <summary>Applies fixes to the drafts on disk.</summary>
internal static class FixApplier
{
    /// <summary>Applies what can be applied together; overlapping fixes wait for the next run.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="result">The findings.</param>
    /// <param name="includeUnsafe">Whether replacements that may change what a text says are applied, too.</param>
    /// <returns>Whether any file was changed, and what could not be written.</returns>
    public static (bool IsChanged, List<ToolProblem> Problems) Apply(HostEnvironment environment, LintResult result, bool includeUnsafe)
    {
        var problems = new List<ToolProblem>();
        int fixes = 0, files = 0;
        foreach (var draft in result.Drafts)
        {
            var changes = Choose(draft.Open, includeUnsafe);
            if (changes.Count == 0)
                continue;

            if (draft.IsInput)
            {
                problems.Add(new ToolProblem(draft.DisplayPath, "standard input cannot be fixed; check the file itself"));
                continue;
            }

            try
            {
                Write(draft, changes);
                fixes += changes.Count;
                files++;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                problems.Add(new ToolProblem(draft.DisplayPath, "the file cannot be written; check its permissions"));
            }
        }

        if (fixes > 0)
            environment.Error.WriteLine($"Fixed {Counted.Of(fixes, "finding")} in {Counted.Of(files, "file")}.");
        return (files > 0, problems);
    }

    private static List<TextChange> Choose(IEnumerable<Finding> findings, bool includeUnsafe)
    {
        var chosen = new SortedList<TextSpan, TextChange>();
        foreach (var fix in findings.Select(f => f.Fix).OfType<TextFix>().Where(f => f.IsSafe || includeUnsafe).OrderByDescending(f => f.IsSafe))
        {
            if (fix.Changes.Any(c => Meets(chosen, c.Span)))
                continue;
            foreach (var change in fix.Changes)
                chosen[change.Span] = change;
        }

        return [.. chosen.Values];
    }

    /// <summary>Whether a stretch touches one that is chosen. Those do not touch each other, so only the two neighbours can.</summary>
    private static bool Meets(SortedList<TextSpan, TextChange> chosen, TextSpan span)
    {
        int low = 0, high = chosen.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (chosen.Keys[middle].Start < span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return (low < chosen.Count && chosen.Keys[low].IntersectsWith(span)) || (low > 0 && chosen.Keys[low - 1].IntersectsWith(span));
    }

    private static void Write(CheckedDraft draft, List<TextChange> changes)
    {
        var fixedText = draft.Source.WithChanges(changes);
        var encoding = draft.Source.Encoding ?? System.Text.Encoding.UTF8;

        // A byte order mark that was there stays there.
        var preamble = draft.Bytes.AsSpan().StartsWith("\uFEFF"u8) ? [0xEF, 0xBB, 0xBF] : encoding.Preamble.ToArray();
        var hasMark = preamble.Length > 0 && draft.Bytes.AsSpan().StartsWith(preamble);
        AtomicFile.Write(draft.FullPath, (Stream stream) =>
        {
            if (hasMark)
                stream.Write(preamble);
            stream.Write(encoding.GetBytes(fixedText.ToString()));
        });
    }
}
