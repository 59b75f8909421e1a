namespace LintText.Documents;

/// <summary>What the elements of documentation comments are: those that the C# standard recommends, and those of HTML that are used beside them.</summary>
internal static class DocCommentElements
{
    /// <summary>An element that divides text into blocks.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Kind">What the blocks in it are.</param>
    /// <param name="Level">Their level.</param>
    /// <param name="Depth">How many lists it stands in.</param>
    /// <param name="IsTable">Whether the innermost list is a table.</param>
    internal readonly record struct Open(string Name, BlockKind Kind, int Level, int Depth, bool IsTable)
    {
        public static Open Comment { get; } = new(string.Empty, BlockKind.Paragraph, 0, 0, false);
    }

    public static bool IsSection(string name) => name is "summary" or "remarks" or "returns" or "param" or "typeparam" or "value" or "exception" or "permission";

    public static bool IsCode(string name) => name is "code" or "pre";

    public static bool IsReference(string name) => name is "see" or "seealso" or "a";

    /// <summary>Whether an element stands for something that is not prose.</summary>
    public static bool IsPlaceholder(string name) => name is "c" or "tt" or "kbd" or "samp" || IsName(name);

    /// <summary>Whether an element is a name by itself, without any content.</summary>
    public static bool IsName(string name) => name is "paramref" or "typeparamref";

    /// <summary>Whether an element divides text into blocks.</summary>
    public static bool IsBlock(string name) => IsSection(name) || name is "para" or "example" or "p" or "div" or "note" or "tr" or "blockquote" || IsList(name) || IsItem(name) || IsHeading(name);

    /// <summary>An element as it is inside another.</summary>
    public static Open Inside(in Open outer, HtmlReader.Token token)
    {
        var name = token.Name;
        if (IsSection(name))
            return Open.Comment with { Name = name };
        if (IsList(name))
            return outer with { Name = name, Depth = outer.Depth + 1, IsTable = name == "table" || token["type"] == "table" };
        if (IsItem(name))
            return outer.IsTable || name is "td" or "th" ? outer with { Name = name, Kind = BlockKind.TableCell, Level = 0 } : outer with { Name = name, Kind = BlockKind.ListItem, Level = Math.Max(1, outer.Depth) };
        if (IsHeading(name))
            return outer with { Name = name, Kind = BlockKind.Heading, Level = name[1] - '0' };
        return name == "blockquote" ? outer with { Name = name, Kind = BlockKind.BlockQuotation, Level = 0 } : outer with { Name = name };
    }

    private static bool IsList(string name) => name is "list" or "ul" or "ol" or "dl" or "table";

    private static bool IsItem(string name) => name is "item" or "term" or "description" or "listheader" or "li" or "dt" or "dd" or "td" or "th";

    private static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];
}
