using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.Rules.Declarative;
using LintText.TestKit;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Declarative;

/// <summary>Packs of one rule, written where they are used.</summary>
internal static class TestPacks
{
    /// <summary>A rule HOUSE001 with keys of one’s own; those that every rule needs are there.</summary>
    public static string Rule(string keys) =>
        $"""
        pack: house
        rules:
          - id: HOUSE001
            name: house-word
            title: House word
            category: Loaded
            severity: warning
            message: "“{"{match}"}” is not ours"
            why: The house says so.
        {Indent(keys)}
        """;

    /// <summary>Reads a pack that must be sound.</summary>
    public static RulePack Read(string yaml)
    {
        var pack = RulePackReader.Read(yaml, "house.yml", out var problems);
        Assert.Empty(problems);
        return pack!;
    }

    /// <summary>The findings of the rule HOUSE001 alone.</summary>
    public static ImmutableArray<Finding> Run(string yaml, string text, string path = "draft.md", LintOptions? options = null)
    {
        var engine = new LintEngine(RuleCatalog.Create([Read(yaml)]));
        var document = DocumentReader.Read(path, SourceText.From(text));
        return [.. engine.Analyze(document, options ?? LintOptions.Default).Healthy().Findings.Where(f => f.Rule.Id == "HOUSE001")];
    }

    /// <summary>What the rule finds, joined by bars.</summary>
    public static string Seen(string keys, string text, string path = "draft.md") => string.Join('|', Run(Rule(keys), text, path).Select(f => f.SeenText));

    private static string Indent(string keys) => string.Join('\n', keys.ReplaceLineEndings("\n").Split('\n').Select(l => "    " + l));
}
