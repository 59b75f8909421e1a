using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Files;

/// <summary>Nothing in a checkout has anything outside of it read, written or told apart.</summary>
public sealed class OutsideTests : IDisposable
{
    private const string Secret = "xyzzy-7731";

    private static readonly string[] ReadNames = [".editorconfig", ".globalconfig", "lint-text.suppressions", ".gitignore", "d.md", "rules/x.cs", "rules/y.yml"];

    private readonly TestFolder _folder = new TestFolder().Write("repo/.git/HEAD", "ref: refs/heads/main\n").Write("repo/a.md", Drafts.Clean);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_draft_that_is_a_link_out_of_the_checkout_is_passed_over_with_a_word()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("out.md", Drafts.SafeFix).WithLink("repo/linked.md", "../out.md").WithLink("repo/chain.md", "linked.md").WithLink("repo/inside.md", "a.md");

        var run = Check("--fix", "--unsafe-fixes", "--format", "compact");
        Assert.Equal(["lint-text: chain.md: a link that leads out of the repository, and passed over", "lint-text: linked.md: a link that leads out of the repository, and passed over"], run.ErrorLines);
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal("0 findings: 0 errors, 0 warnings, 0 suggestions in 2 drafts", run.OutputLines[^1]);
        Assert.Equal(Drafts.SafeFix, _folder.Read("out.md"));
    }

    [Theory]
    [InlineData("linked.md")]
    [InlineData("./linked.md")]
    [InlineData("linked[1].md")]
    [InlineData("way\\*.md")]
    [InlineData("way/out.md")]
    [InlineData("way")]
    [InlineData("way/*.md")]
    public void Nor_is_it_read_where_it_is_named_as_a_shell_does(string path)
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("away/out.md", Drafts.SafeFix).WithLink("repo/linked.md", "../away/out.md").WithLink("repo/linked[1].md", "../away/out.md").WithLink("repo/way", "../away");

        var run = Check("--fix", path);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("out of the repository", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(Drafts.SafeFix, _folder.Read("away/out.md"));
    }

    [Fact]
    public void Where_it_leads_to_can_be_named()
    {
        _folder.Write("away/out.md", Drafts.Suggestion);
        Assert.StartsWith("../away/out.md:1:13: suggestion SR3001", Check("--format", "compact", "../away/out.md").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint_text.style_sheet", "../secret.yml")]
    [InlineData("lint_text.style_sheet", "linked.yml")]
    [InlineData("lint_text.style_sheet", "way/secret.yml")]
    [InlineData("lint_text.style_sheet", "../gone.yml")]
    [InlineData("lint_text.reliability_list", "../secret.csv")]
    [InlineData("lint_text.reliability_list", "linked.csv")]
    [InlineData("lint_text.retraction_list", "../secret.csv")]
    [InlineData("lint_text.bibliography", "../secret.bib")]
    [InlineData("lint_text.bibliography", "/secret.json")]
    public void A_configured_file_outside_is_refused_whether_it_is_there_or_not(string key, string path)
    {
        if (OperatingSystem.IsWindows())
            return;

        foreach (var extension in new[] { "yml", "csv", "bib" })
            _folder.Write("secret." + extension, $"{Secret}: [\n@x{{{Secret}\n");
        _folder.WithLink("repo/linked.yml", "../secret.yml").WithLink("repo/linked.csv", "../secret.csv").WithLink("repo/way", "..").Write("repo/.editorconfig", $"[*.md]\n{key} = {path}\n");

        var run = Check();
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        var line = Assert.Single(run.ErrorLines);
        Assert.StartsWith("lint-text: .editorconfig:2:", line, StringComparison.Ordinal);
        Assert.Contains($" '{path}' lies outside of what is checked, and is not read", line, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, run.Error + run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("did you mean", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../secret.bib")]
    [InlineData("../secrt.bib")]
    [InlineData("way/secret.bib")]
    public void So_is_a_bibliography_that_front_matter_names(string path)
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("secret.bib", $"@x{{{Secret}\n").WithLink("repo/way", "..").Write("repo/a.md", $"---\nbibliography: {path}\n---\n\n{Drafts.Clean}");

        var run = Check();
        Assert.Equal($"lint-text: a.md:2:1: the bibliography '{path}' lies outside of what is checked, and is not read; put it beside the draft", Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("..")]
    [InlineData("way")]
    [InlineData("../no/such/folder")]
    public void A_root_for_links_outside_is_refused_whether_it_is_there_or_not(string root)
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("passwd", "x").WithLink("repo/way", "..").Write("repo/.editorconfig", $"[*.md]\nlint_text.link_root = {root}\n").Write("repo/a.md", "[a](/passw) [b](/etc/passw) [c](/passwd)\n");

        var run = Check();
        Assert.Contains($"the folder '{root}' lies outside of what is checked", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("did you mean", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SR4017", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_of_drafts_are_not_looked_up_outside()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("passwd.md", "# Root\n").WithLink("repo/way", "..").Write("repo/b.md", "[a](way/passw.md) [b](way/passwd.md#roo) [c](../passw.md) [d](way/gone.md)\n");

        var run = Check("--format", "compact");
        Assert.Empty(run.OutputLines[..^1]);
    }

    [Fact]
    public void Nor_under_the_names_that_publishing_tools_make_files_from()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("secret.md", "# Launch codes\n").Write("repo/sub/x.md", Drafts.Clean)
            .WithLink("repo/guide.md", "../secret.md").WithLink("repo/gone.md", "../nothing.md").WithLink("repo/sub/index.md", "../../secret.md")
            .Write("repo/b.md", "[a](guide) [b](gone) [c](guide#launch-codes) [d](guide#launch-code) [e](sub/#launch-codes) [f](sub/#launch-code) [g](guide.html#x) [h](guide.md#x)\n");

        Assert.Empty(CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo("repo") }, "b.md", "--format", "compact").OutputLines[..^1]);
    }

    [Theory]
    [InlineData("secret.txt")]
    [InlineData("nothing.txt")]
    [InlineData("away")]
    [InlineData("pipe")]
    public void What_is_outside_is_not_told_apart(string target)
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("secret.txt", Secret).Write("away/x", "x").WithPipe("pipe");
        foreach (var name in ReadNames)
            _folder.WithLink("repo/" + name, (name.Contains('/', StringComparison.Ordinal) ? "../../" : "../") + target);

        Assert.Equal(
            ReadNames.SkipLast(1).Select(n => $"lint-text: {n}: a link that leads out of {(n == "d.md" ? "the repository, and passed over" : $"what is checked, and not read; {(n == "rules/x.cs" ? "name the file that it leads to" : "put the file itself there")}")}").Order(StringComparer.Ordinal),
            Check().ErrorLines.Order(StringComparer.Ordinal));
        Assert.Equal("lint-text: d.md: a link that leads out of the repository, and not followed; name what it leads to", Assert.Single(CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo("repo") }, "d.md", "--rules", "rules/y.yml").ErrorLines, l => l.Contains("d.md", StringComparison.Ordinal)));
        Assert.Contains("rules/y.yml: a link that leads out", Check("--rules", "rules").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../sent")]
    [InlineData("../sent/b.md")]
    [InlineData("../sent/*.md")]
    [InlineData("../sent/**/*.md")]
    public void A_folder_that_is_named_elsewhere_is_a_checkout_too(string path)
    {
        _folder.Write("sent/.editorconfig", "[*.md]\nlint_text.link_root = ..\nlint_text.style_sheet = ../secret.yml\n").Write("sent/b.md", "[a](/secre.yml)\n").Write("secret.yml", $"{Secret}: 1\n");

        var run = Check(path);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.All(run.ErrorLines, l => Assert.Contains("lies outside of what is checked", l, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_kept_is_not_written_or_deleted_through_a_link()
    {
        if (OperatingSystem.IsWindows())
            return;

        Check("--cache", "kept");
        var name = Path.GetFileName(Directory.GetFiles(_folder.PathTo("repo/kept"))[0]);
        File.Delete(_folder.PathTo("repo/kept/" + name));
        _folder.Write("victim", Secret).Write("away/mine.results", Secret).WithLink("repo/kept/" + name, "../../victim").WithLink("repo/way", "../away");

        Check("--cache", "kept");
        Assert.Equal(Secret, _folder.Read("victim"));
        Assert.Contains("leads out", Assert.Single(Check("cache", "--clear", "--cache", "way").ErrorLines), StringComparison.Ordinal);
        Assert.Equal(Secret, _folder.Read("away/mine.results"));
    }

    [Fact]
    public void A_baseline_asks_nothing_of_drafts_outside()
    {
        var entries = string.Join(',', Enumerable.Range(0, 2).Select(i => i == 0 ? "../there.md" : "../gone.md").Select(p => $"{{\"path\":\"{p}\",\"ruleId\":\"SR1006\",\"text\":\"x\",\"fingerprint\":\"f\",\"count\":2147483647}}"));
        _folder.Write("there.md", Drafts.Clean).Write("repo/base.json", $"{{\"version\":1,\"findings\":[{entries}]}}");

        var run = Check("--baseline", "base.json", "--update-baseline");
        Assert.Equal((ExitCode.Clean, 2), (run.ExitCode, _folder.Read("repo/base.json").Split("\"path\"").Length - 1));
    }

    [Theory]
    [InlineData(".editorconfig")]
    [InlineData(".globalconfig")]
    [InlineData("lint-text.suppressions")]
    public void The_configuration_itself_is_no_link_out(string name)
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("secret.txt", $"{Secret} = {Secret}\n{Secret}\n").WithLink("repo/" + name, "../secret.txt");

        var run = Check();
        Assert.Equal($"lint-text: {name}: a link that leads out of what is checked, and not read; put the file itself there", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    [Fact]
    public void A_list_of_ignored_files_is_no_link_out()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("secret.txt", "a.md\n").WithLink("repo/.gitignore", "../secret.txt");

        var run = Check("--format", "compact");
        Assert.Equal("lint-text: .gitignore: a link that leads out of what is checked, and not read; put the file itself there", Assert.Single(run.ErrorLines));
        Assert.EndsWith("in 1 draft", run.OutputLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_applies_from_above_the_checkout_is_its_owners()
    {
        if (OperatingSystem.IsWindows())
            return;

        // As dotfiles are often kept.
        _folder.Write("dotfiles/editorconfig", "[*.md]\ndotnet_diagnostic.SR3001.severity = error\n").WithLink(".editorconfig", "dotfiles/editorconfig").Write("repo/b.md", Drafts.Suggestion);

        var run = Check("--format", "compact");
        Assert.Contains("error SR3001", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output", "report.json")]
    [InlineData("--sarif", "report.json")]
    [InlineData("--output", "way/victim.txt")]
    [InlineData("--update-baseline", "report.json")]
    public void Nothing_is_written_through_a_link_out(string option, string path)
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("victim.txt", Secret).WithLink("repo/report.json", "../victim.txt").WithLink("repo/way", "..");

        var run = option == "--update-baseline" ? Check("--baseline", path, option) : Check(option, path);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("a link that leads out", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(Secret, _folder.Read("victim.txt"));
    }

    [Fact]
    public void Nor_by_what_writes_files_of_the_checkout()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("victim.txt", Secret).WithLink("repo/.editorconfig", "../victim.txt").WithLink("repo/rules", "../away").Write("away/x", "x");

        Assert.All(new[] { Check("init"), Check("new", "rule", "plain-words") }, run =>
        {
            Assert.Equal(ExitCode.Failure, run.ExitCode);
            Assert.Single(run.ErrorLines);
        });
        Assert.Equal(Secret, _folder.Read("victim.txt"));
        Assert.Equal(["away/x", "repo/.git/HEAD", "repo/a.md", "victim.txt"], _folder.Files().Except(["repo/.editorconfig", "repo/rules/x"]));
    }

    private CommandRun Check(params string[] args) => CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo("repo") }, args);
}
