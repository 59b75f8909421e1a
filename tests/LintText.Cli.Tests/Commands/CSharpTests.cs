using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>C# files are read where <c>lint_text.csharp</c> says so.</summary>
public sealed class CSharpTests : IDisposable
{
    private const string Code = "/// <summary>The lock closed [citation needed].</summary>\nclass Lock; // It opened [citation needed].\n";

    private const string Note = "comments in C# are not read unless the configuration asks for it; set lint_text.csharp = doc_comments or comments in .editorconfig, in a section such as [*.cs]";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("doc_comments", 1)]
    [InlineData("DOC_COMMENTS", 1)]
    [InlineData("comments", 2)]
    public void Files_in_a_folder_are_read_where_the_configuration_asks_for_it(string value, int expected)
    {
        _folder.Write("src/Lock.cs", Code).Write("other/Lock.cs", Code).Write("src/.editorconfig", $"[*.cs]\nlint_text.csharp = {value}\n");

        var list = FindingList.Check(_folder);
        Assert.Equal(string.Empty, list.Run.Error);
        Assert.Equal(Enumerable.Repeat("src/Lock.cs SR4013 “[citation needed]”", expected), list.Open);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[*.cs]\nlint_text.csharp = none\n")]
    [InlineData("[*.md]\nlint_text.csharp = comments\n")]
    public void Files_in_a_folder_are_skipped_in_silence_otherwise(string configuration)
    {
        _folder.Write("Lock.cs", Code).Write("a.md", Drafts.Clean).Write(".editorconfig", "root = true\n" + configuration);

        var run = CommandRun.In(_folder, "--format", "compact");
        Assert.Equal(string.Empty, run.Error);
        Assert.DoesNotContain("Lock.cs", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, run.ExitCode);
    }

    [Fact]
    public void A_folder_of_code_alone_has_no_drafts()
    {
        _folder.Write("Lock.cs", Code);

        var run = CommandRun.In(_folder, ".");
        Assert.StartsWith("lint-text: .: no drafts in this folder", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Clean, run.ExitCode);
    }

    [Fact]
    public void A_file_that_was_named_is_explained()
    {
        _folder.Write("Lock.cs", Code).Write("a.md", Drafts.Clean);

        var run = CommandRun.In(_folder, "Lock.cs", "a.md");
        Assert.Equal($"lint-text: Lock.cs: {Note}", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Clean, run.ExitCode);

        var quiet = CommandRun.In(_folder, "Lock.cs", "a.md", "--quiet");
        Assert.Equal(string.Empty, quiet.Error);
        Assert.Equal(ExitCode.Clean, quiet.ExitCode);
    }

    [Fact]
    public void A_pattern_that_matches_code_alone_is_explained()
    {
        _folder.Write("Lock.cs", Code).Write("a.md", Drafts.Clean);

        Assert.Equal($"lint-text: *.cs: {Note}", Assert.Single(CommandRun.In(_folder, "*.cs").ErrorLines));
        Assert.Equal(string.Empty, CommandRun.In(_folder, "*.*").Error);
        Assert.Contains("no file matches this pattern", Assert.Single(CommandRun.In(_folder, "*.css").ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_follows_the_rule_of_a_named_file()
    {
        var none = CommandRun.WithInput(_folder, Code, "--stdin-filename", "src/Lock.cs");
        Assert.Equal($"lint-text: src/Lock.cs: {Note}", Assert.Single(none.ErrorLines));
        Assert.Equal(ExitCode.Clean, none.ExitCode);

        _folder.Write(".editorconfig", "[*.cs]\nlint_text.csharp = doc_comments\n");
        var read = CommandRun.WithInput(_folder, Code, "--stdin-filename", "src/Lock.cs", "--format", "compact", "--quiet");
        Assert.StartsWith("src/Lock.cs:1:", Assert.Single(read.OutputLines), StringComparison.Ordinal);
        Assert.Equal(string.Empty, read.Error);
    }

    [Fact]
    public void A_mistyped_value_is_reported_though_the_file_is_not_read()
    {
        _folder.Write("Lock.cs", Code).Write("a.md", Drafts.Clean).Write(".editorconfig", "[*.cs]\nlint_text.csharp = doc-comments\n");

        var run = CommandRun.In(_folder);
        Assert.Equal("lint-text: .editorconfig:2: 'doc-comments' is not a value of lint_text.csharp; did you mean 'doc_comments'?; use none, doc_comments, comments", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    [Fact]
    public void A_link_to_code_has_no_anchor_to_miss()
    {
        _folder.Write("Lock.cs", Code).Write("a.md", "The [lock](Lock.cs#opening) and the [key](b.md#opening) met on 4 May 2024.\n").Write("b.md", Drafts.Clean);

        Assert.Equal(["a.md SR4018 “b.md#opening”"], FindingList.Check(_folder).Open);
    }

    [Fact]
    public void Safe_replacements_are_made_in_comments()
    {
        _folder.Write("Lock.cs", "class Lock; // Sadly, the lock was closed.\n").Write(".editorconfig", "[*.cs]\nlint_text.csharp = comments\nlint_text.document_kind = news\n");

        CommandRun.In(_folder, "--fix");
        Assert.Equal("class Lock; // The lock was closed.\n", _folder.Read("Lock.cs"));
    }
}
