namespace LintText.Workspace.Sites;

/// <summary>What a folder of a Docusaurus site holds.</summary>
internal enum DocusaurusContent
{
    /// <summary>Documentation.</summary>
    Docs,

    /// <summary>Posts of a blog.</summary>
    Blog,

    /// <summary>Single pages.</summary>
    Pages,
}
