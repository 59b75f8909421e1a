using CsCheck;

namespace LintText.Tests.Documents;

/// <summary>Drafts in the markups that are read line by line, made of pieces whose prose is known.</summary>
public static class GeneratedMarkup
{
    private static readonly Gen<Piece> Word = GeneratedDocument.Word;

    private static readonly Gen<Piece> Address = Gen.OneOf("https://bare.example/x", "www.q.example").Select(a => new Piece(a, "□"));

    private static readonly Gen<Piece> WikitextPiece = Gen.Frequency(
        (10, Word),
        (1, Address),
        (1, Gen.OneOf(new Piece("&amp;", "&"), new Piece("&eacute;", "é"), new Piece("<math>a_1</math>", "□"), new Piece("{{convert|5|km|mi}}", "□"), new Piece("<nowiki>''x''</nowiki>", "''x''"), new Piece("{{cn|date=May 2019}}", "[citation needed]"), new Piece("<code>a [[b]]</code>", "□"))),
        (3, Wrap("'''", "'''")),
        (1, Wrap("''", "''")),
        (1, Wrap("[[Port Board#Costs|", "]]")),
        (1, Wrap("[https://x.example/a ", "]")),
        (1, Wrap("{{nowrap|1=", "}}")),
        (1, Wrap("<small class=\"a\">", "</small>")),
        (1, Word.Select(w => new Piece($"{w.Source}<!-- no [[ -->", w.Prose))),
        (1, Word.Select(w => new Piece($"{w.Source}<ref name=\"a\" />", w.Prose))));

    private static readonly Gen<Piece> AsciiDocPiece = Gen.Frequency(
        (10, Word),
        (1, Address),
        (1, Gen.OneOf(new Piece("`a *b*`", "□"), new Piece("image:b.png[The boat]", "□"), new Piece("{version}", "□"), new Piece("\\*x*", "*x*"), new Piece("x^2^", "x2"), new Piece("stem:[a_1]", "□"), new Piece("<<costs>>", "□"), new Piece("cite:[lund]", "□"), new Piece("&amp;", "&"), new Piece("+a*b*+", "a*b*"), new Piece("(((levy)))x", "x"))),
        (3, Wrap("*", "*")),
        (1, Wrap("_", "_")),
        (1, Wrap("\"`", "`\"", "“", "”")),
        (1, Wrap("https://x.example/a[", "]")),
        (1, Wrap("link:a.html[", ",window=_blank]")),
        (1, Wrap("<<costs,", ">>")),
        (1, Wrap("[.small]#", "#")),
        (1, Gen.Select(Word, Word, (a, b) => new Piece($"**x{a.Source}x**{b.Source}", $"x{a.Prose}x{b.Prose}"))));

    private static readonly Gen<Piece> RestPiece = Gen.Frequency(
        (10, Word),
        (1, Address),
        (1, Gen.OneOf(new Piece("``a *b*``", "□"), new Piece(":func:`x`", "□"), new Piece("|version|", "□"), new Piece("\\*x*", "*x*"), new Piece("x\\ **y**", "xy"), new Piece(":cite:p:`lund`", "□"), new Piece("`title`", "title"))),
        (3, Wrap("**", "**")),
        (1, Wrap("*", "*")),
        (1, Wrap("`", " <https://x.example/a>`_")),
        (1, Wrap(":ref:`", " <costs>`")));

    private static readonly Gen<Piece> LatexPiece = Gen.Frequency(
        (10, Word),
        (1, Address),
        (1, Gen.OneOf(new Piece("$a_1$", "□"), new Piece("\\texttt{a \\_b}", "□"), new Piece("\\url{https://q.example/x}", "□"), new Piece("5\\%", "5%"), new Piece("a--b", "a–b"), new Piece("x\\ldots{}", "x…"), new Piece("\\cite[3]{lund}", "□"), new Piece("\\verb|a {|", "□"), new Piece("\\(a\\)", "□"), new Piece("x\\label{a}", "x"), new Piece("Stra\\ss e", "Straße"), new Piece("see\\,x", "see x"))),
        (3, Wrap("\\emph{", "}")),
        (1, Wrap("{\\bf ", "}")),
        (1, Wrap("``", "''", "“", "”")),
        (1, Wrap("\\enquote{", "}", "“", "”")),
        (1, Wrap("\\href{https://x.example/a\\_b}{", "}")),
        (1, Wrap("\\textcolor{red}{", "}")),
        (1, Word.Select(w => new Piece($"{w.Source}% no {{\nx", w.Prose + "x"))));

    private static readonly Gen<Piece> OrgPiece = Gen.Frequency(
        (10, Word),
        (1, Address),
        (1, Gen.OneOf(new Piece("=a *b*=", "□"), new Piece("~a b~", "□"), new Piece("[[https://q.example/x]]", "□"), new Piece("<https://q.example/x>", "□"), new Piece("\\alpha", "α"), new Piece("[cite:@lund p. 3]", "□"), new Piece("<2026-03-04 Wed>", "□"), new Piece("x[fn:1]", "x"), new Piece("{{{version}}}", "□"), new Piece("\\(a\\)", "□"))),
        (3, Wrap("*", "*")),
        (1, Wrap("/", "/")),
        (1, Wrap("_", "_")),
        (1, Wrap("+", "+")),
        (1, Wrap("[[https://x.example/a][", "]]")),
        (1, Wrap("[[file:levy.org][", "]]")));

    private static readonly Gen<Piece> MailPiece = Gen.Frequency((12, Word), (1, Address), (1, Gen.OneOf("&amp;", "*so*", "<b>").Select(a => new Piece(a, a))));

    /// <summary>Pages of wikis.</summary>
    public static Gen<GeneratedDocument> Wikitext { get; } = Documents("draft.wiki", "\n\n", WikitextPiece, (kind, content, line) => kind switch
    {
        0 => ($"== {line.Source} ==", [line.Prose]),
        1 => ($"* {line.Source}\n* {line.Source}", [line.Prose, line.Prose]),
        2 => ($"<blockquote>\n{content.Source}\n</blockquote>", [content.Prose]),
        3 => ($"{{| class=\"a\"\n! The !! cell\n|-\n| style=\"x\" | {line.Source} || {line.Source}\n|}}", ["The", "cell", line.Prose, line.Prose]),
        4 => ($"{{{{Quote|text={content.Source}|source=Brandt}}}}", [content.Prose]),
        5 => ("{{Infobox port\n| name = The regime\n| text = {{plainlist|\n* dictator}}\n}}", []),
        6 => ($"[[File:Quay.jpg|thumb|200px|{line.Source}]]", [line.Prose]),
        7 => ("<syntaxhighlight lang=\"c\">\nregime == 1\n</syntaxhighlight>", []),
        _ => (content.Source, [content.Prose]),
    });

    /// <summary>Drafts in AsciiDoc.</summary>
    public static Gen<GeneratedDocument> AsciiDoc { get; } = Documents("draft.adoc", "\n\n", AsciiDocPiece, (kind, content, line) => kind switch
    {
        0 => ($"== {line.Source}", [line.Prose]),
        1 => ($"* {content.Source}\n* {line.Source}", [content.Prose, line.Prose]),
        2 => ($"____\n{content.Source}\n____", [content.Prose]),
        3 => ($"|===\n|The |cell\n\n|{line.Source.Replace("|", "\\|", StringComparison.Ordinal)}\na|{line.Source}\n|===", ["The", "cell", line.Prose, line.Prose]),
        4 => ($"NOTE: {content.Source}", [content.Prose]),
        5 => ($"[source,c]\n----\n{content.Source}\n----", []),
        6 => ($".{line.Source}\nimage::b.png[The regime]", [line.Prose]),
        7 => ($"////\n{content.Source}\n////\n// no\n:port: The regime", []),
        8 => ($"The fee:: {line.Source}", ["The fee", line.Prose]),
        _ => (content.Source, [content.Prose]),
    });

    /// <summary>Drafts in reStructuredText.</summary>
    public static Gen<GeneratedDocument> ReStructuredText { get; } = Documents("draft.rst", "\n\n", RestPiece, (kind, content, line) => kind switch
    {
        0 => ($"{line.Source}\n{new string('=', 300)}", [line.Prose]),
        1 => ($"- {content.Source.Replace("\n", "\n  ", StringComparison.Ordinal)}\n- {line.Source}", [content.Prose, line.Prose]),
        2 => ($"x\n\n   {content.Source.Replace("\n", "\n   ", StringComparison.Ordinal)}", ["x", content.Prose]),
        3 => ("=====  =====\nThe    cell\n=====  =====\nThe    regime\n=====  =====", ["The", "cell", "The", "regime"]),
        4 => ($".. note::\n   :class: a\n\n   {content.Source.Replace("\n", "\n   ", StringComparison.Ordinal)}", [content.Prose]),
        5 => ($".. code-block:: c\n\n   {content.Source.Replace("\n", "\n   ", StringComparison.Ordinal)}", []),
        6 => ("The code::\n\n   regime = 1\n\n.. a comment\n   of two lines", ["The code:"]),
        7 => ("+-----+------+\n| The | cell |\n+=====+======+\n| a   | the  |\n|     | boat |\n+-----+------+", ["The", "cell", "a", "the boat"]),
        8 => ($"The fee\n   {line.Source}", ["The fee", line.Prose]),
        _ => (content.Source, [content.Prose]),
    });

    /// <summary>Drafts in LaTeX.</summary>
    public static Gen<GeneratedDocument> Latex { get; } = Documents("draft.tex", "\n\n", LatexPiece, (kind, content, line) => kind switch
    {
        0 => ($"\\section{{{line.Source}}}", [line.Prose]),
        1 => ($"\\begin{{itemize}}\n\\item {content.Source}\n\\item {line.Source}\n\\end{{itemize}}", [content.Prose, line.Prose]),
        2 => ($"\\begin{{quote}}\n{content.Source}\n\\end{{quote}}", [content.Prose]),
        3 => ($"\\begin{{tabular}}{{ll}}\nThe & cell \\\\\n{line.Source} & end \\\\\n\\end{{tabular}}", ["The", "cell", line.Prose, "end"]),
        4 => ($"\\begin{{figure}}\n\\includegraphics[width=3cm]{{b}}\n\\caption{{{line.Source}}}\n\\end{{figure}}", [line.Prose]),
        5 => ($"\\begin{{verbatim}}\n{content.Source} {{\n\\end{{verbatim}}", []),
        6 => ($"% {line.Source.Replace('\n', ' ')}\n\\vspace{{2cm}}", []),
        _ => (content.Source, [content.Prose]),
    });

    /// <summary>Drafts in Org.</summary>
    public static Gen<GeneratedDocument> Org { get; } = Documents("draft.org", "\n\n", OrgPiece, (kind, content, line) => kind switch
    {
        0 => ($"** TODO {line.Source}   :board:", [line.Prose]),
        1 => ($"- {content.Source.Replace("\n", "\n  ", StringComparison.Ordinal)}\n- {line.Source}", [content.Prose, line.Prose]),
        2 => ($"#+BEGIN_QUOTE\n{content.Source}\n#+END_QUOTE", [content.Prose]),
        3 => ($"| The | cell |\n|-----+------|\n| {line.Source.Replace("|", "-", StringComparison.Ordinal)} | end |", ["The", "cell", line.Prose, "end"]),
        4 => (":PROPERTIES:\n:ID: The regime\n:END:", []),
        5 => ($"#+begin_src c\n{content.Source}\n#+end_src\n# no regime", []),
        6 => ($"#+CAPTION: {line.Source}\n[[file:b.png]]", [line.Prose, "□"]),
        _ => (content.Source, [content.Prose]),
    });

    /// <summary>Mails.</summary>
    public static Gen<GeneratedDocument> Email { get; } = Documents("draft.eml", "\n\n", MailPiece, (kind, content, line) => kind switch
    {
        0 => ($"> {content.Source.Replace("\n", "\n> ", StringComparison.Ordinal)}", [content.Prose]),
        1 => ($"- {content.Source}\n- {line.Source}", [content.Prose, line.Prose]),
        2 => ($"Brandt wrote:\n> > {line.Source}\n> {line.Source}", ["Brandt wrote:", line.Prose, line.Prose]),
        _ => (content.Source, [content.Prose]),
    }).Select(d => d with { Source = "From: Brandt <b@q.example>\nSubject: The boat\n\n" + d.Source, Blocks = ["The boat", .. d.Blocks] });

    /// <summary>All of them, by extension.</summary>
    public static IReadOnlyDictionary<string, Gen<GeneratedDocument>> ByExtension { get; } = new Dictionary<string, Gen<GeneratedDocument>>
    {
        ["wiki"] = Wikitext,
        ["adoc"] = AsciiDoc,
        ["rst"] = ReStructuredText,
        ["tex"] = Latex,
        ["org"] = Org,
        ["eml"] = Email,
    };

    private static Gen<GeneratedDocument> Documents(string path, string separator, Gen<Piece> piece, Func<int, Piece, Piece, (string, string[])> block) => Gen.Select(
        GeneratedDocument.LineEnd,
        Gen.Select(Gen.Int[0, 12], GeneratedDocument.Content(piece, " ", "  ", "\t", "\n"), GeneratedDocument.Content(piece, " ", "  ")).List[1, 6],
        (lineEnd, blocks) => GeneratedDocument.Build(path, lineEnd, separator, blocks.Select(b => block(b.Item1, b.Item2, b.Item3))));

    private static Gen<Piece> Wrap(string open, string close, string shownOpen = "", string shownClose = "") =>
        Gen.Select(Word, Word, (a, b) => new Piece($"{open}x{a.Source} {b.Source}x{close}", $"{shownOpen}x{a.Prose} {b.Prose}x{shownClose}"));
}
