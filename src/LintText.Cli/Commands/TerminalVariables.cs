using System.Globalization;

namespace LintText.Cli.Commands;

/// <summary>What the environment says of the terminal, by the conventions of no-color.org, force-color.org and bixense.com/clicolors.</summary>
/// <param name="NoColor">Whether it asks for no colours.</param>
/// <param name="ForceColor">Whether it asks for colours even where no terminal shows them.</param>
/// <param name="IsDumb">Whether the terminal can do nothing but print.</param>
/// <param name="Columns">The width that it asks for, or null.</param>
internal sealed record TerminalVariables(bool NoColor, bool ForceColor, bool IsDumb, int? Columns)
{
    /// <summary>Narrower than this nothing can be laid out.</summary>
    public const int Narrowest = 20;

    /// <summary>Reads the variables.</summary>
    /// <param name="variable">Gives the value of a variable, or null.</param>
    public static TerminalVariables Read(Func<string, string?> variable)
    {
        var isDumb = variable("TERM") == "dumb";
        var isForced = IsSet("FORCE_COLOR") || IsSet("CLICOLOR_FORCE");
        var isRefused = variable("NO_COLOR") is { Length: > 0 } || variable("FORCE_COLOR") is "0" or "false" || variable("CLICOLOR") == "0";
        return new TerminalVariables(
            isRefused || (isDumb && !isForced),
            isForced,
            isDumb,
            int.TryParse(variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns >= Narrowest ? columns : null);

        bool IsSet(string name) => variable(name) is { Length: > 0 } value && value is not ("0" or "false");
    }
}
