using System.Collections.Immutable;
using System.Text;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Text taken out of a file that is no text, with what the file’s markup says of it. For everything that asks for source text it is one: offsets, lines and
/// excerpts are those of the extracted text. What took it out keeps the way back to the file.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="format">The format of the file.</param>
/// <param name="blocks">The blocks, in the order of the text.</param>
/// <param name="anchors">The names of the places in it that a link can point to.</param>
internal sealed class ExtractedText(string text, DocumentFormat format, ImmutableArray<ExtractedBlock> blocks, ImmutableArray<string> anchors) : SourceText(checksumAlgorithm: SourceHashAlgorithm.Sha256)
{
    /// <summary>The format of the file.</summary>
    public DocumentFormat Format => format;

    /// <summary>The blocks, in the order of the text.</summary>
    public ImmutableArray<ExtractedBlock> Blocks => blocks;

    /// <summary>The names of the places in it that a link can point to.</summary>
    public ImmutableArray<string> Anchors => anchors;

    /// <summary>None: the file’s bytes are no text.</summary>
    public override Encoding? Encoding => null;

    /// <inheritdoc/>
    public override int Length => text.Length;

    /// <inheritdoc/>
    public override char this[int position] => text[position];

    /// <inheritdoc/>
    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => text.CopyTo(sourceIndex, destination, destinationIndex, count);

    /// <inheritdoc/>
    public override string ToString(TextSpan span) => text.Substring(span.Start, span.Length);
}
