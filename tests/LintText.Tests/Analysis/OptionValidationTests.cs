using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Configuration;

using Microsoft.CodeAnalysis;

namespace LintText.Tests.Analysis;

/// <summary>A mistyped key is reported with the nearest name; keys of other tools are left alone.</summary>
public sealed class OptionValidationTests
{
    [Theory]
    [InlineData("lint_text.document_kind", "opinion")]
    [InlineData("lint_text.document_kind", "DOCS")]
    [InlineData("lint_text.max_file_megabytes", "32")]
    [InlineData("lint_text.sr3001.allow", "regime")]
    [InlineData("lint_text.anonymous.allow_unnamed", "Explained")]
    [InlineData("lint_text.anonymous.forbidden_descriptions", "insider, a source")]
    [InlineData("dotnet_analyzer_diagnostic.category-loaded.severity", "none")]
    [InlineData("dotnet_analyzer_diagnostic.category-performance.severity", "loud")]
    [InlineData("dotnet_diagnostic.ca1707.severity", "loud")]
    [InlineData("indent_size", "four")]
    public void Sound_and_foreign_keys_are_silent(string key, string value) => Assert.Empty(Validate(key, value));

    [Theory]
    [InlineData("lint_text.document_knd", "news", "there is no option lint_text.document_knd; did you mean 'lint_text.document_kind'?")]
    [InlineData("lint_text.something_else", "1", "there is no option lint_text.something_else")]
    [InlineData("lint_text.document_kind", "opnion", "'opnion' is not a value of lint_text.document_kind; did you mean 'opinion'?; use news, opinion, reference, docs, personal")]
    [InlineData("lint_text.document_kind", "1", "'1' is not a value of lint_text.document_kind; use news, opinion, reference, docs, personal")]
    [InlineData("lint_text.max_file_megabytes", "0", "'0' is not a value of lint_text.max_file_megabytes; use a whole number from 1 to 1024")]
    [InlineData("lint_text.max_file_megabytes", "many", "'many' is not a value of lint_text.max_file_megabytes; use a whole number from 1 to 1024")]
    [InlineData("lint_text.require_suppression_reason", "yes", "'yes' is not a value of lint_text.require_suppression_reason; use true or false")]
    [InlineData("lint_text.anonymous.require_reasons", "true", "there is no option lint_text.anonymous.require_reasons; did you mean 'lint_text.anonymous.require_reason'?")]
    [InlineData("lint_text.anonymous.allow_unnamed", "sometimes", "'sometimes' is not a value of lint_text.anonymous.allow_unnamed; use never, explained, always")]
    [InlineData("lint_text.anonymous.minimum_independent", "0", "'0' is not a value of lint_text.anonymous.minimum_independent; use a whole number from 1 to 10")]
    [InlineData("lint_text.sr301.allow", "regime", "there is no rule SR301; did you mean 'SR3001'?")]
    [InlineData("lint_text.sr1002.severity", "error", "severities are no options of lint-text; write 'dotnet_diagnostic.SR1002.severity = error'")]
    [InlineData("lint_text.loaded.severity", "none", "severities are no options of lint-text; write 'dotnet_analyzer_diagnostic.category-Loaded.severity = none'")]
    [InlineData("lint_text.orphan-quote.confidence", "low", "options of a rule go by its id; write 'lint_text.SR1003.confidence = low'")]
    [InlineData("dotnet_diagnostic.sr3001.severity", "warn", "'warn' is not a severity; did you mean 'warning'?; use error, warning, suggestion, silent, none")]
    [InlineData("dotnet_diagnostic.sr3001.severity", "loud", "'loud' is not a severity; use error, warning, suggestion, silent, none")]
    [InlineData("dotnet_analyzer_diagnostic.category-loaded.severity", "loud", "'loud' is not a severity; use error, warning, suggestion, silent, none")]
    public void Fault_is_named_with_its_remedy(string key, string value, string message)
    {
        var problem = Assert.Single(Validate(key, value));
        Assert.Equal((key, message), (problem.Key, problem.Message));
    }

    [Fact]
    public void Unknown_rule_of_ours_is_reported()
    {
        var severities = ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("sr44001", ReportDiagnostic.Error).Add("ca1707", ReportDiagnostic.Error);
        var problem = Assert.Single(LintOptions.Create(severities, ImmutableDictionary<string, string>.Empty).Validate(RuleCatalog.BuiltIn));
        Assert.Equal("dotnet_diagnostic.sr44001.severity", problem.Key);
        Assert.StartsWith("there is no rule SR44001; did you mean 'SR4001'?", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Invalid_value_falls_back_to_the_default()
    {
        var options = Create("lint_text.max_file_megabytes", "-3");
        Assert.Equal(16, options.Get(HostOptions.MaxFileMegabytes));
        Assert.Equal(DocumentKind.News, LintOptions.Default.Get(DocumentKinds.Option));
    }

    [Fact]
    public void Every_option_takes_its_default_and_is_listed_once()
    {
        Assert.All(BuiltInOptions.All, o => Assert.True(o.IsValid(o.DefaultText), o.Key));
        Assert.Distinct(BuiltInOptions.All.Select(o => o.Key));
        Assert.Equal(BuiltInOptions.All.Select(o => o.Key).Order(StringComparer.Ordinal), BuiltInOptions.All.Select(o => o.Key));
    }

    [Theory]
    [InlineData("documnt", "document")]
    [InlineData("Docunemt", "document")]
    [InlineData("rule", "rules")]
    [InlineData("zebra", null)]
    [InlineData("", null)]
    public void Nearest_name_is_close(string name, string? nearest) => Assert.Equal(nearest, NearestName.Find(name, ["rules", "document", "sets"]));

    [Fact]
    public void Of_equally_near_names_the_first_in_order_is_taken() => Assert.Equal("SR3001", NearestName.Find("SR300", ["SR3009", "SR3002", "SR3001"]));

    private static LintOptions Create(string key, string value) => LintOptions.Create(ImmutableDictionary<string, ReportDiagnostic>.Empty, ImmutableDictionary<string, string>.Empty.Add(key, value));

    private static ImmutableArray<OptionProblem> Validate(string key, string value) => Create(key, value).Validate(RuleCatalog.BuiltIn);
}
