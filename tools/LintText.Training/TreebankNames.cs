using LintText.Language;

namespace LintText.Training;

/// <summary>The treebank’s names for tags and relations, in the order of the engine’s members.</summary>
internal static class TreebankNames
{
    private static readonly string[] UniversalTags =
    [
        "_", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
        "VERB", "X",
    ];

    private static readonly string[] PennTags =
    [
        "_", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS", "PRP",
        "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB",
        "ADD", "AFX", "GW", "HYPH", "NFP", "-LRB-", "-RRB-", ",", ".", ":", "``", "''", "$",
    ];

    private static readonly string[] Relations =
    [
        "_", "root", "nsubj", "nsubj:pass", "nsubj:outer", "csubj", "csubj:pass", "csubj:outer", "obj", "iobj", "ccomp", "xcomp",
        "obl", "obl:agent", "obl:unmarked", "advcl", "advcl:relcl", "acl:relcl", "acl", "nmod", "nmod:poss", "nmod:unmarked",
        "nmod:desc", "appos", "amod", "nummod", "det", "det:predet", "case", "mark", "cop", "aux", "aux:pass", "advmod", "conj",
        "cc", "cc:preconj", "compound", "compound:prt", "flat", "fixed", "parataxis", "discourse", "vocative", "expl",
        "dislocated", "list", "goeswith", "reparandum", "orphan", "punct", "dep",
    ];

    public static UniversalTag UniversalTag(string name) => (UniversalTag)Find(UniversalTags, name);

    public static PennTag PennTag(string name) => (PennTag)Find(PennTags, name);

    public static string Of(UniversalTag tag) => UniversalTags[(int)tag];

    public static string Of(PennTag tag) => PennTags[(int)tag];

    public static string Of(Relation relation) => Relations[(int)relation];

    /// <summary>The relation; a subtype that the engine does not know is its supertype.</summary>
    public static Relation Relation(string name)
    {
        var index = Array.IndexOf(Relations, name);
        return (Relation)(index >= 0 ? index : Find(Relations, Universal(name)));
    }

    /// <summary>The universal relation of a relation, by number: what is before the colon.</summary>
    public static int Universal(Relation relation) => Array.IndexOf(Relations, Universal(Relations[(int)relation]));

    private static string Universal(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? name : name[..colon];
    }

    private static int Find(string[] names, string name)
    {
        var index = Array.IndexOf(names, name);
        return index >= 0 ? index : throw new InvalidDataException($"The treebank has the tag or relation {name}, which the engine does not know.");
    }
}
