using LintText.MSBuild.Tests.Kit;

namespace LintText.MSBuild.Tests.Builds;

/// <summary>The switches that projects have for warnings.</summary>
public sealed class SeverityTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    private const string Frameworks = "net10.0;net10.0-windows";

    /// <summary>Switches, the exit code and what is logged of one warning, SR1006, and one suggestion, SR3001.</summary>
    private static readonly (string Switches, int ExitCode, string[] Kinds)[] Cases =
    [
        ("", 0, ["suggestion SR3001", "warning SR1006"]),
        ("-p:LintTextFailOn=error", 0, ["suggestion SR3001", "warning SR1006"]),
        ("-p:LintTextFailOn=warning", 1, ["error LTX0003", "suggestion SR3001", "warning SR1006"]),
        ("-p:LintTextFailOn=suggestion", 1, ["error LTX0003", "suggestion SR3001", "warning SR1006"]),
        ("-p:LintTextFailOn=never -p:TreatWarningsAsErrors=true", 0, ["suggestion SR3001", "warning SR1006"]),
        ("-p:LintTextFailOn=fatal", 1, ["error LTX0001"]),
        ("-p:TreatWarningsAsErrors=true", 0, ["suggestion SR3001", "warning SR1006"]),
        ("-p:LintTextTreatWarningsAsErrors=true", 1, ["error SR1006", "suggestion SR3001"]),
        ("-p:LintTextTreatWarningsAsErrors=true -p:WarningsNotAsErrors=SR1006", 0, ["suggestion SR3001", "warning SR1006"]),
        ("-p:WarningsAsErrors=SR1006", 1, ["error SR1006", "suggestion SR3001"]),
        ("-p:WarningsAsErrors=SR4013", 0, ["suggestion SR3001", "warning SR1006"]),
        ("-p:NoWarn=SR1006", 0, ["suggestion SR3001"]),
        ("-p:NoWarn=CS1591%3BSR3001%2CSR1006 -p:LintTextFailOn=suggestion", 0, []),
        ("-warnaserror:SR1006", 1, ["error SR1006", "suggestion SR3001"]),
        ("-warnaserror", 1, ["error SR1006", "suggestion SR3001"]),
        ("-nowarn:SR1006", 0, ["suggestion SR1006", "suggestion SR3001"]),
    ];

    [Theory]
    [InlineData("net10.0")]
    [InlineData(Frameworks)]
    public void Switches_work_in_projects_of_one_framework_and_of_several(string frameworks)
    {
        using var repository = CreateRepository("", frameworks);
        // Several frameworks have other common targets, and so MSBuild applies other switches itself; ours are read as before.
        foreach (var (switches, exitCode, kinds) in Cases.Where(c => frameworks != Frameworks || !c.Switches.StartsWith("-p:LintTextFailOn", StringComparison.Ordinal)))
        {
            var run = repository.Build(["-t:LintText", .. switches.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
            Assert.Equal($"{switches}: {exitCode} {string.Join(", ", kinds)}", $"{switches}: {run.ExitCode} {string.Join(", ", run.Kinds)}");
        }
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData(Frameworks)]
    public void Properties_of_the_project_work_in_a_whole_build(string frameworks)
    {
        using var strict = CreateRepository("<TreatWarningsAsErrors>true</TreatWarningsAsErrors><LintTextTreatWarningsAsErrors>true</LintTextTreatWarningsAsErrors>", frameworks);
        var run = strict.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["error SR1006", "suggestion SR3001"], run.Kinds);

        using var lenient = CreateRepository("<LintTextTreatWarningsAsErrors>true</LintTextTreatWarningsAsErrors><WarningsNotAsErrors>$(WarningsNotAsErrors);SR1006</WarningsNotAsErrors><NoWarn>$(NoWarn);SR3001</NoWarn>", frameworks);
        run = lenient.Build();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["warning SR1006"], run.Kinds);
    }

    [Fact]
    public void Errors_of_the_configuration_are_not_turned_off_by_NoWarn()
    {
        using var repository = CreateRepository("<NoWarn>SR1006</NoWarn>", "net10.0");
        repository.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.SR1006.severity = error\n");

        var run = repository.Build("-t:LintText");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("error SR1006", run.Kinds);

        run = repository.Build("-t:LintText", "-p:LintTextFailOn=never");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
    }

    private SampleRepository CreateRepository(string properties, string frameworks) =>
        feed.CreateRepository().WriteProject("docs.csproj", properties, frameworks: frameworks).Write("a.md", Drafts.Warning).Write("b.md", Drafts.Suggestion);
}
