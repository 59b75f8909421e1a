namespace LintText.Analysis;

/// <summary>
/// The names of sections in an <c>.editorconfig</c>. Roslyn makes a regular expression of each, and one with many wildcards tries every way to
/// share a path out among them: <c>[*a*a*a*a*a*a*b]</c> is not done with a name of sixty letters in minutes.
/// </summary>
internal static class SectionNames
{
    /// <summary>More than anybody needs: <c>[**/docs/**/*.{md,txt}]</c> has three. Time grows with the length of a path to this power.</summary>
    public const int MostWildcards = 4;

    /// <summary>In the place of a section that is not read; no file is called so.</summary>
    private const string Nothing = "[/\u0001]";

    /// <summary>Whether a line is a section with too many wildcards.</summary>
    /// <param name="line">The line.</param>
    public static bool IsCostly(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line is ['[', ..] && Count(line) > MostWildcards;
    }

    /// <summary>The text of a file in which sections with too many wildcards hold for nothing. Lines keep their numbers.</summary>
    /// <param name="text">The text.</param>
    public static string WithoutCostly(string text)
    {
        if (text.AsSpan().Count('*') <= MostWildcards)
            return text;

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsCostly(lines[i]))
                lines[i] = Nothing;
        }

        return string.Join('\n', lines);
    }

    /// <summary>How many wildcards a path can meet: of choices in braces, those of the one with the most.</summary>
    private static int Count(ReadOnlySpan<char> name)
    {
        var (count, most, choice, isChoice) = (0, 0, 0, false);
        for (var end = 0; end < name.Length; end++)
        {
            switch (name[end])
            {
                case '\\':
                    end++;
                    break;
                case '{' when !isChoice:
                    (isChoice, most, choice) = (true, 0, 0);
                    break;
                case ',' when isChoice:
                    (most, choice) = (Math.Max(most, choice), 0);
                    break;
                case '}' when isChoice:
                    count += Math.Max(most, choice);
                    isChoice = false;
                    break;
                case '*':
                    while (end + 1 < name.Length && name[end + 1] == '*')
                        end++;
                    count += isChoice ? 0 : 1;
                    choice += isChoice ? 1 : 0;
                    break;
            }
        }

        return count + (isChoice ? most + choice : 0);
    }
}
