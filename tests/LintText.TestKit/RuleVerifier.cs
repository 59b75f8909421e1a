using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace LintText.TestKit;

/// <summary>Checks a rule against text with expected findings marked in it.</summary>
public static class RuleVerifier
{
    private static readonly LintEngine Engine = new(RuleCatalog.BuiltIn);

    /// <summary>Demands that the rule reports exactly the marked spans and that its fixes settle what they fix.</summary>
    public static ImmutableArray<Finding> Verify(string id, string markup, string path = "draft.md", LintOptions? options = null)
    {
        var expected = Markup.Parse(markup);
        var findings = Run(id, expected.Text, path, options);
        var expectedSpans = expected.Spans.Where(s => s.Id == id).Select(s => s.Span).Order().ToArray();
        var actualSpans = findings.Select(f => f.Span).Order().ToArray();
        Assert.True(expectedSpans.SequenceEqual(actualSpans), Describe(id, expected.Text, expectedSpans, actualSpans));
        CheckFixes(id, expected.Text, path, options, findings);
        return findings;
    }

    /// <summary>Demands that the rule is silent.</summary>
    public static void VerifySilent(string id, string text, string path = "draft.md", LintOptions? options = null)
    {
        Assert.Empty(Markup.Parse(text).Spans);
        Verify(id, text, path, options);
    }

    /// <summary>Demands that the rule reports the marked spans and that applying its fixes gives the expected text.</summary>
    public static void VerifyFix(string id, string markup, string fixedText, string path = "draft.md", LintOptions? options = null)
    {
        var findings = Verify(id, markup, path, options);
        Assert.Equal(fixedText, Apply(Markup.Parse(markup).Text, findings));
    }

    /// <summary>Whether the rule reports anything.</summary>
    public static bool Fires(string id, string text, string path = "draft.md", LintOptions? options = null) => !Run(id, text, path, options).IsEmpty;

    /// <summary>Options from lines of an .editorconfig.</summary>
    public static LintOptions Options(params (string Key, string Value)[] values) => LintOptions.Create(
        values.Where(v => v.Key.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
            .ToImmutableDictionary(v => v.Key.Split('.')[1], v => Severities.Parse(v.Value)!.Value),
        values.Where(v => !v.Key.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal))
            .ToImmutableDictionary(v => v.Key.ToLowerInvariant(), v => v.Value));

    private static ImmutableArray<Finding> Run(string id, string text, string path, LintOptions? options)
    {
        Assert.True(RuleCatalog.BuiltIn.Contains(id), $"There is no rule {id}.");
        var document = DocumentReader.Read(path, SourceText.From(text));

        // A rule that is off by default is tested all the same.
        options ??= RuleCatalog.BuiltIn.Find(id)!.Descriptor.IsEnabledByDefault ? LintOptions.Default : Options(($"dotnet_diagnostic.{id}.severity", "warning"));
        return [.. Engine.Analyze(document, options).Healthy().Findings.Where(f => f.Rule.Id == id && f.Suppression is null)];
    }

    private static void CheckFixes(string id, string text, string path, LintOptions? options, ImmutableArray<Finding> findings)
    {
        if (!findings.Any(f => f.Fix is not null))
            return;

        var remaining = Run(id, Apply(text, findings), path, options).Count(f => f.Fix is not null);
        Assert.True(remaining == 0, $"After the fixes of {id} there is still something to fix in:\n{Apply(text, findings)}");
    }

    private static string Apply(string text, ImmutableArray<Finding> findings) =>
        SourceText.From(text).WithChanges(findings.Where(f => f.Fix is not null).SelectMany(f => f.Fix!.Changes)).ToString();

    private static string Describe(string id, string text, TextSpan[] expected, TextSpan[] actual) =>
        $"{id} in: {text}\nexpected: {Show(text, expected)}\nactual:   {Show(text, actual)}";

    private static string Show(string text, TextSpan[] spans) =>
        spans.Length == 0 ? "nothing" : string.Join(", ", spans.Select(s => $"{s} “{text.Substring(s.Start, s.Length)}”"));
}
