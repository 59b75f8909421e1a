using System.Text.RegularExpressions;

using LintText.TestKit;

namespace LintText.Cli.Tests.Architecture;

/// <summary>
/// The folders of a project are layers: each may use those before it in its list, and none behind. What stands at a project’s root may be
/// used by all, and uses none.
/// </summary>
public sealed partial class LayerTests
{
    /// <summary>From text to findings, and the catalogue, which puts the rules together.</summary>
    private static readonly string[] Engine = ["Configuration", "Lexicons", "Documents", "Language", "References", "Sourcing", "Analysis", "Rules", "Catalogue"];

    /// <summary>From bytes on a disk to a run, and what is done with one.</summary>
    private static readonly string[] Workspace = ["Files", "Git", "Sites", "Ledgers", "Reviews", "Caching", "Configuration", "Discovery", "RuleLoading", "Checking", "Baselines", "Fixing", "RuleTests"];

    /// <summary>From a package of parts to text, and from comments back to one.</summary>
    private static readonly string[] Word = ["Packages", "Reading", "Comments"];

    /// <summary>From names to figures: what an archive comes to.</summary>
    private static readonly string[] Audit = ["Names", "Database", "Linking", "Ingest", "Figures", "Exports"];

    /// <summary>From messages to what an editor is told.</summary>
    private static readonly string[] LanguageServer = ["Protocol", "Positions", "Drafts", "Features", "Serving"];

    /// <summary>With fewer, what is read is not what is meant.</summary>
    private const int FewestReferences = 40;

    /// <summary>What a host adds: reports, and the commands that ask for them.</summary>
    private static readonly string[] CommandLine = ["Reporting", "Commands"];

    [Fact]
    public void The_engine_goes_one_way() => AssertLayers("LintText", "LintText", Engine);

    [Fact]
    public void Word_documents_go_one_way() => AssertLayers("LintText.Word", "LintText.Word", Word);

    [Fact]
    public void The_workspace_goes_one_way() => AssertLayers("LintText.Workspace", "LintText.Workspace", Workspace);

    [Fact]
    public void The_audit_goes_one_way() => AssertLayers("LintText.Audit", "LintText.Audit", Audit);

    [Fact]
    public void The_language_server_goes_one_way() => AssertLayers("LintText.LanguageServer", "LintText.LanguageServer", LanguageServer);

    [Fact]
    public void The_command_line_goes_one_way() => AssertLayers("LintText.Cli", "dotnet-lint-text", CommandLine);

    [Theory]
    [InlineData("LintText.Audit", "LintText.LanguageServer", "LintText.Assistants", "LintText.Cli")]
    [InlineData("LintText.LanguageServer", "LintText.Cli", "LintText.Assistants", "LintText.Audit")]
    [InlineData("LintText.Assistants", "LintText.Cli", "LintText.LanguageServer", "LintText.Audit")]
    [InlineData("LintText.Workspace", "LintText.Audit", "LintText.LanguageServer", "LintText.Assistants", "LintText.Cli")]
    [InlineData("LintText.Word", "LintText.Workspace", "LintText.Audit", "LintText.LanguageServer", "LintText.Assistants", "LintText.Cli")]
    [InlineData("LintText", "LintText.Word", "LintText.Workspace", "LintText.Audit", "LintText.LanguageServer", "LintText.Assistants", "LintText.Cli")]
    public void A_project_does_not_know_its_hosts(string project, params string[] hosts)
    {
        var text = string.Concat(Directory.EnumerateFiles(Repository.PathTo("src", project), "*.cs*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(hosts, h => Assert.DoesNotContain($"using {h}", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_breach_is_named_with_its_place()
    {
        var map = LayerMap.Of(
            ("Low/Word.cs", "namespace A.Low; class Word { A.High.Rule? Rule; }"),
            ("High/Rule.cs", "namespace A.High;\nusing A.Low;\nclass Rule { Word? Of; static int Count; }"),
            ("Low/Text.cs", "namespace A.Low; class Text\n{\n    int Count => Part.Rules();\n}"),
            ("Low/Part.cs", "namespace A.Low; static partial class Part { }"),
            ("High/Part.cs", "namespace A.Low; static partial class Part { public static int Rules() => 0; }"),
            ("Root.cs", "namespace A; class Root { Low.Word? Word; }"));
        Assert.Equal(
            ["Low/Text.cs(3): Low uses High (Part.Rules())", "Low/Word.cs(1): Low uses High (Rule)", "Root.cs(1): the root uses Low (Word)"],
            map.FindBreaches(["Low", "High"]));
        Assert.DoesNotContain(map.FindBreaches(["High", "Low"]), b => b.StartsWith("Low", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LintText")]
    [InlineData("LintText.Word")]
    [InlineData("LintText.Workspace")]
    [InlineData("LintText.Audit")]
    [InlineData("LintText.LanguageServer")]
    [InlineData("LintText.Cli")]
    public void The_map_names_each_folder_in_its_order(string project)
    {
        var layers = project switch { "LintText" => Engine, "LintText.Word" => Word, "LintText.Workspace" => Workspace, "LintText.Audit" => Audit, "LintText.LanguageServer" => LanguageServer, _ => CommandLine };
        var map = File.ReadAllText(Repository.PathTo("CONTRIBUTING.md"));
        var section = map[map.IndexOf($"**`src/{project}`**", StringComparison.Ordinal)..];
        var at = layers.Select(l => section.IndexOf($"`{l}`", StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
    }

    [Fact]
    public void Files_that_the_map_names_are_there()
    {
        var named = PathPattern().Matches(File.ReadAllText(Repository.PathTo("CONTRIBUTING.md"))).Select(m => m.Groups["path"].Value).ToList();
        Assert.True(named.Count > 20, $"only {named.Count} paths were found");
        Assert.All(named, p => Assert.True(Path.Exists(Repository.PathTo(p)), p));
    }

    [GeneratedRegex("`(?<path>(?:src|tests|docs|rules|bench)/[^`*…< ]+)(?=[` ])", RegexOptions.CultureInvariant)]
    private static partial Regex PathPattern();

    private static void AssertLayers(string project, string assembly, string[] layers)
    {
        var map = LayerMap.Of(Repository.PathTo("src", project), assembly);
        Assert.Equal(layers.Order(StringComparer.Ordinal), map.Folders);
        Assert.True(map.References >= FewestReferences, $"only {map.References} uses of another folder were found");
        var breaches = map.FindBreaches(layers);
        Assert.True(breaches.Count == 0, string.Join('\n', breaches));
    }
}
