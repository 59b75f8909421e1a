namespace LintText.Cli.Tests.Kit;

/// <summary>
/// The tool as a native package lays it out: a build without a compiler and, beside it, the managed one. Both are the one that the tests
/// were built with; the first has the switch off that a native build is compiled with.
/// </summary>
internal sealed class NativeLike : IDisposable
{
    private readonly TestFolder _tool = new();

    /// <summary>Lays it out.</summary>
    /// <param name="isWhole">Whether the managed build is there.</param>
    public NativeLike(bool isWhole = true)
    {
        Copy(string.Empty);
        if (isWhole)
            Copy("managed");
        var configuration = Path.ChangeExtension(ToolProcess.Assembly, ".runtimeconfig.json");
        _tool.Write("native.json", File.ReadAllText(configuration).Replace("\"configProperties\": {", "\"configProperties\": { \"LintText.CSharpRules\": false,", StringComparison.Ordinal));
    }

    /// <summary>Runs it to its end.</summary>
    public CommandRun Run(TestFolder folder, params string[] args) => ToolProcess.RunHost(folder, ["exec", "--runtimeconfig", _tool.PathTo("native.json"), _tool.PathTo("dotnet-lint-text.dll"), .. args]);

    /// <summary>Runs a line of a POSIX shell in which <c>$TOOL</c> is this.</summary>
    public CommandRun RunShell(TestFolder folder, string line) => ToolProcess.RunShell(folder, line, $"exec --runtimeconfig {_tool.PathTo("native.json")} {_tool.PathTo("dotnet-lint-text.dll")}");

    public void Dispose() => _tool.Dispose();

    private void Copy(string to)
    {
        var folder = Directory.CreateDirectory(_tool.PathTo(to)).FullName;
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Where(f => Path.GetExtension(f) == ".dll" || Path.GetFileName(f).StartsWith("dotnet-lint-text.", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }
}
