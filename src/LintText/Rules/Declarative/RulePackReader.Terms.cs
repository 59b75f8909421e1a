using System.Collections.Immutable;

using LintText.Analysis;

using YamlDotNet.RepresentationModel;

namespace LintText.Rules.Declarative;

/// <content>Terms, and the groups that give a number of terms their fields in common.</content>
public sealed partial class RulePackReader
{
    /// <summary>The keys that a term and a group of terms share.</summary>
    private static ImmutableArray<string> FieldKeys =>
        ["pos", "inflect", "strength", "position", "replacement", "fix", "why", "of", "not-of", "objects", "not-objects", "exceptions", "followed-by", "not-followed-by", "preceded-by", "not-preceded-by"];

    private void ReadGroup(YamlNode node, TermPosition position, ImmutableArray<Term>.Builder terms)
    {
        if (AsMapping(node, "a group") is not { } group)
            return;

        CheckKeys(group, GroupKeys, "a group");
        Text(group, "group", isRequired: true);
        foreach (var item in Items(group, "terms", isRequired: true))
        {
            if (ReadTerm(item, group, position) is { } term)
                terms.Add(term);
        }
    }

    /// <summary>Reads a term; what it does not say itself its group says.</summary>
    private Term? ReadTerm(YamlNode node, YamlMappingNode? group, TermPosition position)
    {
        if (node is YamlScalarNode scalar)
            return CreateTerm(scalar.Value ?? string.Empty, scalar, new YamlMappingNode(), group, position);
        if (AsMapping(node, "a term") is not { } mapping)
            return null;

        CheckKeys(mapping, TermKeys, "a term");
        return Text(mapping, "term", isRequired: true) is { } text ? CreateTerm(text, Find(mapping, "term")!, mapping, group, position) : null;
    }

    private Term? CreateTerm(string text, YamlNode at, YamlMappingNode own, YamlMappingNode? group, TermPosition position)
    {
        // A key of the term’s own stands for the group’s.
        YamlMappingNode With(string key) => group is null || Find(own, key) is not null ? own : group;

        var part = Choice(With("pos"), "pos", PartOfSpeech.Any, ("any", PartOfSpeech.Any), ("noun", PartOfSpeech.Noun), ("verb", PartOfSpeech.Verb), ("adjective", PartOfSpeech.Adjective), ("adverb", PartOfSpeech.Adverb));
        var inflection = part switch
        {
            PartOfSpeech.Noun => TermInflection.Noun,
            PartOfSpeech.Verb => TermInflection.Verb,
            _ => TermInflection.None,
        };
        inflection = Choice(With("inflect"), "inflect", inflection, ("none", TermInflection.None), ("verb", TermInflection.Verb), ("noun", TermInflection.Noun));
        if (ParsePhrase(text, at, inflection) is not { } phrase)
            return null;

        if (phrase.Elements[0].Words is null || phrase.Elements[0].IsOptional)
        {
            Add(at.Start, $"the term '{text}' must begin with a word or with a set of the pack’s own");
            return null;
        }

        return new Term(text, phrase)
        {
            Inflection = inflection,
            PartOfSpeech = part,
            Strength = Choice(With("strength"), "strength", Strength.Moderate, ("strong", Strength.Strong), ("moderate", Strength.Moderate), ("weak", Strength.Weak)),
            Position = ReadPosition(With("position"), position),
            Replacement = Text(With("replacement"), "replacement", isRequired: false),
            Why = Text(With("why"), "why", isRequired: false),
            Fix = Find(With("fix"), "fix") is null ? null : ReadFix(With("fix")),
            Exceptions = Phrases(With("exceptions"), "exceptions"),
            FollowedBy = Phrases(With("followed-by"), "followed-by"),
            NotFollowedBy = Phrases(With("not-followed-by"), "not-followed-by"),
            PrecededBy = Phrases(With("preceded-by"), "preceded-by"),
            NotPrecededBy = Phrases(With("not-preceded-by"), "not-preceded-by"),
            Of = Phrases(With("of"), "of"),
            NotOf = Phrases(With("not-of"), "not-of"),
            Objects = Phrases(With("objects"), "objects"),
            NotObjects = Phrases(With("not-objects"), "not-objects"),
        };
    }

    private ImmutableArray<Phrase> Phrases(YamlMappingNode mapping, string key) =>
        [.. Items(mapping, key).Select(n => ParsePhrase(n.ToString(), n, TermInflection.None)).OfType<Phrase>()];
}
