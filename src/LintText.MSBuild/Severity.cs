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
    public static Severity Parse(string word) => TryParse(word, out var severity) ? severity : Severity.Suggestion;

    public static bool TryParse(string word, out Severity severity) => Enum.TryParse(word.Trim(), ignoreCase: true, out severity) && Enum.IsDefined(typeof(Severity), severity) && !char.IsDigit(word.Trim()[0]);
}
