using System.Collections.Immutable;
using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>A statement in the text that a source is not named on purpose.</summary>
/// <param name="Span">The words that say so (“on condition of anonymity”), in the prose.</param>
/// <param name="ReasonSpan">The words that say why, or an empty span where none were found nearby.</param>
/// <param name="BlockIndex">The block that holds it.</param>
public sealed record AnonymityGrant(TextSpan Span, TextSpan ReasonSpan, int BlockIndex)
{
    /// <summary>Whether the reason is a set phrase that fits any source: “not authorised to speak”, “because of the sensitivity of the talks”.</summary>
    public bool IsFormula { get; init; }
}

/// <summary>Finds statements that a source is not named, and the reason given for it in the same paragraph or the next.</summary>
internal static partial class AnonymityGrantFinder
{
    /// <summary>How far a reason is read, in characters.</summary>
    private const int Furthest = 200;

    public static ImmutableArray<AnonymityGrant> Find(Documents.ProseDocument document)
    {
        var grants = ImmutableArray.CreateBuilder<AnonymityGrant>();
        var reasons = new Dictionary<int, TextSpan>();
        foreach (var match in GrantPattern().EnumerateMatches(document.Prose))
        {
            var block = document.GetBlock(match.Index);
            if (!block.IsArticle)
                continue;

            // A reason that tells something counts before a set phrase, even one that stands nearer.
            var cause = FindCause(document, block, match.Index + match.Length);
            var reason = cause is { } own && !IsFormula(document, own) ? own : ReasonNear(block) is var near && (cause is null || (!near.IsEmpty && !IsFormula(document, near))) ? near : cause.Value;
            grants.Add(new AnonymityGrant(new TextSpan(match.Index, match.Length), reason, block.Index) { IsFormula = !reason.IsEmpty && IsFormula(document, reason) });
        }

        return grants.ToImmutable();

        TextSpan ReasonNear(Documents.Block block) => reasons.TryGetValue(block.Index, out var known) ? known : reasons[block.Index] = FindReason(document, block);
    }

    /// <summary>What follows a grant in its sentence with a “because” is its reason, whatever the reason is.</summary>
    private static TextSpan? FindCause(Documents.ProseDocument document, Documents.Block block, int grant)
    {
        var rest = document.Prose.AsSpan(grant, Math.Min(Furthest, block.Span.End - grant));
        var stop = rest.IndexOfAny('.', ';', '\n');
        foreach (var match in CausePattern().EnumerateMatches(stop < 0 ? rest : rest[..stop]))
            return new TextSpan(grant + match.Index, match.Length);
        return null;
    }

    /// <summary>A reason in the paragraph of a grant or the ones around it, if possible one that tells something; or an empty span.</summary>
    private static TextSpan FindReason(Documents.ProseDocument document, Documents.Block block)
    {
        var from = block.Index > 0 ? document.Blocks[block.Index - 1].Span.Start : block.Span.Start;
        var to = block.Index + 1 < document.Blocks.Length ? document.Blocks[block.Index + 1].Span.End : block.Span.End;
        var first = default(TextSpan);
        foreach (var match in ReasonPattern().EnumerateMatches(document.Prose.AsSpan(from, to - from)))
        {
            var reason = new TextSpan(from + match.Index, match.Length);
            if (!IsFormula(document, reason))
                return reason;
            first = first.IsEmpty ? reason : first;
        }

        return first;
    }

    /// <summary>Whether the words of a reason, to the end of its sentence, fit any source: they name no risk and nobody who forbids it to speak.</summary>
    private static bool IsFormula(Documents.ProseDocument document, TextSpan reason)
    {
        var rest = document.Prose.AsSpan(reason.Start, Math.Min(Furthest, document.Prose.Length - reason.Start));
        var stop = rest[reason.Length..].IndexOfAny('.', ';', '\n');
        var words = stop < 0 ? rest : rest[..(reason.Length + stop)];
        return FormulaPattern().IsMatch(words) && !RiskPattern().IsMatch(words);
    }

    [GeneratedRegex(@"\b(?:on (?:the )?condition (?:of|that|they|he|she|their|his|her)(?: \w+){0,3}? ?(?:anonym\w+|not be (?:named|identified|used)|name not be)|under (?:the )?condition of anonymity|(?:ask|request|insist|prefer|wish|declin|refus|want)(?:e?d|es?|s|ing)? (?:not to be|to not be|to be|to remain|on) (?:named|identified|quoted by name|anonymous|unnamed|anonymity)|(?:grant|request|seek)(?:ed|s|ing)? anonymity|(?:speak|spoke|speaking) anonymously|who (?:did not want|did not wish|asked|requested) (?:to be named|to be identified|anonymity|not to be (?:named|identified)))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GrantPattern();

    [GeneratedRegex(@"\b(?:because|for fear|fearing|to (?:avoid|protect|offer|discuss|describe|speak|talk|preserve)|out of concern|lest|citing|so as)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CausePattern();

    [GeneratedRegex(@"\b(?:(?:anonym\w+|named|identified|unnamed),? (?:because|since|as|due to|owing to|out of|for fear|given|citing|in order|under|to \w+|discussing|describing|while)|for fear of|fear(?:ing|ed|s)? (?:of )?(?:retaliation|reprisals?|retribution|losing|repercussions|arrest)|not (?:authori[sz]ed|allowed|permitted|cleared) to|(?:lack|without|no)(?:ed|s|ing)? (?:the )?(?:authori[sz]ation|permission) to|(?:because|as|since) (?:of )?(?:the )?(?:sensitiv\w+|matter|talks|negotiations|deliberations|discussions|information|details|plans|he|she|they)(?: \w+){0,3} (?:is|are|was|were|had|has|have|not|private|confidential|sensitive|ongoing|nature)|citing|to (?:speak|talk|discuss)(?: \w+){0,4} (?:freely|candidly|openly|frankly|internal|private|sensitive|confidential)|forbids?|forbidden|barred from|prohibit\w*|security reasons|because of the sensitivity)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReasonPattern();

    [GeneratedRegex(@"\b(?:not (?:been )?(?:authori[sz]ed|allowed|permitted|cleared|supposed)|(?:lack|without|no)(?:ed|s|ing)? (?:the )?(?:authori[sz]ation|permission)|sensitiv\w+|delicate|(?:private|internal|confidential|ongoing)\b|to (?:discuss|describe|offer)|freely|candid\w*|openly|frankly)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FormulaPattern();

    [GeneratedRegex(@"\b(?:fear\w*|afraid|lest|retaliat\w+|repris\w+|retribution|repercussions?|danger\w*|safety|threat\w*|arrest\w*|prosecut\w+|jobs?|fired|dismiss\w+|sue[ds]?|lawsuits?|forb(?:id|ade)\w*|barred|bars?|prohibit\w*|nondisclosure|disclosure|contracts?|laws?|courts?|harass\w*|stigma|victims?|visas?|risk\w*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RiskPattern();
}
