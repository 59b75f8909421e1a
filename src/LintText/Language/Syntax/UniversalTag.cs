namespace LintText.Language;

/// <summary>The part of speech of a word, in the categories of Universal Dependencies (Petrov, Das &amp; McDonald 2012; de Marneffe et al. 2021).</summary>
public enum UniversalTag : byte
{
    /// <summary>No tag: a token outside the sentence.</summary>
    None,

    /// <summary>ADJ: <em>big, Syrian, third</em>.</summary>
    Adjective,

    /// <summary>ADP: <em>in, of, up</em>.</summary>
    Adposition,

    /// <summary>ADV: <em>well, reportedly, where</em>.</summary>
    Adverb,

    /// <summary>AUX: <em>is, has, will, may</em>.</summary>
    Auxiliary,

    /// <summary>CCONJ: <em>and, or, but</em>.</summary>
    CoordinatingConjunction,

    /// <summary>DET: <em>the, this, some</em>.</summary>
    Determiner,

    /// <summary>INTJ: <em>yes, oh</em>.</summary>
    Interjection,

    /// <summary>NOUN: <em>mayor, report</em>.</summary>
    Noun,

    /// <summary>NUM: <em>three, 1998</em>.</summary>
    Numeral,

    /// <summary>PART: <em>not, to, ’s</em>.</summary>
    Particle,

    /// <summary>PRON: <em>she, who, their, that</em>.</summary>
    Pronoun,

    /// <summary>PROPN: <em>Ilse, Baku</em>.</summary>
    ProperNoun,

    /// <summary>PUNCT.</summary>
    Punctuation,

    /// <summary>SCONJ: <em>that, if, because</em>.</summary>
    SubordinatingConjunction,

    /// <summary>SYM: <em>$, %, §</em>.</summary>
    Symbol,

    /// <summary>VERB: <em>say, founded</em>.</summary>
    Verb,

    /// <summary>X: what no other tag fits, such as a placeholder for code.</summary>
    Other,
}
