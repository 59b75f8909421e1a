using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace LintText.Cli.Commands;

/// <summary>
/// Options with one value. Of one that is given again the last counts, so that an alias or a script can name what is usual and whoever
/// calls it can still say otherwise.
/// </summary>
internal static class SingleOption
{
    /// <summary>A text.</summary>
    /// <param name="name">The option’s name.</param>
    /// <param name="description">What it does, a sentence.</param>
    /// <param name="valueName">What its value is called in the help.</param>
    /// <param name="aliases">Other names.</param>
    public static Option<string?> Text(string name, string description, string valueName, params string[] aliases) =>
        LastWins(new Option<string?>(name, aliases) { Description = description, HelpName = valueName, CustomParser = LastOf });

    /// <summary>A number that is not negative.</summary>
    /// <param name="name">The option’s name.</param>
    /// <param name="description">What it does, a sentence.</param>
    /// <param name="valueName">What its value is called in the help.</param>
    public static Option<int?> Count(string name, string description, string valueName) => LastWins(new Option<int?>(name)
    {
        Description = description,
        HelpName = valueName,
        CustomParser = result =>
        {
            if (int.TryParse(LastOf(result), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;

            result.AddError($"'{LastOf(result)}' is not a value of {name}; use a whole number from 0");
            return null;
        },
    });

    /// <summary>Lets an option be given again.</summary>
    public static T LastWins<T>(T option)
        where T : Option
    {
        option.Arity = ArgumentArity.OneOrMore;
        option.AllowMultipleArgumentsPerToken = false;
        return option;
    }

    /// <summary>The value that counts.</summary>
    public static string LastOf(ArgumentResult result) => result.Tokens[^1].Value;
}
