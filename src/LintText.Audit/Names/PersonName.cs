using System.Collections.Immutable;

using LintText.Language;
using LintText.Lexicons;

namespace LintText.Audit.Names;

/// <summary>A person’s name, taken apart for comparison: “Mayor J. R. Brandt-Holm Jr.” has the family name “brandt-holm” and the given names “j”, “r”.</summary>
/// <param name="Family">The family name in lower case; empty where the text has no name.</param>
/// <param name="Given">The given names and initials in lower case, in order.</param>
/// <param name="Suffix">“jr”, “iii”; empty without one.</param>
internal sealed record PersonName(string Family, ImmutableArray<string> Given, string Suffix)
{
    /// <summary>What tells generations of one name apart.</summary>
    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    /// <summary>So many words a title before a name has.</summary>
    private const int LongestTitle = 3;

    /// <summary>Whether a given name is there that is more than an initial.</summary>
    public bool IsFull => Given.Any(g => g.Length > 1);

    /// <summary>Whether only the family name is there.</summary>
    public bool IsFamilyOnly => Given.IsEmpty;

    /// <summary>The name as a key: given names without those in the middle would be too little, so all of it counts.</summary>
    public string Key => string.Join(' ', [.. Given, Family, Suffix]).TrimEnd();

    /// <summary>Takes a name apart.</summary>
    /// <param name="text">The name as written, titles before it included.</param>
    public static PersonName Parse(string text)
    {
        var words = text.Replace('\u00a0', ' ').Replace('\'', '’').Split([' ', '\n', '\t', ','], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(SplitInitials)
            .Select(w => w.EndsWith("’s", StringComparison.Ordinal) ? w[..^2] : w)
            .Where(w => w.Length > 0 && (char.IsLetter(w[0]) || w.Length > 1))
            .ToList();
        // “Vice President Joe Biden”, “On Thursday”: what stands before a name, up to the last title among its first words, is no part of it.
        for (var i = Math.Min(words.Count - 1, LongestTitle) - 1; i >= 0; i--)
        {
            if (IsTitle(words[i]))
            {
                words.RemoveRange(0, i + 1);
                break;
            }
        }

        while (words.Count > 1 && (Lexicon.English.Classify(words[0]) & (WordClasses.Preposition | WordClasses.VagueQuantifier | WordClasses.Conjunction)) != WordClasses.None)
            words.RemoveAt(0);
        if (words.Count == 1 && (Lexicon.English.Classify(words[0]) & (WordClasses.Weekday | WordClasses.PeopleNoun)) != WordClasses.None)
            words.Clear();

        var suffix = string.Empty;
        if (words.Count > 1 && Suffixes.Contains(words[^1].Trim('.').ToLowerInvariant()))
        {
            suffix = words[^1].Trim('.').ToLowerInvariant();
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count == 0)
            return new PersonName(string.Empty, [], string.Empty);

        // “Ilse van der Brandt”: particles belong to the family name.
        var family = words.Count - 1;
        while (family > 1 && char.IsLower(words[family - 1][0]) && Lexicon.English.Classify(words[family - 1]).HasFlag(WordClasses.NameParticle))
            family--;
        return new PersonName(string.Join(' ', words[family..]).Trim('.').ToLowerInvariant(), [.. words[..family].Select(w => w.Trim('.').ToLowerInvariant()).Where(w => w.Length > 0)], suffix);
    }

    /// <summary>
    /// Whether two names can be one person’s by their form: the same family name, and given names that do not gainsay each other. A missing middle name and an
    /// initial gainsay nothing; a missing first name is for the caller to judge.
    /// </summary>
    public bool Fits(PersonName other)
    {
        if (Family != other.Family || Suffix.Length > 0 && other.Suffix.Length > 0 && Suffix != other.Suffix)
            return false;
        if (Given.IsEmpty || other.Given.IsEmpty)
            return true;
        if (!SameGiven(Given[0], other.Given[0]))
            return false;

        // Middle names: each of the fewer must stand among the others, in order.
        var (few, many) = Given.Length <= other.Given.Length ? (Given, other.Given) : (other.Given, Given);
        var at = 1;
        foreach (var name in few.Skip(1))
        {
            while (at < many.Length && !SameGiven(name, many[at]))
                at++;
            if (at++ >= many.Length)
                return false;
        }

        return true;
    }

    private static bool SameGiven(string one, string other) => one == other || one.Length == 1 && other.StartsWith(one, StringComparison.Ordinal) || other.Length == 1 && one.StartsWith(other, StringComparison.Ordinal);

    private static bool IsTitle(string word)
    {
        var plain = word.Trim('.').ToLowerInvariant();
        return Lexicon.English.Classify(plain) is var classes && (classes & (WordClasses.PersonTitle | WordClasses.RoleNoun | WordClasses.Determiner)) != WordClasses.None && plain.Length > 1;
    }

    /// <summary>“J.R.” are two initials.</summary>
    private static IEnumerable<string> SplitInitials(string word) =>
        word.Length is >= 4 and <= 8 && word.Length % 2 == 0 && Enumerable.Range(0, word.Length).All(i => i % 2 == 0 ? char.IsUpper(word[i]) : word[i] == '.') ? word.Split('.', StringSplitOptions.RemoveEmptyEntries) : [word];
}
