using LintText.Analysis;
using LintText.TestKit;

namespace LintText.Tests.Catalogue;

/// <summary>
/// What the catalogue of rules names, in several frames each: plain, attributed, quoted, in a heading, in another sense. The cases were written
/// from the catalogue by people who had not seen the rules’ code; what a rule does not do says so in its case (<c>open</c>).
/// </summary>
public class CatalogueTests
{
    private static readonly LintEngine Engine = new(RuleCatalog.BuiltIn);

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "LintText.Tests", "Catalogue", "cases");

    public static TheoryData<string> Rules => [.. Directory.EnumerateFiles(Folder, "SR*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Cases(string rule)
    {
        var cases = CatalogueCase.Read(Path.Combine(Folder, rule + ".md"));
        var wrong = cases.Where(c => c.Behaves(Engine) == c.Settings.Contains("open")).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(c => $"{c.Name}: {(c.Settings.Contains("open") ? "behaves now; its ‘open’ line can go" : "does not behave")}")));
    }

    [Fact]
    public void Nearly_all_cases_behave()
    {
        const double Least = 0.85;
        var cases = Directory.EnumerateFiles(Folder, "SR*.md").SelectMany(f => CatalogueCase.Read(f)).ToList();
        Assert.True(cases.Count > 2500);
        Assert.True(cases.Count(c => !c.Settings.Contains("open")) > Least * cases.Count);
    }
}
