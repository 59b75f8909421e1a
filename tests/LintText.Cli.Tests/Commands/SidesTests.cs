using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>lint_text.SR5004.sides</c> as it is read from a real <c>.editorconfig</c>.</summary>
public sealed class SidesTests : IDisposable
{
    private const string Draft = """
        The Harbour Union claimed that the new cranes had failed four times since May, that two dockers had been hurt, and that nobody had answered its letters.

        Odo Lenk, a spokesman for the Harbour Union, insisted that the strike would go on until the cranes were mended. The Harbour Union said that every letter should be answered.

        The Calder Line said it was sorry. The Calder Line added it was late. The Calder Line said no more.

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sides_are_compared_by_both_rules()
    {
        _folder.Write("a.md", Draft).Write(".editorconfig", Config("union = Harbour Union | dockers, company = Calder Line"));

        var list = FindingList.Check(_folder);
        Assert.Equal(string.Empty, list.Run.Error);
        Assert.Contains("a.md SR3014 “claimed”", list.Open);
        Assert.Contains(list.Open, f => f.StartsWith("a.md SR5004 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("union = Harbour Union; company = Calder Line")]
    [InlineData("union = Harbour Union # the dockers")]
    [InlineData("union =, company = Calder Line")]
    public void What_is_no_pair_of_sides_is_named(string sides)
    {
        _folder.Write("a.md", Draft).Write(".editorconfig", Config(sides));

        var run = CommandRun.In(_folder);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("is not a value of lint_text.sr5004.sides; use two or more of name = words | words, with commas between", run.Error, StringComparison.Ordinal);
    }

    private static string Config(string sides) => $"root = true\n[*.md]\ndotnet_diagnostic.SR5004.severity = suggestion\nlint_text.SR5004.sides = {sides}\n";
}
