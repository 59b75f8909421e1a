using System.Collections.Immutable;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Analysis;

/// <summary>A place that a finding rests on.</summary>
/// <param name="Span">Offsets in the prose when reported, in the source once found (UTF-16, half-open).</param>
/// <param name="Message">What is to be seen there.</param>
public sealed record RelatedSpan(TextSpan Span, string Message);

/// <summary>A replacement that would settle a finding.</summary>
/// <param name="Description">What it does, as an imperative: “Replace with ‘died’”.</param>
/// <param name="Changes">The changes to the source (UTF-16 offsets, half-open, in order, not overlapping).</param>
/// <param name="IsSafe">Whether it never changes what the text says, so that <c>--fix</c> may apply it.</param>
public sealed record TextFix(string Description, ImmutableArray<TextChange> Changes, bool IsSafe);

/// <summary>Why a finding is suppressed.</summary>
/// <param name="Reason">The reason given, or null.</param>
/// <param name="IsInSource">Whether the suppression stands in the document itself.</param>
public sealed record FindingSuppression(string? Reason, bool IsInSource)
{
    /// <summary>The file that the suppression stands in, as reports are to name it; null where that is the document or not known.</summary>
    public string? Origin { get; init; }
}

/// <summary>One reported diagnostic with what belongs to it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Diagnostic">Roslyn’s diagnostic: severity, location and message.</param>
/// <param name="Arguments">The arguments of the message.</param>
/// <param name="SeenText">The prose that the rule saw, or null where it looked at markup.</param>
/// <param name="Context">The sentence around it, which stays the same when lines move; the source itself where the rule looked at markup.</param>
/// <param name="Related">The places it rests on, in source offsets.</param>
/// <param name="Fix">A replacement, or null.</param>
/// <param name="Suppression">Why it is suppressed, or null when it counts.</param>
/// <param name="Strength">How surely it is what the rule says, or null where the rule does not tell.</param>
public sealed record Finding(
    Rule Rule,
    Diagnostic Diagnostic,
    ImmutableArray<string> Arguments,
    string? SeenText,
    string Context,
    ImmutableArray<RelatedSpan> Related,
    TextFix? Fix,
    FindingSuppression? Suppression,
    Strength? Strength = null)
{
    /// <summary>A finding with Roslyn’s diagnostic made for it.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="severity">Its severity.</param>
    /// <param name="locate">Leads from source offsets to a location.</param>
    /// <param name="span">The finding in the source (UTF-16 offsets, half-open).</param>
    /// <param name="arguments">The arguments of the message.</param>
    /// <param name="seenText">The prose that the rule saw, or null.</param>
    /// <param name="context">The sentence around it.</param>
    /// <param name="related">The places it rests on, in source offsets.</param>
    internal static Finding Create(
        Rule rule,
        DiagnosticSeverity severity,
        Func<TextSpan, Location> locate,
        TextSpan span,
        ImmutableArray<string> arguments,
        string? seenText,
        string context,
        ImmutableArray<RelatedSpan> related)
    {
        var diagnostic = Diagnostic.Create(rule.Descriptor, locate(span), severity, related.Select(r => locate(r.Span)), properties: null, messageArgs: [.. arguments]);
        return new Finding(rule, diagnostic, arguments, seenText, context, related, Fix: null, Suppression: null);
    }

    /// <summary>How likely a careful editor would query the passage, in percent, where a rule about claims tells; otherwise null.</summary>
    public int? Confidence { get; init; }

    /// <summary>The finding in the source (UTF-16 offsets, half-open).</summary>
    public TextSpan Span => Diagnostic.Location.SourceSpan;

    /// <summary>Its severity.</summary>
    public DiagnosticSeverity Severity => Diagnostic.Severity;

    /// <summary>Its message.</summary>
    public string Message => Diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
