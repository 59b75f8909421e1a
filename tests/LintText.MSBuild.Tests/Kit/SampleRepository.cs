using LintText.TestKit;

namespace LintText.MSBuild.Tests.Kit;

/// <summary>A repository of somebody who uses the package.</summary>
internal sealed class SampleRepository : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly PackedFeed _feed;
    private bool _isRestored;

    public SampleRepository(PackedFeed feed)
    {
        _feed = feed;
        Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{feed.Packages}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{feed.Cache}" /></config>
            </configuration>
            """);
        Write(".editorconfig", "root = true\n");
        WriteDefaults();
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
    }

    /// <summary>The folder.</summary>
    public string Root => _folder.Root;

    /// <summary>The reference to the package.</summary>
    public static string Reference => $"""<PackageReference Include="LintText.MSBuild" Version="{PackedFeed.Version}" PrivateAssets="all" />""";

    public string PathTo(string path) => _folder.PathTo(path);

    public bool Has(string path) => File.Exists(PathTo(path));

    public string Read(string path) => _folder.Read(path);

    public void Delete(string path) => File.Delete(PathTo(path));

    public SampleRepository Write(string path, string text)
    {
        _folder.Write(path, text);
        return this;
    }

    /// <summary>Writes properties for all projects; what they compile matters to nobody.</summary>
    public SampleRepository WriteDefaults(string properties = "") =>
        Write("Directory.Build.props", $"<Project><PropertyGroup><RunAnalyzers>false</RunAnalyzers><UseAppHost>false</UseAppHost>{properties}</PropertyGroup></Project>");

    /// <summary>Writes a project that has the package, and what else is said.</summary>
    public SampleRepository WriteProject(string path, string properties = "", string items = "", string frameworks = "net10.0", string targets = "")
    {
        var name = frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        _isRestored = false;
        return Write(path, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <{name}>{frameworks}</{name}>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {Reference}
                {items}
              </ItemGroup>
              {targets}
            </Project>
            """);
    }

    /// <summary>Builds, restoring only the first time.</summary>
    public BuildRun Build(params string[] args)
    {
        var run = Dotnet("build", _isRestored ? [.. args, "--no-restore"] : args);
        _isRestored = true;
        return run;
    }

    /// <summary>Runs a command of <c>dotnet</c> that takes MSBuild’s options.</summary>
    public BuildRun Dotnet(string command, params string[] args)
    {
        var log = PathTo($"{Guid.NewGuid():N}.binlog");
        var (exitCode, output) = DotnetProcess.Run(Root, Arguments(command, [.. args, $"-bl:{log}"]), Environment);
        return BuildRun.Read(exitCode, output, log);
    }

    /// <summary>The environment that builds run in: results are kept beside the drafts, not in the user’s folder.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["LintTextCache"] = PathTo(".cache") };

    /// <summary>The whole command line.</summary>
    public static string[] Arguments(string command, params string[] args) => [command, "-nologo", "-tl:off", "-v:n", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. args];

    public void Dispose() => _folder.Dispose();
}
