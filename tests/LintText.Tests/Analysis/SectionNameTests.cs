using LintText.Analysis;

namespace LintText.Tests.Analysis;

/// <summary>Sections of an .editorconfig that would take for ever to match.</summary>
public sealed class SectionNameTests
{
    [Theory]
    [InlineData("[*.md]", false)]
    [InlineData("[**/docs/**/*.{md,txt}]", false)]
    [InlineData("[{a/**,b/**,c/**,d/**,e/**}/*.md]", false)]
    [InlineData("[*a*a*a*b]", false)]
    [InlineData("[*a*a*a*a*b]", true)]
    [InlineData("  [**a**a**a**a**b]\r", true)]
    [InlineData("[{*a*a*a*a*b,c}]", true)]
    [InlineData("a = *a*a*a*a*a*b", false)]
    public void Wildcards_that_one_path_can_meet_are_counted(string line, bool isCostly) => Assert.Equal(isCostly, SectionNames.IsCostly(line));

    [Fact]
    public void A_costly_section_holds_for_nothing_and_is_named()
    {
        var text = "[*a*a*a*a*a*a*a*a*b]\nlint_text.confidence = 90\n[*.md]\nlint_text.opinion = x\n";
        LintOptions.Parse(text, new string('a', 60) + "b", RuleCatalog.BuiltIn, out var problems);

        Assert.Contains(problems, p => p.Line == 1 && p.Message == "a section with more than 4 wildcards takes too long to match and is not read; write several simpler ones");
    }
}
