using System.Text;
using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Cli.Tests.Kit;
using LintText.Documents;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>init</c>.</summary>
public sealed class InitCommandTests : IDisposable
{
    private const string CommentedOut = @"^# (?=[a-zA-Z0-9_.\-]+ = )";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_file_holds_every_option_and_rule()
    {
        var run = CommandRun.In(_folder, "init");

        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal("Wrote .editorconfig.", Assert.Single(run.OutputLines));
        var written = _folder.Read(".editorconfig");
        Assert.StartsWith("root = true\n", written, StringComparison.Ordinal);
        Assert.Contains("\nlint_text.document_kind = news\n", written, StringComparison.Ordinal);
        Assert.All(BuiltInOptions.All.Where(o => o != HostOptions.AllowCode), o => Assert.Contains($"{o.Key} = {o.ExampleText}\n", written, StringComparison.Ordinal));
        Assert.All(RuleCatalog.BuiltIn.Ids, id => Assert.Contains($"dotnet_diagnostic.{id}.severity", written, StringComparison.Ordinal));
        Assert.DoesNotContain("\r", written, StringComparison.Ordinal);
    }

    [Fact]
    public void What_init_writes_changes_nothing()
    {
        _folder.Write("a.md", Drafts.Warning + "\n" + Drafts.Suggestion + "\n" + Drafts.UnsafeFix).Write("b.txt", Drafts.SafeFix);
        var before = CommandRun.In(_folder);
        CommandRun.In(_folder, "init");

        Assert.Equal(before, CommandRun.In(_folder));
    }

    [Fact]
    public void Every_line_that_init_comments_out_can_be_used()
    {
        CommandRun.In(_folder, "init");
        var used = Regex.Replace(_folder.Read(".editorconfig"), CommentedOut, string.Empty, RegexOptions.Multiline);
        Assert.Contains("\ndotnet_diagnostic.SR1006.severity = warning\n", used, StringComparison.Ordinal);
        _folder.Write(".editorconfig", used).Write("a.md", Drafts.Clean);

        Assert.Equal(string.Empty, CommandRun.In(_folder).Error);
    }

    /// <summary>Taken up as it is, a line is heeded where it stands, and nothing is wrong with it.</summary>
    [Fact]
    public void Each_line_that_init_comments_out_works_by_itself()
    {
        CommandRun.In(_folder, "init");
        var written = _folder.Read(".editorconfig");
        _folder.Write("a.md", Drafts.Clean).Write("b.cs", "/// <summary>The mill.</summary>\n");
        var before = LintOptions.Parse(written, "a.md");

        var lines = Regex.Matches(written, CommentedOut, RegexOptions.Multiline);
        Assert.True(lines.Count > BuiltInOptions.All.Length + RuleCatalog.BuiltIn.Rules.Length, "lines are missing");
        Assert.All(lines, line =>
        {
            var used = written.Remove(line.Index, line.Length);
            var text = used[line.Index..used.IndexOf('\n', line.Index)];
            _folder.Write(".editorconfig", used);
            var run = CommandRun.In(_folder);
            Assert.Equal((text, string.Empty), (text, run.Error));
            Assert.NotEqual(ExitCode.Failure, run.ExitCode);
            AssertIsHeeded(text, used, before);
        });
    }

    /// <summary>Not every reader of the file takes what follows a value for a comment.</summary>
    [Fact]
    public void Nothing_follows_a_value()
    {
        CommandRun.In(_folder, "init");

        Assert.DoesNotMatch(@"(?m)^# [a-zA-Z0-9_.\-]+ = [^\n]*[#;]", _folder.Read(".editorconfig"));
        Assert.DoesNotMatch(@"(?m) = *$", _folder.Read(".editorconfig"));
    }

    /// <summary>Code is allowed at the root of a repository only, so that is where the line for it is.</summary>
    [Fact]
    public void Allowing_code_is_offered_where_it_counts()
    {
        CommandRun.In(_folder, "init");
        Assert.DoesNotContain("allow_code", _folder.Read(".editorconfig"), StringComparison.Ordinal);
        File.Delete(_folder.PathTo(".editorconfig"));

        _folder.Write("a.md", Drafts.Clean).Write("rules/mill.cs", HouseRules.Mill).WithRepository();
        CommandRun.In(_folder, "init");
        Directory.Delete(_folder.PathTo(".git"));
        _folder.Write(".editorconfig", _folder.Read(".editorconfig").Replace("# lint_text.allow_code", "lint_text.allow_code", StringComparison.Ordinal)).WithCommit();
        using var settings = new TestFolder();
        var run = CommandRun.In(_folder, e => e.Trusting(settings), "--rules", "rules", "--format", "compact");
        Assert.Equal(string.Empty, run.Error);
        Assert.Contains("HOUSE101", run.Output, StringComparison.Ordinal);
    }

    /// <summary>What the house has set goes on applying, and a kind of text that is set above is not set back.</summary>
    [Theory]
    [InlineData(".editorconfig", "[*.md]\nlint_text.document_kind = opinion\n", "here", "../.editorconfig goes on applying.")]
    [InlineData(".editorconfig", "root = true\n[*.md]\nlint_text.document_kind = opinion\n", "here/there", "../../.editorconfig goes on applying.")]
    [InlineData(".globalconfig", "is_global = true\nlint_text.document_kind = opinion\n", "here", "../.globalconfig goes on applying.")]
    [InlineData("here/.globalconfig", "is_global = true\nlint_text.document_kind = opinion\n", "here", ".globalconfig goes on applying.")]
    public void Configuration_above_goes_on_applying(string name, string text, string folder, string said)
    {
        _folder.Write(name, text).Write($"{folder}/a.md", Drafts.Suggestion + "\n" + Drafts.SafeFix + "\n" + Drafts.Warning);
        var before = CommandRun.In(_folder, folder);

        var run = InitIn(folder);
        Assert.Equal("Wrote .editorconfig; " + said, Assert.Single(run.OutputLines));
        Assert.Equal(before, CommandRun.In(_folder, folder));
        Assert.Empty(LiveLines($"{folder}/.editorconfig"));
    }

    [Fact]
    public void Configuration_above_goes_on_applying_where_a_file_is_added_to()
    {
        _folder.Write(".editorconfig", "[*.md]\nlint_text.document_kind = opinion\n").Write("here/.editorconfig", "[*.cs]\nindent_size = 4\n").Write("here/a.md", Drafts.Suggestion + "\n" + Drafts.SafeFix);
        var before = CommandRun.In(_folder, "here");

        Assert.Equal("Added a lint-text section to .editorconfig; ../.editorconfig goes on applying.", Assert.Single(InitIn("here").OutputLines));
        Assert.Equal(before, CommandRun.In(_folder, "here"));
        Assert.Equal(["indent_size = 4"], LiveLines("here/.editorconfig"));
    }

    [Fact]
    public void Every_file_that_goes_on_applying_is_named()
    {
        _folder.Write(".editorconfig", "root = true\n").Write("here/.editorconfig", "[*.md]\n").Write("here/there/a.md", Drafts.Clean);

        Assert.Equal("Wrote .editorconfig; ../.editorconfig and ../../.editorconfig go on applying.", Assert.Single(InitIn("here/there").OutputLines));
    }

    /// <summary>What lies above a file with <c>root = true</c> did not apply before either.</summary>
    [Theory]
    [InlineData("here/.editorconfig", "root = true\n")]
    [InlineData("here/.editorconfig", "ROOT = True\n[*.cs]\nindent_size = 4\n")]
    public void Configuration_above_a_root_is_nothing_to_go_by(string name, string text)
    {
        _folder.Write(".editorconfig", "[*.md]\nlint_text.document_kind = opinion\n").Write(name, text);

        Assert.Equal("Added a lint-text section to .editorconfig.", Assert.Single(InitIn("here").OutputLines));
        Assert.Contains("lint_text.document_kind = news", LiveLines("here/.editorconfig"));
        Directory.CreateDirectory(_folder.PathTo("here/there"));
        Assert.Equal("Wrote .editorconfig; ../.editorconfig goes on applying.", Assert.Single(InitIn("here/there").OutputLines));
    }

    [Theory]
    [InlineData("[*.cs]\nindent_size = 4\n")]
    [InlineData("[*.cs]\nindent_size = 4")]
    [InlineData("root = true\r\n\r\n[*.cs]\r\nindent_size = 4\r\n")]
    [InlineData("\uFEFF[*.cs]\nindent_size = 4\n")]
    public void An_existing_file_is_added_to(string existing)
    {
        _folder.Write(".editorconfig", existing).Write("a.md", Drafts.Clean);

        var run = CommandRun.In(_folder, "init");
        Assert.Equal("Added a lint-text section to .editorconfig.", Assert.Single(run.OutputLines));
        Assert.True(_folder.ReadBytes(".editorconfig").AsSpan().StartsWith(Encoding.UTF8.GetBytes(existing)), "what was there before has changed");
        Assert.Contains("\n[*.{docx,htm,html,markdown,md,mdown,mdx,text,txt}]", _folder.Read(".editorconfig"), StringComparison.Ordinal);
        Assert.Equal(string.Empty, CommandRun.In(_folder).Error);
    }

    [Fact]
    public void A_second_run_refuses()
    {
        CommandRun.In(_folder, "init");
        var written = _folder.Read(".editorconfig");

        var run = CommandRun.In(_folder, "init");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith("lint-text: .editorconfig: there is a lint-text section already", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(written, _folder.Read(".editorconfig"));
    }

    [Fact]
    public void A_folder_in_its_place_is_a_failure()
    {
        Directory.CreateDirectory(_folder.PathTo(".editorconfig"));

        var run = CommandRun.In(_folder, "init");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.StartsWith("lint-text: .editorconfig: it cannot be written", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(_folder.Files());
    }

    private CommandRun InitIn(string folder) => CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo(folder) }, "init");

    private string[] LiveLines(string path) => [.. _folder.Read(path).Split('\n').Where(l => l.Length > 0 && l[0] is not ('#' or '['))];

    private static void AssertIsHeeded(string line, string file, LintOptions before)
    {
        var (key, value) = (line[..line.IndexOf('=', StringComparison.Ordinal)].Trim(), line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
        var options = LintOptions.Parse(file, key == CSharpReader.Comments.Key ? "b.cs" : "a.md", RuleCatalog.BuiltIn, out var problems);
        Assert.DoesNotContain(problems, p => !p.IsWarning);
        if (key.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
        {
            var rule = RuleCatalog.BuiltIn.Find(key.Split('.')[1])!;
            Assert.NotEqual("none", value);
            Assert.All(Enum.GetValues<DocumentKind>(), k => Assert.Equal((line, value), (line, options.GetSeverity(rule, k).ToWord())));
        }
        else if (key.StartsWith("dotnet_analyzer_diagnostic.", StringComparison.Ordinal))
        {
            var rules = RuleCatalog.BuiltIn.Rules.Where(r => key.Contains($"-{r.Descriptor.Category}.", StringComparison.Ordinal)).ToList();
            Assert.Contains(rules, r => options.GetSeverity(r, DocumentKind.News) != before.GetSeverity(r, DocumentKind.News));
            Assert.All(rules.Where(r => r.Descriptor.IsEnabledByDefault), r => Assert.Equal(value, options.GetSeverity(r, DocumentKind.News).ToWord()));
        }
        else
        {
            Assert.Equal((line, value), (line, options.GetText(key)));
            Assert.NotEmpty(value);
        }
    }
}
