using System.Text.RegularExpressions;

using LintText.Analysis;

namespace LintText.Catalogue;

/// <summary>The rules’ pages, which are embedded in the engine so that every host can show them.</summary>
internal static partial class RulePages
{
    /// <summary>A rule’s page as Markdown, as it is to be read away from the pages beside it. A rule of a user’s pack has none; its own words are put in its place.</summary>
    /// <param name="rule">The rule.</param>
    public static string Get(Rule rule)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream($"docs/{rule.Id}.md");
        if (stream is null)
            return Describe(rule);

        using var reader = new StreamReader(stream);
        return Detach(reader.ReadToEnd().ReplaceLineEndings("\n"), rule.Descriptor.HelpLinkUri);
    }

    /// <summary>Takes out what is for whoever writes the page, and makes links lead where they lead from it.</summary>
    private static string Detach(string page, string address)
    {
        var text = page.Replace(RulePageTable.Start + "\n", string.Empty, StringComparison.Ordinal).Replace(RulePageTable.End + "\n", string.Empty, StringComparison.Ordinal);
        text = HowWrittenPattern().Replace(text, " See");

        // What stands in an example stays as it is.
        var (lines, isExample) = (text.Split('\n'), false);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
                isExample = !isExample;
            else if (!isExample)
                lines[i] = RelativeLinkPattern().Replace(lines[i], link => $"]({new Uri(new Uri(address), link.Groups["target"].Value)})");
        }

        return string.Join('\n', lines);
    }

    private static string Describe(Rule rule)
    {
        var severity = $"{rule.DefaultSeverity(DocumentKind.News).ToWord()}";
        var standard = rule.Standard.Length == 0 ? string.Empty : $"\n## Standard\n\n{rule.Standard}\n";
        var more = rule.Descriptor.HelpLinkUri is { Length: > 0 } page ? $"\nMore: {page}\n" : string.Empty;
        return $"# {rule.Id}: {rule.Name}\n\n| | |\n|---|---|\n| Title | {rule.Descriptor.Title} |\n| Family | {rule.Descriptor.Category} |\n| Severity | {severity} |\n\n## Why\n\n{rule.Descriptor.Description}\n{standard}{more}";
    }

    [GeneratedRegex(@"\s+Written by\s+`[^`]+`;\s+see", RegexOptions.CultureInvariant)]
    private static partial Regex HowWrittenPattern();

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<target>[^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex RelativeLinkPattern();
}
