using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>The YAML block at the top of a Markdown file, or the metadata in the head of an HTML file.</summary>
/// <param name="SourceSpan">The block in the source, fences included; empty when there is none.</param>
/// <param name="Values">The scalar values, in the order of the file.</param>
public sealed record FrontMatter(TextSpan SourceSpan, ImmutableArray<FrontMatterValue> Values)
{
    /// <summary>No front matter.</summary>
    public static FrontMatter None { get; } = new(default, []);

    /// <summary>The value of a key, or null. Of several, the last.</summary>
    /// <param name="key">The key, lower case; nested keys are joined by a full stop.</param>
    public FrontMatterValue? Find(string key)
    {
        for (var i = Values.Length - 1; i >= 0; i--)
        {
            if (Values[i].Key == key)
                return Values[i];
        }

        return null;
    }
}

/// <summary>One value of the front matter.</summary>
/// <param name="Key">The key, lower case; nested keys are joined by a full stop (<c>lint-text.disable</c>).</param>
/// <param name="Text">The value; the items of a list are joined by commas.</param>
/// <param name="KeySpan">The key in the source.</param>
public sealed record FrontMatterValue(string Key, string Text, TextSpan KeySpan);
