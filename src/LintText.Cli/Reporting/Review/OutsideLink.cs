namespace LintText.Cli.Reporting.Review;

/// <summary>A link of a draft as a page may show it. What it leads to is not to be trusted.</summary>
/// <param name="Href">The address to open; null where it is none on the web, and the link is shown as text.</param>
/// <param name="Shown">Where it leads, for readers: a host or the kind of address.</param>
internal readonly record struct OutsideLink(string? Href, string Shown)
{
    /// <summary>No longer target is shown.</summary>
    private const int LongestShown = 60;

    /// <summary>Reads a target.</summary>
    public static OutsideLink Of(string target)
    {
        // The host in the form that tells letters of one script from those of another that look the same.
        if (Uri.TryCreate(target.Trim(), UriKind.Absolute, out var address))
        {
            return address.Scheme is "http" or "https" && address.IdnHost.Length > 0
                ? new OutsideLink(address.AbsoluteUri, address.IdnHost)
                : new OutsideLink(null, address.Scheme == "file" ? "a file" : $"{Columns.Shorten(address.Scheme, LongestShown)}: link");
        }

        return new OutsideLink(null, target.StartsWith('#') ? "this page" : Columns.Shorten(target, LongestShown));
    }
}
