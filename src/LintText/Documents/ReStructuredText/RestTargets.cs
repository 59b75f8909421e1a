using System.Text.RegularExpressions;

namespace LintText.Documents;

/// <summary>What the names of links lead to: <c>.. _the log: https://…</c>; and the targets without a name, in order.</summary>
internal sealed partial class RestTargets
{
    private readonly Dictionary<string, string> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _anonymous = [];
    private int _next;

    /// <summary>Finds the targets of a document.</summary>
    public static RestTargets Of(SourceLines lines, string text)
    {
        var targets = new RestTargets();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.Trimmed(i);
            if (line.Length < 4 || text[line.Start] is not ('.' or '_'))
                continue;

            if (Anonymous().Match(text, line.Start, line.Length) is { Success: true } anonymous)
                targets._anonymous.Add(anonymous.Groups["address"].Value);
            else if (Named().Match(text, line.Start, line.Length) is { Success: true } named)
                targets._named.TryAdd(Fold(named.Groups["name"].Value), named.Groups["address"].Value.Trim());
        }

        return targets;
    }

    /// <summary>The address behind a name; empty for a place in the document, null for a name that nothing defines.</summary>
    public string? Find(string name) => _named.GetValueOrDefault(Fold(name));

    /// <summary>The next address without a name, or null.</summary>
    public string? Next() => _next < _anonymous.Count ? _anonymous[_next++] : null;

    private static string Fold(string name) => string.Join(' ', name.Replace("\\", string.Empty, StringComparison.Ordinal).Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\G(?:\.\. __:|__)[ \t]+(?<address>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Anonymous();

    [GeneratedRegex(@"\G\.\. _(?:`(?<name>[^`]+)`|(?<name>(?:\\.|[^:\\])+)):(?:[ \t]+(?<address>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
