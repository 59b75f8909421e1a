using System.CommandLine;
using System.CommandLine.Parsing;

using LintText.Configuration;

namespace LintText.Cli.Commands;

/// <summary>Options that take one of a few words, which are an enumeration’s names in lower case with hyphens.</summary>
internal static class WordOption
{
    public static Option<T> Create<T>(T defaultValue, string description, string name, params string[] aliases)
        where T : struct, Enum => new(name, aliases)
        {
            Description = $"{description}: {string.Join(", ", Words<T>())}.",
            HelpName = string.Join('|', Words<T>()),
            DefaultValueFactory = _ => defaultValue,
            CustomParser = Parse<T>,
        };

    private static T Parse<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var word = result.Tokens[0].Value;
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(WordOf(value.ToString()), word, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        result.AddError($"'{word}' is not a value of {((OptionResult)result.Parent!).Option.Name}{NearestName.Suggest(word, Words<T>())}; use {string.Join(", ", Words<T>())}");
        return default;
    }

    private static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(WordOf);

    private static string WordOf(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
