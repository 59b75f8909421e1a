using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Rules.Declarative;

namespace LintText.Tests.Declarative;

/// <summary>What holds for every list of words that ships.</summary>
public sealed class LexiconTests
{
    public static TheoryData<string> Ids => [.. BuiltInPacks.Load().SelectMany(p => p.Rules).Select(r => r.Rule.Id)];

    /// <summary>Two entries of the same words would leave it to their order which fields count.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Term_is_listed_once(string id) =>
        Assert.Empty(Terms(id).GroupBy(t => (t.Text.ToLowerInvariant().Replace('-', ' '), t.PartOfSpeech, Context(t))).Where(g => g.Count() > 1).Select(g => g.Key.Item1));

    /// <summary>A rule whose words differ in strength says of each why it is listed.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Term_of_a_graded_rule_says_why(string id)
    {
        if (Terms(id).Any(t => t.Strength != Strength.Moderate))
            Assert.Empty(Terms(id).Where(t => t.Why is null).Select(t => t.Text));
    }

    private static string Context(Term term) => $"{term.PrecededBy.Length} {term.FollowedBy.Length} {term.Of.Length} {term.Objects.Length}";

    private static ImmutableArray<Term> Terms(string id) => BuiltInPacks.Load().SelectMany(p => p.Rules).Single(r => r.Rule.Id == id).Terms;
}
