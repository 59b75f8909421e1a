namespace LintText.Language;

/// <summary>The tag of a word in the Penn Treebank’s set (Marcus, Santorini &amp; Marcinkiewicz 1993), as the English Web Treebank extends it.</summary>
public enum PennTag : byte
{
    /// <summary>No tag.</summary>
    None,

    /// <summary>Coordinating conjunction.</summary>
    CC,

    /// <summary>Cardinal number.</summary>
    CD,

    /// <summary>Determiner.</summary>
    DT,

    /// <summary>Existential <em>there</em>.</summary>
    EX,

    /// <summary>Foreign word.</summary>
    FW,

    /// <summary>Preposition or subordinating conjunction.</summary>
    IN,

    /// <summary>Adjective.</summary>
    JJ,

    /// <summary>Adjective, comparative.</summary>
    JJR,

    /// <summary>Adjective, superlative.</summary>
    JJS,

    /// <summary>List marker.</summary>
    LS,

    /// <summary>Modal.</summary>
    MD,

    /// <summary>Noun, singular or mass.</summary>
    NN,

    /// <summary>Noun, plural.</summary>
    NNS,

    /// <summary>Proper noun, singular.</summary>
    NNP,

    /// <summary>Proper noun, plural.</summary>
    NNPS,

    /// <summary>Predeterminer.</summary>
    PDT,

    /// <summary>Possessive ending.</summary>
    POS,

    /// <summary>Personal pronoun.</summary>
    PRP,

    /// <summary>Possessive pronoun, <c>PRP$</c>.</summary>
    PRPS,

    /// <summary>Adverb.</summary>
    RB,

    /// <summary>Adverb, comparative.</summary>
    RBR,

    /// <summary>Adverb, superlative.</summary>
    RBS,

    /// <summary>Particle of a verb.</summary>
    RP,

    /// <summary>Symbol.</summary>
    SYM,

    /// <summary><em>To</em> before an infinitive.</summary>
    TO,

    /// <summary>Interjection.</summary>
    UH,

    /// <summary>Verb, base form.</summary>
    VB,

    /// <summary>Verb, past tense.</summary>
    VBD,

    /// <summary>Verb, gerund or present participle.</summary>
    VBG,

    /// <summary>Verb, past participle.</summary>
    VBN,

    /// <summary>Verb, present, not third person singular.</summary>
    VBP,

    /// <summary>Verb, third person singular present.</summary>
    VBZ,

    /// <summary><em>Which</em> or <em>that</em> as relative or interrogative determiner.</summary>
    WDT,

    /// <summary><em>Who</em>, <em>what</em>.</summary>
    WP,

    /// <summary><em>Whose</em>, <c>WP$</c>.</summary>
    WPS,

    /// <summary><em>When</em>, <em>where</em>, <em>how</em>.</summary>
    WRB,

    /// <summary>Address of the web or of mail.</summary>
    ADD,

    /// <summary>Affix, as in <em>pre-</em>.</summary>
    AFX,

    /// <summary>Part of a word that was split by mistake.</summary>
    GW,

    /// <summary>Hyphen inside a word.</summary>
    HYPH,

    /// <summary>Superfluous punctuation.</summary>
    NFP,

    /// <summary>Opening bracket, <c>-LRB-</c>.</summary>
    LRB,

    /// <summary>Closing bracket, <c>-RRB-</c>.</summary>
    RRB,

    /// <summary>Comma, <c>,</c>.</summary>
    Comma,

    /// <summary>Full stop, question or exclamation mark, <c>.</c>.</summary>
    Stop,

    /// <summary>Colon, semicolon or dash, <c>:</c>.</summary>
    Colon,

    /// <summary>Opening quotation mark, <c>``</c>.</summary>
    OpenQuote,

    /// <summary>Closing quotation mark, <c>''</c>.</summary>
    CloseQuote,

    /// <summary>Sign of a currency, <c>$</c>.</summary>
    Dollar,
}
