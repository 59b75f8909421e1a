namespace LintText.MSBuild;

/// <summary>How grave something is; as a limit, what fails a build.</summary>
internal enum Severity
{
    /// <summary>Worth a look: a message of the build.</summary>
    Suggestion,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error.</summary>
    Error,

    /// <summary>Graver than anything: as a limit, it is never reached.</summary>
    Never,
}

/// <summary>The words that the tool and the properties of a project use.</summary>
internal static class Severities
{
    /// <summary>Reads a word of the tool’s; one that a later tool may bring is the mildest.</summary>
    public static Severity Parse(string? word) => TryParse(word, out var severity) ? severity : Severity.Suggestion;

    /// <summary>Reads a word, whatever its case. Numbers and lists, which are words to <see cref="Enum"/>, are none here.</summary>
    public static bool TryParse(string? word, out Severity severity)
    {
        Severity? found = word?.Trim().ToLowerInvariant() switch
        {
            "suggestion" => Severity.Suggestion,
            "warning" => Severity.Warning,
            "error" => Severity.Error,
            "never" => Severity.Never,
            _ => null,
        };
        severity = found ?? default;
        return found is not null;
    }
}
