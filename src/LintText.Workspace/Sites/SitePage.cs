namespace LintText.Workspace.Sites;

/// <summary>A page of a site.</summary>
/// <param name="Source">The full path of the file that it is made from.</param>
/// <param name="Output">The file that it becomes, from the site’s root with <c>/</c> between its parts: <c>guide/index.html</c>; null where that is not known.</param>
/// <param name="Address">Its public address from the site’s root, which relative links count from in a browser: <c>/guide/</c>; null where it is not known.</param>
/// <param name="Fields">Its front matter.</param>
internal sealed record SitePage(string Source, string? Output, string? Address, FrontMatterFields Fields)
{
    /// <summary>Whether readers see it; a draft has an address, and is nothing to link to.</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>What its source’s text is: another language version or part of the site has other rules. Null for the main one.</summary>
    public string? Part { get; init; }
}
