namespace LintText.Workspace.Sites;

/// <summary>How an include is written.</summary>
internal enum IncludeForm
{
    /// <summary>A path from the folder of the file that it is in.</summary>
    Relative,

    /// <summary>The name of a template in one of the site’s folders for them.</summary>
    Template,

    /// <summary>A Hugo shortcode, whose template has its name.</summary>
    Shortcode,

    /// <summary>A path from one of the folders that the configuration of snippets names.</summary>
    Snippet,
}
