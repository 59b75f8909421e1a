namespace LintText.Workspace.Sites;

/// <summary>What a file is to a site.</summary>
internal enum SiteRole
{
    /// <summary>Nothing: it is read where it lies.</summary>
    Outside,

    /// <summary>A page.</summary>
    Page,

    /// <summary>Something that pages are made with, such as a layout: where its links are followed from is not known.</summary>
    Part,
}
