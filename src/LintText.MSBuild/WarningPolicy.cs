namespace LintText.MSBuild;

/// <summary>
/// What a project makes of warnings, by the properties that it sets for compilers. MSBuild applies some of them itself, but only to
/// projects that import the common targets.
/// </summary>
internal sealed class WarningPolicy(bool treatWarningsAsErrors, string? warningsAsErrors, string? warningsNotAsErrors, string? noWarn)
{
    private readonly HashSet<string> _asErrors = Codes(warningsAsErrors);
    private readonly HashSet<string> _notAsErrors = Codes(warningsNotAsErrors);
    private readonly HashSet<string> _off = Codes(noWarn);

    /// <summary>The severity to log under, or null for nothing. As with compilers, what is an error already stays one.</summary>
    public Severity? Apply(string code, Severity severity)
    {
        if (severity == Severity.Error)
            return severity;
        if (_off.Contains(code))
            return null;
        if (severity != Severity.Warning || _notAsErrors.Contains(code))
            return severity;
        return treatWarningsAsErrors || _asErrors.Contains(code) ? Severity.Error : severity;
    }

    private static HashSet<string> Codes(string? list) =>
        new((list ?? string.Empty).Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(c => c.Trim()), StringComparer.OrdinalIgnoreCase);
}
