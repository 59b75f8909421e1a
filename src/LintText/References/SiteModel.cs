namespace LintText.References;

/// <summary>Whether links are held against the addresses of a site.</summary>
internal enum SiteModel
{
    /// <summary>Where a generator’s configuration says that the document is a page of one.</summary>
    Auto,

    /// <summary>Never: a link’s path is a file’s.</summary>
    None,
}
