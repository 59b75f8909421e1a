namespace LintText.MSBuild.Tests;

public sealed class WarningPolicyTests
{
    private static readonly WarningPolicy Strict = new(treatWarningsAsErrors: true, null, "SR1006;SR1011", null);

    [Theory]
    [InlineData(nameof(Severity.Warning), nameof(Severity.Warning))]
    [InlineData(nameof(Severity.Suggestion), nameof(Severity.Suggestion))]
    [InlineData(nameof(Severity.Error), nameof(Severity.Error))]
    public void Nothing_set_changes_nothing(string severity, string expected) =>
        Assert.Equal(expected, new WarningPolicy(false, null, "", "  ").Apply("SR1006", Enum.Parse<Severity>(severity)).ToString());

    [Theory]
    [InlineData("SR1006")]
    [InlineData("sr1006")]
    [InlineData("CS1591;SR1006")]
    [InlineData("$(NoWarn), SR1006 ")]
    [InlineData("\n  CS1591;\n  SR1006\n")]
    [InlineData("CS1591 SR1006")]
    public void Codes_are_listed_as_compilers_take_them(string list)
    {
        Assert.Null(new WarningPolicy(false, null, null, list).Apply("SR1006", Severity.Warning));
        Assert.Null(new WarningPolicy(false, null, null, list).Apply("SR1006", Severity.Suggestion));
        Assert.Equal(Severity.Error, new WarningPolicy(false, list, null, null).Apply("SR1006", Severity.Warning));
        Assert.Equal(Severity.Warning, new WarningPolicy(true, null, list, null).Apply("SR1006", Severity.Warning));
        Assert.Equal(Severity.Warning, new WarningPolicy(false, list, list, null).Apply("SR1006", Severity.Warning));
    }

    [Fact]
    public void Warnings_are_errors_except_those_that_are_named()
    {
        Assert.Equal(Severity.Error, Strict.Apply("SR4013", Severity.Warning));
        Assert.Equal(Severity.Warning, Strict.Apply("SR1011", Severity.Warning));
        Assert.Equal(Severity.Suggestion, Strict.Apply("SR4013", Severity.Suggestion));
    }

    [Fact]
    public void Errors_stay_errors() =>
        Assert.Equal(Severity.Error, new WarningPolicy(false, null, "SR4013", "SR4013").Apply("SR4013", Severity.Error));

    [Fact]
    public void Part_of_a_code_is_no_code() =>
        Assert.Equal(Severity.Warning, new WarningPolicy(false, "SR100", null, "SR10061;R1006").Apply("SR1006", Severity.Warning));
}
