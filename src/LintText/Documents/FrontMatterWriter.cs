using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>What a reader of front matter writes to: every scalar is metadata, and title and description are prose, too.</summary>
/// <param name="builder">The document.</param>
internal sealed class FrontMatterWriter(ProseBuilder builder)
{
    private static readonly string[] ProseKeys = ["title", "subtitle", "headline", "description", "summary", "standfirst", "dek"];

    private readonly ImmutableArray<FrontMatterValue>.Builder _values = ImmutableArray.CreateBuilder<FrontMatterValue>();

    /// <summary>Adds a value.</summary>
    /// <param name="key">Its key with those it is below, joined by full stops, in lower case.</param>
    /// <param name="text">The value; the items of a list are joined by commas.</param>
    /// <param name="keySpan">The key in the source.</param>
    public void Add(string key, string text, TextSpan keySpan) => _values.Add(new FrontMatterValue(key, text, keySpan));

    /// <summary>Adds a text, which is prose under some keys.</summary>
    /// <param name="key">As for <see cref="Add(string, string, TextSpan)"/>.</param>
    /// <param name="text">The text.</param>
    /// <param name="keySpan">The key in the source.</param>
    /// <param name="whole">The value in the source.</param>
    /// <param name="marks">How many quotation marks stand on either side of it.</param>
    public void AddText(string key, string text, TextSpan keySpan, TextSpan whole, int marks)
    {
        Add(key, text, keySpan);
        if (!ProseKeys.Contains(key))
            return;

        builder.BeginBlock();
        builder.AppendAligned(text.Trim(), whole.Length >= 2 * marks ? TextSpan.FromBounds(whole.Start + marks, whole.End - marks) : whole);
        builder.EndBlock(BlockKind.FrontMatter, whole);
    }

    /// <summary>Closes the front matter.</summary>
    /// <param name="span">All of it in the source, fences included.</param>
    public void Close(TextSpan span) => builder.FrontMatter = new FrontMatter(span, _values.ToImmutable());
}
