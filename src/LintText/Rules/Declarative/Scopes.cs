using LintText.Documents;

namespace LintText.Rules.Declarative;

/// <summary>The kinds of blocks that a rule looks at.</summary>
[Flags]
internal enum Scopes
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Paragraphs.</summary>
    Paragraph = 1 << BlockKind.Paragraph,

    /// <summary>Headings.</summary>
    Heading = 1 << BlockKind.Heading,

    /// <summary>Items of lists.</summary>
    ListItem = 1 << BlockKind.ListItem,

    /// <summary>Cells of tables.</summary>
    TableCell = 1 << BlockKind.TableCell,

    /// <summary>Quotations set off as blocks.</summary>
    BlockQuotation = 1 << BlockKind.BlockQuotation,

    /// <summary>Captions.</summary>
    Caption = 1 << BlockKind.Caption,

    /// <summary>Footnotes.</summary>
    Footnote = 1 << BlockKind.Footnote,

    /// <summary>Titles and descriptions in front matter.</summary>
    FrontMatter = 1 << BlockKind.FrontMatter,

    /// <summary>The running text; where a rule names no scopes.</summary>
    Body = Paragraph | ListItem | TableCell | BlockQuotation | Footnote,
}

/// <summary>The words for scopes in rule packs.</summary>
internal static class ScopeNames
{
    /// <summary>The words.</summary>
    public static string[] All { get; } = ["body", "paragraph", "heading", "list-item", "table-cell", "block-quotation", "caption", "footnote", "front-matter"];

    /// <summary>The scope of a word, or null.</summary>
    public static Scopes? Parse(string word) => word switch
    {
        "body" => Scopes.Body,
        "paragraph" => Scopes.Paragraph,
        "heading" => Scopes.Heading,
        "list-item" => Scopes.ListItem,
        "table-cell" => Scopes.TableCell,
        "block-quotation" => Scopes.BlockQuotation,
        "caption" => Scopes.Caption,
        "footnote" => Scopes.Footnote,
        "front-matter" => Scopes.FrontMatter,
        _ => null,
    };

    /// <summary>Whether the scopes take in a kind of block.</summary>
    public static bool Include(this Scopes scopes, BlockKind kind) => ((int)scopes & (1 << (int)kind)) != 0;
}
