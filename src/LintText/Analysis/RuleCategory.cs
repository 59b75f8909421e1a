namespace LintText.Analysis;

/// <summary>The families of rules. A category’s name can stand in configuration: <c>dotnet_analyzer_diagnostic.category-Loaded.severity</c>.</summary>
public static class RuleCategory
{
    /// <summary>SR1xxx: who says so?</summary>
    public const string Attribution = "Attribution";

    /// <summary>SR2xxx: sources without a name.</summary>
    public const string Anonymity = "Anonymity";

    /// <summary>SR3xxx: words that judge, in the writer’s voice.</summary>
    public const string Loaded = "Loaded";

    /// <summary>SR4xxx: links, notes and references.</summary>
    public const string Citations = "Citations";

    /// <summary>SR5xxx: the document as a whole.</summary>
    public const string Transparency = "Transparency";

    /// <summary>SR0xxx: suppressions of the other rules.</summary>
    public const string Suppression = "Suppression";

    /// <summary>All families, in the order of their ids.</summary>
    public static IReadOnlyList<string> All { get; } = [Suppression, Attribution, Anonymity, Loaded, Citations, Transparency];
}
