using System.Collections.Immutable;

using LintText.Workspace;
using LintText.Workspace.Checking;
using LintText.Workspace.Files;

namespace LintText.Cli.Reporting.Review;

/// <summary>Writes a folder of pages: one a draft, their list, and the figures that the next run compares itself with.</summary>
/// <param name="checkout">Where may be written.</param>
/// <param name="folder">The folder, a full path.</param>
/// <param name="display">The folder as it was named.</param>
internal sealed class ReviewSite(Checkout checkout, string folder, string display)
{
    /// <summary>Keeps unpublished drafts out of commits, and pages from being taken for drafts by the next run.</summary>
    private const string IgnoreFile = ".gitignore", IgnoreAll = "*\n";

    /// <summary>Writes the pages.</summary>
    /// <param name="result">What a run gave, with ledgers and reviews.</param>
    /// <param name="former">The figures of a former run, or null.</param>
    /// <param name="measure">How often the house has found each rule right.</param>
    /// <returns>Why they cannot be written, or null.</returns>
    public ToolProblem? Write(LintResult result, ReviewRecord? former, HouseMeasure measure)
    {
        ImmutableArray<(CheckedDraft Draft, DraftSummary Summary)> drafts = [.. result.Drafts.Where(d => d.Ledger is not null && d.Review is not null).Select(d => (d, DraftSummary.Of(d, d.Ledger!, d.Review!)))];
        var record = new ReviewRecord([.. drafts.Select(d => d.Summary)]);
        string[] names = [PageName.Index, ReviewRecord.FileName, IgnoreFile, .. record.Drafts.Select(d => d.Page)];
        if (names.Select(n => checkout.RefuseToWrite(Path.Combine(folder, n))).FirstOrDefault(r => r is not null) is { } refusal)
            return new ToolProblem(display, refusal);

        try
        {
            Directory.CreateDirectory(folder);
            WriteFile(IgnoreFile, writer => writer.Write(IgnoreAll));
            Parallel.ForEach(drafts, d => WriteFile(d.Summary.Page, new DraftPage(d.Draft, d.Draft.Ledger!, d.Draft.Review!, d.Summary, measure).Write));
            WriteFile(PageName.Index, new IndexPage(record, former).Write);
            WriteFile(ReviewRecord.FileName, writer =>
            {
                using var screened = new ScreenedWriter(writer);
                record.Write(screened);
            });
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException || (exception is AggregateException several && several.InnerExceptions.All(e => e is IOException or UnauthorizedAccessException)))
        {
            return new ToolProblem(display, "the pages cannot be written here; check that it is a folder that may be written to, and that the disk has room");
        }
    }

    private void WriteFile(string name, Action<TextWriter> write) => AtomicFile.Write(Path.Combine(folder, name), write);
}
