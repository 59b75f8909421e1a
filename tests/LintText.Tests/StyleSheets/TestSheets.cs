using LintText.Analysis;
using LintText.Rules.StyleSheets;

namespace LintText.Tests.StyleSheets;

/// <summary>Style sheets, written where they are used.</summary>
internal static class TestSheets
{
    /// <summary>Reads a sheet that must be sound; its name is courier unless it has one.</summary>
    public static StyleSheet Read(string yaml)
    {
        yaml = yaml.ReplaceLineEndings("\n");
        var sheet = StyleSheetReader.Read(yaml.Contains("style-sheet:", StringComparison.Ordinal) ? yaml : $"style-sheet: courier\n{yaml}", "courier.yml", out var problems);
        Assert.Empty(problems);
        return sheet!;
    }

    /// <summary>Options with sheets in force.</summary>
    public static LintOptions Options(params string[] sheets) => LintOptions.Default.With(StyleGuide.Feature, StyleGuide.Create([.. sheets.Select(Read)]));
}
