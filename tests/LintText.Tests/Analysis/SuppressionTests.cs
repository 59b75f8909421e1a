using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.TestKit;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Analysis;

/// <summary>Findings as <c>line id</c>, with the reason in brackets where they are suppressed.</summary>
public sealed class SuppressionTests
{
    private static readonly LintEngine Engine = new(RuleCatalog.BuiltIn);

    [Theory]
    [InlineData("<!-- lint-text disable SR3001 -- quoted -->\n\nThe brazen mayor left.\n\n<!-- lint-text enable SR3001 -->\n\nThe brazen mayor came.", "3 SR3001 (quoted) | 7 SR3001")]
    [InlineData("The brazen mayor<!-- lint-text disable SR3001 -- x --> left the brazen town.", "1 SR3001 | 1 SR3001 (x)")]
    [InlineData("<!-- lint-text disable SR3001, SR3005 -- both -->\n\nClearly, the brazen mayor left.\n\n<!-- lint-text enable SR3001 -->\n\nClearly, the brazen mayor came.", "3 SR3005 (both) | 3 SR3001 (both) | 7 SR3005 (both) | 7 SR3001")]
    [InlineData("<!-- lint-text disable -- all off -->\n\nThe brazen mayor left.\n\n<!-- lint-text enable -->\n\nThe brazen mayor came.", "3 SR3001 (all off) | 7 SR3001")]
    [InlineData("<!-- lint-text disable SR3001 -- outer -->\n\nThe brazen mayor left.\n\n<!-- lint-text disable-next-line SR3001 -- inner -->\nThe brazen mayor came.", "3 SR3001 (outer) | 6 SR3001 (inner)")]
    public void Disable_reaches_to_enable_or_to_the_end(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("<!-- lint-text disable-next-line SR3001 -- quoted -->\nThe brazen mayor left.\n\nThe brazen mayor came.", "2 SR3001 (quoted) | 4 SR3001")]
    [InlineData("<!-- lint-text disable-next-line SR3001 -- quoted -->\nThe mayor of the town left\nand the brazen clerk came.", "3 SR3001 (quoted)")]
    [InlineData("<!-- lint-text disable-next-line -- all -->\nThe brazen mayor left.", "2 SR3001 (all)")]
    [InlineData("<!-- lint-text disable-next-line sr3001 -- quoted -->\nThe brazen mayor left.", "2 SR3001 (quoted)")]
    [InlineData("<!-- LINT-TEXT DISABLE-NEXT-LINE SR3001 SR3005 -- quoted -->\nThe brazen mayor left.", "2 SR3001 (quoted)")]
    public void Next_line_is_the_next_paragraph(string text, string expected) => Verify(text, expected);

    [Fact]
    public void Html_has_the_same_comments() => Verify("<!-- lint-text disable-next-line SR3001 -- quoted -->\n<p>The brazen mayor left.</p>\n<p>The brazen mayor came.</p>", "2 SR3001 (quoted) | 3 SR3001", "draft.html");

    [Theory]
    [InlineData("// lint-text disable-next-line SR4013 -- kept\n/// <summary>Old [citation needed].</summary>\nint a;\n/// <summary>New [citation needed].</summary>", "2 SR4013 (kept) | 4 SR4013")]
    [InlineData("/* lint-text disable SR4013 -- kept */\n/// Old [citation needed].\nint a;\n// lint-text enable SR4013\n/// New [citation needed].", "2 SR4013 (kept) | 5 SR4013")]
    [InlineData("/// <!-- lint-text disable-next-line SR4013 -- kept -->\n/// <summary>Old [citation needed].</summary>\n/// <remarks>New [citation needed].</remarks>", "2 SR4013 (kept) | 3 SR4013")]
    [InlineData("/// <summary>\n/// <!-- lint-text disable-next-line SR4013 -- kept -->\n/// Old\n/// [citation needed].\n/// </summary>\n/// <remarks>New [citation needed].</remarks>", "4 SR4013 (kept) | 6 SR4013")]
    [InlineData("// lint-text disbale SR4013 -- kept\n/// Old [citation needed].", "1 SR0003 | 2 SR4013")]
    [InlineData("// lint-text disable-next-line SR4013\n/// Old [citation needed].", "1 SR0002 | 2 SR4013 ()")]
    [InlineData("// lint-text is a tool.\n/// Old [citation needed].", "2 SR4013")]
    [InlineData("var a = \"// lint-text disable SR4013 -- kept\";\n/// Old [citation needed].", "2 SR4013")]
    public void Code_has_comments_of_three_kinds(string text, string expected) => Verify(text + "\nclass Lock;", expected, "Lock.cs");

    [Theory]
    [InlineData("disable: SR3001\n  reason: house style", "6 SR3001 (house style)")]
    [InlineData("disable: [SR3001, SR3005]\n  reason: house style", "6 SR3001 (house style)")]
    [InlineData("disable: SR3005\n  reason: house style", "3 SR0001 | 6 SR3001")]
    [InlineData("disable: SR3oo1\n  reason: house style", "3 SR0003 | 6 SR3001")]
    [InlineData("disable: SR3001\n  other: x", "3 SR0002 | 6 SR3001 ()")]
    public void Front_matter_is_for_the_whole_document(string keys, string expected) => Verify($"---\nlint-text:\n  {keys}\n---\nThe brazen mayor left.", expected);

    [Theory]
    [InlineData("<!-- lint-text disable-next-line SR3001 -- quoted -->\nThe mayor left.", "1 SR0001")]
    [InlineData("<!-- lint-text disable-next-line SR3005 -- quoted -->\nThe brazen mayor left.", "1 SR0001 | 2 SR3001")]
    [InlineData("<!-- lint-text disable SR3001 -- a -->\n\nThe mayor left.\n\n<!-- lint-text enable SR3001 -->", "1 SR0001")]
    [InlineData("<!-- lint-text disable-next-line SR3001 -- trailing -->", "1 SR0001")]
    public void Suppression_without_effect_is_reported(string text, string expected) => Verify(text, expected);

    [Theory]
    [InlineData("<!-- lint-text disable-next-line SR3001 -->\nThe brazen mayor left.", "1 SR0002 | 2 SR3001 ()")]
    [InlineData("<!-- lint-text disable-next-line SR3001 -- -->\nThe brazen mayor left.", "1 SR0002 | 2 SR3001 ()")]
    public void Missing_reason_is_reported(string text, string expected) => Verify(text, expected);

    [Fact]
    public void Reason_need_not_be_required() =>
        Verify("<!-- lint-text disable-next-line SR3001 -->\nThe brazen mayor left.", "2 SR3001 ()", options: RuleVerifier.Options(("lint_text.require_suppression_reason", "false")));

    [Theory]
    [InlineData("<!-- lint-text disble SR3001 -->", "This is not a suppression; write ‘lint-text disable’, ‘disable-line’, ‘disable-next-line’ or ‘enable’, then rule ids, then ‘-- reason’")]
    [InlineData("<!-- lint-text: disable SR3001 -- x -->", "This is not a suppression; write ‘lint-text disable’, ‘disable-line’, ‘disable-next-line’ or ‘enable’, then rule ids, then ‘-- reason’")]
    [InlineData("<!-- lint-text disable SR3oo1 -- x -->", "There is no rule SR3oo1; did you mean 'SR3001'?")]
    [InlineData("<!-- lint-text enable SR3001 -->", "There is nothing to enable here: no ‘lint-text disable’ for these rules stands above")]
    public void Suppression_that_cannot_be_understood_is_reported_and_does_nothing(string comment, string message)
    {
        var findings = Run(comment + "\nThe brazen mayor left.", "draft.md", LintOptions.Default).Findings;
        Assert.Equal(["SR0003", "SR3001"], findings.Select(f => f.Rule.Id));
        Assert.Equal(message, findings[0].Message);
        Assert.Null(findings[1].Suppression);
    }

    [Fact]
    public void Different_comments_are_nobodys_business() => Verify("<!-- lint the text -->\n\nThe brazen mayor left.<!-- todo -->", "3 SR3001");

    [Theory]
    [InlineData(null, "1 SR3001 (kept) | 3 SR3001 (kept)", true)]
    [InlineData("brazen", "1 SR3001 (kept) | 3 SR3001 (kept)", true)]
    [InlineData("The brazen mayor came", "1 SR3001 | 3 SR3001 (kept)", true)]
    [InlineData("The calm mayor", "1 SR3001 | 3 SR3001", false)]
    public void Suppression_kept_outside_covers_its_text(string? text, string expected, bool isUsed)
    {
        var result = Run("The brazen mayor left.\n\nThe brazen mayor came.", "draft.txt", LintOptions.Default, new ExternalSuppression(["SR3001"], text, "kept"));
        Assert.Equal(expected, Show(result, "draft.txt"));
        Assert.Equal(isUsed ? [0] : Array.Empty<int>(), result.UsedSuppressions.ToArray());
        Assert.All(result.Findings.Where(f => f.Suppression is not null), f => Assert.False(f.Suppression!.IsInSource));
    }

    [Fact]
    public void Suppression_kept_outside_is_for_its_rules() =>
        Assert.Equal("1 SR3001", Show(Run("The brazen mayor left.", "draft.txt", LintOptions.Default, new ExternalSuppression(["SR3005"], null, "kept")), "draft.txt"));

    private static void Verify(string text, string expected, string path = "draft.md", LintOptions? options = null) => Assert.Equal(expected, Show(Run(text, path, options ?? LintOptions.Default), path));

    private static DocumentResult Run(string text, string path, LintOptions options, params ImmutableArray<ExternalSuppression> external) =>
        Engine.Analyze(DocumentReader.Read(path, SourceText.From(text)), options, external).Healthy();

    private static string Show(DocumentResult result, string path)
    {
        Assert.All(result.Findings, f => Assert.Equal(path, f.Diagnostic.Location.GetLineSpan().Path));
        return string.Join(" | ", result.Findings.Select(f => $"{f.Diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1} {f.Rule.Id}{(f.Suppression is null ? string.Empty : $" ({f.Suppression.Reason})")}"));
    }
}
