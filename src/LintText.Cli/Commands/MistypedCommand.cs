using System.CommandLine;

using LintText.Configuration;

namespace LintText.Cli.Commands;

/// <summary>Tells a mistyped command from a path: it stands first, is a word, and nothing of its name is there.</summary>
internal static class MistypedCommand
{
    /// <summary>The largest distance at which a word is taken for a command.</summary>
    private const int LargestSlip = 2;

    /// <summary>What is to be said of the words that would be taken for paths, or null.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="root">The command that has the others.</param>
    /// <param name="words">The words.</param>
    public static string? Find(HostEnvironment environment, Command root, IReadOnlyList<string> words)
    {
        if (words.Count == 0 || !IsWord(words[0]) || Path.Exists(Path.GetFullPath(words[0], environment.CurrentDirectory)))
            return null;

        return NearestName.Find(words[0], root.Subcommands.Where(c => !c.Hidden).Select(c => c.Name), LargestSlip) is { } nearest
            ? $"there is no command '{words[0]}'; did you mean '{nearest}'?"
            : $"'{words[0]}' is neither a command nor a file or folder here";
    }

    private static bool IsWord(string text) => char.IsAsciiLetter(text.FirstOrDefault()) && text.All(c => char.IsAsciiLetter(c) || c == '-');
}
