using System.Collections.Immutable;

using Microsoft.CodeAnalysis;

namespace LintText.Analysis;

/// <summary>A severity that a rule has for one kind of document.</summary>
/// <param name="Kind">The kind of document.</param>
/// <param name="Severity">The severity.</param>
public sealed record KindSeverity(DocumentKind Kind, ReportDiagnostic Severity)
{
    /// <summary>Off for some kinds of documents.</summary>
    /// <param name="kinds">The kinds.</param>
    public static ImmutableArray<KindSeverity> OffFor(params ReadOnlySpan<DocumentKind> kinds)
    {
        var severities = ImmutableArray.CreateBuilder<KindSeverity>(kinds.Length);
        foreach (var kind in kinds)
            severities.Add(new KindSeverity(kind, ReportDiagnostic.Suppress));
        return severities.ToImmutable();
    }
}

/// <summary>A severity that findings of one strength have.</summary>
/// <param name="Strength">The strength.</param>
/// <param name="Severity">The severity.</param>
public sealed record StrengthSeverity(Strength Strength, ReportDiagnostic Severity);

/// <summary>A rule: Roslyn’s descriptor and what a descriptor has no room for.</summary>
public sealed class Rule
{
    /// <summary>Where the rules’ pages are published; a page’s file name is the rule’s id.</summary>
    internal const string HelpLinkBase = "https://github.com/lint-text/lint-text/blob/main/docs/rules/";

    /// <summary>Makes a rule.</summary>
    /// <param name="id">The published id, such as <c>SR1003</c>. Once published it never changes its meaning.</param>
    /// <param name="name">The name in kebab case, which reads on after “allow”: <c>orphan-quote</c>.</param>
    /// <param name="title">A short title.</param>
    /// <param name="message">The message, a composite format string.</param>
    /// <param name="category">One of <see cref="RuleCategory"/>.</param>
    /// <param name="severity">The default severity.</param>
    /// <param name="why">One or two sentences: why it matters and what would settle it.</param>
    /// <param name="standard">The published standards it rests on.</param>
    /// <param name="isEnabledByDefault">Whether it is on without being asked for.</param>
    /// <param name="helpLink">The address of the rule’s page; empty where it has none. By default that of the built-in rule of this id.</param>
    /// <exception cref="ArgumentException">The id is not two to eight capital letters and three to five digits.</exception>
    public Rule(string id, string name, string title, string message, string category, DiagnosticSeverity severity, string why, string standard, bool isEnabledByDefault = true, string? helpLink = null)
    {
        if (!RuleId.IsWellFormed(id))
            throw new ArgumentException($"'{id}' is not a rule id: two to eight capital letters and three to five digits.", nameof(id));

        Name = name;
        Standard = standard;
        Descriptor = new DiagnosticDescriptor(id, title, message, category, severity, isEnabledByDefault, why, helpLink ?? (RuleId.IsReserved(id) ? HelpLinkBase + id + ".md" : null));
    }

    /// <summary>Roslyn’s descriptor.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The published id.</summary>
    public string Id => Descriptor.Id;

    /// <summary>The name in kebab case.</summary>
    public string Name { get; }

    /// <summary>The published standards it rests on.</summary>
    public string Standard { get; }

    /// <summary>Severities that differ by the kind of document.</summary>
    public ImmutableArray<KindSeverity> KindSeverities { get; init; } = [];

    /// <summary>Severities that differ by the strength of a finding. A kind of document that the rule is off for keeps it off.</summary>
    public ImmutableArray<StrengthSeverity> StrengthSeverities { get; init; } = [];

    /// <summary>The ids of rules that say the same better: where one of them reports an overlapping span, this one is silent.</summary>
    public ImmutableArray<string> YieldsTo { get; init; } = [];

    /// <summary>Whether its findings are about the whole text, so that the words they point to are only where it shows first.</summary>
    internal bool IsOfWholeText { get; init; }

    /// <summary>The severity without any configuration, for a kind of document.</summary>
    /// <param name="kind">The kind of document.</param>
    /// <param name="strength">The strength of the finding, or null for a rule that knows none.</param>
    internal ReportDiagnostic DefaultSeverity(DocumentKind kind, Strength? strength = null)
    {
        foreach (var own in KindSeverities)
        {
            if (own.Kind == kind)
                return own.Severity;
        }

        foreach (var own in StrengthSeverities)
        {
            if (own.Strength == strength && Descriptor.IsEnabledByDefault)
                return own.Severity;
        }

        return !Descriptor.IsEnabledByDefault ? ReportDiagnostic.Suppress : Descriptor.DefaultSeverity switch
        {
            DiagnosticSeverity.Error => ReportDiagnostic.Error,
            DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
            DiagnosticSeverity.Info => ReportDiagnostic.Info,
            _ => ReportDiagnostic.Hidden,
        };
    }
}
