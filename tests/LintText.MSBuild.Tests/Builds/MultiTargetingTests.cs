using LintText.MSBuild.Tests.Kit;

namespace LintText.MSBuild.Tests.Builds;

/// <summary>A library for two frameworks, and programs that use it.</summary>
public sealed class MultiTargetingTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    private static readonly string[] Once = ["lib.md SR1006"];

    [Fact]
    public void Drafts_are_checked_once_whichever_way_the_library_is_built()
    {
        using var repository = CreateRepository();

        var run = repository.Build("lib");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Once, run.Places);
        Assert.Single(run.ToolRuns);
        Assert.True(repository.Has("lib/bin/Debug/net10.0/lib.dll") && repository.Has("lib/bin/Debug/net10.0-windows/lib.dll"));

        Assert.Equal(Once, repository.Build("lib", "-f", "net10.0").Places);
        Assert.Equal(Once, repository.Build("lib", "-t:LintText").Places);
        Assert.Equal(Once, repository.Dotnet("pack", "lib", "--no-restore").Places);
    }

    [Fact]
    public void Drafts_are_checked_once_where_others_refer_to_the_library()
    {
        using var repository = CreateRepository();
        string[] both = ["app.md SR1006", "lib.md SR1006"];

        Assert.Equal(both, repository.Build("app", "-m").Places);
        Assert.Equal(both, repository.Build("All.slnx", "-m").Places);
    }

    [Fact]
    public void Errors_are_reported_once()
    {
        using var repository = CreateRepository().Write("lib/lib.md", Drafts.Error);

        var run = repository.Build("All.slnx", "-m");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["error SR4013"], run.Errors.Select(e => e.Kind));
    }

    private SampleRepository CreateRepository() => feed.CreateRepository()
        .WriteProject("lib/lib.csproj", frameworks: "net10.0;net10.0-windows").Write("lib/lib.md", Drafts.Warning).Write("lib/Lock.cs", "namespace Brannock;\n\npublic class Lock;\n")
        .WriteProject("app/app.csproj", items: "<ProjectReference Include=\"../lib/lib.csproj\" />").Write("app/app.md", Drafts.Warning).Write("app/Gate.cs", "namespace Brannock;\n\npublic class Gate : Lock;\n")
        .Write("All.slnx", "<Solution><Project Path=\"app/app.csproj\" /><Project Path=\"lib/lib.csproj\" /></Solution>");
}
