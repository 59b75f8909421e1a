using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>The YAML block at the top of a Markdown file, or the metadata in the head of an HTML file.</summary>
/// <param name="SourceSpan">The block in the source, fences included; empty when there is none.</param>
/// <param name="Values">The scalar values by key, keys in lower case; nested keys are joined by a full stop (<c>lint-text.disable</c>), the items of a list by commas.</param>
/// <param name="KeySpans">Where each key of <paramref name="Values"/> stands in the source.</param>
public sealed record FrontMatter(
    TextSpan SourceSpan,
    ImmutableSortedDictionary<string, string> Values,
    ImmutableSortedDictionary<string, TextSpan> KeySpans)
{
    /// <summary>No front matter.</summary>
    public static FrontMatter None { get; } = new(
        default,
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, TextSpan>(StringComparer.Ordinal));
}
