using AngleSharp.Html.Dom;

namespace LintText.Cli.Tests.Kit;

/// <summary>A folder of an audit’s pages with its database, asked as a user would.</summary>
internal sealed class AuditFolder
{
    private readonly TestFolder _folder;
    private readonly string _name;

    private AuditFolder(TestFolder folder, string name) => (_folder, _name) = (folder, name);

    /// <summary>Audits all drafts of a folder.</summary>
    public static AuditFolder Make(TestFolder folder, params string[] args)
    {
        var run = CommandRun.In(folder, ["audit", .. args, "--quiet"]);
        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
        return new AuditFolder(folder, "audit");
    }

    /// <summary>What was made of a folder by other means.</summary>
    public static AuditFolder In(TestFolder folder, string name) => new(folder, name);

    /// <summary>The report.</summary>
    public IHtmlDocument Report => ReviewFolder.Parse(_folder.Read($"{_name}/index.html"));

    /// <summary>A page that a link of the report leads to.</summary>
    public IHtmlDocument Page(string href) => ReviewFolder.Parse(_folder.Read($"{_name}/{href.Split('#')[0]}"));

    /// <summary>All files of pages, with their content.</summary>
    public Dictionary<string, string> Pages => _folder.Files().Where(f => f.StartsWith(_name + "/", StringComparison.Ordinal) && f.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(f => f[(_name.Length + 1)..], _folder.Read, StringComparer.Ordinal);

    /// <summary>The lines of an answer, as CSV without the names of columns.</summary>
    public string[] Ask(string sql)
    {
        var run = CommandRun.In(_folder, "audit", "--db", $"{_name}/audit.db", "--sql", sql, "--format", "csv");
        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
        return run.OutputLines[1..];
    }
}
