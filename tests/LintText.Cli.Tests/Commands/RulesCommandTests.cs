using LintText.Analysis;
using LintText.Cli.Commands;
using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>rules</c> and <c>explain</c>.</summary>
public sealed class RulesCommandTests : IDisposable
{
    private static readonly string[] Headings = ["What it does", "Why", "Example", "Use instead", "When to suppress", "Standard"];

    private readonly TestFolder _folder = new();

    public static TheoryData<string> Ids => [.. RuleCatalog.BuiltIn.Ids];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rules_lists_every_rule_once_in_the_order_of_ids()
    {
        var run = CommandRun.In(_folder, "rules");

        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal(RuleCatalog.BuiltIn.Ids, run.OutputLines.Select(l => l.Trim().Split(' ')[0]).Where(RuleCatalog.BuiltIn.Contains));
    }

    [Fact]
    public void Rules_gives_id_title_severity_and_family()
    {
        var rule = RuleCatalog.BuiltIn.Find("SR1006")!;

        var row = Assert.Single(CommandRun.In(_folder, "rules").OutputLines, l => l.Contains(rule.Id, StringComparison.Ordinal));
        Assert.Equal([rule.Id, rule.Descriptor.Title.ToString(), "warning", "Attribution"], row.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(60)]
    public void Rules_keeps_to_the_width(int width)
    {
        var run = CommandRun.In(_folder, e => e with { Width = width }, "rules");

        Assert.All(run.OutputLines, l => Assert.True(l.Length <= width, $"{l.Length} columns: {l}"));
    }

    [Theory]
    [InlineData("Loaded")]
    [InlineData("loaded")]
    public void Rules_of_one_family_can_be_listed(string family)
    {
        var run = CommandRun.In(_folder, "rules", "--family", family);

        Assert.Contains("SR3001", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SR1003", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_keeps_the_indentation_of_examples()
    {
        var run = CommandRun.In(_folder, "explain", "SR4008");
        Assert.Contains("    sources:", run.OutputLines);
        Assert.Contains(run.OutputLines, l => l.StartsWith("      - { host: tidings.example", StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_family_is_named_with_the_nearest_one()
    {
        var run = CommandRun.In(_folder, "rules", "--family", "Citation");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("did you mean 'Citations'?", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Explain_shows_a_rules_page_within_the_width(string id)
    {
        var run = CommandRun.In(_folder, "explain", id);

        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.StartsWith($"{id}: {RuleCatalog.BuiltIn.Find(id)!.Name}\n", run.Output, StringComparison.Ordinal);
        Assert.All(Headings, heading => Assert.Contains(heading, run.OutputLines));
        Assert.All(run.OutputLines, l => Assert.True(l.Length <= HostEnvironment.DefaultWidth, $"{l.Length} columns: {l}"));
        Assert.DoesNotContain("<!--", string.Concat(run.OutputLines.TakeWhile(l => l != "Example")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sr1003")]
    [InlineData("orphan-quote")]
    [InlineData("Orphan-Quote")]
    public void Explain_takes_ids_and_names_in_any_case(string rule)
    {
        Assert.Equal(CommandRun.In(_folder, "explain", "SR1003"), CommandRun.In(_folder, "explain", rule));
    }

    [Theory]
    [InlineData("SR103", "SR1003")]
    [InlineData("orphan-qoute", "orphan-quote")]
    public void Explain_names_the_nearest_rule_to_one_that_does_not_exist(string rule, string nearest)
    {
        var run = CommandRun.In(_folder, "explain", rule);

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(string.Empty, run.Output);
        var line = Assert.Single(run.ErrorLines);
        Assert.Contains($"there is no rule {rule}", line, StringComparison.Ordinal);
        Assert.Contains($"did you mean '{nearest}'?", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_needs_a_rule()
    {
        var run = CommandRun.In(_folder, "explain");

        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("rule", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }
}
