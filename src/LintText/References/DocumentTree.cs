using LintText.Configuration;
using LintText.Documents;

namespace LintText.References;

/// <summary>Whether there is something at the end of a link.</summary>
internal enum LinkedFileState
{
    /// <summary>There is.</summary>
    Found,

    /// <summary>There is not.</summary>
    Missing,

    /// <summary>It cannot be told: the path leads out of the repository, or a site’s root is not known.</summary>
    Unknown,
}

/// <summary>What a path in a link leads to.</summary>
/// <param name="State">Whether there is something.</param>
/// <param name="Nearest">The path that was probably meant, where nothing is there; or null.</param>
/// <param name="IsOnSite">Whether it was looked for among the addresses of the site that the document is a page of, not among files.</param>
internal sealed record LinkedFile(LinkedFileState State, string? Nearest = null, bool IsOnSite = false);

/// <summary>The files around one document, as its links see them.</summary>
internal abstract class DocumentTree
{
    /// <summary>The folder that links from the root of a site start from.</summary>
    public static LintOption<string> LinkRoot { get; } = new("lint_text.link_root", "The folder that links such as /guide start from: a path from the folder of the file that sets this. Without it they are not looked up.", string.Empty, "the path of a folder, or none", text => (true, text.Trim())) { ExampleText = "none" };

    /// <summary>Whether a site’s configuration says where links lead.</summary>
    public static LintOption<SiteModel> Site { get; } = LintOption.Enumeration("lint_text.site", "Whether a static site generator’s configuration above a page says where its links lead (auto), or files alone do (none).", SiteModel.Auto);

    /// <summary>What a path leads to.</summary>
    /// <param name="path">The path as the link has it, decoded, without query and fragment; with <c>/</c> between its parts.</param>
    public abstract LinkedFile Find(string path);

    /// <summary>The places in a file that a fragment can name; null where nothing is there, or no document that has any.</summary>
    /// <param name="path">The path, as for <see cref="Find"/>.</param>
    public abstract AnchorSet? FindAnchors(string path);

    /// <summary>Whether the page that a document becomes may have a place that is not in its own text: a layout, an include or a template may bring one.</summary>
    /// <param name="path">The path of the document, as for <see cref="Find"/>; empty for the one that links are followed from.</param>
    /// <param name="fragment">The place’s name, decoded.</param>
    public virtual bool MayHaveAnchor(string path, string fragment) => false;

    /// <summary>Whether a label that the document does not define may be defined in what it includes, or in what is put behind each page.</summary>
    /// <param name="label">The label.</param>
    public virtual bool MayDefineLabel(string label) => false;
}
