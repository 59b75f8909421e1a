using System.Xml.Linq;

using LintText.Word.Packages;

namespace LintText.Word.Reading;

/// <summary>Where a stretch of the extracted text stands in the file.</summary>
/// <param name="Start">Where it begins in the extracted text (a UTF-16 offset).</param>
/// <param name="Length">How long it is.</param>
/// <param name="Node">The element that holds it: text, which can be parted anywhere, or a tab, a break, an object.</param>
/// <param name="Offset">Where it begins in the element’s own text; 0 for an element that has none.</param>
/// <param name="Anchor">The element of the body that it belongs to: itself or, for words in a note or a text box, the mark or the box.</param>
internal sealed record TextPiece(int Start, int Length, XElement Node, int Offset, XElement Anchor)
{
    /// <summary>Where it ends in the extracted text.</summary>
    public int End => Start + Length;

    /// <summary>The run of the body that it belongs to, the outer one where one holds others (words with a reading above them); a formula is one by itself.</summary>
    public XElement Run => Anchor.AncestorsAndSelf().LastOrDefault(e => e.IsWord("r")) ?? Anchor;

    /// <summary>Whether its run can be parted before it.</summary>
    public bool IsInRun => ReferenceEquals(Anchor, Node) && Node.Parent is { } parent && ReferenceEquals(parent, Run);

    /// <summary>Whether its run can be parted between two of its characters.</summary>
    public bool IsDivisible => IsInRun && Node.IsWord("t");
}
