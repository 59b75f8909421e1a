using LintText.Analysis;
using LintText.Rules;
using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR5004.</summary>
public sealed class OneSidedSourcingTests
{
    private const string Id = "SR5004";

    private const string OneSided = """
        {|SR5004:The Harbour Union|} said that the new cranes had failed four times since May, that two dockers had been hurt, and that nobody had answered its letters. The Harbour Union said that the strike would go on until the cranes were mended and every letter had been answered.
        """;

    private const string Reply = " The Calder Line said that the cranes had passed their inspection in June and that it had offered the union a meeting on the first day of the strike.";

    private static readonly LintOptions Sides = Options("union = Harbour Union | dockers, company = Calder Line");

    [Theory]
    [InlineData("draft.md")]
    [InlineData("draft.txt")]
    public void Side_that_is_not_heard_is_reported(string path) => RuleVerifier.Verify(Id, OneSided, path, Sides);

    [Fact]
    public void Markup_makes_no_difference() => RuleVerifier.Verify(Id, $"<p>{OneSided}</p>", "draft.html", Sides);

    [Fact]
    public void Nothing_is_said_until_sides_are_declared() => RuleVerifier.VerifySilent(Id, Plain(OneSided));

    [Fact]
    public void Both_sides_are_heard() => RuleVerifier.VerifySilent(Id, Plain(OneSided) + Reply, options: Sides);

    [Theory]
    [InlineData("farmers = Farmers’ League, millers = Millers’ Guild")]
    [InlineData("arbour = arbour, line = Calder Line")]
    public void Sides_that_do_not_fit_are_silent(string sides) => RuleVerifier.VerifySilent(Id, Plain(OneSided), options: Options(sides));

    [Theory]
    [InlineData("The Harbour Union said that the cranes had failed.")]
    [InlineData("The Harbour Union met on Monday in the hall behind the customs house, where it has met each spring since the quay was built.")]
    public void Few_words_are_no_sample(string text) => RuleVerifier.VerifySilent(Id, text, options: Sides);

    [Theory]
    [InlineData("interview")]
    [InlineData("statement")]
    public void One_voice_may_be_the_point(string type) => RuleVerifier.VerifySilent(Id, $"---\ntype: {type}\n---\n\n{Plain(OneSided)}", options: Sides);

    [Fact]
    public void Comments_are_no_part_of_it() => RuleVerifier.VerifySilent(Id, "The ferry sails on Monday.\n\n## 4 comments\n\n" + Plain(OneSided), options: Sides);

    [Theory]
    [InlineData("", true, 0)]
    [InlineData("union, company", true, 2)]
    [InlineData("union = a | b, company = c", true, 2)]
    [InlineData("union = a | b", false, 0)]
    [InlineData("union =", false, 0)]
    [InlineData("= a", false, 0)]
    [InlineData("a = b = c", false, 0)]
    public void Sides_are_read(string text, bool isValid, int count)
    {
        var (valid, sides) = Side.Parse(text);
        Assert.Equal(isValid, valid);
        Assert.Equal(count, sides.Length);
    }

    private static LintOptions Options(string sides) => RuleVerifier.Options(("dotnet_diagnostic.SR5004.severity", "suggestion"), ("lint_text.SR5004.sides", sides));

    private static string Plain(string markup) => markup.Replace("{|SR5004:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);
}
