using System.Text.RegularExpressions;

namespace LintText.Workspace.Sites;

/// <summary>
/// Plain values in a configuration that is a script. It is never run: only literals are read, and a value that is worked out is told
/// from one that is not there.
/// </summary>
internal sealed partial class ScriptLiterals
{
    private readonly string _text;

    /// <summary>A script.</summary>
    /// <param name="text">Its text.</param>
    public ScriptLiterals(string text) => _text = CommentPattern().Replace(text, m => m.Groups["kept"].Success ? m.Value : new string(' ', m.Length));

    /// <summary>The whole script, without comments.</summary>
    public string Text => _text;

    /// <summary>The literal that a key has: a text without its quotation marks, true, false; null where it has none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="isWorkedOut">Whether the key has a value that is no literal.</param>
    public string? Find(string key, out bool isWorkedOut)
    {
        isWorkedOut = false;
        foreach (Match match in ValuePattern().Matches(_text))
        {
            if (match.Groups["key"].Value != key)
                continue;
            if (match.Groups["value"].Success && !match.Groups["value"].Value.Contains("${", StringComparison.Ordinal))
                return match.Groups["value"].Value;
            isWorkedOut = true;
        }

        return null;
    }

    /// <summary>The object that a key has, as a script of its own; null where it has none.</summary>
    /// <param name="key">The key.</param>
    public ScriptLiterals? FindObject(string key) => FindObjects(Regex.Escape(key) + """["']?\s*:\s*""").FirstOrDefault();

    /// <summary>The objects whose braces open behind a pattern.</summary>
    /// <param name="pattern">The pattern of what stands before the brace.</param>
    public IEnumerable<ScriptLiterals> FindObjects(string pattern)
    {
        foreach (Match match in Regex.Matches(_text, """(?<![\w$])""" + pattern + @"\{", RegexOptions.CultureInvariant))
        {
            var start = match.Index + match.Length - 1;
            var depth = 0;
            for (var i = start; i < _text.Length; i++)
            {
                depth += _text[i] is '{' ? 1 : _text[i] is '}' ? -1 : 0;
                if (depth == 0)
                {
                    yield return new ScriptLiterals(_text[start..(i + 1)]);
                    break;
                }
            }
        }
    }

    /// <summary>The texts that a function is called with as its first argument.</summary>
    /// <param name="name">The function’s name.</param>
    /// <param name="isWorkedOut">Whether it is also called with something else.</param>
    public List<string> ArgumentsOf(string name, out bool isWorkedOut)
    {
        isWorkedOut = false;
        var arguments = new List<string>();
        foreach (Match match in CallPattern().Matches(_text))
        {
            if (match.Groups["name"].Value != name)
                continue;
            if (match.Groups["value"].Success)
                arguments.Add(match.Groups["value"].Value);
            else
                isWorkedOut |= !match.Groups["object"].Success;
        }

        return arguments;
    }

    /// <summary>The pairs of texts in an object literal.</summary>
    public IEnumerable<(string Key, string Value)> Pairs() => PairPattern().Matches(_text).Select(m => (m.Groups["key"].Value, m.Groups["value"].Value));

    /// <summary>Whether a word stands in it.</summary>
    public bool Mentions(string word) => _text.Contains(word, StringComparison.Ordinal);

    [GeneratedRegex("""(?<kept>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|//[^\n]*|/\*.*?\*/""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex CommentPattern();

    [GeneratedRegex("""(?<![\w$.])["']?(?<key>[A-Za-z_]\w*)["']?\s*:\s*(?:"(?<value>[^"\n]*)"|'(?<value>[^'\n]*)'|`(?<value>[^`\n]*)`|(?<value>true|false|undefined)\b|\S)""", RegexOptions.CultureInvariant)]
    private static partial Regex ValuePattern();

    [GeneratedRegex("""\.(?<name>[A-Za-z]\w*)\(\s*(?:"(?<value>[^"\n]*)"|'(?<value>[^'\n]*)'|`(?<value>[^`$\n]*)`|(?<object>\{)|\S)""", RegexOptions.CultureInvariant)]
    private static partial Regex CallPattern();

    [GeneratedRegex("""["'](?<key>[^"'\n]+)["']\s*:\s*["'](?<value>[^"'\n]*)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex PairPattern();
}
