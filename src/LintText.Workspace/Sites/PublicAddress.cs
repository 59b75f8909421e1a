using System.Buffers;

namespace LintText.Workspace.Sites;

/// <summary>Paths of addresses, from a site’s root and with <c>/</c> between their parts.</summary>
internal static class PublicAddress
{
    private static readonly SearchValues<char> TemplateMarks = SearchValues.Create("{}$<>%");

    /// <summary>A path as a browser resolves it (WHATWG, <em>URL</em>): from the last <c>/</c> of the page’s address, and never above the root.</summary>
    /// <param name="address">The page’s address.</param>
    /// <param name="path">The path, decoded.</param>
    public static string Resolve(string address, string path) =>
        Normalize(path.StartsWith('/') ? path : address[..(address.LastIndexOf('/') + 1)] + path);

    /// <summary>Whether a path from an address leads above the root.</summary>
    /// <param name="address">The page’s address.</param>
    /// <param name="path">The path, decoded.</param>
    public static bool Climbs(string address, string path)
    {
        var depth = address.AsSpan().Count('/') - 1;
        foreach (var part in path.Split('/'))
        {
            depth += part switch { ".." => -1, "." or "" => 0, _ => 1 };
            if (depth < 0)
                return true;
        }

        return false;
    }

    /// <summary>The path with <c>.</c> and <c>..</c> worked out and one <c>/</c> for several, beginning with one.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        var isFolder = path.EndsWith('/');
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ".."))
                parts.Add(part);
        }

        isFolder |= path.EndsWith("/.", StringComparison.Ordinal) || path.EndsWith("/..", StringComparison.Ordinal) || path is "." or "..";
        return parts.Count == 0 ? "/" : "/" + string.Join('/', parts) + (isFolder ? "/" : string.Empty);
    }

    /// <summary>The address of an output file: that of a folder’s index is the folder’s.</summary>
    /// <param name="output">The file, from the site’s root.</param>
    public static string OfOutput(string output) => "/" + (output == "index.html" ? string.Empty : output.EndsWith("/index.html", StringComparison.Ordinal) ? output[..^"index.html".Length] : output);

    /// <summary>The output file of an address as generators write it: a page whose address ends in <c>/</c> is the folder’s index, one without an extension a page.</summary>
    /// <param name="address">The address.</param>
    public static string ToOutput(string address)
    {
        var plain = Normalize(address)[1..];
        return plain.Length == 0 || plain.EndsWith('/') ? plain + "index.html" : plain;
    }

    /// <summary>The path part of a site’s whole address without the <c>/</c> at its end: <c>https://example.org/docs/</c> is <c>/docs</c>; null where it is a template.</summary>
    /// <param name="address">The address, or the path alone.</param>
    public static string? BaseOf(string? address)
    {
        if (string.IsNullOrEmpty(address))
            return string.Empty;
        if (address.AsSpan().IndexOfAny(TemplateMarks) >= 0)
            return null;

        var scheme = address.IndexOf("//", StringComparison.Ordinal);
        var path = scheme < 0 ? address : address.IndexOf('/', scheme + 2) is >= 0 and var slash ? address[slash..] : string.Empty;
        return path.Trim('/').Length == 0 ? string.Empty : Normalize(path).TrimEnd('/');
    }
}
