using System.Collections.Immutable;

namespace LintText.Documents;

/// <summary>
/// Marks what is not English, so that no rule looks at it: whole drafts, and single paragraphs. A text’s own words count first; what markup, front
/// matter and path say decides where they are too few, and never against them: translators leave tags behind, and folders hold what is yet to be translated.
/// </summary>
internal static class OtherLanguages
{
    /// <summary>Marks blocks in another language.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="prose">Their text.</param>
    /// <param name="tagged">The languages that the markup of single blocks names, by their index.</param>
    /// <param name="declared">What the document says of itself.</param>
    public static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks, string prose, IReadOnlyDictionary<int, string> tagged, TextLanguage declared)
    {
        var judged = new TextLanguage[blocks.Length];
        int english = 0, other = 0;
        foreach (var block in blocks)
        {
            if (block.Span.Length < 2 || !block.IsArticle)
                continue;

            var text = prose.AsSpan(block.Span.Start, block.Span.Length);
            var evidence = new LanguageEvidence();
            evidence.Add(text);
            judged[block.Index] = evidence.Judge();
            if (block.IsReference)
                continue;

            english += judged[block.Index] == TextLanguage.English ? evidence.Words : 0;
            other += judged[block.Index] == TextLanguage.Other ? evidence.Words : 0;
        }

        var whole = other > 3 * english ? TextLanguage.Other : english > 0 || other > 0 ? TextLanguage.English : Together(blocks, prose, declared);
        if (other == 0 && whole != TextLanguage.Other && tagged.Count == 0)
            return blocks;

        return [.. blocks.Select(b => IsOther(b) ? b with { Kind = BlockKind.OtherLanguage } : b)];

        bool IsOther(Block block)
        {
            if (block.Kind == BlockKind.Code || !block.IsArticle)
                return false;

            // An entry of a list of works has their titles, in whatever language they are.
            if (block.IsReference || block.Kind == BlockKind.Footnote)
                return whole == TextLanguage.Other;
            if (judged[block.Index] != TextLanguage.Unknown)
                return judged[block.Index] == TextLanguage.Other;
            var tag = tagged.TryGetValue(block.Index, out var name) ? DeclaredLanguage.OfName(name) : TextLanguage.Unknown;
            return (tag == TextLanguage.Unknown ? whole : tag) == TextLanguage.Other;
        }
    }

    /// <summary>What headings, items and cells are in that say too little one by one.</summary>
    private static TextLanguage Together(ImmutableArray<Block> blocks, string prose, TextLanguage declared)
    {
        var all = new LanguageEvidence();
        foreach (var block in blocks.Where(b => b.IsArticle && !b.IsReference))
            all.Add(prose.AsSpan(block.Span.Start, block.Span.Length));
        return all.Judge() is not TextLanguage.Unknown and var together ? together
            : declared != TextLanguage.English && all.IsUnlisted() ? TextLanguage.Other
            : declared;
    }
}
