using LintText.Analysis;

namespace LintText.Catalogue;

/// <summary>The rules’ pages, which are embedded in the engine so that every host can show them.</summary>
internal static class RulePages
{
    /// <summary>A rule’s page as Markdown. A rule of a user’s pack has none; its own words are put in its place.</summary>
    /// <param name="rule">The rule.</param>
    public static string Get(Rule rule)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream($"docs/{rule.Id}.md");
        if (stream is null)
            return $"# {rule.Id}: {rule.Name}\n\n{rule.Descriptor.Description}\n\n## Standard\n\n{rule.Standard}\n";

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
