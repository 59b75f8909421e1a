using System.Text;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.TestKit;

namespace LintText.Tests.Analysis;

/// <summary>The rules as a whole: what is published, and that each is complete.</summary>
public sealed class RuleCatalogTests
{
    public static TheoryData<string> Ids => [.. RuleCatalog.BuiltIn.Ids];

    /// <summary>A published id never changes its meaning: whoever changes this file changes what users have configured.</summary>
    [Fact]
    public void Catalogue()
    {
        var table = new StringBuilder();
        foreach (var rule in RuleCatalog.BuiltIn.Rules)
        {
            table.Append(rule.Id).Append(' ').Append(rule.Name.PadRight(30)).Append(' ').Append(rule.Descriptor.Category.PadRight(13)).Append(' ')
                .Append(rule.Descriptor.DefaultSeverity.ToWord().PadRight(11)).AppendLine(rule.Descriptor.IsEnabledByDefault ? "on" : "off");
        }

        Verifier.Verify(table.ToString());
    }

    [Fact]
    public void Ids_names_and_titles_are_unique()
    {
        Assert.Distinct(RuleCatalog.BuiltIn.Rules.Select(r => r.Id));
        Assert.Distinct(RuleCatalog.BuiltIn.Rules.Select(r => r.Name));
        Assert.Distinct(RuleCatalog.BuiltIn.Rules.Select(r => r.Descriptor.Title.ToString(null)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_says_what_it_is_why_and_on_what_it_rests(string id)
    {
        var rule = RuleCatalog.BuiltIn.Find(id)!;

        Assert.Matches("^SR[0-5][0-9]{3}$", rule.Id);
        Assert.Matches("^[a-z]+(-[a-z]+)*$", rule.Name);
        Assert.Equal(FamilyOf(id), rule.Descriptor.Category);
        Assert.NotEmpty(rule.Descriptor.Title.ToString(null));
        Assert.NotEmpty(rule.Descriptor.MessageFormat.ToString(null));
        Assert.NotEmpty(rule.Descriptor.Description.ToString(null));
        Assert.NotEmpty(rule.Standard);
        Assert.Equal($"{Rule.HelpLinkBase}{id}.md", rule.Descriptor.HelpLinkUri);
        Assert.All(rule.YieldsTo, other => Assert.True(RuleCatalog.BuiltIn.Contains(other), $"{id} yields to {other}, which does not exist."));
    }

    /// <summary>An analyzer that the registry forgets would never run.</summary>
    [Fact]
    public void Every_analyzer_of_the_engine_is_registered()
    {
        var written = typeof(TextAnalyzer).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(TextAnalyzer)) && !t.IsAbstract).Select(t => t.Name).Order(StringComparer.Ordinal);
        Assert.Equal(written, RuleCatalog.BuiltIn.Analyzers.Select(a => a.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_has_a_page_and_tests(string id)
    {
        var rule = RuleCatalog.BuiltIn.Find(id)!;

        Assert.True(File.Exists(Repository.PathTo("docs", "rules", $"{id}.md")), $"docs/rules/{id}.md is missing.");
        Assert.StartsWith($"# {id}: {rule.Name}\n", RulePages.Get(rule), StringComparison.Ordinal);

        string[] names = [PascalCase(rule.Name), .. RuleCatalog.BuiltIn.Analyzers.Where(a => a.Rules.Contains(rule)).Select(a => a.GetType().Name)];
        Assert.True(
            names.Any(n => File.Exists(Repository.PathTo("tests", "LintText.Tests", "Rules", $"{n}Tests.cs"))),
            $"{id} has no tests: tests/LintText.Tests/Rules/{names[0]}Tests.cs is missing.");
    }

    [Fact]
    public void Every_page_has_a_rule()
    {
        var pages = Directory.GetFiles(Repository.PathTo("docs", "rules"), "SR*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(RuleCatalog.BuiltIn.Ids, pages);
    }

    [Fact]
    public void Rules_are_found_in_any_case()
    {
        Assert.Same(RuleCatalog.BuiltIn.Find("SR3001"), RuleCatalog.BuiltIn.Find("sr3001"));
        Assert.Null(RuleCatalog.BuiltIn.Find("SR9999"));
    }

    [Theory]
    [InlineData("SR1")]
    [InlineData("sr1001")]
    [InlineData("S1001")]
    [InlineData("SR100100")]
    [InlineData("")]
    public void Id_has_a_form(string id)
    {
        Assert.False(RuleId.IsWellFormed(id));
        Assert.Throws<ArgumentException>(() => new Rule(id, "a", "a", "a", RuleCategory.Loaded, Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, "a", "a"));
    }

    private static string FamilyOf(string id) => RuleCategory.All[id[2] - '0'];

    private static string PascalCase(string name) => string.Concat(name.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
