using LintText.MSBuild.Tests.Kit;

namespace LintText.MSBuild.Tests.Builds;

/// <summary>Which files are drafts.</summary>
public sealed class ItemTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    [Fact]
    public void Drafts_are_what_was_written()
    {
        using var repository = feed.CreateRepository().WriteProject("docs.csproj", "<ArtifactsPath>$(MSBuildThisFileDirectory)made</ArtifactsPath>");
        foreach (var made in new[] { "bin/a.md", "obj/a.md", "node_modules/x/a.md", "sub/node_modules/x/a.md", "sub/bin/a.md", "sub/obj/a.md", ".hidden/a.md", "made/a.md" })
            repository.Write(made, Drafts.Warning);
        foreach (var written in new[] { "news.md", "docs/b.markdown", "docs/deep/er/c.mdown", "binary/d.md", "object/e.md" })
            repository.Write(written, Drafts.Warning);
        repository.Write("page.html", $"<p>{Drafts.Warning}</p>").Write("note.txt", Drafts.Warning);

        Assert.Equal(["b.markdown SR1006", "c.mdown SR1006", "d.md SR1006", "e.md SR1006", "news.md SR1006"], repository.Build("-t:LintText").Places);
    }

    [Fact]
    public void Items_are_added_removed_and_updated_like_any_others()
    {
        using var repository = feed.CreateRepository();
        repository.WriteProject("docs.csproj", items: """
            <LintTextFile Remove="old/**" />
            <LintTextFile Include="note.txt;../outside.md" Condition="Exists('note.txt')" />
            <LintTextFile Include="pages/**/*.html" />
            <LintTextFile Update="new/a.md" Author="Ane Toft" />
            """);
        repository.Write("old/a.md", Drafts.Warning).Write("new/a.md", Drafts.Warning).Write("note.txt", Drafts.Warning).Write("pages/p.html", $"<p>{Drafts.Warning}</p>\n");
        repository.Write("docs.csproj", repository.Read("docs.csproj").Replace(";../outside.md", string.Empty, StringComparison.Ordinal));

        var run = repository.Build("-t:LintText", "-getItem:LintTextFile");
        Assert.Contains("Ane Toft", run.Output, StringComparison.Ordinal);
        Assert.Equal(["a.md SR1006", "note.txt SR1006", "p.html SR1006"], run.Places);
    }

    [Fact]
    public void Defaults_can_be_switched_off()
    {
        using var repository = feed.CreateRepository();
        repository.WriteProject("docs.csproj", "<EnableDefaultLintTextFiles>false</EnableDefaultLintTextFiles>", "<LintTextFile Include=\"news/*.md\" />");
        repository.Write("a.md", Drafts.Warning).Write("news/b.md", Drafts.Warning);
        Assert.Equal(["b.md SR1006"], repository.Build("-t:LintText").Places);

        repository.WriteProject("docs.csproj", "<EnableDefaultLintTextFiles>false</EnableDefaultLintTextFiles>");
        var run = repository.Build("-t:LintText");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Findings);
        Assert.Empty(run.ToolRuns);
    }

    [Fact]
    public void A_name_with_line_breaks_is_one_draft_and_no_option()
    {
        // Windows has no such names.
        if (OperatingSystem.IsWindows())
            return;

        using var repository = feed.CreateRepository().WriteProject("docs.csproj");
        repository.Write("x\n--allow-code\n--rules\nrules\ny.md", Drafts.Warning).Write("rules/ran.cs", $$"""
            using LintText.Analysis;
            using Microsoft.CodeAnalysis;

            public sealed class Ran() : TextAnalyzer(Rule)
            {
                private static readonly Rule Rule = new("HOUSE001", "ran", "Ran", "ran", RuleCategory.Loaded, DiagnosticSeverity.Warning, "Why.", "House, 1");

                public override void Initialize(TextAnalysisContext context) => System.IO.File.WriteAllText("{{repository.PathTo("ran.txt")}}", "ran");
            }
            """);
        repository.WriteProject("docs.csproj", items: "<Compile Remove=\"rules/**\" />");

        var run = repository.Build("-t:LintText");
        Assert.False(repository.Has("ran.txt"));
        Assert.Equal(["LTX0002", "SR1006"], run.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Drafts_that_are_not_there_are_an_error()
    {
        using var repository = feed.CreateRepository().WriteProject("docs.csproj", items: "<LintTextFile Include=\"gone.md\" />");

        var run = repository.Build("-t:LintText");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("error LTX0001 gone.md no such file or folder; check the path", Assert.Single(run.Findings.Select(f => $"{f.Kind} {f.FileName} {f.Message}")));
    }
}
