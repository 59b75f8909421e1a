using Markdig.Extensions.CustomContainers;
using Markdig.Parsers;

namespace LintText.Documents;

/// <summary>Reads containers between lines of <c>:::</c> as Markdig does, but only so deep in each other: every line is held against all that are open.</summary>
internal sealed class BoundedContainerParser : CustomContainerParser
{
    /// <summary>Deeper than anybody writes; a line that would open another is text.</summary>
    private const int DeepestNesting = 32;

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (var block = processor.CurrentContainer; block is not null; block = block.Parent)
            depth += block is CustomContainer ? 1 : 0;
        return depth < DeepestNesting ? base.TryOpen(processor) : BlockState.None;
    }
}
