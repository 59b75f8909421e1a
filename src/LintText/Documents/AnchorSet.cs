using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LintText.Documents;

/// <summary>
/// The places in a document that the fragment of an address can name: its headings, and elements with an id. Publishing tools
/// make a heading’s id in different ways (GitHub keeps each hyphen, others fold them), so that only letters and
/// digits are compared.
/// </summary>
internal sealed partial class AnchorSet
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _headings = new(StringComparer.Ordinal);

    /// <summary>Whether a fragment names a place of the document; “top” is one of every document.</summary>
    /// <param name="fragment">The fragment, decoded, without its number sign.</param>
    public bool Contains(string fragment) => fragment.Length == 0 || fragment.Equals("top", StringComparison.OrdinalIgnoreCase) || _keys.Contains(KeyOf(fragment.StartsWith("user-content-", StringComparison.OrdinalIgnoreCase) ? fragment["user-content-".Length..] : fragment));

    /// <summary>Adds an element’s id.</summary>
    internal void AddId(string id)
    {
        _keys.Add(KeyOf(id));

        // Some tools write ids as they stand in an address, percent signs included; fragments come here decoded.
        if (id.Contains('%', StringComparison.Ordinal))
            _keys.Add(KeyOf(Uri.UnescapeDataString(id)));
    }

    /// <summary>Adds a heading. A second one of the same text gets a number.</summary>
    internal void AddHeading(string text)
    {
        AddSlug(text);

        // GitHub draws “:rocket:” as a picture, which has no part in the id.
        if (text.Contains(':', StringComparison.Ordinal))
            AddSlug(Emoji().Replace(text, string.Empty));

        // “Version 1.2 (beta)” is “version-12-beta” to one tool and “version-1-2” to another that drops what is in brackets.
        if (text.Contains('(', StringComparison.Ordinal))
            AddSlug(Brackets().Replace(text, string.Empty));
    }

    private void AddSlug(string text)
    {
        var key = KeyOf(text);
        AddNumbered(key);

        // Pandoc drops what stands before the first letter.
        if (key.AsSpan().TrimStart("0123456789") is { Length: > 0 } rest && rest.Length < key.Length)
            AddNumbered(rest.ToString());
    }

    private void AddNumbered(string key)
    {
        var count = _headings.GetValueOrDefault(key);
        _headings[key] = count + 1;
        _keys.Add(count == 0 ? key : key + count.ToString(CultureInfo.InvariantCulture));
    }

    private static string KeyOf(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
        }

        // An id of marks alone is compared as it is.
        return key.Length == 0 ? text : key.ToString();
    }

    [GeneratedRegex(":[a-z0-9_+-]{1,40}:", RegexOptions.CultureInvariant)]
    private static partial Regex Emoji();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
