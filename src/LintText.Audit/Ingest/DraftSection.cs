namespace LintText.Audit.Ingest;

/// <summary>The section of a draft by the folder that it lies in, where its front matter names none.</summary>
internal static class DraftSection
{
    /// <summary>Reads it off a path.</summary>
    /// <param name="path">The draft’s full path.</param>
    /// <param name="roots">The full paths of the folders that were named; what stands above them tells nothing.</param>
    /// <returns>The innermost folder below one of them that is no number, day or issue; null without one.</returns>
    public static string? Of(string path, IEnumerable<string> roots)
    {
        var folder = Path.GetDirectoryName(path) ?? string.Empty;
        var root = roots.Where(r => folder.StartsWith(r, StringComparison.Ordinal)).MaxBy(r => r.Length);
        return root is null ? null : Path.GetRelativePath(root, folder).Split(Path.DirectorySeparatorChar).LastOrDefault(s => s is not ("." or "..") && !s.Any(char.IsAsciiDigit));
    }
}
