using LintText.Analysis;

using Microsoft.CodeAnalysis;

namespace LintText.Tests.Analysis;

/// <summary>Options from the text of an <c>.editorconfig</c>, for hosts that keep it elsewhere than on disk.</summary>
public sealed class OptionTextTests
{
    private const string Text = """
        root = true
        [*.md]
        dotnet_diagnostic.SR1004.severity = error
        lint_text.house.key = one
        [columns/**.md]
        lint_text.document_kind = opinion
        lint_text.house.key = Two
        """;

    [Theory]
    [InlineData("a.md", "one", DocumentKind.News)]
    [InlineData("/a.md", "one", DocumentKind.News)]
    [InlineData("columns/a.md", "Two", DocumentKind.Opinion)]
    [InlineData("columns\\b\\a.md", "Two", DocumentKind.Opinion)]
    [InlineData("./columns/a.md", "Two", DocumentKind.Opinion)]
    [InlineData("a.txt", null, DocumentKind.News)]
    public void Sections_go_by_the_path_from_the_files_folder(string path, string? value, DocumentKind kind)
    {
        var options = LintOptions.Parse(Text, path);
        Assert.Equal(value, options.GetText("lint_text.HOUSE.key"));
        Assert.Equal(kind, options.Get(DocumentKinds.Option));
        Assert.Equal(value is null ? ReportDiagnostic.Warn : ReportDiagnostic.Error, options.GetSeverity(new Rule("SR1004", "a", "a", "a", RuleCategory.Attribution, DiagnosticSeverity.Warning, "a", "a"), kind));
    }

    [Fact]
    public void Faults_are_told_with_their_lines()
    {
        _ = LintOptions.Parse("[*]\nlint_text.document_kind = opnion\ndotnet_diagnostic.SR1004.severity = loud\nlint_text.style_sheet = house.yml\nnonsense\ndotnet_diagnostic.SR9004.severity = error\n", "a.md", RuleCatalog.BuiltIn, out var problems);
        Assert.Equal(
            [
                ".editorconfig(2): 'opnion' is not a value of lint_text.document_kind; did you mean 'opinion'?; use news, opinion, reference, docs, personal",
                ".editorconfig(3): 'loud' is not a severity; use error, warning, suggestion, silent, none",
                ".editorconfig(4): lint_text.style_sheet names files, which are not read here",
                ".editorconfig(5): neither a section, a key with a value nor a comment; write 'key = value'",
                ".editorconfig(6): there is no rule SR9004; did you mean 'SR1004'?",
            ],
            problems.Select(p => $"{p.Path}({p.Line}): {p.Message}"));
        Assert.Equal(4, Assert.Single(problems, p => p.IsWarning).Line);
    }

    [Fact]
    public void Empty_text_configures_nothing()
    {
        var options = LintOptions.Parse(string.Empty, "a.md", RuleCatalog.BuiltIn, out var problems);
        Assert.Empty(problems);
        Assert.Null(options.GetText("lint_text.document_kind"));
    }
}
