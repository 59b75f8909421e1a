using System.Collections.Immutable;

using LintText.Configuration;
using LintText.Lexicons;

namespace LintText.Rules.StyleSheets;

/// <summary>
/// The style sheets in force for a document as one. What a later sheet says of a word takes the place of all that the sheets
/// before it say of that word. A guide is immutable; hosts make one for each combination of sheets and share it.
/// </summary>
internal sealed class StyleGuide
{
    private StyleGuide(ImmutableArray<StyleEntry> entries)
    {
        Entries = entries;
        House = new StyleIndex(entries.Where(e => e.List != StyleList.Contested));
        Contested = new StyleIndex(entries.Where(e => e.List == StyleList.Contested));
    }

    /// <summary>The style sheets that a host has loaded, or null for none.</summary>
    public static LintFeature<StyleGuide?> Feature { get; } = new(null);

    /// <summary>The entries in force.</summary>
    public ImmutableArray<StyleEntry> Entries { get; }

    /// <summary>The preferred and banned terms.</summary>
    internal StyleIndex House { get; }

    /// <summary>The contested names.</summary>
    internal StyleIndex Contested { get; }

    /// <summary>Makes one guide of style sheets.</summary>
    /// <param name="sheets">The sheets, in the order in which they are given.</param>
    public static StyleGuide Create(params ReadOnlySpan<StyleSheet> sheets)
    {
        var settled = new HashSet<string>(WordComparer.Instance);
        var entries = new List<StyleEntry>();
        for (var i = sheets.Length - 1; i >= 0; i--)
        {
            foreach (var entry in sheets[i].Entries)
            {
                var open = entry with { Terms = entry.Terms.RemoveAll(t => settled.Contains(t.Text)) };
                if (open.Terms.Length >= FewestTerms(open))
                    entries.Add(open);
            }

            foreach (var entry in sheets[i].Entries)
                settled.UnionWith(WordsOf(entry));
        }

        return new StyleGuide([.. entries]);
    }

    /// <summary>A name without a rival is not contested.</summary>
    private static int FewestTerms(StyleEntry entry) => entry is { List: StyleList.Contested, Use: null } ? 2 : 1;

    private static IEnumerable<string> WordsOf(StyleEntry entry) => entry.Use is null ? entry.Terms.Select(t => t.Text) : entry.Terms.Select(t => t.Text).Append(entry.Use.Text);
}
