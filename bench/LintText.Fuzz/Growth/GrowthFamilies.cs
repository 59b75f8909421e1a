using System.Collections.Immutable;
using System.Globalization;

using static LintText.Fuzz.Growth.GrowthFamily;

namespace LintText.Fuzz.Growth;

/// <summary>The table of families. Most were found to hang a reader once, or are the like of one that did.</summary>
internal static class GrowthFamilies
{
    /// <summary>What every format is given.</summary>
    private static readonly ImmutableArray<string> Pieces =
        ["a", "A. ", "“a ‘b’ c” ", "'a ", "[", "[a](", "<", "&", "{", "{{", "*a ", "said ", "“No,” he said. ", "the brazen regime ", "an official who ", "a\n", "a\n\n", "\n", "\r", " ", "(", "https://x.example/?a=1&", "1,", "—", "- a\n", "lint-text disable SR1001\n"];

    /// <summary>All families.</summary>
    public static ImmutableArray<GrowthFamily> All { get; } =
    [
        .. Subject.Drafts.SelectMany(format => Pieces.Select(piece => Repeat(format, piece))),
        .. Markdown, .. Html, .. CSharp, .. FrontMatter, .. Prose, .. Files,
    ];

    private static IEnumerable<GrowthFamily> Markdown =>
    [
        Repeat("md", "[a]("), Repeat("md", "![a]("), Repeat("md", "[a](<"), Repeat("md", "[a](b \""), Repeat("md", "[a]: <\n"), Repeat("md", "[a]: b \"\n"), Repeat("md", "[a"), Repeat("md", "![", after: "]"),
        Repeat("md", "a <?"), Repeat("md", "a <?<?"), Repeat("md", "a <!--"), Repeat("md", "a <!A "), Repeat("md", "a <![CDATA["), Repeat("md", "<a b='"), Repeat("md", "<a b=\""), Repeat("md", "a <a "), Repeat("md", "a </a"), Repeat("md", "<http://a"),
        Repeat("md", "::: a\n"), Repeat("md", ":::"), Repeat("md", "::a "), Nest("md", "::: a\n", ":::\n"), Repeat("md", "::: a {.b\n"),
        Numbered("md", "[x][a1] undefined", i => FormattableString.Invariant($"[x][a{i}] ")), Numbered("md", "[^n1] undefined", i => FormattableString.Invariant($"a[^n{i}] ")), Numbered("md", "[a1]: b", i => FormattableString.Invariant($"[a{i}]: b\n")),
        Numbered("md", "[^a1]: b", i => FormattableString.Invariant($"[^a{i}]: b\n")), Numbered("md", "[^a1]: b used", i => FormattableString.Invariant($"c[^a{i}]\n\n[^a{i}]: b\n\n")), Repeat("md", "a[^b] ", after: "\n\n[^b]: c"), Repeat("md", "[^b]: c\n"), Repeat("md", "[b]: c\n"),
        Numbered("md", "` runs", i => new string('`', i % 300) + "a "), Repeat("md", "`a``b"), Repeat("md", "$a "), Repeat("md", "$$"), Repeat("md", "**a "), Repeat("md", "_a*b"), Repeat("md", "a**b**"), Repeat("md", "~~a "), Repeat("md", "++a "), Repeat("md", "==a "), Repeat("md", "a^b~"), Nest("md", "*a **b ", "c** d*"), Nest("md", "[", "](b)"), Nest("md", "![", "](b)"), Nest("md", "[", "]"),
        Repeat("md", "> "), Repeat("md", ">"), Repeat("md", "> a\n>"), Repeat("md", "- "), Repeat("md", "1. "), Repeat("md", "* a\n  "), Numbered("md", "deep list", i => new string(' ', 2 * (i % 200)) + "- a\n"), Repeat("md", "> - "), Repeat("md", "- a\n\n"),
        Repeat("md", "|a"), Repeat("md", "|a|b|\n", before: "|a|b|\n|-|-|\n"), Repeat("md", "|-"), Repeat("md", "a|b\n-|-\n"), Repeat("md", "|", before: "|a|\n|-|\n"), Repeat("md", "a | `b\n"),
        Repeat("md", "# a {#b}\n"), Repeat("md", "# a\n"), Repeat("md", "a\n-\n"), Repeat("md", "a\n===\n"), Repeat("md", "{.a "), Repeat("md", "{a=b"), Repeat("md", "a{.b}"), Repeat("md", "```\n"), Repeat("md", "```a\n~~~\n"), Repeat("md", ": a\n"), Repeat("md", "a\n: b\n"), Repeat("md", "a\n\n:   b\n\n"),
        Repeat("md", "<div>\n"), Repeat("md", "<div>\n\n"), Repeat("md", "<q>"), Repeat("md", "a <q>b "), Repeat("md", "<script>\n\n"), Repeat("md", "a <code>b "), Repeat("md", "a <pre>"), Repeat("md", "<!-- a -->\n"), Repeat("md", "a <b id=c>"), Repeat("md", "a <cite>b</cite> "),
        Repeat("md", "{% raw %}"), Repeat("md", "{% comment %}\n"), Repeat("md", "{% quote %}\n"), Repeat("md", "{% quote %}\na\n{% endquote %}\n\n"), Repeat("md", "{{< a >}}"), Repeat("md", "!!! note\n    "), Numbered("md", "deep admonition", i => new string(' ', 4 * (i % 8)) + "!!! note\n"), Repeat("md", "{#"), Repeat("md", "a {% b "), Repeat("md", "[["), Repeat("md", "[[a]] "), Repeat("md", "![[a"), Repeat("md", "\\"), Repeat("md", "\\["), Repeat("md", "&#"), Repeat("md", "&amp;"), Repeat("md", "a@b.c "), Repeat("md", "http://a.b/("), Repeat("md", "www.a.b/_"), Repeat("md", "mailto:a@b"), Repeat("md", "- [ ] "),
        Repeat("mdx", "{/*"), Repeat("mdx", "a={"), Repeat("mdx", "<A b={"), Repeat("mdx", "{a"), Nest("mdx", "{", "}"), Repeat("mdx", "import a from 'b'\n"), Repeat("mdx", "{a}\n"), Repeat("mdx", "<A b={c} />\n"),
    ];

    private static IEnumerable<GrowthFamily> Html =>
    [
        Repeat("html", "<p>"), Repeat("html", "<div>"), Nest("html", "<div>", "</div>"), Repeat("html", "<b>"), Nest("html", "<b>", "</b>"), Repeat("html", "<q>a"), Nest("html", "<q>", "</q>"), Repeat("html", "<blockquote>a"), Repeat("html", "<ul><li>a"), Repeat("html", "<table><tr><td>a"), Repeat("html", "</p>"), Repeat("html", "</b>", before: "<i>"), Repeat("html", "<b></i>"), Repeat("html", "<li>a"), Repeat("html", "<a href=#x>a"), Repeat("html", "<a href=x><div>a"),
        Repeat("html", "<!--"), Repeat("html", "<!-- a -->"), Repeat("html", "<!"), Repeat("html", "<?"), Repeat("html", "<![CDATA["), Repeat("html", "<a b"), Repeat("html", "<a b=\""), Repeat("html", " b", before: "<a"), Numbered("html", "attributes", i => FormattableString.Invariant($" b{i}=c"), "<a"), Repeat("html", "&amp"), Repeat("html", "&#"), Repeat("html", "&NotEqualTilde"), Repeat("html", "&a", before: "<a b='", after: "'>"),
        Repeat("html", "<script>"), Repeat("html", "<script><!--"), Repeat("html", "<style>"), Repeat("html", "<textarea>"), Repeat("html", "</", before: "<title>"), Repeat("html", "<title>a</title>"), Repeat("html", "<meta name=a content=b>"), Repeat("html", "<pre>"), Repeat("html", "<pre>a</pre>b"), Repeat("html", "<code>"), Repeat("html", "<code>a</code> "), Repeat("html", "<nav>"), Repeat("html", "<div class='menu'>"), Repeat("html", "<div class='comments'>a"), Repeat("html", " menu", before: "<div class='", after: "'>"), Repeat("html", "<aside class='share'><p>a b c"),
        Repeat("html", "<sup><a href=#a>1</a></sup> "), Nest("html", "<sup>", "</sup>"), Numbered("html", "notes", i => FormattableString.Invariant($"a<sup><a href=#n{i}>1</a></sup><p id=n{i}>b")), Repeat("html", "<cite>a"), Repeat("html", "<cite>a</cite> "), Repeat("html", "<h1>a"), Repeat("html", "<span>"), Repeat("html", "<p hidden>a"), Repeat("html", "<main>"), Repeat("html", "<article>a"), Repeat("html", "<div role=main>"), Repeat("html", "<img>"), Repeat("html", "<br>"), Repeat("html", "<svg>"), Repeat("html", "<plaintext>"), Repeat("html", "\0"),
    ];

    private static IEnumerable<GrowthFamily> CSharp =>
    [
        Repeat("cs", "$\"{"), Nest("cs", "$\"{", "}\""), Repeat("cs", "$\"{$\"{"), Repeat("cs", "$@\"{"), Repeat("cs", "$\"\"\"{"), Repeat("cs", "$$\"\"\"{{"), Repeat("cs", "\"\"\""), Repeat("cs", "$\"{a}\" "), Repeat("cs", "$\""), Repeat("cs", "@\""), Repeat("cs", "$"), Repeat("cs", "{", before: "$\""), Repeat("cs", "$\"{a:"), Repeat("cs", "$\"{(\""), Repeat("cs", "$\"{'"), Repeat("cs", "$\"{/*"), Repeat("cs", "$\"{//"),
        Repeat("cs", "#if X\n"), Repeat("cs", "#if X\n#endif\n"), Repeat("cs", "#if X\n// a b\n#else\n// c d\n#endif\n"), Repeat("cs", "#elif X\n", before: "#if X\n"), Repeat("cs", "#region\n"), Repeat("cs", "(", before: "#if "), Repeat("cs", "!", before: "#if "), Repeat("cs", "a&&", before: "#if "), Repeat("cs", "#define A\n"), Numbered("cs", "#define", i => FormattableString.Invariant($"#define A{i}\n")), Numbered("cs", "#define and #if", i => FormattableString.Invariant($"#define A{i}\n#if A{i}\n#endif\n")), Repeat("cs", "#line 1\n"), Repeat("cs", "#pragma warning disable a\n"), Repeat("cs", "#nullable enable\n"), Repeat("cs", "#"), Repeat("cs", "# \n"), Repeat("cs", "#error a\n"), Repeat("cs", "#!a\n"),
        Repeat("cs", "// a b c\n"), Repeat("cs", "//\n"), Repeat("cs", "/// <c>a\n"), Repeat("cs", "/// <summary>a\n"), Repeat("cs", "/// <code>\n"), Repeat("cs", "/// <see cref=\"a\">b\n"), Repeat("cs", "/// <see href=\"a\">b\n"), Repeat("cs", "/// <c>\n/// </c>a\n"), Repeat("cs", "/// <list><item>a\n"), Repeat("cs", "/// <paramref name=\"a\">b "), Repeat("cs", "<c>", before: "/// "), Repeat("cs", "<see>", before: "/// "), Repeat("cs", "<code>", before: "/// "), Repeat("cs", "<para>", before: "/// "), Repeat("cs", "`a", before: "// "), Repeat("cs", "``a", before: "// "), Repeat("cs", "/* a */"), Repeat("cs", "/*"), Repeat("cs", "/**"), Repeat("cs", "\n * a", before: "/**", after: "*/"), Repeat("cs", "&amp;", before: "/// "), Repeat("cs", "https://a.b&amp;c ", before: "/// "), Repeat("cs", "<b> ", before: "// ", after: ">"), Repeat("cs", "<a", before: "// "), Repeat("cs", "<a>", before: "// "), Repeat("cs", "a.", before: "/* ", after: "*/ b"), Repeat("cs", "// int a = 1;\n"), Repeat("cs", "// if (a) {\n"), Repeat("cs", "// var a = b(c);\n"), Repeat("cs", "lint-text ", before: "// "), Repeat("cs", "int a; // b\n"), Repeat("cs", "a /* b: */ "), Repeat("cs", "TODO(", before: "// "),
    ];

    private static IEnumerable<GrowthFamily> FrontMatter
    {
        get
        {
            foreach (var piece in (string[])["a: {a: ", "[", "{a: ", "- ", "? ", "a: [", "a: &b ", "a: *b\n", "a: !b ", "a: 'b\n", "a: \"b\n", "a: |\n b\n", "a: >\n b\n", "# a\n", "a:\n", "a: b\n", "title: a\n", "\"", "a: \"\\x", ", ", "[[", "{{", "- - - - ", "? a\n: b\n", "--- ", "a: [b, c]\n", "lint-text:\n  disable: SR3001\n", "%a\n", "\t", "a b c: "])
            {
                yield return Repeat("md", piece, "---\n", "\n---\n\nText.\n");
                yield return Repeat("csl-yaml", piece);
                yield return Repeat("pack", piece);
            }

            yield return Numbered("md", "---\\na1: b", i => FormattableString.Invariant($"a{i}: b\n"), "---\n");
            yield return Numbered("md", "---\\ndeep mapping", i => new string(' ', i % 90) + "a:\n", "---\n");
            yield return Nest("md", "[", "]", "---\na: ", "\n---\n");
            yield return Nest("md", "{a: ", "}", "---\na: ", "\n---\n");
            yield return Numbered("md", "---\\nanchors", i => FormattableString.Invariant($"a{i}: &b{i} [*b{Math.Max(0, i - 1)}, *b{Math.Max(0, i - 1)}]\n"), "---\na: &b0 c\n");
            foreach (var piece in (string[])["a = [", "[a.b]\n", "a = 1\n", "a.b.c = 1\n", "[[a]]\n", "a = {b = ", "a = \"", "a = '''\n", "a.", "[", "# a\n", "a = \"b\"\n", "a=[[", "\"a\"."])
                yield return Repeat("md", piece, "+++\n", "\n+++\n\nText.\n");
            yield return Numbered("md", "+++\\na1 = 1", i => FormattableString.Invariant($"a{i} = 1\n"), "+++\n");
            foreach (var piece in (string[])["\"a\": {", "\"a\": [", "[", "\"a\": 1,\n", "\"", "{"])
                yield return Repeat("md", piece, "{\n", "\n}\n\nText.\n");
        }
    }

    private static IEnumerable<GrowthFamily> Prose =>
    [
        .. ((string[])["”", "\"", "‘", "Brandt said ", ", he said, ", "it was reported by ", "as documented by the ", "on condition of ", "[^", "[@a] ", "[1] ", "doi:10.1/ ", "10.5555/", "ISBN 978", "](", ")", "Mr. ", ".", "?! ", "-", "of the ", "Brandt and ", "www.", "\uD83D\uDE00", "e\u0301", "\uD800", "\t", "(Lund 2018) ", "(Lund, 2018; ", "Brandt: ", "BRANDT: a\n", "He said that she said that ", "“a,” “b,” said ", "according to Brandt, according to ", "not ", "more than 3.5% of ", "U.S. ", "\u00AD", "\uFFFC", "Read more\n\n", "References\n\n", "who ", "and, ", "Comments (3)\n\n", "Ilse Brandt, a mayor, ", "that ", "if ", "“a” (“b”) ", "a-b-", "a/b/", "a’s "]).Select(piece => Repeat("txt", piece)),
        Numbered("txt", "names", i => FormattableString.Invariant($"Ilse Br{Letters(i)} said the boat was late. ")), Numbered("txt", "surnames", i => FormattableString.Invariant($"Mr. Br{Letters(i)} said the boat was late.\n\n")), Numbered("txt", "officials", i => FormattableString.Invariant($"The {Letters(i)} minister told reporters it was late.\n\n")),
        Numbered("txt", "anonymous", i => FormattableString.Invariant($"An official in {Letters(i)} said on condition of anonymity that it was late. ")), Numbered("txt", "years", i => FormattableString.Invariant($"A study (Lund{Letters(i)} 2018) found it. ")), Numbered("txt", "hosts", i => FormattableString.Invariant($"See https://a{i}.example/b. ")), Numbered("txt", "[n]", i => FormattableString.Invariant($"It rose [{i % 999}].\n\n")),
        Numbered("txt", "bibliography", i => FormattableString.Invariant($"{i}. Lund, A. (2018). Log {i}. doi:10.5555/x{i}\n"), "References\n\n"), Numbered("txt", "words", i => Letters(i) + " "), Numbered("txt", "Words", i => "A" + Letters(i) + " "), Numbered("txt", "Words.", i => "A" + Letters(i) + ". "),
    ];

    private static IEnumerable<GrowthFamily> Files =>
    [
        .. ((string[])["@", "@a{", "@a{b, c = {", "@a{b, c = \"", "{", "@string{a = b # ", "@a{b, title = {\\'", "%\n", "@comment{", "@a{b}\n", "@a{b, c = d # d}\n", "\\", "@string{a = \"b\"}\n"]).Select(piece => Repeat("bibtex", piece)),
        Numbered("bibtex", "entries", i => FormattableString.Invariant($"@article{{k{i}, title = {{Log}}, year = 2018}}\n")), Numbered("bibtex", "strings", i => FormattableString.Invariant($"@string{{a{i + 1} = a{i} # a{i}}}\n"), "@string{a0 = \"aaaaaaaaaa\"}\n"), Nest("bibtex", "{", "}", "@a{b, title = ", "}"),
        .. ((string[])["[", "{", "{\"a\":", "{\"id\":\"a\"},", "\"", "\"\\u00", "1", "[1,"]).Select(piece => Repeat("csl-json", piece)), Nest("csl-json", "[", "]"), Nest("csl-json", "{\"a\":", "}", "[{\"id\":", "}]"), Repeat("csl-json", "{\"id\":\"a\",\"title\":\"b\"},", "[", "{\"id\":\"c\"}]"),
        .. ((string[])["\"", ",", "a,b,c\n", "\"\n", "\"\"", "10.5555/x,Retraction,,\n"]).Select(piece => Repeat("retractions", piece, "OriginalPaperDOI,RetractionNature,RetractionDate,Reason\n")), Repeat("retractions", ","), Repeat("retractions", "a,"),
        Numbered("retractions", "rows", i => FormattableString.Invariant($"10.5555/x{i},Retraction,,a;b;c\n"), "OriginalPaperDOI,RetractionNature,RetractionDate,Reason\n"),
        Numbered("reliability", "hosts", i => FormattableString.Invariant($"  - {{ host: a{i}.example, verdict: unreliable, reason: x }}\n"), "reliability-list: x\nsources:\n"), Repeat("reliability", "["), Repeat("reliability", "  - { host: a.example, verdict: unreliable, reason: x }\n", "reliability-list: x\nsources:\n"),
        Numbered("pack", "rules", i => FormattableString.Invariant($"  - id: HS{i}\n    title: A\n    message: \"a {{0}}\"\n    terms:\n      - brazen{i}\n"), "pack: x\nrules:\n"), Numbered("pack", "terms", i => FormattableString.Invariant($"      - brazen{i} (a|b|c) word\n"), "pack: x\nrules:\n  - id: HS1\n    title: A\n    message: \"a {0}\"\n    terms:\n"),
        .. ((string[])["[", "[*]\n", "*a", "[{", "{a,", "a = b\n", "a", "= ", "[*.md]\na = b\n", "dotnet_diagnostic.SR1001.severity = x\n", "#\n"]).Select(piece => Repeat("editorconfig", piece)), Repeat("editorconfig", "*a", "[", "b]\na = b\n"), Repeat("editorconfig", "{a,b}", "[", "]\n"), Numbered("editorconfig", "keys", i => FormattableString.Invariant($"lint_text.a{i} = b\n"), "[*]\n"), Numbered("editorconfig", "sections", i => FormattableString.Invariant($"[a{i}*.md]\na = b\n")),
        Repeat("style-sheet", "["), Repeat("style-sheet", "- a\n"), Numbered("style-sheet", "entries", i => FormattableString.Invariant($"  - use: a{i}\n    instead_of: [b{i}]\n"), "style-sheet: x\nentries:\n"),
    ];

    /// <summary>A word for a number.</summary>
    private static string Letters(int number)
    {
        var word = string.Create(CultureInfo.InvariantCulture, $"{number:D6}").Select(c => (char)('a' + c - '0'));
        return string.Concat(word);
    }
}
