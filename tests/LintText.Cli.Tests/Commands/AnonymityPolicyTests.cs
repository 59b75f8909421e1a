using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>A house states its policy on unnamed sources, and the messages say which clause is broken.</summary>
public sealed class AnonymityPolicyTests : IDisposable
{
    private const string Draft = """
        The dam above Tarn was shut on 4 May 2024.

        A company insider said the gates had failed. “The plan is reckless,” the insider said.

        A harbour pilot, who asked not to be named because he was not authorised to speak, said the lock had been closed.

        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Strict_house_sees_the_clauses_that_are_broken()
    {
        Assert.Equal(
            [
                "a.md:3:1: suggestion SR2003: “A company insider” tells the reader nothing about how the source knows (policy: forbidden_descriptions = insider)",
                "a.md:3:46: suggestion SR2004: Anonymous source “A company insider” is used for opinion, not information (by default an opinion should have a name)",
                "a.md:5:1: suggestion SR2001: “A harbour pilot” is not named (policy: allow_unnamed = explained)",
                "a.md:5:18: suggestion SR2002: Anonymity was granted to “A harbour pilot” but the text gives only a set phrase as the reason (policy: accept_formula_reasons = false)",
            ],
            Check("""
                lint_text.anonymous.allow_unnamed = explained
                lint_text.anonymous.accept_formula_reasons = false
                lint_text.anonymous.forbidden_descriptions = insider
                """));
    }

    [Fact]
    public void House_that_allows_anonymity_freely_sees_nothing()
    {
        Assert.Empty(Check("""
            lint_text.anonymous.allow_unnamed = always
            lint_text.anonymous.require_reason = false
            lint_text.anonymous.require_description = false
            lint_text.anonymous.forbid_opinion = false
            """));
    }

    [Fact]
    public void Mistyped_clause_is_named_with_the_nearest()
    {
        _folder.Write("a.md", Draft).Write(".editorconfig", "root = true\n[*.md]\nlint_text.anonymous.require_reson = true\n");

        var run = CommandRun.In(_folder);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("did you mean 'lint_text.anonymous.require_reason'?", run.Error, StringComparison.Ordinal);
    }

    private string[] Check(string policy)
    {
        _folder.Write("a.md", Draft).Write(".editorconfig", $"root = true\n[*.md]\ndotnet_diagnostic.SR5002.severity = none\n{policy}\n");
        return CommandRun.In(_folder, "--format", "compact", "--quiet").OutputLines;
    }
}
