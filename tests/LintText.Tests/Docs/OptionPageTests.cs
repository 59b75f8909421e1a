using LintText.Catalogue;
using LintText.Rules.Anonymity;
using LintText.TestKit;

namespace LintText.Tests.Docs;

/// <summary>Every option is documented, with its default.</summary>
public sealed class OptionPageTests
{
    public static TheoryData<string> Keys => [.. BuiltInOptions.All.Select(o => o.Key)];

    public static TheoryData<string> Clauses => [.. AnonymityOptions.All.Select(o => o.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Configuration_page_lists_the_option_and_its_default(string key)
    {
        var value = BuiltInOptions.All.Single(o => o.Key == key).DefaultText;
        var start = $"| `{key}` | {(value.Length == 0 ? string.Empty : $"`{value}`")} |";
        Assert.Contains(File.ReadLines(Repository.PathTo("docs", "configuration.md")), l => l.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Clauses))]
    public void Policy_page_lists_the_clause_and_a_rule_page_names_it(string key)
    {
        var clause = AnonymityOptions.All.Single(o => o.Key == key);
        var row = $"| `{key["lint_text.anonymous.".Length..]}` | {(clause.DefaultText.Length == 0 ? string.Empty : $"`{clause.DefaultText}` ")}|";
        Assert.Contains(row, File.ReadAllText(Repository.PathTo("docs", "anonymity-policy.md")), StringComparison.Ordinal);
        Assert.Contains(Directory.GetFiles(Repository.PathTo("docs", "rules"), "SR*.md"), p => File.ReadAllText(p).Contains($"`{key}", StringComparison.Ordinal));
    }
}
