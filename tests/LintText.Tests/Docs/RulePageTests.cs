using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Rules.StyleSheets;
using LintText.TestKit;
using LintText.Tests.StyleSheets;

namespace LintText.Tests.Docs;

/// <summary>Every rule has a page, and what the page shows is true: its examples are run.</summary>
public sealed partial class RulePageTests
{
    private static readonly string[] Headings = ["What it does", "Why", "Example", "Use instead", "When to suppress", "Standard"];

    public static TheoryData<string> Ids => [.. RuleCatalog.BuiltIn.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_the_fixed_headings(string id)
    {
        var page = Read(id);
        Assert.StartsWith($"# {id}: {RuleCatalog.BuiltIn.Find(id)!.Name}\n", page, StringComparison.Ordinal);
        Assert.Equal(Headings, HeadingPattern().Matches(page).Select(m => m.Groups[1].Value).Where(Headings.Contains));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Examples_are_reported_and_their_corrections_are_not(string id)
    {
        // The rules about suppressions need more than one rule to say anything; their tests are elsewhere.
        if (id.StartsWith("SR0", StringComparison.Ordinal))
            return;

        var page = Read(id);
        var options = Options(page);
        foreach (var (path, text) in Blocks(page, "Example"))
            Assert.True(RuleVerifier.Fires(id, text, path, options), $"{id} does not report the example of its page:\n{text}");
        foreach (var (path, text) in Blocks(page, "Use instead"))
            Assert.False(RuleVerifier.Fires(id, text, path, options), $"{id} reports what its page says to write instead:\n{text}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Table_at_the_top_is_up_to_date(string id)
    {
        var page = Read(id);
        var expected = TablePattern().Replace(page, _ => RulePageTable.Create(RuleCatalog.BuiltIn.Find(id)!, Calibration.BuiltIn));
        if (expected != page && Environment.GetEnvironmentVariable("LINT_TEXT_WRITE") == "1")
        {
            File.WriteAllText(PathOf(id), expected);
            return;
        }

        Assert.True(expected == page, $"The table of {id}.md is stale; run the tests once with LINT_TEXT_WRITE=1.");
    }

    private static string PathOf(string id) => Repository.PathTo("docs", "rules", id + ".md");

    private static string Read(string id)
    {
        var path = PathOf(id);
        Assert.True(File.Exists(path), $"{path} is missing: every rule has a page. Copy the headings of SR1003.md.");
        return File.ReadAllText(path);
    }

    private static List<(string Path, string Text)> Blocks(string page, string heading)
    {
        var start = page.IndexOf($"\n## {heading}\n", StringComparison.Ordinal) + heading.Length + 5;
        var end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        var blocks = FencePattern().Matches(page[start..end]).Select(m => ($"draft.{(m.Groups["language"].Value is "markdown" ? "md" : m.Groups["language"].Value is "html" ? "html" : "txt")}", m.Groups["text"].Value)).ToList();
        Assert.NotEmpty(blocks);
        return blocks;
    }

    [GeneratedRegex(@"<!-- generated -->.*?<!-- /generated -->", RegexOptions.Singleline)]
    private static partial Regex TablePattern();

    /// <summary>The configuration that a page shows, for a rule that says nothing without one; null where it shows none.</summary>
    private static LintOptions? Options(string page)
    {
        var lines = SettingPattern().Matches(page).Select(m => (m.Groups["key"].Value, m.Groups["value"].Value)).ToArray();
        var options = lines.Any(l => l.Item1.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)) ? RuleVerifier.Options(lines) : null;
        var sheets = FencePattern().Matches(page).Select(m => m.Groups["text"].Value).Where(t => t.StartsWith("style-sheet:", StringComparison.Ordinal)).Select(TestSheets.Read).ToArray();
        if (sheets.Length > 0)
            options = (options ?? LintOptions.Default).With(StyleGuide.Feature, StyleGuide.Create(sheets));
        return ReadsReferences(page) ? References(page, options) : options;
    }

    /// <summary>
    /// What a page shows of the files that a citation is held against: a bibliography as <c>bibtex</c>, a list of retractions as
    /// <c>csv</c>, a reliability list as <c>yaml</c>, and the names of the files beside the draft as <c>tree</c>.
    /// </summary>
    private static LintOptions References(string page, LintOptions? options)
    {
        var bibTex = Fence(page, "bibtex");
        var isOwn = page.Contains("\nbibliography: ", StringComparison.Ordinal);
        return TestReferences.Options(
            bibTex: isOwn ? null : bibTex,
            ownBibTex: isOwn ? bibTex : null,
            reliability: FencePattern().Matches(page).Select(m => m.Groups["text"].Value).FirstOrDefault(t => t.StartsWith("reliability-list:", StringComparison.Ordinal)),
            retractions: Fence(page, "csv") is { } table ? table[(table.IndexOf('\n', StringComparison.Ordinal) + 1)..] : null,
            files: Fence(page, "tree")?.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(f => f, _ => string.Empty),
            options: options);
    }

    private static bool ReadsReferences(string page) => Fence(page, "bibtex") is not null || Fence(page, "csv") is not null || Fence(page, "tree") is not null || page.Contains("\nreliability-list:", StringComparison.Ordinal);

    private static string? Fence(string page, string language) => FencePattern().Matches(page).FirstOrDefault(m => m.Groups["language"].Value == language)?.Groups["text"].Value;

    [GeneratedRegex(@"^(?<key>(lint_text|dotnet_diagnostic)\.[\w.]+) = (?<value>.+)$", RegexOptions.Multiline)]
    private static partial Regex SettingPattern();

    [GeneratedRegex(@"^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"^(?<fence>`{3,})(?<language>\w+)\n(?<text>.*?)^\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencePattern();
}
