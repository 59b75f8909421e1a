using System.Text.RegularExpressions;

namespace LintText.References;

/// <summary>The parameters of an address as it is written, <c>&amp;</c> or <c>&amp;amp;</c> between them.</summary>
internal static partial class AddressParameters
{
    /// <summary>Takes parameters out of an address and leaves the others and the fragment as they are.</summary>
    /// <param name="written">The address as written.</param>
    /// <param name="isUnwanted">Told a parameter, <c>name=value</c>.</param>
    /// <returns>The address without them, and the parameters taken out.</returns>
    public static (string Address, List<string> Removed) Remove(string written, Func<string, bool> isUnwanted)
    {
        // A reference to a character in the middle of a value would be torn; such an address is left to its writer.
        var removed = new List<string>();
        if (CharacterReference().IsMatch(written))
            return (written, removed);

        // “&#38;” is an ampersand, not a fragment.
        var hash = written.IndexOf('#', StringComparison.Ordinal);
        while (hash > 0 && written[hash - 1] == '&')
            hash = written.IndexOf('#', hash + 1);
        var end = hash < 0 ? written.Length : hash;
        var question = written.IndexOf('?', 0, end);
        if (question < 0)
            return (written, removed);

        var kept = new List<(string Separator, string Parameter)>();
        foreach (Match match in Parameter().Matches(written[(question + 1)..end]))
        {
            var parameter = match.Groups["parameter"].Value;
            if (isUnwanted(parameter))
                removed.Add(parameter);
            else
                kept.Add((match.Groups["separator"].Value, parameter));
        }

        if (removed.Count == 0)
            return (written, removed);

        // The first of those that stay loses its separator to the question mark.
        var query = string.Concat(kept.Select((k, i) => (i == 0 ? "?" : k.Separator) + k.Parameter));
        return (string.Concat(written.AsSpan(0, question), query, written.AsSpan(end)), removed);
    }

    [GeneratedRegex(@"(?<separator>^|&amp;|&#38;|&#x26;|&|;(?=[\w-]+=))(?<parameter>(?:(?!&amp;|&#38;|&#x26;|&|;[\w-]+=).)*)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Parameter();

    [GeneratedRegex("&(?!amp;|#38;|#x26;)#?[A-Za-z0-9]{1,32};", RegexOptions.CultureInvariant)]
    private static partial Regex CharacterReference();
}
