namespace LintText.Cli;

/// <summary>The tool’s exit codes.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the failing severity.</summary>
    public const int Clean = 0;

    /// <summary>Findings at or above the failing severity.</summary>
    public const int Findings = 1;

    /// <summary>The tool could not do all of its job.</summary>
    public const int Failure = 2;
}
