namespace LintText.LanguageServer.Drafts;

/// <summary>Leads from the addresses of the protocol to paths.</summary>
internal static class DraftUri
{
    /// <summary>The full path of a file’s address, or null for what is no file on this machine.</summary>
    /// <param name="uri">The address.</param>
    public static string? ToPath(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || !parsed.IsFile || (parsed.Host.Length > 0 && !OperatingSystem.IsWindows()))
            return null;

        // Editors write the colon behind the letter of a drive as %3A, which .NET then takes for part of a name.
        var path = Uri.UnescapeDataString(parsed.AbsolutePath);
        if (OperatingSystem.IsWindows())
            path = parsed.Host.Length > 0 ? $@"\\{parsed.Host}{path}" : path.TrimStart('/');
        return path.Contains('\0', StringComparison.Ordinal) || path.Length == 0 ? null : Path.GetFullPath(path);
    }

    /// <summary>The address of a file.</summary>
    /// <param name="path">A full path.</param>
    public static string FromPath(string path) => new UriBuilder(Uri.UriSchemeFile, string.Empty) { Path = string.Join('/', path.Replace(Path.DirectorySeparatorChar, '/').Split('/').Select(Uri.EscapeDataString)) }.Uri.AbsoluteUri;
}
