using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>new rule</c>: a rule that works, its test and its page.</summary>
public sealed class NewCommandTests : IDisposable
{
    private readonly TestFolder _folder = new TestFolder().WithRepository();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_pack_is_written_and_passes_its_test()
    {
        var run = New("plain-words");
        Assert.Equal("Wrote rules/plain-words.yml.\nWrote rules/plain-words.test.md.\nWrote docs/rules/HOUSE001.md.\nTest it: dotnet lint-text test\n", run.Output);
        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(["docs/rules/HOUSE001.md", "rules/plain-words.test.md", "rules/plain-words.yml"], _folder.Files());
        AssertTestPasses("1 test, 2 findings expected, 0 wrong.\n");
    }

    [Fact]
    public void An_analyzer_is_written_and_passes_its_test()
    {
        var run = New("leaned-on", "--kind", "csharp");
        Assert.Equal("Wrote rules/leaned-on.cs.\nWrote rules/leaned-on.test.md.\nWrote docs/rules/HOUSE001.md.\nTest it: dotnet lint-text test --allow-code\n", run.Output);
        AssertTestPasses("1 test, 1 finding expected, 0 wrong.\n", "--allow-code");
        Assert.Contains("class LeanedOnRule()", _folder.Read("rules/leaned-on.cs"), StringComparison.Ordinal);
    }

    /// <summary>Names that are those of a type, of a keyword, or of what YAML takes for something else than a word.</summary>
    [Theory]
    [InlineData("rule")]
    [InlineData("source")]
    [InlineData("text-analyzer")]
    [InlineData("object")]
    [InlineData("class")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("a1-2-b")]
    [InlineData("x")]
    public void Any_name_will_do(string name)
    {
        New(name, "--folder", "yaml");
        New(name, "--folder", "code", "--kind", "csharp", "--id", "HOUSE002");
        var pack = CommandRun.In(_folder, "test", "yaml", "--rules", "yaml");
        Assert.Equal(("1 test, 2 findings expected, 0 wrong.\n", string.Empty), (pack.Output, pack.Error));
        var code = CommandRun.In(_folder, "test", "code", "--rules", "code", "--allow-code");
        Assert.Equal(("1 test, 1 finding expected, 0 wrong.\n", string.Empty), (code.Output, code.Error));
    }

    [Fact]
    public void Nothing_of_the_template_is_left_in_what_is_written()
    {
        New("plain-words");
        New("leaned-on", "--kind", "csharp");
        Assert.All(_folder.Files(), f => Assert.DoesNotMatch(@"\$[A-Z]+\$", _folder.Read(f)));
        Assert.All(_folder.Files(), f => Assert.DoesNotContain('\r', _folder.Read(f)));
    }

    [Fact]
    public void Ids_count_on_from_the_last_one_in_the_folder()
    {
        _folder.Write("rules/a.yml", "# HOUSE007 and HOUSE003\n").Write("rules/b.cs", "// HOUSE0011\n").Write("rules/c.txt", "HOUSE500\n");
        Assert.Contains("docs/rules/HOUSE012.md", New("plain-words").Output, StringComparison.Ordinal);
        Assert.Contains("docs/rules/HOUSE013.md", New("leaned-on", "--kind", "csharp").Output, StringComparison.Ordinal);
        AssertTestPasses("2 tests, 3 findings expected, 0 wrong.\n", "--rules", "rules/plain-words.yml", "--rules", "rules/leaned-on.cs", "--allow-code");
    }

    [Fact]
    public void When_the_ids_are_used_up_one_must_be_named()
    {
        _folder.Write("rules/a.yml", "# HOUSE99999\n");
        AssertRefused("lint-text: 'HOUSE100000' is not an id for a rule of your own", "plain-words");
        Assert.Equal(ExitCode.Clean, New("plain-words", "--id", "STYLE001").ExitCode);
    }

    [Fact]
    public void Another_folder_is_named_in_what_to_do_next()
    {
        var run = New("plain-words", "--folder", "style/checks", "--id", "STYLE010");
        Assert.Contains("Wrote style/checks/plain-words.yml.\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Test it: dotnet lint-text test style/checks --rules style/checks\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, CommandRun.In(_folder, "test", "style/checks", "--rules", "style/checks").ExitCode);
    }

    [Theory]
    [InlineData("rules/plain-words.yml")]
    [InlineData("rules/plain-words.test.md")]
    [InlineData("docs/rules/HOUSE001.md")]
    public void What_is_there_is_not_overwritten(string path)
    {
        _folder.Write(path, "mine\n");
        AssertRefused($"lint-text: {path} is there already; choose another name or id", "plain-words");
        Assert.Equal([path], _folder.Files());
        Assert.Equal("mine\n", _folder.Read(path));
    }

    [Theory]
    [InlineData("Plain")]
    [InlineData("plain_words")]
    [InlineData("plain--words")]
    [InlineData("plain-")]
    [InlineData("1st")]
    [InlineData("")]
    [InlineData("../plain")]
    [InlineData("plain\n")]
    [InlineData("größe")]
    public void A_name_that_is_none_is_refused(string name) =>
        AssertRefused($"lint-text: '{name.Replace('\n', ' ')}' is not a name for a rule; use lower case with hyphens, such as plain-words", name);

    [Theory]
    [InlineData("SR1003")]
    [InlineData("SR9999")]
    [InlineData("house001")]
    [InlineData("HOUSE1")]
    [InlineData("HOUSE123456")]
    [InlineData("H001")]
    [InlineData("SR")]
    [InlineData("")]
    [InlineData("../../X")]
    [InlineData("HOUSE001\n")]
    public void An_id_that_is_none_is_refused(string id) =>
        AssertRefused($"lint-text: '{id.Replace('\n', ' ')}' is not an id for a rule of your own; use two to eight capital letters, but not SR, and three to five digits, such as HOUSE001", "plain-words", "--id", id);

    [Fact]
    public void A_folder_that_is_a_file_is_one_line()
    {
        _folder.Write("rules", "a file\n");
        AssertRefused("lint-text: the files cannot be written", "plain-words");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_one_line()
    {
        if (OperatingSystem.IsWindows())
            return;

        Directory.CreateDirectory(_folder.PathTo("rules"));
        File.CreateSymbolicLink(_folder.PathTo("rules/lost.yml"), "nowhere.yml");
        AssertRefused("lint-text: the next free id cannot be told, since a file in rules cannot be read; mend that, or name one with --id", "plain-words");
        Assert.Equal(ExitCode.Clean, New("plain-words", "--id", "HOUSE001").ExitCode);
    }

    [Theory]
    [InlineData("--kind", "xml")]
    [InlineData("--knd", "yaml")]
    public void A_mistyped_option_is_one_line(string option, string value)
    {
        var run = New("plain-words", option, value);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.NotEmpty(run.ErrorLines);
        Assert.Empty(_folder.Files());
    }

    private CommandRun New(params string[] args) => CommandRun.In(_folder, ["new", "rule", .. args]);

    private void AssertRefused(string start, params string[] args)
    {
        var run = New(args);
        Assert.StartsWith(start, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal((ExitCode.Failure, string.Empty), (run.ExitCode, run.Output));
    }

    private void AssertTestPasses(string output, params string[] args)
    {
        var run = CommandRun.In(_folder, ["test", .. args]);
        Assert.Equal((ExitCode.Clean, output, string.Empty), (run.ExitCode, run.Output, run.Error));
    }
}
