using System.Net;
using System.Text;
using System.Text.RegularExpressions;

using CsCheck;

using LintText.Documents;

namespace LintText.Tests.Documents;

/// <summary>A stretch of source and the prose that it must be read as (□ for a placeholder).</summary>
/// <param name="Source">The source, markup included.</param>
/// <param name="Prose">The prose.</param>
public sealed record Piece(string Source, string Prose);

/// <summary>A document made of pieces whose decoding is known, so that a reader can be judged without a second reader.</summary>
/// <param name="Path">The path, which names the format.</param>
/// <param name="Source">The file’s text.</param>
/// <param name="Blocks">The prose of its blocks in order; white space is one space.</param>
public sealed partial record GeneratedDocument(string Path, string Source, IReadOnlyList<string> Blocks)
{
    /// <summary>Words with surrogate pairs, combining marks and letters that change their length with their case; many of them make rules speak.</summary>
    private static readonly string[] Words =
    [
        "ferry", "Brandt", "said", "experts", "reportedly", "regime", "dictator", "brazen", "officials", "claim", "that", "the", "boat",
        "Sandøy", "𝐟𝐞𝐫𝐫𝐲", "cafe\u0301", "ﬁsh", "İzmir", "😀", "naïve", "don’t", "it's", "“late”", "\"late\"", "‘gone’", "«oui»", "42", "3.5", "far-flung",
        "clearly,", "shut.", "Why?", "according", "to", "source", "anonymous", "study", "iconic", "a", "was", "2019",
    ];

    internal static readonly Gen<Piece> Word = Gen.OneOf(Words).Select(w => new Piece(w, w));

    private static readonly Gen<Piece> Entity = Gen.OneOf("&amp;", "&lt;", "&eacute;", "&ldquo;", "&rdquo;", "&#8217;", "&#x1F600;", "&NotEqualTilde;", "&nbsp;x", "O&rsquo;Neill", "&lsquo;so&rsquo;", "caf&eacute;s")
        .Select(e => new Piece(e, WebUtility.HtmlDecode(e).Replace("&NotEqualTilde;", "≂̸", StringComparison.Ordinal)));

    private static readonly Gen<Piece> MarkdownPiece = Gen.Frequency(
        (10, Word),
        (2, Entity),
        (1, Gen.OneOf("*", "_", "[", "]", "#", "<", "&", "\\", "`", "\"").Select(c => new Piece("\\" + c, c))),
        (1, Gen.Select(Word, Word, Word, (a, b, c) => new Piece($"{a.Source}x*x{b.Source}x*x{c.Source}", $"{a.Prose}xx{b.Prose}xx{c.Prose}"))),
        (1, Gen.Select(Word, Word, (a, b) => new Piece($"**x{a.Source} {b.Source}x**", $"x{a.Prose} {b.Prose}x"))),
        (1, Gen.Select(Word, Word, (a, b) => new Piece($"_x{a.Source}_ {b.Source}", $"x{a.Prose} {b.Prose}"))),
        (1, Gen.Select(Word, Entity, (a, b) => new Piece($"[{a.Source} {b.Source}](https://x.example/a_b*c \"T\")", $"{a.Prose} {b.Prose}"))),
        (1, Gen.Const(new Piece("`a  *b* &amp;`", "□"))),
        (1, Gen.Const(new Piece("<https://q.example/x>", "□"))),
        (1, Gen.Const(new Piece("https://bare.example/x", "□"))),
        (1, Gen.Const(new Piece("![alt](b.png)", "□"))),
        (1, Word.Select(a => new Piece($"<em>{a.Source}</em>", a.Prose))),
        (1, Word.Select(a => new Piece($"{a.Source}<!-- no -->", a.Prose))));

    private static readonly Gen<Piece> HtmlPiece = Gen.Frequency(
        (10, Word),
        (2, Entity),
        (1, Gen.OneOf(new Piece("&amp", "&"), new Piece("AT&T", "AT&T"), new Piece("&copy2", "©2"), new Piece("&notanentity", "¬anentity"), new Piece("a<wbr>b", "ab"), new Piece("x & y", "x & y"))),
        (1, Gen.Select(Word, Word, Word, (a, b, c) => new Piece($"{a.Source}<b>{b.Source}</b>{c.Source}", a.Prose + b.Prose + c.Prose))),
        (1, Gen.Select(Word, Entity, (a, b) => new Piece($"<a href=\"https://x.example/?a=1&amp;b=2\" title='a > b'>{a.Source} {b.Source}</a>", $"{a.Prose} {b.Prose}"))),
        (1, Gen.Select(Word, Word, (a, b) => new Piece($"<span>{a.Source} <i>{b.Source}</i></span>", $"{a.Prose} {b.Prose}"))),
        (1, Gen.Const(new Piece("<code>a &amp; <b>b</b></code>", "□"))),
        (1, Word.Select(a => new Piece($"<q>{a.Source}</q>", $"“{a.Prose}”"))),
        (1, Word.Select(a => new Piece($"{a.Source}<!-- a > b -->", a.Prose))));

    private static readonly Gen<Piece> PlainPiece = Gen.Frequency((12, Word), (1, Gen.OneOf("https://x.example/a?b=1", "www.q.example").Select(a => new Piece(a, "□"))), (1, Gen.OneOf("&amp;", "*so*", "<b>").Select(a => new Piece(a, a))));

    private static readonly Gen<Piece> DocCommentPiece = Gen.Frequency(
        (10, Word),
        (2, Entity),
        (1, Gen.OneOf(new Piece("x & y", "x & y"), new Piece("a < b", "a < b"), new Piece("List<int>", "List"), new Piece("AT&T", "AT&T"))),
        (1, Gen.OneOf("<c>a &lt; b</c>", "<see cref=\"A{T}\"/>", "<see langword=\"null\" />", "<paramref name=\"a\"/>", "`a  b`", "<see href=\"https://q.example/\"/>").Select(s => new Piece(s, "□"))),
        (1, Gen.OneOf("https://x.example/a?b=1&amp;c=2", "www.q.example").Select(a => new Piece(a, "□"))),
        (1, Gen.Select(Word, Entity, (a, b) => new Piece($"<see href=\"https://x.example/?a=1&amp;b=2\">{a.Source} {b.Source}</see>", $"{a.Prose} {b.Prose}"))),
        (1, Gen.Select(Word, Word, Word, (a, b, c) => new Piece($"{a.Source}<b>{b.Source}</b>{c.Source}", a.Prose + b.Prose + c.Prose))),
        (1, Word.Select(a => new Piece($"{a.Source}<!-- a > b -->", a.Prose))));

    internal static readonly Gen<string> LineEnd = Gen.OneOf("\n", "\r\n");

    /// <summary>Markdown documents.</summary>
    public static Gen<GeneratedDocument> Markdown { get; } = Gen.Select(
        LineEnd,
        Gen.Select(Gen.Int[0, 7], Content(MarkdownPiece, " ", "  ", "\t", "\n", "  \n", "\\\n"), Content(MarkdownPiece, " ", "  ")).List[1, 6],
        (lineEnd, blocks) => Build("draft.md", lineEnd, "\n\n", blocks.Select(b => MarkdownBlock(b.Item1, b.Item2, b.Item3))));

    /// <summary>HTML documents.</summary>
    public static Gen<GeneratedDocument> Html { get; } = Gen.Select(
        LineEnd,
        Gen.OneOf("{0}", "<main>{0}</main><p>outside", "<nav>Home</nav><article>{0}</article>", "<!DOCTYPE html><html><body class=\"page\">{0}</body></html>"),
        Gen.Select(Gen.Int[0, 8], Content(HtmlPiece, " ", "  ", "\t", "\n", " \n "), Content(HtmlPiece, " ", "\n")).List[1, 6],
        (lineEnd, frame, blocks) =>
        {
            var inner = Build("draft.html", lineEnd, "\n", blocks.Select(b => HtmlBlock(b.Item1, b.Item2, b.Item3)));
            return inner with { Source = frame.Replace("{0}", inner.Source, StringComparison.Ordinal) };
        });

    /// <summary>Plain texts.</summary>
    public static Gen<GeneratedDocument> PlainText { get; } = Gen.Select(
        LineEnd,
        Gen.Select(Gen.Int[0, 3], Content(PlainPiece, " ", "  ", "\t"), Content(PlainPiece, " ", "  ")).List[1, 6],
        (lineEnd, blocks) => Build("draft.txt", lineEnd, "\n\n", blocks.Select(b => b.Item1 switch
        {
            0 => ("- " + b.Item2.Source, [b.Item2.Prose]),
            1 => ("\t" + b.Item2.Source + "  ", [b.Item2.Prose]),
            _ => (b.Item2.Source, (string[])[b.Item2.Prose]),
        })));

    /// <summary>C# files.</summary>
    public static Gen<GeneratedDocument> CSharp { get; } = Gen.Select(
        LineEnd,
        Gen.Select(Gen.Int[0, 7], Content(DocCommentPiece, " ", "  ", "\t", "\n", " \n  "), Content(PlainPiece, " ", "  ", "\t", "\n")).List[1, 6],
        (lineEnd, blocks) => Build("draft.cs", lineEnd, "\n", blocks.Select(b => CSharpBlock(b.Item1, b.Item2, b.Item3))));

    /// <summary>
    /// The prose of a stretch of source cut out of a generated document: its markup removed, its references decoded. White space
    /// is left out, because a cut may hold more of it than the prose.
    /// </summary>
    public static string Clean(string cut, string path)
    {
        var pattern = System.IO.Path.GetExtension(path) switch { ".md" => MarkdownMarkup(), ".html" => HtmlMarkup(), ".cs" => CSharpMarkup(), _ => PlainMarkup() };
        return WithoutSpace(pattern.Replace(cut, match => match.Value switch
        {
            ['\\', var c] => c.ToString(),
            ['&', ..] => Decode(match.Value),
            "<q>" => "“",
            "</q>" => "”",
            ['<', ..] when path.EndsWith(".cs", StringComparison.Ordinal) => match.Value.StartsWith("<c>", StringComparison.Ordinal) || match.Value.EndsWith("/>", StringComparison.Ordinal) ? "□" : string.Empty,
            ['`', ..] or ['<', 'c', ..] or ['<', 'h', ..] or ['!', ..] or ['h', ..] or ['w', ..] => "□",
            _ => string.Empty,
        }));
    }

    /// <summary>What a character reference stands for.</summary>
    public static string Decode(string reference) => reference switch
    {
        "&NotEqualTilde;" => "≂̸",
        "&amp" => "&",
        "&copy" => "©",
        "&not" => "¬",
        _ => WebUtility.HtmlDecode(reference),
    };

    /// <summary>A text without white space, placeholders shown as □.</summary>
    public static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).Replace(ProseDocument.Placeholder, '□');

    internal static GeneratedDocument Build(string path, string lineEnd, string separator, IEnumerable<(string Source, string[] Prose)> blocks)
    {
        var list = blocks.ToList();
        return new GeneratedDocument(path, string.Join(separator, list.Select(b => b.Source)).Replace("\n", lineEnd, StringComparison.Ordinal), [.. list.SelectMany(b => b.Prose)]);
    }

    /// <summary>Pieces with white space between them. Each line begins with a plain word, which can start no block of another kind.</summary>
    internal static Gen<Piece> Content(Gen<Piece> piece, params string[] spaces) =>
        Gen.Select(piece, Gen.OneOf(spaces)).List[0, 12].Select(parts =>
        {
            var source = new StringBuilder("The");
            var prose = new StringBuilder("The");
            foreach (var (part, space) in parts)
            {
                source.Append(space);
                prose.Append(' ');
                if (space.Contains('\n', StringComparison.Ordinal))
                {
                    source.Append("and ");
                    prose.Append("and ");
                }

                source.Append(part.Source);
                prose.Append(part.Prose);
            }

            return new Piece(source.Append(" end").ToString(), prose.Append(" end").ToString());
        });

    private static (string Source, string[] Prose) MarkdownBlock(int kind, Piece content, Piece line) => kind switch
    {
        0 => ("## " + line.Source, [line.Prose]),
        1 => ("> " + content.Source.Replace("\n", "\n> ", StringComparison.Ordinal), [content.Prose]),
        2 => ("- " + content.Source.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n- " + line.Source, [content.Prose, line.Prose]),
        3 => ("> 1. " + content.Source.Replace("\n", "\n>    ", StringComparison.Ordinal), [content.Prose]),
        4 => ("| The | cell |\n|---|---|\n| " + line.Source.Replace("|", "\\|", StringComparison.Ordinal) + " | end |", ["The", "cell", line.Prose, "end"]),
        5 => ("```\n" + content.Source + "\n```", []),
        _ => (content.Source, [content.Prose]),
    };

    private static (string Source, string[] Prose) HtmlBlock(int kind, Piece content, Piece line) => kind switch
    {
        0 => ($"<h2 class=\"big\">{content.Source}</h2>", [content.Prose]),
        1 => ($"<blockquote><p>{content.Source}</p></blockquote>", [content.Prose]),
        2 => ($"<ul><li>{content.Source}<li>{line.Source}</ul>", [content.Prose, line.Prose]),
        3 => ($"<table><tr><td>{content.Source}<td>{line.Source}</table>", [content.Prose, line.Prose]),
        4 => ($"<pre>{content.Source}</pre>", []),
        5 => ($"<script>if (a < b) {{ \"<p>\" }}</script><figure><figcaption>{line.Source}</figcaption></figure>", [line.Prose]),
        6 => ($"<p>{content.Source}\n<p>{line.Source}", [content.Prose, line.Prose]),
        _ => ($"<p>{content.Source}</p>", [content.Prose]),
    };

    private static (string Source, string[] Prose) CSharpBlock(int kind, Piece doc, Piece plain) => kind switch
    {
        0 => ($"// {plain.Source.Replace("\n", "\n // ", StringComparison.Ordinal)}\nint a;", [plain.Prose]),
        1 => ($"/* {plain.Source.Replace("\n", "\n * ", StringComparison.Ordinal)} */ int b;", [plain.Prose]),
        2 => ($"int c; // {plain.Source.Replace("\n", "\n       // ", StringComparison.Ordinal)}", [plain.Prose]),
        3 => ($"/**\n * <remarks>{doc.Source.Replace("\n", "\n * ", StringComparison.Ordinal)}</remarks>\n */\nint d;", [doc.Prose]),
        4 => ($"\t/// <remarks>{doc.Source.Replace("\n", "\n\t/// ", StringComparison.Ordinal)}\n\t/// <list><item>The end</item></list></remarks>\nint e;", [doc.Prose, "The end"]),
        5 => ("var f = \"// no\";\n#if NO\n// no\n#endif", []),
        _ => ($"/// <summary>\n/// {doc.Source.Replace("\n", "\n/// ", StringComparison.Ordinal)}\n/// </summary>\nint g;", [doc.Prose]),
    };

    [GeneratedRegex("""(?<=\n\s*)(?:///?|\*)(?!/)|<!--.*?-->|<c>.*?</c>|`[^`]*`|</?[a-z](?:"[^"]*"|[^>"])*>|(?:https:|www\.)(?:&amp;|[^\s&])*[a-z0-9]|&#?\w+;""", RegexOptions.Singleline)]
    private static partial Regex CSharpMarkup();

    [GeneratedRegex("""\\[!-/:-@\[-`{-~]|\\\r?\n|<!--.*?-->|`[^`]*`|!\[[^\]]*\]\([^)]*\)|<https:[^>]*>|https:[^\s)]*|</?[a-z][^>]*>|\]\([^)]*\)|\[|[*_]+|&#?\w+;|(?<=\n)>(?: 1\.)?""", RegexOptions.Singleline)]
    private static partial Regex MarkdownMarkup();

    [GeneratedRegex("""<!--.*?-->|<code>.*?</code>|</?q>|<a (?:"[^"]*"|'[^']*'|[^>"'])*>|</?[a-z][^>]*>|&#?\w+;|&(?:amp|copy|not)""", RegexOptions.Singleline)]
    private static partial Regex HtmlMarkup();

    [GeneratedRegex("""(?:https:|www\.)[^\s]*[a-z0-9]""")]
    private static partial Regex PlainMarkup();
}
