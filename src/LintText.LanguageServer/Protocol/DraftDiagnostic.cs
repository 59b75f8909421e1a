namespace LintText.LanguageServer.Protocol;

/// <summary>A finding as editors take it. Called a diagnostic in the protocol, a name that Roslyn has taken.</summary>
/// <param name="Range">Where it is.</param>
/// <param name="Severity">From 1, an error, to 4, a hint.</param>
/// <param name="Code">The rule.</param>
/// <param name="Message">What was seen.</param>
internal sealed record DraftDiagnostic(PlaceRange Range, int Severity, string Code, string Message)
{
    public string Source { get; init; } = "lint-text";

    public CodeDescription? CodeDescription { get; init; }

    public int[]? Tags { get; init; }

    public RelatedInformation[]? RelatedInformation { get; init; }

    public DiagnosticData? Data { get; init; }
}

/// <summary>Where more is said of a rule.</summary>
/// <param name="Href">The address.</param>
internal sealed record CodeDescription(string Href);

/// <summary>A place that a finding rests on.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What is to be seen there.</param>
internal sealed record RelatedInformation(Place Location, string Message);

/// <summary>What programs may want to know of a finding.</summary>
/// <param name="Fingerprint">What it is known by when lines move, as in baselines.</param>
internal sealed record DiagnosticData(string Fingerprint)
{
    /// <summary>What its fix does, or null.</summary>
    public string? Fix { get; init; }

    /// <summary>Whether the fix never changes what the text says; null without one.</summary>
    public bool? IsSafe { get; init; }

    /// <summary>How likely an editor would query it, in percent, where the rule tells.</summary>
    public int? Confidence { get; init; }
}

/// <summary><c>textDocument/publishDiagnostics</c>.</summary>
/// <param name="Uri">The draft.</param>
/// <param name="Diagnostics">All there are.</param>
internal sealed record PublishDiagnosticsParams(string Uri, DraftDiagnostic[] Diagnostics)
{
    public int? Version { get; init; }
}

/// <summary><c>textDocument/diagnostic</c>.</summary>
/// <param name="TextDocument">The draft.</param>
internal sealed record DiagnosticParams(DraftReference TextDocument)
{
    /// <summary>What the last answer was called, or null.</summary>
    public string? PreviousResultId { get; init; }
}

/// <summary>The answer: all diagnostics or, where nothing has changed, none.</summary>
/// <param name="Kind"><c>full</c> or <c>unchanged</c>.</param>
/// <param name="ResultId">What the answer is called.</param>
internal sealed record DiagnosticReport(string Kind, string ResultId)
{
    public DraftDiagnostic[]? Items { get; init; }
}
