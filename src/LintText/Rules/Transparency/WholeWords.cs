namespace LintText.Rules.Transparency;

/// <summary>Looks for names in short descriptions.</summary>
internal static class WholeWords
{
    /// <summary>Whether a text holds a name in any case, with no letter or digit right before or behind it.</summary>
    public static bool Contain(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }
}
