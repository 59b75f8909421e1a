using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.TestKit;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Analysis;

/// <summary>The nearest key wins: a rule’s own, its category’s, the one for all, the default for the kind of document.</summary>
public sealed class SeverityTests
{
    private const string Text = "The brazen mayor left.";

    private static readonly LintEngine Engine = new(RuleCatalog.BuiltIn);

    [Fact]
    public void Default_is_the_rules_own() => Assert.Equal(DiagnosticSeverity.Info, Assert.Single(Run(Text)).Severity);

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    public void Severity_of_an_id(string word, DiagnosticSeverity expected) =>
        Assert.Equal(expected, Assert.Single(Run(Text, ("dotnet_diagnostic.SR3001.severity", word))).Severity);

    [Theory]
    [InlineData("none")]
    [InlineData("silent")]
    public void Rule_that_is_off_or_silent_reports_nothing(string word) => Assert.Empty(Run(Text, ("dotnet_diagnostic.SR3001.severity", word)));

    [Fact]
    public void Severity_of_a_category() =>
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Run(Text, ("dotnet_analyzer_diagnostic.category-Loaded.severity", "error"))).Severity);

    [Fact]
    public void Severity_of_a_different_category_does_not_count() =>
        Assert.Equal(DiagnosticSeverity.Info, Assert.Single(Run(Text, ("dotnet_analyzer_diagnostic.category-Citations.severity", "error"))).Severity);

    [Fact]
    public void Severity_of_all() => Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Run(Text, ("dotnet_analyzer_diagnostic.severity", "error"))).Severity);

    [Fact]
    public void Id_goes_before_category_and_category_before_all()
    {
        (string, string) all = ("dotnet_analyzer_diagnostic.severity", "none");
        (string, string) category = ("dotnet_analyzer_diagnostic.category-Loaded.severity", "warning");
        (string, string) id = ("dotnet_diagnostic.SR3001.severity", "error");

        Assert.Empty(Run(Text, all));
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(Run(Text, all, category)).Severity);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Run(Text, all, category, id)).Severity);
    }

    [Fact]
    public void Kind_of_document_changes_the_default_only()
    {
        (string, string) opinion = ("lint_text.document_kind", "opinion");

        Assert.Empty(Run(Text, opinion));
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(Run(Text, opinion, ("dotnet_analyzer_diagnostic.category-Loaded.severity", "warning"))).Severity);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Run(Text, opinion, ("dotnet_diagnostic.SR3001.severity", "error"))).Severity);
    }

    [Theory]
    [InlineData("lint-text:\n  kind: opinion", 0)]
    [InlineData("type: Editorial", 0)]
    [InlineData("category: news", 1)]
    [InlineData("category: gardening", 1)]
    public void Front_matter_names_the_kind(string yaml, int expected) => Assert.Equal(expected, Run($"---\n{yaml}\n---\n\n{Text}").Length);

    [Fact]
    public void Front_matter_goes_before_the_option() => Assert.Single(Run($"---\ntype: news\n---\n\n{Text}", ("lint_text.document_kind", "opinion")));

    [Fact]
    public void Roslyns_own_key_for_default_leaves_the_default()
    {
        var options = LintOptions.Create(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("sr3001", ReportDiagnostic.Default), ImmutableDictionary<string, string>.Empty);
        Assert.Equal(ReportDiagnostic.Info, options.GetSeverity(RuleCatalog.BuiltIn.Find("SR3001")!, DocumentKind.News));
    }

    [Theory]
    [InlineData("brazen")]
    [InlineData("calm, BRAZEN")]
    public void Allowed_term_is_left_alone(string list) => Assert.Empty(Run(Text, ("lint_text.SR3001.allow", list)));

    [Theory]
    [InlineData("lint_text.SR3001.allow", "braz")]
    [InlineData("lint_text.SR3001.allow", "")]
    [InlineData("lint_text.SR3005.allow", "brazen")]
    public void Different_term_or_rule_is_not(string key, string list) => Assert.Single(Run(Text, (key, list)));

    [Theory]
    [InlineData("embolden")]
    [InlineData("emboldened")]
    public void Allowed_term_may_be_listed_or_written(string term) =>
        Assert.DoesNotContain(Run("It emboldened the crew.", ("lint_text.SR3001.allow", term)), f => f.Rule.Id == "SR3001");

    private static ImmutableArray<Finding> Run(string text, params (string, string)[] options) =>
        Engine.Analyze(DocumentReader.Read("draft.md", SourceText.From(text)), RuleVerifier.Options(options)).Healthy().Findings;
}
