using System.Collections.Immutable;

using LintText.Language;

namespace LintText.Sourcing.Sources;

/// <summary>Decides of whom a statement speaks that somebody is not named.</summary>
internal static class GrantHolders
{
    /// <summary>How far behind a mention a grant still speaks of it, in characters.</summary>
    private const int Nearest = 80;

    /// <summary>
    /// The unnamed source that each grant speaks of: the one whose mention holds it (“an aide, who asked not to be named,”), failing
    /// that the one mentioned last before it in its sentence. Where nobody else is named before it in the sentence, it is the one
    /// mentioned last before it in its paragraph, else the first behind it.
    /// </summary>
    public static Dictionary<AnonymityGrant, SourceEntity> Find(ProseLayer prose, IEnumerable<SourceEntity> entities, ImmutableArray<AnonymityGrant> grants)
    {
        var holders = new Dictionary<AnonymityGrant, SourceEntity>();
        if (grants.IsEmpty)
            return holders;

        var document = prose.Document;
        var byBlock = entities.Where(e => e.IsAnonymous)
            .SelectMany(e => e.Mentions.Select(m => new Mention(e, m)))
            .GroupBy(m => document.GetBlock(m.Span.Start).Index)
            .ToDictionary(g => g.Key, g => g.OrderBy(m => m.Span.Start).ToArray());
        foreach (var grant in grants)
        {
            if (byBlock.TryGetValue(grant.BlockIndex, out var mentions) && FindIn(mentions, prose, grant) is { } holder)
                holders.Add(grant, holder);
        }

        return holders;
    }

    private static SourceEntity? FindIn(Mention[] mentions, ProseLayer prose, AnonymityGrant grant)
    {
        if (prose.GetSentence(grant.Span.Start) is not { } sentence)
            return null;

        // The mentions before the grant are the first of the list; one that holds it is the last of them.
        var before = Bisection.FirstBehind(mentions, grant.Span.Start, static m => m.Span.Start);
        var last = mentions[Math.Max(0, before - 1)];
        var isNear = before > 0 && last.Span.Start >= sentence.Span.Start && (last.Span.Contains(grant.Span) || grant.Span.Start - last.Span.End <= Nearest);
        return isNear || !NamesSomebody(prose.Text, sentence.FirstToken, prose.Text.IndexAt(grant.Span.Start)) ? last.Entity : null;
    }

    private static bool NamesSomebody(TokenText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (IsSomebody(text, i))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word stands for people by what they are: “nurse”, “residents”, “a man”.</summary>
    public static bool IsSomebody(TokenText text, int i) => text.Is(i, WordClasses.RoleNoun | WordClasses.PeopleNoun | WordClasses.KinNoun) || text.Is(i, "person", "man", "woman");

    /// <summary>A mention of an unnamed source that something is ascribed to.</summary>
    private readonly record struct Mention(SourceEntity Entity, Microsoft.CodeAnalysis.Text.TextSpan Span);
}
