using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;

namespace LintText.Documents;

/// <summary>Reads addresses that stand in the text as Markdig does, but each only so far: one that ends at a bracket was looked through to the paragraph’s end before.</summary>
internal sealed class BoundedAddressParser() : AutoLinkParser(new AutoLinkOptions())
{
    /// <summary>Longer than browsers take.</summary>
    private const int Longest = 3000;

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
