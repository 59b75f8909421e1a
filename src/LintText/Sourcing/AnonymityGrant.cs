using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LintText.Sourcing.Sources;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>A statement in the text that a source is not named on purpose.</summary>
/// <param name="Span">The words that say so (“on condition of anonymity”), in the prose.</param>
/// <param name="ReasonSpan">The words that say why, or an empty span where none were found nearby.</param>
/// <param name="BlockIndex">The block that holds it.</param>
public sealed record AnonymityGrant(TextSpan Span, TextSpan ReasonSpan, int BlockIndex);

/// <summary>Finds statements that a source is not named, and the reason given for it in the same paragraph or the next.</summary>
internal static partial class AnonymityGrantFinder
{
    public static ImmutableArray<AnonymityGrant> Find(Documents.ProseDocument document)
    {
        var grants = ImmutableArray.CreateBuilder<AnonymityGrant>();
        var reasons = new Dictionary<int, TextSpan>();
        foreach (var match in GrantPattern().EnumerateMatches(document.Prose))
        {
            var block = document.GetBlock(match.Index);
            if (block.IsArticle)
                grants.Add(new AnonymityGrant(new TextSpan(match.Index, match.Length), FindCause(document, block, match.Index + match.Length) ?? ReasonNear(block), block.Index));
        }

        return grants.ToImmutable();

        TextSpan ReasonNear(Documents.Block block) => reasons.TryGetValue(block.Index, out var known) ? known : reasons[block.Index] = FindReason(document, block);
    }

    /// <summary>
    /// Gives each grant to whom it speaks of: the unnamed source whose mention holds it, else the one mentioned last before it in its
    /// paragraph, else the first behind it. A source keeps its first grant.
    /// </summary>
    public static Dictionary<SourceEntity, AnonymityGrant> Assign(IEnumerable<SourceEntity> entities, ImmutableArray<AnonymityGrant> grants, Documents.ProseDocument document)
    {
        var owned = new Dictionary<SourceEntity, AnonymityGrant>();
        if (grants.IsEmpty)
            return owned;

        var byBlock = entities.Where(e => e.IsAnonymous)
            .SelectMany(e => e.Mentions.Select(m => (Entity: e, Span: m)))
            .GroupBy(m => document.GetBlock(m.Span.Start).Index)
            .ToDictionary(g => g.Key, g => g.OrderBy(m => m.Span.Start).ToList());
        foreach (var grant in grants)
        {
            if (!byBlock.TryGetValue(grant.BlockIndex, out var mentions))
                continue;

            // The mentions before the grant are the first of the list; one that holds it is the last of them.
            int low = 0, high = mentions.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (mentions[middle].Span.Start <= grant.Span.Start)
                    low = middle + 1;
                else
                    high = middle;
            }

            owned.TryAdd(mentions[Math.Max(0, low - 1)].Entity, grant);
        }

        return owned;
    }

    /// <summary>What follows a grant in its sentence with a “because” is its reason, whatever the reason is.</summary>
    private static TextSpan? FindCause(Documents.ProseDocument document, Documents.Block block, int grant)
    {
        const int Furthest = 200;
        var rest = document.Prose.AsSpan(grant, Math.Min(Furthest, block.Span.End - grant));
        var stop = rest.IndexOfAny('.', ';', '\n');
        foreach (var match in CausePattern().EnumerateMatches(stop < 0 ? rest : rest[..stop]))
            return new TextSpan(grant + match.Index, match.Length);
        return null;
    }

    /// <summary>A reason in the paragraph of a grant or the ones around it, or an empty span.</summary>
    private static TextSpan FindReason(Documents.ProseDocument document, Documents.Block block)
    {
        var from = block.Index > 0 ? document.Blocks[block.Index - 1].Span.Start : block.Span.Start;
        var to = block.Index + 1 < document.Blocks.Length ? document.Blocks[block.Index + 1].Span.End : block.Span.End;
        foreach (var match in ReasonPattern().EnumerateMatches(document.Prose.AsSpan(from, to - from)))
            return new TextSpan(from + match.Index, match.Length);
        return default;
    }

    [GeneratedRegex(@"\b(?:on (?:the )?condition (?:of|that|they|he|she|their|his|her)(?: \w+){0,3}? ?(?:anonym\w+|not be (?:named|identified|used)|name not be)|under (?:the )?condition of anonymity|(?:ask|request|insist|prefer|wish|declin|refus|want)(?:e?d|es?|s|ing)? (?:not to be|to not be|to be|to remain|on) (?:named|identified|quoted by name|anonymous|unnamed|anonymity)|(?:grant|request|seek)(?:ed|s|ing)? anonymity|(?:speak|spoke|speaking) anonymously|who (?:did not want|did not wish|asked|requested) (?:to be named|to be identified|anonymity|not to be (?:named|identified)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GrantPattern();

    [GeneratedRegex(@"\b(?:because|for fear|fearing|to (?:avoid|protect|offer|discuss|describe|speak|talk|preserve)|out of concern|lest|citing|so as)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CausePattern();

    [GeneratedRegex(@"\b(?:(?:anonym\w+|named|identified|unnamed),? (?:because|since|as|due to|owing to|out of|for fear|given|citing|in order|under|to \w+|discussing|describing|while)|for fear of|fear(?:ing|ed|s)? (?:of )?(?:retaliation|reprisals?|retribution|losing|repercussions|arrest)|not (?:authori[sz]ed|allowed|permitted|cleared) to|(?:lack|without|no)(?:ed|s|ing)? (?:the )?(?:authori[sz]ation|permission) to|(?:because|as|since) (?:of )?(?:the )?(?:sensitiv\w+|matter|talks|negotiations|deliberations|discussions|information|details|plans|he|she|they)(?: \w+){0,3} (?:is|are|was|were|had|has|have|not|private|confidential|sensitive|ongoing|nature)|citing|to (?:speak|talk|discuss)(?: \w+){0,4} (?:freely|candidly|openly|frankly|internal|private|sensitive|confidential)|forbids?|forbidden|barred from|prohibit\w*|security reasons|because of the sensitivity)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReasonPattern();
}
