using LintText.Language;
using LintText.Lexicons;

namespace LintText.Audit.Names;

/// <summary>The name of a body, a document or a work as it is compared.</summary>
internal static class BodyName
{
    /// <summary>What stands behind the name of a company and tells only its legal form.</summary>
    private static readonly string[] LegalForms = ["inc", "ltd", "llc", "plc", "corp", "co", "gmbh", "ag", "sa", "nv", "bv", "pty", "limited", "incorporated"];

    /// <summary>The key of a name: lower case, without article, marks and legal form.</summary>
    public static string KeyOf(string name)
    {
        var words = RoleClasses.Words(name.Replace("&", " and ", StringComparison.Ordinal)).ToList();
        while (words.Count > 1 && Lexicon.English.Classify(words[0]).HasFlag(WordClasses.Determiner))
            words.RemoveAt(0);
        while (words.Count > 1 && LegalForms.Contains(words[^1]))
            words.RemoveAt(words.Count - 1);
        return string.Join(' ', words);
    }

    /// <summary>Whether a phrase names one body wherever it stands, as “the Isen Water Authority” does and “the ministry” does not.</summary>
    public static bool IsProper(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var capitals = words.Count(w => char.IsUpper(w[0]) && !Lexicon.English.Classify(w.ToLowerInvariant()).HasFlag(WordClasses.Determiner));
        return capitals >= 2 || (capitals == 1 && (words.Length == 1 || IsAcronym(words[^1]) || words.Length == 2 && !char.IsUpper(words[0][0])));
    }

    /// <summary>Whether a name is written in capitals as initials are.</summary>
    public static bool IsAcronym(string name) => name.Length is >= 2 and <= 6 && name.All(char.IsUpper);

    /// <summary>The initials of a name’s capitalised words: “IWA” of “the Isen Water Authority”.</summary>
    public static string InitialsOf(string name) => string.Concat(name.Split([' ', '-', '\n'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsUpper(w[0])).Select(w => w[0]));
}
