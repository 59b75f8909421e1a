using System.Collections.Immutable;

namespace LintText.Fuzz.Inputs;

/// <summary>What texts are put together from: markup that trips readers, and words that trip rules.</summary>
internal static class Fragments
{
    /// <summary>What any text may hold.</summary>
    private static readonly ImmutableArray<string> Common =
    [
        "\n", "\r", "\r\n", "\n\n", "\t", " ", "  \n", "    ", "\0", "\u0085", "\u2028", "\uFEFF", "\uD800", "\uDC00", "\uD83D\uDE00", "\u0301", "\u200D", "\u00A0", "\u00AD", "\u200B", "\uFFFC", "\uFFFF", "\uE200",
        "“", "”", "‘", "’", "\"", "'", "«", "»", "„", "...", "…", ".", "!", "?", ",", ":", ";", "—", "-", "(", ")", "[", "]", "{", "}", "<", ">", "&", "\\", "/", "*", "_", "`", "#", "@", "=", "|", "+", "~", "$", "%", "^",
        "Brandt ", "Ilse Brandt, a mayor, ", "said ", "“No,” she said. ", "according to ", "experts ", "reportedly ", "the brazen regime ", "an official ", "who ", "that ", "and ", "the ", "he ", "was reported by ", "U.S. ", "e.g. ", "No. ", "A. ", "3.5 ", "1,000 people ", "on condition of anonymity ", "utm_source=chatgpt.com", "[citation needed]", "(Lund 2018)", "[@lund]", "[1] ", "doi:10.5555/x", "ISBN 978-0-306-40615-7 ", "https://a.example/b?utm_source=x ", "www.a.example ", "Read more", "Also see", "Comments (3)", "References\n", "TODO: ", "The fee rose by 4 percent. ", "Officials refused to comment. ", "It is the largest ever. ",
        "lint-text disable ", "lint-text enable ", "lint-text disable-next-line ", "SR1001 ", "-- x",
    ];

    /// <summary>What each subject may hold besides; a new format is a line here, and is fuzzed with the common ones without it.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Own = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["md"] = ["**", "~~", "==", "```\n", "~~~\n", "](", "][", "[^1]", "[^1]: ", "[^]", "\n: ", "![", "> ", "- ", "1. ", "# ", "---\n", "+++\n", "|-|", "\n|a|b|\n|-|-|\n", "$$", ":::", "\n::: a\n", "{.x}", "{#a}", "- [ ] ", "<http://", "http://", "[a]: b\n", "<!--", "-->", "<!-- lint-text disable -- x -->", "<q>", "</q>", "<b id=a>", "<code>", "</code>", "<div>\n", "</div>\n", "<?", "?>", "<![CDATA[", "&amp;", "&#", "[[a|b]]", "![[a]]", "{% raw %}", "{% quote %}\n", "{% endquote %}\n", "{{< a >}}", "{{ a }}", "{# a #}", "\n!!! note\n    ", "---\ntitle: ", "title = \"", "---\nlint-text:\n  disable: SR3001\n---\n", "+++\ntitle = \"a\"\n+++\n", "{\n\"title\": \"a\"\n}\n", "[", "{a: ", "- - ", "&b ", "*b "],
        ["mdx"] = ["import a from 'b'\n", "export const a = 1\n", "{/*", "*/}", "<A b={", "}", "{a}", "](", "**", "# ", "> ", "```\n", "[^1]", "[^1]: ", "<A />\n", "---\ntitle: "],
        ["html"] = ["<p>", "</p>", "<li>", "<td>", "<pre>", "</pre>", "<code>", "</code>", "<q>", "</q>", "<a href='#x'>", "<a href=", "</a>", "<title>", "<script>", "</script>", "<main>", "<svg>", "<style>", "</style>", "<sup>", "</sup>", "<sup><a href=#n>1</a></sup>", "<p id=n>", "<cite>", "</cite>", "<blockquote>", "</blockquote>", "<![CDATA[", "<?", "<br>", "<img>", "<div class='comments'>", "<nav>", "<h1>", "</h1>", "<b>", "<i>", "</i>", "<!--", "-->", "<!-- lint-text disable -- x -->", "&#", "&#x110000;", "&#xD800;", "&#0;", "&amp", "&NotEqualTilde;", "&zzz;", "</", "<meta name=date content=2019>", "<textarea>", " hidden", "='"],
        ["cs"] = ["// ", "/// ", "/*", "/**", " */", "\n// ", "\n/// ", "<summary>", "</summary>", "<see cref=\"a\"/>", "<see href=\"a\">", "</see>", "<c>", "</c>", "<code>", "</code>", "<para>", "<list><item>", "</item>", "#if A\n", "#else\n", "#endif\n", "#region\n", "$\"{", "}\"", "$@\"", "@\"", "\"\"\"", "int a;", "\n * ", "{@code a}", "// lint-text disable -- x\n", "copyright", "&amp;"],
        ["pack"] = ["pack: x\n", "rules:\n", "  - id: HS1\n", "    title: A\n", "    message: \"a {0}\"\n", "    terms:\n", "      - ", "(a|b)", "~", "_", "? ", "[", "&a ", "*a ", "!b ", "|\n", ">\n", "    severity: warning\n", "    fix: "],
        ["editorconfig"] = ["root = true\n", "[*]\n", "[*.md]\n", "[**/a/*.{md,txt}]\n", "[", "]\n", "{a,b}", "{1..9}", "*", "?", "[!a]", "lint_text.confidence = 50\n", "lint_text.", "dotnet_diagnostic.SR1001.severity = none\n", "dotnet_analyzer_diagnostic.", " = ", ": ", "# x\n", "; x\n"],
        ["style-sheet"] = ["style-sheet: x\n", "preferred:\n", "  - ", "use: a\n", "instead_of: [b]\n", "banned: [{ term: old }]\n", "[", "{", "&a ", "*a "],
        ["bibtex"] = ["@article{", "@string{", "@comment{", "title = {", "},\n", "}\n", "key,", "year = 2018", " # ", "\\'", "%"],
        ["csl-json"] = ["[", "]", "{\"id\":\"a\"", "\"title\":", "\"\\u00", "},", "null", "1e9"],
        ["csl-yaml"] = ["references:\n", "- id: a\n", "  title: ", "  issued: ", "[[2018]]", "&a ", "*a ", "---\n", "? "],
        ["reliability"] = ["reliability-list: x\n", "sources:\n", "  - { host: a.example, verdict: unreliable, reason: x }\n", "&a ", "*a ", "["],
        ["retractions"] = ["OriginalPaperDOI,RetractionNature,RetractionDate,Reason\n", "10.5555/x,", "Retraction,", "1/2/2019,", "\"", "\"\"", "\n"],
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>What texts for a subject are put together from.</summary>
    /// <param name="subject">Its name.</param>
    public static ImmutableArray<string> Of(string subject) => Own.TryGetValue(subject, out var own) ? [.. own, .. own, .. Common] : Common;
}
