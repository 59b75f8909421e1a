using LintText.MSBuild.Tests.Kit;
using LintText.TestKit;

namespace LintText.MSBuild.Tests.Builds;

/// <summary>What a build says about drafts.</summary>
public sealed class DiagnosticTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    [Fact]
    public void Findings_have_code_page_file_and_span()
    {
        using var repository = feed.CreateRepository().WriteProject("docs.csproj");
        repository.Write("docs/lock.md", "# The lock at Brannock\n\nÉloi Marsh spoke first.\nThe lock was reportedly closed. The vote was postponed.\n").Write("mill.md", Drafts.Suggestion);

        var run = repository.Build();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["suggestion SR3001", "warning SR1006"], run.Kinds);
        var warning = run.Findings.Single(f => f.Code == "SR1006");
        Assert.Equal((repository.PathTo("docs/lock.md"), "(4,14,4,24)", "“reportedly” — by whom?"), (warning.File, warning.Span, warning.Message));
        Assert.Equal(repository.PathTo("docs.csproj"), warning.Project);
        Assert.Contains("docs/lock.md(4,14,4,24): warning SR1006: “reportedly” — by whom? [", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 Warning(s)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_fail_the_build()
    {
        using var repository = feed.CreateRepository().WriteProject("docs.csproj").Write("a.md", Drafts.Error);

        var run = repository.Build();

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["error SR4013"], run.Errors.Select(e => e.Kind));
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net10.0;net10.0-windows")]
    public void Errors_in_prose_hide_none_in_code_and_come_after_them(string frameworks)
    {
        using var repository = feed.CreateRepository().WriteProject("lib.csproj", frameworks: frameworks).Write("a.md", Drafts.Error).Write("Lock.cs", "class Lock { int x = ; }\n");

        var run = repository.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["CS1525", "SR4013"], run.Output.Split('\n').Select(l => System.Text.RegularExpressions.Regex.Match(l, @": error (?<code>\w+):").Groups["code"].Value).Where(c => c.Length > 0).Distinct());

        repository.Write("Lock.cs", "class Lock { int x = 1; }\n");
        run = repository.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["error SR4013"], run.Errors.Select(e => e.Kind));

        repository.Write("Lock.cs", "class Lock { int x = ; }\n").Write("a.md", Drafts.Warning);
        Assert.Equal(["CS1525"], repository.Build().Errors.Select(e => e.Code!).Distinct());
    }

    [Fact]
    public void Codes_lead_to_the_pages_of_the_rules()
    {
        using var repository = feed.CreateRepository().WriteProject("docs.csproj").Write("a.md", Drafts.Warning).Write("b.md", Drafts.Error);

        // Binary logs do not hold help links; terminals show them as links on the codes.
        var (_, output) = DotnetProcess.Run(repository.Root, ["build", "-nologo", "-tl:on", "-nodeReuse:false"], repository.Environment);
        Assert.Contains("/docs/rules/SR1006.md\e\\SR1006\e]8;;", output, StringComparison.Ordinal);
        Assert.Contains("/docs/rules/SR4013.md\e\\SR4013\e]8;;", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_that_looks_like_an_error_is_prose()
    {
        using var repository = feed.CreateRepository().WriteProject("docs.csproj", "<LintTextRules>house.yml</LintTextRules>");
        repository.Write("a.md", "The clerk wrote “1 error: see report” and “lock.c(3,4): error C1000: no water”.\n").Write("b.md", Drafts.Warning);
        repository.Write("house.yml", """
            pack: house
            description: The Calder Courier’s style.
            rules:
              - id: HOUSE001
                name: clerk
                title: Clerk
                category: Loaded
                severity: warning
                message: "1 error: see report of the {match} %41 %3B; mill.c(1,2): error C9: x"
                why: Because.
                terms: [clerk]
            """);

        var run = repository.Build("-t:LintText");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Errors);
        Assert.Equal(["warning HOUSE001", "warning SR1006"], run.Kinds.Where(k => k.StartsWith("warning", StringComparison.Ordinal)));
        Assert.Contains("%41 %3B; mill.c(1,2): error C9: x", run.Findings.Single(f => f.Code == "HOUSE001").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_files_need_no_quoting()
    {
        string[] names = ["two words.md", "-n.md", "#1.md", "@home.md", "100%.md", "dépôt.md", "a&b.md", "it's.md", "[x].md", "check.md", "a;b.md", "$(x).md", "%41.md"];
        using var repository = feed.CreateRepository().WriteProject("docs.csproj");
        foreach (var name in names)
            repository.Write(name, Drafts.Warning);

        var run = repository.Build("-t:LintText");

        Assert.Equal(names.Order(StringComparer.Ordinal), run.Findings.Select(f => f.FileName!).Order(StringComparer.Ordinal));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void Documentation_comments_are_read_where_the_configuration_asks()
    {
        using var repository = feed.CreateRepository().WriteProject("lib.csproj");
        repository.Write("Lock.cs", "namespace Brannock;\n\n/// <summary>Closes the lock [citation needed].</summary>\npublic class Lock;\n");
        Assert.Empty(repository.Build().Findings);

        repository.Write(".editorconfig", "root = true\n[*.cs]\nlint_text.csharp = doc_comments\ndotnet_diagnostic.SR4013.severity = warning\n");
        var finding = Assert.Single(repository.Build("-t:LintText").Findings);
        Assert.Equal(("warning SR4013", "Lock.cs", 3), (finding.Kind, finding.FileName, finding.Line));
    }
}
