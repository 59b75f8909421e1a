using System.Text;

namespace LintText.Workspace.Sites;

/// <summary>
/// A text that a template fills in, such as <c>/tags/{{ tag }}/</c> or <c>id="nav-{{ item.text | slugify }}"</c>: its fixed parts, and
/// what may stand between them. Filters change case and marks, so letters and digits alone are compared.
/// </summary>
internal sealed class TemplatedText
{
    private readonly string _start;
    private readonly string _end;

    private TemplatedText(string start, string end) => (_start, _end) = (start, end);

    /// <summary>Reads a text with template marks in it; null for one without.</summary>
    /// <param name="text">The text as written.</param>
    public static TemplatedText? Parse(string text)
    {
        var open = text.AsSpan().IndexOfAny('{', '<', '$');
        return open < 0 ? null : new TemplatedText(KeyOf(text[..open]), KeyOf(text[(text.AsSpan().LastIndexOfAny('}', '>') + 1)..]));
    }

    /// <summary>Whether the template may give a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isValue">Whether a stretch of letters and digits is a value that the template may get.</param>
    public bool MayGive(string text, Func<string, bool> isValue)
    {
        var key = KeyOf(text);
        if (key.Length < _start.Length + _end.Length || !key.StartsWith(_start, StringComparison.Ordinal) || !key.EndsWith(_end, StringComparison.Ordinal))
            return false;

        var middle = key[_start.Length..^_end.Length];
        return middle.Length == 0 || middle.All(char.IsAsciiDigit) || _start.Length > 0 || isValue(middle);
    }

    /// <summary>The letters and digits of a text, lower case.</summary>
    public static string KeyOf(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
