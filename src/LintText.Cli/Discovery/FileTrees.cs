using System.Collections.Concurrent;

using LintText.Analysis;
using LintText.Documents;
using LintText.References;

namespace LintText.Cli.Discovery;

/// <summary>Looks up where links lead on disk. Each path is looked at once a run, and each linked document read once.</summary>
internal sealed class FileTrees(string root)
{
    /// <summary>What publishing tools make of a source file’s name: a link to <c>guide</c> or <c>guide.html</c> may mean <c>guide.md</c>.</summary>
    private static readonly string[] SourceExtensions = [".md", ".markdown", ".mdx", ".mdown", ".html", ".htm", ".txt", ".rst", ".adoc", ".ipynb", ".qmd", ".Rmd"];

    private static readonly string[] IndexFiles = ["index.md", "README.md", "readme.md", "_index.md", "index.markdown", "index.html", "index.mdx"];

    private readonly ConcurrentDictionary<string, bool> _exists = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<AnchorSet?>> _anchors = new(StringComparer.Ordinal);
    private readonly NearbyFiles _nearby = new();
    private readonly ConcurrentDictionary<string, string> _repositories = new(StringComparer.Ordinal);

    /// <summary>The files as seen from a document.</summary>
    /// <param name="path">The document’s full path.</param>
    /// <param name="linkRoot">The folder that links from a site’s root start from, or null.</param>
    public DocumentTree Of(string path, string? linkRoot) => new Tree(this, Path.GetDirectoryName(path) ?? root, linkRoot);

    /// <summary>The folder above which nothing is looked up: the repository’s or, outside one, the one the tool runs in.</summary>
    private string RepositoryOf(string folder) => _repositories.GetOrAdd(folder, f =>
    {
        for (var current = f; current is not null; current = Path.GetDirectoryName(current))
        {
            if (Path.Exists(Path.Combine(current, ".git")))
                return current;
        }

        return IsInside(root, f) ? root : f;
    });

    /// <summary>Whether something is there; a link that leads nowhere is nothing.</summary>
    private bool Exists(string path) => _exists.GetOrAdd(path, IsThere);

    private static bool IsThere(string path)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
            return false;

        try
        {
            return new FileInfo(path).LinkTarget is null || File.ResolveLinkTarget(path, returnFinalTarget: true) is { Exists: true };
        }
        catch (IOException)
        {
            // Links that lead in a circle.
            return false;
        }
    }

    private AnchorSet? AnchorsOf(string path) => _anchors.GetOrAdd(path, p => new Lazy<AnchorSet?>(() => Read(p))).Value;

    /// <summary>The anchors of Markdown and HTML; what is something else, or cannot be read, has none that could be missed.</summary>
    private static AnchorSet? Read(string path)
    {
        if (!DocumentReader.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()) || DocumentReader.FormatOf(path) is DocumentFormat.PlainText or DocumentFormat.CSharp)
            return null;

        // A pipe has no length, and would be waited for without end.
        if (new FileInfo(path).Length == 0)
            return null;

        var (text, _, problem) = SourceLoader.Load(path, path, LintOptionCatalogue.MaxFileMegabytes.Default);
        return problem is null ? DocumentReader.Read(path, text!).Anchors : null;
    }

    private static bool IsInside(string folder, string path) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private sealed class Tree(FileTrees trees, string folder, string? linkRoot) : DocumentTree
    {
        public override LinkedFile Find(string path)
        {
            var isRooted = path.StartsWith('/');
            if ((isRooted && linkRoot is null) || path.Contains('\0', StringComparison.Ordinal))
                return new LinkedFile(LinkedFileState.Unknown);

            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(isRooted ? path.TrimStart('/') : path, isRooted ? linkRoot! : folder));
            if (!IsInside(trees.RepositoryOf(folder), full) && !(linkRoot is not null && IsInside(linkRoot, full)))
                return new LinkedFile(LinkedFileState.Unknown);

            if (FileAt(full) is { } file)
                return new LinkedFile(LinkedFileState.Found, Directory.Exists(file) ? null : trees.AnchorsOf(file));
            return new LinkedFile(LinkedFileState.Missing, Nearest: Nearest(path, full));
        }

        private string? FileAt(string full)
        {
            if (trees.Exists(full))
                return Directory.Exists(full) ? IndexFiles.Select(f => Path.Combine(full, f)).FirstOrDefault(trees.Exists) ?? full : full;

            var stem = Path.GetExtension(full) is ".html" or ".htm" ? Path.ChangeExtension(full, null) : full;
            return SourceExtensions.Select(e => stem + e).FirstOrDefault(trees.Exists);
        }

        /// <summary>The path with the name of a file that is there, where one is close.</summary>
        private string? Nearest(string path, string full)
        {
            var name = Path.GetFileName(full);
            var written = path.TrimEnd('/');
            return written.EndsWith(name, StringComparison.Ordinal) && trees._nearby.Find(full, largestSlip: 2) is { } nearest ? written[..^name.Length] + nearest : null;
        }
    }
}
