using LintText.MSBuild.Tests.Kit;
using LintText.TestKit;

namespace LintText.MSBuild.Tests.Builds;

/// <summary>What the properties of the package do.</summary>
public sealed class PropertyTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    private const string Pack = """
        pack: house
        description: The Calder Courier’s style.
        rules:
          - id: HOUSE001
            name: mill
            title: Mill
            category: Loaded
            severity: warning
            message: "“{match}”: which one?"
            why: There are three mills.
            terms: [old mill]
        """;

    [Fact]
    public void LintTextEnabled_switches_everything_off()
    {
        using var repository = CreateRepository(Drafts.Error, "<LintTextEnabled>false</LintTextEnabled>");
        foreach (var run in new[] { repository.Build(), repository.Build("-t:LintText") })
        {
            Assert.Equal(0, run.ExitCode);
            Assert.Empty(run.Findings);
        }
    }

    [Fact]
    public void LintTextBaseline_accepts_what_is_known()
    {
        using var repository = CreateRepository(Drafts.Warning, "<LintTextBaseline>accepted.json</LintTextBaseline>");
        Assert.Contains("warning SR1006", repository.Build("-t:LintText", "-p:LintTextBaseline=").Kinds);

        var (exitCode, output) = DotnetProcess.Run(repository.Root, ["exec", Path.Combine(feed.Unpacked, "tools", "any", "dotnet-lint-text.dll"), "check", "a.md", "--baseline", "accepted.json", "--update-baseline", "--no-cache"]);
        Assert.True(exitCode == 0, output);
        Assert.Empty(repository.Build("-t:LintText").Findings);

        repository.Write("a.md", Drafts.Warning + "\nThe gate was allegedly open.\n");
        Assert.Contains("a.md SR1006", repository.Build("-t:LintText").Places);
    }

    [Fact]
    public void LintTextRules_adds_packs()
    {
        using var repository = CreateRepository(Drafts.Clean, "<LintTextRules>house.yml; more</LintTextRules>").Write("house.yml", Pack);
        repository.Write("more/more.yml", Pack.Replace("HOUSE001", "HOUSE002", StringComparison.Ordinal).Replace("name: mill", "name: met", StringComparison.Ordinal).Replace("old mill", "council met", StringComparison.Ordinal).Replace("pack: house", "pack: more", StringComparison.Ordinal));

        Assert.Equal(["warning HOUSE001", "warning HOUSE002"], repository.Build("-t:LintText").Kinds);
    }

    [Fact]
    public void Packs_with_faults_are_errors_with_file_and_line()
    {
        using var repository = CreateRepository(Drafts.Clean, "<LintTextRules>rules/house.yml</LintTextRules>").Write("rules/house.yml", Pack.Replace("severity: warning", "severity: grave", StringComparison.Ordinal));

        var run = repository.Build();
        Assert.Equal(1, run.ExitCode);
        var error = Assert.Single(run.Errors);
        Assert.Equal(("error LTX0001", repository.PathTo("rules/house.yml"), 8), (error.Kind, error.File, error.Line));
    }

    [Fact]
    public void LintTextSarif_is_written_and_cleaned()
    {
        using var repository = CreateRepository(Drafts.Warning, "<LintTextSarif>$(BaseIntermediateOutputPath)logs/lint.sarif</LintTextSarif>");
        Assert.Equal(["a.md SR1006"], repository.Build("-t:LintText").Places);
        Assert.Contains("\"ruleId\":\"SR1006\"", repository.Read("obj/logs/lint.sarif"), StringComparison.Ordinal);

        Assert.Equal(0, repository.Dotnet("clean").ExitCode);
        Assert.False(repository.Has("obj/logs/lint.sarif"));

        // It is written where errors fail the build, too: that is when it is wanted.
        repository.Write("a.md", Drafts.Error);
        Assert.Equal(1, repository.Build().ExitCode);
        Assert.Contains("\"ruleId\":\"SR4013\"", repository.Read("obj/logs/lint.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_SARIF_log_that_cannot_be_written_is_an_error()
    {
        using var repository = CreateRepository(Drafts.Clean, "<LintTextSarif>taken</LintTextSarif>").Write("taken/file.txt", "x");

        var run = repository.Build("-t:LintText");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["error LTX0001"], run.Errors.Select(e => e.Kind));
        Assert.Contains("taken", run.Errors.First().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LintTextBeforeTargets_says_when()
    {
        using var repository = CreateRepository(Drafts.Warning, "<LintTextBeforeTargets>Proofread</LintTextBeforeTargets>", "<Target Name=\"Proofread\" />");
        Assert.Empty(repository.Build().Findings);
        Assert.Equal(["a.md SR1006"], repository.Build("-t:Proofread").Places);
    }

    [Fact]
    public void Design_time_builds_check_nothing()
    {
        using var repository = CreateRepository(Drafts.Error);
        repository.Build("-t:Restore");

        var run = repository.Build("-p:DesignTimeBuild=true");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Findings);
    }

    private SampleRepository CreateRepository(string draft, string properties = "", string targets = "") =>
        feed.CreateRepository().WriteProject("docs.csproj", properties, targets: targets).Write("a.md", draft);
}
