using System.Collections.Concurrent;
using System.IO.Enumeration;
using System.Text;

using LintText.References;
using LintText.Workspace.Files;
using LintText.Workspace.Git;

namespace LintText.Workspace.Sites;

/// <summary>The files that sites are made of: those on disk, or those that a commit had. Nothing outside of the checkout is read or told apart. Each is looked at once a run.</summary>
/// <param name="checkout">Where they may lie.</param>
/// <param name="past">The files as they were before a change, where links are held against those; else null.</param>
internal sealed class SiteFiles(Checkout checkout, PastFiles? past)
{
    /// <summary>As much of a page as front matter is looked for in, bytes.</summary>
    private const int HeadLength = 64 * 1024;

    /// <summary>More files than any site has that people write by hand; a folder with more is no site’s.</summary>
    private const int MostFiles = 200_000;

    /// <summary>Folders that no generator takes pages from: what package managers and git put there.</summary>
    private static readonly string[] PassedOver = [".git", "node_modules", "bower_components", ".bundle", ".jekyll-cache", ".sass-cache", ".docusaurus", ".venv"];

    private readonly ConcurrentDictionary<string, SiteFolder> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _texts = new(StringComparer.Ordinal);

    /// <summary>Whether there is a file.</summary>
    /// <param name="path">A full path.</param>
    public bool HasFile(string path)
    {
        checkout.Log.AddExistence(path);
        return past?.StateOf(path) is { } state
            ? state == LinkedFileState.Found && past.IsFolder(path) != true
            : FileStatus.Of(path).Kind == FileKind.Regular && !checkout.LeadsOut(path);
    }

    /// <summary>Whether there is a folder.</summary>
    /// <param name="path">A full path.</param>
    public bool HasFolder(string path)
    {
        checkout.Log.AddExistence(path);
        return past?.IsFolder(path) ?? (FileStatus.Of(path).Kind == FileKind.Folder && !checkout.LeadsOut(path));
    }

    /// <summary>All files below a folder. Folders that are links are told of, not looked into.</summary>
    /// <param name="folder">A full path.</param>
    public SiteFolder List(string folder) => _folders.GetOrAdd(folder, Look);

    /// <summary>The names of the files in a folder, in ordinal order.</summary>
    /// <param name="folder">A full path.</param>
    public IEnumerable<string> NamesIn(string folder)
    {
        checkout.Log.AddContent(folder);
        var here = Enumerable.Empty<string>();
        try
        {
            if (HasFolder(folder))
                here = [.. Directory.EnumerateFiles(folder).Where(HasFile)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be listed holds nothing.
        }

        return here.Concat(past?.FilesBelow(folder).Where(f => Path.GetDirectoryName(f) == folder) ?? []).Select(f => Path.GetFileName(f)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    /// <summary>The text of a file, such as a configuration or a template; null where there is none or it may not be read.</summary>
    /// <param name="path">A full path.</param>
    public string? ReadText(string path) => _texts.GetOrAdd(path, p => Read(p, RegularFile.LargestText));

    /// <summary>The beginning of a file, or the empty text.</summary>
    /// <param name="path">A full path.</param>
    public string ReadHead(string path) => Read(path, HeadLength) ?? string.Empty;

    private string? Read(string path, int limit)
    {
        checkout.Log.AddContent(path);
        if (past?.Read(path) is { } before)
            return Encoding.UTF8.GetString(before, 0, Math.Min(before.Length, limit));
        if (!HasFile(path))
            return null;

        try
        {
            using var stream = RegularFile.Open(path);
            var bytes = new byte[Math.Min(stream.Length, limit)];
            var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Encoding.UTF8.GetString(bytes, 0, length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private SiteFolder Look(string folder)
    {
        // All folders below count, and a site can have thousands.
        checkout.Log.IsIncomplete = true;
        var files = new List<string>();
        var links = new List<string>();
        try
        {
            if (HasFolder(folder))
                Walk(folder, files, links);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new SiteFolder([], [], IsComplete: false);
        }

        if (past is not null)
            files = [.. files.Where(HasFile).Concat(past.FilesBelow(folder).Where(f => !IsPassedOver(folder, f))).Distinct(StringComparer.Ordinal)];
        files.Sort(StringComparer.Ordinal);
        links.Sort(StringComparer.Ordinal);
        return new SiteFolder(files, links, files.Count < MostFiles);
    }

    private void Walk(string folder, List<string> files, List<string> links)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = true };
        var entries = new FileSystemEnumerable<(string Path, FileAttributes Attributes)>(folder, (ref FileSystemEntry e) => (e.ToFullPath(), e.Attributes), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry e) => !e.IsDirectory || e.Attributes.HasFlag(FileAttributes.ReparsePoint),
            ShouldRecursePredicate = (ref FileSystemEntry e) => !e.Attributes.HasFlag(FileAttributes.ReparsePoint) && !PassedOver.Contains(e.FileName.ToString()),
        };
        foreach (var (path, attributes) in entries)
        {
            if (!attributes.HasFlag(FileAttributes.ReparsePoint) || HasFile(path))
                files.Add(path);
            else
                links.Add(path);
            if (files.Count >= MostFiles)
                return;
        }
    }

    private static bool IsPassedOver(string folder, string path) => Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(PassedOver.Contains);
}
