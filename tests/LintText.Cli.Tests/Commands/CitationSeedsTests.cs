using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.Commands;

/// <summary>The drafts in <c>seeds/citations</c>, which have a few faults of each kind among clean prose.</summary>
public sealed class CitationSeedsTests : IDisposable
{
    private readonly TestFolder _folder = Copy();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Findings()
    {
        var run = CommandRun.In(_folder, "seeds/citations", "--format", "compact");

        Assert.Equal((ExitCode.Findings, string.Empty), (run.ExitCode, run.Error));
        Verifier.Verify(run.Output);
    }

    [Fact]
    public void Sources()
    {
        var run = CommandRun.In(_folder, "sources", "seeds/citations");

        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
        Verifier.Verify(run.Output);
    }

    [Fact]
    public void Safe_fixes_leave_nothing_that_they_could_mend()
    {
        CommandRun.In(_folder, "seeds/citations", "--fix");
        var run = CommandRun.In(_folder, "seeds/citations", "--fix", "--format", "compact");

        Assert.DoesNotContain("Fixed", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SR4025", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SR4009", run.Output, StringComparison.Ordinal);
    }

    /// <summary>The seeds in a repository of their own, so that links out of their folder are looked up.</summary>
    private static TestFolder Copy()
    {
        var folder = new TestFolder().WithRepository();
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("seeds"), "*", SearchOption.AllDirectories))
            folder.Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllBytes(file));
        return folder;
    }
}
