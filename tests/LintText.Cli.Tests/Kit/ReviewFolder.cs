using System.Text.Json;
using System.Text.RegularExpressions;

using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LintText.Cli.Tests.Kit;

/// <summary>A folder of review pages, as a browser would read it.</summary>
internal sealed partial class ReviewFolder
{
    private readonly TestFolder _folder;
    private readonly string _name;

    private ReviewFolder(TestFolder folder, string name) => (_folder, _name) = (folder, name);

    /// <summary>Makes pages of all drafts in a folder.</summary>
    public static ReviewFolder Make(TestFolder folder, params string[] args)
    {
        var run = CommandRun.In(folder, ["review", .. args, "--quiet"]);
        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
        return new ReviewFolder(folder, "review");
    }

    /// <summary>The names of the pages of drafts.</summary>
    public string[] Pages => [.. _folder.Files().Where(f => f.StartsWith(_name + "/", StringComparison.Ordinal) && f.EndsWith(".html", StringComparison.Ordinal) && !f.EndsWith("/index.html", StringComparison.Ordinal))];

    /// <summary>The HTML of the only draft’s page.</summary>
    public string Html => _folder.Read(Assert.Single(Pages));

    /// <summary>The list of drafts.</summary>
    public string Index => _folder.Read($"{_name}/index.html");

    /// <summary>The only draft’s page.</summary>
    public IHtmlDocument Page => Parse(Html);

    /// <summary>What the only draft’s page hands to its script.</summary>
    public JsonElement Data => JsonDocument.Parse(Page.GetElementById("data")!.TextContent).RootElement;

    /// <summary>Reads a page, scripting being on: what only a page without scripts shows is no element then.</summary>
    public static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);

    /// <summary>A page without what is the same in all: style and script.</summary>
    public static string WithoutFiles(string html) => FilePattern().Replace(html, "$1$3…$2$4");

    [GeneratedRegex(@"(<style>|<script>)[\s\S]*?(</style>|</script>)|(style-src|script-src) [^;]*(;)", RegexOptions.CultureInvariant)]
    private static partial Regex FilePattern();
}
