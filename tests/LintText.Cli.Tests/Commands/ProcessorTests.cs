using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.Commands;

/// <summary>A processor with narrow vectors, or with none, reads a whole document as the widest one does.</summary>
public sealed class ProcessorTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("DOTNET_EnableAVXVNNI=0")]
    [InlineData("DOTNET_EnableAVX2=0")]
    [InlineData("DOTNET_EnableAVX=0")]
    [InlineData("DOTNET_EnableHWIntrinsic=0")]
    public void Document_is_read_in_the_same_way(string variable)
    {
        // The longest real documents of the corpus: edited prose of many kinds.
        var drafts = Directory.GetFiles(Repository.PathTo("corpus/drafts"), "g-*.md").OrderByDescending(f => new FileInfo(f).Length).Take(3).ToList();
        Assert.NotEmpty(drafts);
        foreach (var draft in drafts)
            _folder.Write(Path.GetFileName(draft), File.ReadAllText(draft));

        var expected = ToolProcess.RunShell(_folder, "$TOOL sources . --format json");
        var actual = ToolProcess.RunShell(_folder, $"{variable} $TOOL sources . --format json");
        Assert.True(expected.Output.Length > 10_000);
        Assert.Equal(expected.Output, actual.Output);

        var report = ToolProcess.RunShell(_folder, "$TOOL . --no-cache --format json");
        Assert.Equal(report.Output, ToolProcess.RunShell(_folder, $"{variable} $TOOL . --no-cache --format json").Output);
    }
}
