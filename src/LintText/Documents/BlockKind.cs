namespace LintText.Documents;

/// <summary>What part a block plays in its document.</summary>
public enum BlockKind
{
    /// <summary>A paragraph of body text.</summary>
    Paragraph,

    /// <summary>A title or section heading.</summary>
    Heading,

    /// <summary>An item of a list, or a term or definition of a definition list.</summary>
    ListItem,

    /// <summary>A cell of a table.</summary>
    TableCell,

    /// <summary>A paragraph set off as a quotation.</summary>
    BlockQuotation,

    /// <summary>The caption of a figure or table.</summary>
    Caption,

    /// <summary>The text of a footnote.</summary>
    Footnote,

    /// <summary>Preformatted text, code or mathematics. Has no prose.</summary>
    Code,

    /// <summary>A title or description given in front matter or in an HTML head.</summary>
    FrontMatter,

    /// <summary>“Read more” and other pointers to different articles.</summary>
    Teaser,

    /// <summary>A reader’s comment below the article.</summary>
    Comment,

    /// <summary>What a page puts around an article or into it: an advertisement’s place, buttons, a notice, a quotation repeated in large type.</summary>
    Furniture,
}
