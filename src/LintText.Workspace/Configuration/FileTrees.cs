using System.Collections.Concurrent;

using LintText.Catalogue;
using LintText.Documents;
using LintText.References;
using LintText.Workspace.Caching;
using LintText.Workspace.Files;
using LintText.Workspace.Git;
using LintText.Workspace.Sites;

namespace LintText.Workspace.Configuration;

/// <summary>Looks up where links lead on disk. Each path is looked at once a run, and each linked document read once.</summary>
internal sealed class FileTrees
{
    /// <summary>What publishing tools make of a source file’s name: a link to <c>guide</c> or <c>guide.html</c> may mean <c>guide.md</c>.</summary>
    private static readonly string[] SourceExtensions = [".md", ".markdown", ".mdx", ".mdown", ".html", ".htm", ".txt", ".rst", ".adoc", ".ipynb", ".qmd", ".Rmd"];

    private static readonly string[] IndexFiles = ["index.md", "README.md", "readme.md", "_index.md", "index.markdown", "index.html", "index.mdx"];

    private readonly ConcurrentDictionary<string, LinkedFileState> _states = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<LinkedDocument?>> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _repositories = new(StringComparer.Ordinal);
    private readonly Checkout _checkout;
    private readonly PastFiles? _past;
    private readonly SiteFiles _files;
    private readonly SiteFinder _sites;

    /// <summary>The files of a checkout.</summary>
    /// <param name="checkout">Where they may lie.</param>
    /// <param name="past">The files as they were before a change, where links are held against those; else null.</param>
    public FileTrees(Checkout checkout, PastFiles? past = null)
    {
        (_checkout, _past) = (checkout, past);
        _files = new SiteFiles(checkout, past);
        _sites = new SiteFinder(_files);
    }

    /// <summary>The files as seen from a document.</summary>
    /// <param name="path">The document’s full path.</param>
    /// <param name="linkRoot">The folder that links from a site’s root start from, or null.</param>
    /// <param name="looksForSite">Whether the configuration of a site says where links lead.</param>
    public FileTree Of(string path, string? linkRoot, bool looksForSite) => new(this, path, linkRoot, looksForSite);

    private NearbyFiles Nearby => _checkout.Nearby;

    /// <summary>The folder above which nothing is looked up: the repository’s or, outside one, the one the tool runs in.</summary>
    private string RepositoryOf(string folder) => _repositories.GetOrAdd(folder, f =>
    {
        for (var current = f; current is not null; current = Path.GetDirectoryName(current))
        {
            _checkout.Log.AddExistence(Path.Combine(current, ".git"));
            if (Path.Exists(Path.Combine(current, ".git")))
                return current;
        }

        return Checkout.IsInside(_checkout.WorkingFolder, f) ? _checkout.WorkingFolder : f;
    });

    /// <summary>Whether a path is looked up from a folder: it lies in the repository, and no link leads it out of the checkout.</summary>
    private bool IsLookedUp(string folder, string path) =>
        Checkout.IsInside(RepositoryOf(folder), path) && !_checkout.IsOutside(_checkout.RepositoryOf(folder) ?? RepositoryOf(folder), path);

    /// <summary>Whether something is there; a link that leads nowhere is nothing, and of one that leads out nothing is told.</summary>
    private LinkedFileState StateOf(string path) => _states.GetOrAdd(path, Look);

    private LinkedFileState Look(string path)
    {
        _checkout.Log.AddExistence(path);
        return _past?.StateOf(path) ?? FileStatus.Of(path, followLinks: false).Kind switch
        {
            FileKind.Missing or FileKind.Closed => LinkedFileState.Missing,
            FileKind.Link when _checkout.RealPathOf(path) is not null && IsLedOut(path) => LinkedFileState.Unknown,
            FileKind.Link when FileStatus.Of(path).Kind is FileKind.Missing or FileKind.Closed => LinkedFileState.Missing,
            _ => LinkedFileState.Found,
        };
    }

    private void LogFolder(string path) => _checkout.Log.AddContent(Path.GetDirectoryName(path) ?? path);

    private bool IsLedOut(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        return _checkout.IsOutside(_checkout.RepositoryOf(folder) ?? RepositoryOf(folder), path);
    }

    private bool IsFolder(string path)
    {
        _checkout.Log.AddExistence(path);
        return _past?.IsFolder(path) ?? Directory.Exists(path);
    }

    private LinkedDocument? DocumentAt(string path) => _documents.GetOrAdd(path, p => new Lazy<LinkedDocument?>(() => Read(p))).Value;

    /// <summary>A Markdown or HTML document; what is something else, or cannot be read, has no anchors that could be missed.</summary>
    private LinkedDocument? Read(string path)
    {
        if (!DocumentReader.Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()) || DocumentReader.FormatOf(path) is DocumentFormat.PlainText or DocumentFormat.CSharp or DocumentFormat.Word)
            return null;

        _checkout.Log.AddContent(path);
        var (text, bytes, problem) = _past?.Read(path) is { } before
            ? SourceLoader.Load(new MemoryStream(before), path, HostOptions.MaxFileMegabytes.Default)
            : SourceLoader.Load(path, path, HostOptions.MaxFileMegabytes.Default);
        return problem is null ? new LinkedDocument(Digest.Of(bytes), new Lazy<AnchorSet>(() => DocumentReader.Read(path, text!).Anchors)) : null;
    }

    /// <summary>A linked document: its content, and the places in it once somebody asks.</summary>
    private sealed record LinkedDocument(Digest Content, Lazy<AnchorSet> Anchors);

    /// <summary>The files around one document.</summary>
    internal sealed class FileTree(FileTrees trees, string document, string? linkRoot, bool looksForSite) : DocumentTree
    {
        private readonly string _folder = Path.GetDirectoryName(document) ?? document;
        private readonly Lazy<Site?> _site = new(() => looksForSite && Path.GetDirectoryName(document) is { } folder ? trees._sites.Find(document, trees.RepositoryOf(folder)) : null);

        /// <summary>Whether the document says that other text is put into it, where no site tells which.</summary>
        private readonly Lazy<bool> _includes = new(() => trees._files.ReadText(document) is { } text && IncludeDirective.In(text).Any(i => i.Form != IncludeForm.Shortcode));

        public override LinkedFile Find(string path)
        {
            if (OnSite(path) is { } answer)
                return new LinkedFile(answer.State, answer.Nearest, IsOnSite: true);
            if (Resolve(path) is not { } full)
                return new LinkedFile(LinkedFileState.Unknown);
            var state = FileAt(full, out _);
            return state == LinkedFileState.Missing ? new LinkedFile(state, Nearest(path, full)) : new LinkedFile(state);
        }

        public override AnchorSet? FindAnchors(string path) => FindDocument(path)?.Anchors.Value;

        public override bool MayHaveAnchor(string path, string fragment) => _site.Value is { } site
            && (path.Length > 0 ? OnSite(path) is { Source: { } source } && site.Places.MayHave(source, fragment) : site.RoleOf(document) == SiteRole.Part || site.Places.MayHave(document, fragment));

        public override bool MayDefineLabel(string label) => _site.Value is { } site
            ? site.RoleOf(document) == SiteRole.Part || site.Places.MayDefine(document, label)
            : _includes.Value;

        /// <summary>The content of the document that a link leads to, or null where it leads to none.</summary>
        public Digest? FindContent(string path) => FindDocument(path)?.Content;

        /// <summary>What a link leads to on the site that the document is part of; null where files say it. A root that the house has named wins.</summary>
        private SiteAnswer? OnSite(string path) =>
            (path.StartsWith('/') && linkRoot is not null) || path.Length == 0 || _site.Value is not { } site ? null
            : site.Find(document, path) is var answer && answer.State == LinkedFileState.Missing && site.IsReadAsFile(document) ? null
            : answer;

        private LinkedDocument? FindDocument(string path) =>
            OnSite(path) is { } answer ? answer.Source is { } source && !trees.IsFolder(source) ? trees.DocumentAt(source) : null
            : Resolve(path) is { } full && FileAt(full, out var file) == LinkedFileState.Found && !trees.IsFolder(file!) ? trees.DocumentAt(file!) : null;

        /// <summary>The full path, or null where nothing can be told of it: it leads out of the repository, or a site’s root is not known.</summary>
        private string? Resolve(string path)
        {
            var isRooted = path.StartsWith('/');

            // “~/” is a root that only the configuration of a site knows.
            if ((isRooted && linkRoot is null) || path.StartsWith("~/", StringComparison.Ordinal) || path.Contains('\0', StringComparison.Ordinal))
                return null;

            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(isRooted ? path.TrimStart('/') : path, isRooted ? linkRoot! : _folder));
            return trees.IsLookedUp(_folder, full) || (linkRoot is not null && trees.IsLookedUp(linkRoot, full)) ? full : null;
        }

        /// <summary>What a path stands for: itself, a folder’s index, or the file that a publishing tool makes it from. What is a link out of the checkout is not known.</summary>
        private LinkedFileState FileAt(string full, out string? file)
        {
            foreach (var candidate in CandidatesFor(full))
            {
                file = candidate;
                if (trees.StateOf(candidate) is var state and not LinkedFileState.Missing)
                    return state;
            }

            file = null;
            return LinkedFileState.Missing;
        }

        private IEnumerable<string> CandidatesFor(string full)
        {
            if (trees.IsFolder(full))
                return IndexFiles.Select(f => Path.Combine(full, f)).Append(full);

            var stem = Path.GetExtension(full) is ".html" or ".htm" ? Path.ChangeExtension(full, null) : full;
            return SourceExtensions.Select(e => stem + e).Prepend(full);
        }

        /// <summary>The path with the name of a file that is there, where one is close.</summary>
        private string? Nearest(string path, string full)
        {
            trees.LogFolder(full);
            var name = Path.GetFileName(full);
            var written = path.TrimEnd('/');
            return written.EndsWith(name, StringComparison.Ordinal) && trees.Nearby.Find(full, largestSlip: 2) is { } nearest ? written[..^name.Length] + nearest : null;
        }
    }
}
