using System.Xml.Linq;

using LintText.Word.Packages;

namespace LintText.Word.Comments;

/// <summary>The document’s own styles for comments, where it has them. None is added, since the part that holds them stays as it is.</summary>
/// <param name="styles">The part that holds the styles, or null.</param>
internal sealed class CommentStyles(XDocument? styles)
{
    /// <summary>The id of the style that comments are written in, or null.</summary>
    public string? Text { get; } = Find(styles, "annotation text");

    /// <summary>The id of the style that the mark of a comment has, or null.</summary>
    public string? Mark { get; } = Find(styles, "annotation reference");

    private static string? Find(XDocument? styles, string name) =>
        styles?.Root?.Elements().FirstOrDefault(e => e.IsWord("style") && string.Equals(e.ChildValue("name"), name, StringComparison.OrdinalIgnoreCase))?.Value("styleId");
}
