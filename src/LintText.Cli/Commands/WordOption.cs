using System.CommandLine;
using System.CommandLine.Parsing;

using LintText.Configuration;

namespace LintText.Cli.Commands;

/// <summary>Options that take one of a few words, which are an enumeration’s names in lower case with hyphens.</summary>
internal static class WordOption
{
    public static Option<Word<T>> Create<T>(T defaultValue, string description, string name, params string[] aliases)
        where T : struct, Enum
    {
        var option = SingleOption.LastWins(new Option<Word<T>>(name, aliases)
        {
            Description = $"{description}: {string.Join(", ", Words<T>())}.",
            HelpName = string.Join('|', Words<T>()),
            DefaultValueFactory = _ => new Word<T>(defaultValue),
            CustomParser = result => new Word<T>(Parse<T>(result)),
        });
        option.CompletionSources.Clear();
        option.CompletionSources.Add([.. Words<T>()]);
        return option;
    }

    private static T Parse<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var word = SingleOption.LastOf(result);
        if (!TryParse<T>(word, out var value))
            result.AddError(Refuse<T>(((OptionResult)result.Parent!).Option.Name, word));
        return value;
    }

    /// <summary>The value that a word stands for.</summary>
    public static bool TryParse<T>(string word, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (string.Equals(WordOf(candidate.ToString()), word, StringComparison.OrdinalIgnoreCase))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>What is said of a word that stands for nothing.</summary>
    public static string Refuse<T>(string option, string word)
        where T : struct, Enum => $"'{word}' is not a value of {option}{NearestName.Suggest(word, Words<T>())}; use {string.Join(", ", Words<T>())}";

    /// <summary>The words.</summary>
    public static IEnumerable<string> Words<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(WordOf);

    /// <summary>The word that a value is given by, of its name.</summary>
    public static string WordOf(string name) => string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
