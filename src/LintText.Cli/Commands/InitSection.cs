using System.Text;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Configuration;
using LintText.Documents;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Commands;

/// <summary>
/// The section that <c>init</c> writes. Every line in it can be used by taking the <c># </c> away: it is where it counts, its value
/// is one, and what is said of it stands above it, since not every reader of the file takes what follows a value for a comment.
/// </summary>
internal static class InitSection
{
    /// <summary>Writes the section.</summary>
    /// <param name="isAlone">Whether no other configuration applies, which a line that is not commented out would overrule.</param>
    /// <param name="isRepositoryRoot">Whether it is written for the root of a repository, where alone code can be allowed.</param>
    public static string Create(bool isAlone, bool isRepositoryRoot)
    {
        var section = new StringBuilder();
        section.Append("# lint-text: what a careful editor would query. A line that is commented out shows a default or an example.\n");
        section.Append($"[*.{{{string.Join(',', DocumentReader.Extensions.Where(e => e != ".cs").Select(e => e.TrimStart('.')))}}}]\n");
        foreach (var option in BuiltInOptions.All.Where(o => o != CSharpReader.Comments && o != HostOptions.AllowCode))
            Append(section, option, isLive: isAlone && option == DocumentKinds.Option);

        section.Append("\n# Terms that a rule is to leave alone.\n# lint_text.SR3001.allow = regime, bloody\n");
        section.Append("\n# Severities: error, warning, suggestion, none. A family at once, but for rules that are off until asked for:\n");
        foreach (var category in RuleCategory.All)
            section.Append($"# dotnet_analyzer_diagnostic.category-{category}.severity = warning\n");

        section.Append("\n# One rule:\n");
        foreach (var rule in RuleCatalog.BuiltIn.Rules.Where(r => !IsOff(r)))
            Append(section, rule, rule.DefaultSeverity(DocumentKind.News).ToWord());

        section.Append("\n# A rule that is off until asked for:\n");
        foreach (var rule in RuleCatalog.BuiltIn.Rules.Where(IsOff))
            Append(section, rule, rule.Descriptor.DefaultSeverity.ToWord());

        section.Append("\n[*.cs]\n");
        Append(section, CSharpReader.Comments, isLive: false);
        if (isRepositoryRoot)
        {
            section.Append("\n[rules/*.cs]\n");
            Append(section, HostOptions.AllowCode, isLive: false);
        }

        return section.ToString();
    }

    private static bool IsOff(Rule rule) => rule.DefaultSeverity(DocumentKind.News) == ReportDiagnostic.Suppress;

    private static void Append(StringBuilder section, LintOption option, bool isLive)
    {
        var usual = option.ExampleText != option.DefaultText && option.DefaultText.Length > 0 ? $"; without this line {option.DefaultText}" : string.Empty;
        section.Append($"# {option.Description} ({option.ValidValues}{usual})\n{(isLive ? string.Empty : "# ")}{option.Key} = {option.ExampleText}\n");
    }

    private static void Append(StringBuilder section, Rule rule, string severity) =>
        section.Append($"# {rule.Descriptor.Title}\n# dotnet_diagnostic.{rule.Id}.severity = {severity}\n");
}
