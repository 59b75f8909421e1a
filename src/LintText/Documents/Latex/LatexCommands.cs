namespace LintText.Documents;

/// <summary>What a command of LaTeX does.</summary>
internal enum LatexCommandKind
{
    /// <summary>It says how text is set.</summary>
    Text,

    /// <summary>It is a heading.</summary>
    Heading,

    /// <summary>It is a footnote.</summary>
    Note,

    /// <summary>It is the caption of a figure or table.</summary>
    Caption,

    /// <summary>It puts text in quotation marks.</summary>
    Quotation,

    /// <summary>It is a link.</summary>
    Link,

    /// <summary>It stands for something that is no prose.</summary>
    Placeholder,

    /// <summary>It and what it is given is no part of the text.</summary>
    Dropped,

    /// <summary>It names a place.</summary>
    Label,

    /// <summary>It begins an item.</summary>
    Item,

    /// <summary>It ends a paragraph.</summary>
    Paragraph,
}

/// <summary>What an environment of LaTeX holds.</summary>
internal enum LatexEnvironmentKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Code.</summary>
    Code,

    /// <summary>A formula.</summary>
    Formula,
}

/// <summary>The commands and environments of LaTeX and its usual packages that matter to whoever reads the text.</summary>
internal static class LatexCommands
{
    /// <summary>What a command does.</summary>
    public static LatexCommandKind KindOf(string name) => name switch
    {
        "part" or "chapter" or "section" or "subsection" or "subsubsection" or "paragraph" or "subparagraph" or "title" or "addchap" or "addsec" or "frametitle" => LatexCommandKind.Heading,
        "footnote" or "footnotetext" or "endnote" or "thanks" or "sidenote" or "marginnote" or "marginpar" => LatexCommandKind.Note,
        "caption" or "captionof" or "subcaption" => LatexCommandKind.Caption,
        "enquote" or "textquote" or "blockquote" or "say" or "blockcquote" => LatexCommandKind.Quotation,
        "href" or "url" or "nolinkurl" => LatexCommandKind.Link,
        "label" or "hypertarget" or "phantomsection" => LatexCommandKind.Label,
        "item" or "bibitem" => LatexCommandKind.Item,
        "par" or "newpage" or "clearpage" or "pagebreak" or "maketitle" or "smallskip" or "medskip" or "bigskip" or "hline" or "toprule" or "midrule" or "bottomrule" or "appendix" or "frontmatter" or "mainmatter" or "backmatter" => LatexCommandKind.Paragraph,
        "ref" or "eqref" or "pageref" or "autoref" or "cref" or "Cref" or "vref" or "nameref" or "texttt" or "path" or "code" or "lstinline" or "mintinline" or "gls" or "Gls" or "glspl" or "ac" or "acs" or "acl" or "si" or "SI" or "num" or "qty" or "unit" or "ang" or "ce"
            or "ensuremath" or "today" or "verb" or "footnotemark" => LatexCommandKind.Placeholder,
        _ => GroupsOf(name) > 0 || name is "tableofcontents" or "listoffigures" or "listoftables" or "printbibliography" or "centering" or "noindent" or "hfill" or "vfill" or "raggedright" or "printindex" ? LatexCommandKind.Dropped : LatexCommandKind.Text,
    };

    /// <summary>How many groups a command is given that are no text of their own.</summary>
    public static int GroupsOf(string name) => name switch
    {
        "newcommand" or "renewcommand" or "providecommand" or "fontsize" or "setlength" or "addtolength" or "setcounter" or "addtocounter" or "rule" or "multicolumn" or "multirow" or "resizebox" or "DeclareMathOperator" or "SI" or "qty" or "mintinline" or "newtheorem" or "definecolor" => 2,
        "newenvironment" or "renewenvironment" => 3,
        "ref" or "eqref" or "pageref" or "autoref" or "cref" or "Cref" or "vref" or "nameref" or "texttt" or "path" or "code" or "lstinline" or "gls" or "Gls" or "glspl" or "ac" or "acs" or "acl" or "si" or "num" or "unit" or "ang" or "ce" or "ensuremath" => 1,
        "includegraphics" or "input" or "include" or "includeonly" or "usepackage" or "documentclass" or "bibliography" or "bibliographystyle" or "addbibresource" or "vspace" or "hspace" or "pagestyle" or "thispagestyle" or "hypersetup" or "geometry" or "color" or "textcolor" or "colorbox"
            or "selectlanguage" or "foreignlanguage" or "cline" or "cmidrule" or "parbox" or "raisebox" or "scalebox" or "index" or "glossary" or "nocite" or "graphicspath" or "pagenumbering" or "newcounter" or "newlength" or "lstset" or "author" or "date" or "stepcounter"
            or "refstepcounter" or "markboth" or "linespread" or "bookmark" or "pdfbookmark" or "affil" or "institute" or "email" or "keywords" or "tag" or "hyphenation" => 1,
        _ => 0,
    };

    /// <summary>The level of a heading.</summary>
    public static int LevelOf(string name) => name switch
    {
        "part" or "chapter" or "title" or "addchap" => 1,
        "subsection" => 3,
        "subsubsection" => 4,
        "paragraph" => 5,
        "subparagraph" => 6,
        _ => 2,
    };

    /// <summary>What a command stands for that is a character or two; null for others.</summary>
    public static string? SymbolOf(string name) => name switch
    {
        "ss" => "ß",
        "ae" => "æ",
        "AE" => "Æ",
        "oe" => "œ",
        "OE" => "Œ",
        "aa" => "å",
        "AA" => "Å",
        "o" => "ø",
        "O" => "Ø",
        "l" => "ł",
        "L" => "Ł",
        "i" => "ı",
        "dh" => "ð",
        "th" => "þ",
        "S" => "§",
        "P" => "¶",
        "dag" => "†",
        "copyright" => "©",
        "pounds" or "textsterling" => "£",
        "euro" or "texteuro" => "€",
        "ldots" or "dots" or "textellipsis" => "…",
        "textendash" => "–",
        "textemdash" => "—",
        "textquoteleft" or "lq" => "‘",
        "textquoteright" or "rq" => "’",
        "textquotedblleft" => "“",
        "textquotedblright" => "”",
        "guillemotleft" => "«",
        "guillemotright" => "»",
        "quotedblbase" => "„",
        "textbackslash" => "\\",
        "textasciitilde" => "~",
        "textasciicircum" => "^",
        "textdegree" => "°",
        "TeX" => "TeX",
        "LaTeX" or "LaTeXe" => "LaTeX",
        "BibTeX" => "BibTeX",
        "quad" or "qquad" or "space" or "enspace" or "thinspace" or "newline" or "linebreak" => " ",
        _ => null,
    };

    /// <summary>A letter with an accent as one character, by the name that HTML has for it; null where it has none.</summary>
    public static string? Compose(char letter, char accent)
    {
        var name = accent switch
        {
            '`' => "grave",
            '\'' => "acute",
            '^' => "circ",
            '~' => "tilde",
            '=' => "macr",
            'u' => "breve",
            '.' => "dot",
            '"' => "uml",
            'r' => "ring",
            'H' => "dblac",
            'v' => "caron",
            'c' => "cedil",
            'k' => "ogon",
            _ => null,
        };
        return name is not null && CharacterReferences.Find($"&{letter}{name};") is [(_, _, { Length: 1 } composed)] ? composed : null;
    }

    /// <summary>The combining character of an accent; null for what is none.</summary>
    public static char? CombiningOf(char accent) => accent switch
    {
        '`' => '\u0300',
        '\'' => '\u0301',
        '^' => '\u0302',
        '~' => '\u0303',
        '=' => '\u0304',
        'u' => '\u0306',
        '.' => '\u0307',
        '"' => '\u0308',
        'r' => '\u030A',
        'H' => '\u030B',
        'v' => '\u030C',
        'd' => '\u0323',
        'c' => '\u0327',
        'k' => '\u0328',
        'b' => '\u0331',
        _ => null,
    };

    /// <summary>What an environment holds.</summary>
    public static LatexEnvironmentKind EnvironmentOf(string name) => name switch
    {
        "verbatim" or "Verbatim" or "lstlisting" or "minted" or "comment" or "filecontents" or "alltt" or "tikzpicture" or "pgfpicture" or "picture" or "algorithm" or "algorithmic" or "forest" => LatexEnvironmentKind.Code,
        "equation" or "align" or "gather" or "multline" or "eqnarray" or "displaymath" or "math" or "flalign" or "alignat" or "array" or "cases" or "matrix" or "pmatrix" or "bmatrix" or "split" or "dmath" => LatexEnvironmentKind.Formula,
        _ => LatexEnvironmentKind.Text,
    };

    /// <summary>The blocks in an environment, null for those around it; and how many groups its beginning is given.</summary>
    public static (BlockKind? Kind, int Groups) BlockOf(string name) => name switch
    {
        "quote" or "quotation" or "verse" or "displayquote" or "blockquote" => (BlockKind.BlockQuotation, 0),
        "itemize" or "enumerate" or "description" or "compactitem" or "compactenum" => (BlockKind.ListItem, 0),
        "thebibliography" => (BlockKind.ListItem, 1),
        "tabular" or "longtable" or "supertabular" or "tblr" => (BlockKind.TableCell, 1),
        "tabularx" or "tabulary" => (BlockKind.TableCell, 2),
        "minipage" or "multicols" or "adjustbox" or "subfigure" or "subtable" or "wrapfigure" => (null, 1),
        _ => (null, 0),
    };
}
