using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Word.Comments;

/// <summary>A comment that is to be written into a document.</summary>
/// <param name="Span">The words that it is about (UTF-16 offsets in the extracted text, half-open).</param>
/// <param name="Key">What it asks, in a word; with the words it is about, it tells a comment that was answered from a new one. The last line begins with it.</param>
/// <param name="Paragraphs">What it says.</param>
internal sealed record WordComment(TextSpan Span, string Key, ImmutableArray<string> Paragraphs)
{
    /// <summary>Stands between the key and what it rests on.</summary>
    private const string Separator = " · ";

    /// <summary>What it rests on, which is said behind the key; or null.</summary>
    public string? Standard { get; init; }

    /// <summary>The last line.</summary>
    public string LastLine => Standard is null ? Key : Key + Separator + Standard;

    /// <summary>Whether a last line is that of a comment with this key.</summary>
    public bool HasKeyOf(string lastLine) => lastLine == Key || lastLine.StartsWith(Key + Separator, StringComparison.Ordinal);

    /// <summary>A small table behind what it says, row by row, the first with the names of the columns; or empty.</summary>
    public ImmutableArray<ImmutableArray<string>> Table { get; init; } = [];
}
