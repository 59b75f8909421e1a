using System.Collections.Immutable;

using LintText.Analysis;

using YamlDotNet.RepresentationModel;

namespace LintText.Rules.Declarative;

/// <content>Terms, and the groups that give a number of terms their fields in common.</content>
internal sealed partial class RulePackReader
{
    /// <summary>The keys that a term and a group of terms share.</summary>
    private static ImmutableArray<string> FieldKeys =>
        ["pos", "inflect", "strength", "position", "replacement", "fix", "why", "of", "not-of", "objects", "not-objects", "exceptions", "followed-by", "not-followed-by", "preceded-by", "not-preceded-by", "with", "not-with"];

    private void ReadGroup(YamlNode node, TermFields ofRule, ImmutableArray<Term>.Builder terms)
    {
        if (AsMapping(node, "a group") is not { } group)
            return;

        CheckKeys(group, GroupKeys, "a group");
        Text(group, "group", isRequired: true);
        var fields = ReadFields(group, ofRule);
        foreach (var item in Items(group, "terms", isRequired: true))
        {
            if (ReadTerm(item, fields) is { } term)
                terms.Add(term);
        }
    }

    /// <summary>Reads a term; what it does not say itself its group or rule says.</summary>
    private Term? ReadTerm(YamlNode node, TermFields inherited)
    {
        if (node is YamlScalarNode scalar)
            return CreateTerm(scalar.Value ?? string.Empty, scalar, inherited);
        if (AsMapping(node, "a term") is not { } mapping)
            return null;

        CheckKeys(mapping, TermKeys, "a term");
        return Text(mapping, "term", isRequired: true) is { } text ? CreateTerm(text, Find(mapping, "term")!, ReadFields(mapping, inherited)) : null;
    }

    private Term? CreateTerm(string text, YamlNode at, TermFields fields)
    {
        if (ParsePhrase(text, at, fields.Inflection) is not { } phrase)
            return null;
        if (phrase.FirstWords is not null)
            return new Term(text, phrase, fields);

        Add(at.Start, $"the term '{text}' must begin with a word or with a set of the pack’s own");
        return null;
    }

    private TermFields ReadFields(YamlMappingNode node, TermFields inherited) => new()
    {
        PartOfSpeech = Choice(node, "pos", inherited.PartOfSpeech, ("any", PartOfSpeech.Any), ("noun", PartOfSpeech.Noun), ("verb", PartOfSpeech.Verb), ("adjective", PartOfSpeech.Adjective), ("adverb", PartOfSpeech.Adverb)),
        ListedInflection = Choice<TermInflection?>(node, "inflect", inherited.ListedInflection, ("none", TermInflection.None), ("verb", TermInflection.Verb), ("noun", TermInflection.Noun)),
        Strength = Choice(node, "strength", inherited.Strength, ("strong", Strength.Strong), ("moderate", Strength.Moderate), ("weak", Strength.Weak)),
        Position = ReadPosition(node, inherited.Position),
        Replacement = Text(node, "replacement", isRequired: false) ?? inherited.Replacement,
        Why = Text(node, "why", isRequired: false) ?? inherited.Why,
        Fix = Find(node, "fix") is null ? inherited.Fix : ReadFix(node),
        Exceptions = Phrases(node, "exceptions", inherited.Exceptions),
        FollowedBy = Phrases(node, "followed-by", inherited.FollowedBy),
        NotFollowedBy = Phrases(node, "not-followed-by", inherited.NotFollowedBy),
        PrecededBy = Phrases(node, "preceded-by", inherited.PrecededBy),
        NotPrecededBy = Phrases(node, "not-preceded-by", inherited.NotPrecededBy),
        With = Phrases(node, "with", inherited.With),
        NotWith = Phrases(node, "not-with", inherited.NotWith),
        Of = Phrases(node, "of", inherited.Of),
        NotOf = Phrases(node, "not-of", inherited.NotOf),
        Objects = Phrases(node, "objects", inherited.Objects),
        NotObjects = Phrases(node, "not-objects", inherited.NotObjects),
    };

    private ImmutableArray<Phrase> Phrases(YamlMappingNode node, string key, ImmutableArray<Phrase> inherited) =>
        Find(node, key) is null ? inherited : [.. Items(node, key).Select(n => ParsePhrase(n.ToString(), n, TermInflection.None)).OfType<Phrase>()];
}
