using Markdig.Extensions.GenericAttributes;
using Markdig.Helpers;
using Markdig.Parsers;

namespace LintText.Documents;

/// <summary>Reads attributes in braces as Markdig does, but looks for the end of each only near by: without one it would be looked for to the paragraph’s end, for every brace.</summary>
internal sealed class BoundedAttributesParser : GenericAttributesParser
{
    /// <summary>Longer than anybody’s attributes.</summary>
    private const int Longest = 500;

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = slice.End;
        slice.End = Math.Min(end, slice.Start + Longest);
        var isMatch = base.Match(processor, ref slice);
        slice.End = end;
        return isMatch;
    }
}
