using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LintText.Cli.Tests.Reporting;

/// <summary>What somebody sees who opens a log in a viewer that follows the standard (§3.11.5 and §3.11.6).</summary>
/// <param name="Text">The text.</param>
/// <param name="Links">Where the links in it lead.</param>
internal sealed record SarifViewer(string Text, IReadOnlyList<string> Links)
{
    /// <summary>Shows a message string.</summary>
    public static SarifViewer Show(string message, params string[] arguments) => ShowLinks(Substitute(message, arguments));

    /// <summary>Shows the message of a result by its text.</summary>
    public static SarifViewer ShowText(JsonNode result) => Show((string)result["message"]!["text"]!, ArgumentsOf(result));

    /// <summary>Shows the message of a result by its id, as a viewer does that translates; null where it has none.</summary>
    public static SarifViewer? ShowId(JsonNode run, JsonNode result) => (string?)result["message"]!["id"] is { } id
        ? Show((string)run["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["messageStrings"]![id]!["text"]!, ArgumentsOf(result))
        : null;

    private static string[] ArgumentsOf(JsonNode result) => [.. (result["message"]!["arguments"]?.AsArray() ?? []).Select(a => (string)a!)];

    private static string Substitute(string message, string[] arguments) => Regex.Replace(message, @"\{\{|\}\}|\{(\d+)\}|[{}]", m => m.Value switch
    {
        "{{" => "{",
        "}}" => "}",
        "{" or "}" => throw new FormatException($"a brace that is not doubled at {m.Index}: {message}"),
        _ => arguments[int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture)],
    });

    private static SarifViewer ShowLinks(string message)
    {
        var text = new StringBuilder();
        var links = new List<string>();
        for (var i = 0; i < message.Length; i++)
        {
            if (message[i] == '[' && Regex.Match(message[i..], @"^\[(?:[^\\\[\]]|\\[\\\[\]])*\]\((?<to>[^)]*)\)") is { Success: true } link)
                links.Add(link.Groups["to"].Value);
            var isEscape = message[i] == '\\' && i + 1 < message.Length && message[i + 1] is '\\' or '[' or ']';
            text.Append(isEscape ? message[++i] : message[i]);
        }

        return new SarifViewer(text.ToString(), links);
    }
}
