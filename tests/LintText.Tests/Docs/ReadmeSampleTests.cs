using System.Text.RegularExpressions;

using LintText.TestKit;

namespace LintText.Tests.Docs;

/// <summary>The program in the README is compiled against the public members alone, and prints what the README says.</summary>
public sealed partial class ReadmeSampleTests
{
    private const int MostLines = 15;

    public static TheoryData<string> Pages => ["README.md", "src/LintText/README.md"];

    [Fact]
    public void Sample_prints_what_the_page_says()
    {
        var (code, output) = Sample("README.md");
        Assert.Equal(output, SampleCompiler.Run(code).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Pages_hold_the_same_short_sample(string page)
    {
        Assert.Equal(Sample("README.md"), Sample(page));
        Assert.InRange(Sample(page).Code.Count(c => c == '\n'), 1, MostLines);
    }

    [Fact]
    public void Code_on_the_library_page_compiles()
    {
        var page = File.ReadAllText(Repository.PathTo("docs", "library.md"));
        SampleCompiler.Compile(string.Concat(CodePattern().Matches(page).Select(m => m.Groups["code"].Value)));
    }

    private static (string Code, string Output) Sample(string page)
    {
        var match = Assert.Single(SamplePattern().Matches(File.ReadAllText(Repository.PathTo(page.Split('/')))));
        return (match.Groups["code"].Value, match.Groups["output"].Value);
    }

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```\n(?:(?!^```).)*?^```text\n(?<output>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex SamplePattern();

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}
