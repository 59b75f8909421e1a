using LintText.Audit.Database;
using LintText.Audit.Figures;
using LintText.Cli.Reporting.Review;
using LintText.Workspace;
using LintText.Workspace.Files;

namespace LintText.Cli.Reporting.Audit;

/// <summary>Writes a folder of pages: the report, and the passages behind its numbers.</summary>
/// <param name="checkout">Where may be written.</param>
/// <param name="folder">The folder, a full path.</param>
/// <param name="display">The folder as it was named.</param>
internal sealed class AuditSite(Checkout checkout, string folder, string display)
{
    /// <summary>Keeps names and drafts out of commits, and pages from being taken for drafts by the next run.</summary>
    private const string IgnoreFile = ".gitignore", IgnoreAll = "*\n";

    /// <summary>The folder of the pages of passages: what a former run left in it is removed.</summary>
    private const string Passages = "passages";

    private readonly Dictionary<string, PassagePage> _pages = new(StringComparer.Ordinal);

    /// <summary>Makes the folder, before anything else is written to it.</summary>
    /// <returns>Why it cannot be made, or null.</returns>
    public ToolProblem? Prepare()
    {
        string[] names = [PageName.Index, IgnoreFile, Passages];
        if (names.Select(n => checkout.RefuseToWrite(Path.Combine(folder, n))).FirstOrDefault(r => r is not null) is { } refusal)
            return new ToolProblem(display, refusal);

        return Try(() =>
        {
            Directory.CreateDirectory(folder);
            AtomicFile.Write(Path.Combine(folder, IgnoreFile), (TextWriter w) => w.Write(IgnoreAll));
        });
    }

    /// <summary>Writes the pages.</summary>
    /// <param name="database">The database, linked.</param>
    /// <returns>Why they cannot be written, or null.</returns>
    public ToolProblem? Write(AuditDatabase database) => Try(() =>
    {
        var figures = new FigureCounter(ArchiveData.Read(database)).Count();
        AtomicFile.Write(Path.Combine(folder, PageName.Index), (TextWriter w) => new AuditPage(figures, new ArchiveQuestions(database), Register).Write(w));
        var passages = Path.Combine(folder, Passages);
        Directory.CreateDirectory(passages);
        foreach (var (name, page) in _pages)
            AtomicFile.Write(Path.Combine(passages, name), (TextWriter w) => page.Write(w, database));
        foreach (var file in Directory.EnumerateFiles(passages, "*.html").Where(f => !_pages.ContainsKey(Path.GetFileName(f))).ToList())
            File.Delete(file);
    });

    /// <summary>Keeps a page to be written, and gives its address. The name rests on what the page is of, so that it stays from run to run.</summary>
    private string Register(PassagePage page)
    {
        var name = PageName.Of(page.Entity is { } entity ? $"{entity.Kind} {entity.Name} {_pages.Values.Count(p => p.Entity is { } e && e.Id != entity.Id && e.Kind == entity.Kind && e.Name == entity.Name)}" : page.Title);
        _pages.TryAdd(name, page);
        return $"{Passages}/{name}";
    }

    private ToolProblem? Try(Action write)
    {
        try
        {
            write();
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ToolProblem(display, "the pages cannot be written here; check that it is a folder that may be written to, and that the disk has room");
        }
    }
}
