using System.Text;
using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>init</c>.</summary>
public sealed class InitCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_file_holds_every_option_and_rule()
    {
        var run = CommandRun.In(_folder, "init");

        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal("Wrote .editorconfig.", Assert.Single(run.OutputLines));
        var written = _folder.Read(".editorconfig");
        Assert.All(LintOptionCatalogue.All, o => Assert.Contains($"{o.Key} = {o.DefaultText}", written, StringComparison.Ordinal));
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
        var used = Regex.Replace(_folder.Read(".editorconfig"), @"^# (?=[a-zA-Z0-9_.\-]+ = )", string.Empty, RegexOptions.Multiline);
        Assert.Contains("\ndotnet_diagnostic.SR1006.severity = warning", used, StringComparison.Ordinal);
        _folder.Write(".editorconfig", used).Write("a.md", Drafts.Clean);

        Assert.Equal(string.Empty, CommandRun.In(_folder).Error);
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
        Assert.Contains("\n[*.{md,markdown,txt,html}]", _folder.Read(".editorconfig"), StringComparison.Ordinal);
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
}
