namespace LintText.Language;

/// <summary>The relation of a word to its head, in Universal Dependencies version 2 (de Marneffe et al. 2021), with the subtypes that the English Web Treebank uses.</summary>
public enum Relation : byte
{
    /// <summary>No relation: a token outside the sentence.</summary>
    None,

    /// <summary>root: the head of the sentence.</summary>
    Root,

    /// <summary>nsubj.</summary>
    NominalSubject,

    /// <summary>nsubj:pass.</summary>
    PassiveSubject,

    /// <summary>nsubj:outer: the subject of a clause whose predicate is a clause.</summary>
    OuterSubject,

    /// <summary>csubj.</summary>
    ClausalSubject,

    /// <summary>csubj:pass.</summary>
    PassiveClausalSubject,

    /// <summary>csubj:outer.</summary>
    OuterClausalSubject,

    /// <summary>obj.</summary>
#pragma warning disable CA1720 // The relation’s name is no type’s.
    Object,
#pragma warning restore CA1720

    /// <summary>iobj.</summary>
    IndirectObject,

    /// <summary>ccomp: a clause with its own subject, such as what is said.</summary>
    ClausalComplement,

    /// <summary>xcomp.</summary>
    OpenComplement,

    /// <summary>obl.</summary>
    Oblique,

    /// <summary>obl:agent: the <em>by</em> phrase of a passive.</summary>
    Agent,

    /// <summary>obl:unmarked, formerly obl:tmod and obl:npmod: a bare noun phrase as adverbial, mostly of time.</summary>
    TemporalOblique,

    /// <summary>advcl.</summary>
    AdverbialClause,

    /// <summary>advcl:relcl: a relative clause whose antecedent is a clause.</summary>
    AdverbialRelativeClause,

    /// <summary>acl:relcl.</summary>
    RelativeClause,

    /// <summary>acl.</summary>
    AdnominalClause,

    /// <summary>nmod.</summary>
    NominalModifier,

    /// <summary>nmod:poss.</summary>
    Possessive,

    /// <summary>nmod:unmarked.</summary>
    UnmarkedModifier,

    /// <summary>nmod:desc: a title or description before a name.</summary>
    DescriptiveModifier,

    /// <summary>appos.</summary>
    Apposition,

    /// <summary>amod.</summary>
    AdjectivalModifier,

    /// <summary>nummod.</summary>
    NumericModifier,

    /// <summary>det.</summary>
    Determiner,

    /// <summary>det:predet.</summary>
    Predeterminer,

    /// <summary>case.</summary>
    Case,

    /// <summary>mark.</summary>
    Mark,

    /// <summary>cop.</summary>
    Copula,

    /// <summary>aux.</summary>
    Auxiliary,

    /// <summary>aux:pass.</summary>
    PassiveAuxiliary,

    /// <summary>advmod.</summary>
    AdverbialModifier,

    /// <summary>conj.</summary>
    Conjunct,

    /// <summary>cc.</summary>
    CoordinatingConjunction,

    /// <summary>cc:preconj.</summary>
    Preconjunct,

    /// <summary>compound.</summary>
    Compound,

    /// <summary>compound:prt.</summary>
    Particle,

    /// <summary>flat: a name’s further parts.</summary>
    Flat,

    /// <summary>fixed: the further words of a fixed expression.</summary>
    Fixed,

    /// <summary>parataxis: a clause beside the other, such as <em>she said</em> inside what she said.</summary>
    Parataxis,

    /// <summary>discourse.</summary>
    Discourse,

    /// <summary>vocative.</summary>
    Vocative,

    /// <summary>expl.</summary>
    Expletive,

    /// <summary>dislocated.</summary>
    Dislocated,

    /// <summary>list.</summary>
    List,

    /// <summary>goeswith.</summary>
    Goeswith,

    /// <summary>reparandum.</summary>
    Reparandum,

    /// <summary>orphan.</summary>
    Orphan,

    /// <summary>punct.</summary>
    Punctuation,

    /// <summary>dep: a relation that is none of the others.</summary>
    Dependent,
}
