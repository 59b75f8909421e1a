using System.Collections.Immutable;

using LintText.Configuration;
using LintText.Language;
using LintText.Lexicons;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Declarative;

/// <summary>Reads phrases: words and sets, with the inflected forms of a verb or noun.</summary>
internal sealed class PhraseParser(IReadOnlyDictionary<string, WordSet> sets)
{
    /// <summary>The names of the sets that every pack can use: word classes of the lexicon.</summary>
    public static string[] BuiltInSets { get; } =
        ["actor", "artifact", "auxiliary", "be", "crowd", "demonym", "determiner", "document", "evaluative", "name", "nature", "number", "organization", "people", "person", "preposition", "pronoun", "quantifier", "role", "study"];

    private readonly List<Token> _tokens = [];

    /// <summary>Reads a phrase.</summary>
    /// <exception cref="FormatException">A set is unknown, or the phrase is empty.</exception>
    public Phrase Parse(string text, TermInflection inflection = TermInflection.None)
    {
        var elements = ImmutableArray.CreateBuilder<Phrase.Element>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is ['{', .., '}'])
                elements.Add(ParseSet(part[1..^1]));
            else
            {
                foreach (var word in Words(part))
                    elements.Add(Word([word]));
            }
        }

        if (elements.Count == 0)
            throw new FormatException("a phrase needs at least one word");

        Inflect(elements, inflection);
        return new Phrase(elements.ToImmutable());
    }

    /// <summary>The words of a text as the tokenizer splits them, hyphens dropped.</summary>
    private List<string> Words(string text)
    {
        // A possessive ending on its own.
        if (text is "'s" or "’s")
            return [text];

        _tokens.Clear();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), Lexicon.Empty, _tokens);
        var words = new List<string>(_tokens.Count);
        foreach (var token in _tokens)
        {
            if (token.Kind is TokenKind.Word or TokenKind.Number)
                words.Add(text.Substring(token.Start, token.Length));
        }

        return words;
    }

    private static Phrase.Element Word(IEnumerable<string> forms) => new(new WordSet(forms), WordClasses.None, isOptional: false);

    private static void Inflect(ImmutableArray<Phrase.Element>.Builder elements, TermInflection inflection)
    {
        var index = inflection == TermInflection.Verb ? 0 : elements.Count - 1;
        if (inflection == TermInflection.None || elements[index].Words is not { Count: 1 } words)
            return;

        var word = words.First();
        elements[index] = inflection == TermInflection.Verb ? Word(Inflection.Verb(word).All) : Word([word, Inflection.Plural(word)]);
    }

    private Phrase.Element ParseSet(string name)
    {
        var isOptional = name.EndsWith('?');
        name = name.TrimEnd('?');
        if (sets.TryGetValue(name, out var words))
            return new Phrase.Element(words, WordClasses.None, isOptional);
        if (name == "name")
            return new Phrase.Element(null, WordClasses.None, isOptional, isName: true);
        if (SensesOf(name) is not SenseSet.None and var senses)
            return new Phrase.Element(null, ClassesOf(name), isOptional, senses: senses);
        if (ClassesOf(name) is not WordClasses.None and var classes)
            return new Phrase.Element(null, classes, isOptional, isName: name == "actor");
        throw new FormatException($"there is no set {{{name}}}{NearestName.Suggest(name, sets.Keys.Concat(BuiltInSets))}");
    }

    private static SenseSet SensesOf(string set) => set switch
    {
        "person" => SenseSet.Person,
        "nature" => SenseSet.Nature,
        "artifact" => SenseSet.Artifact,
        _ => SenseSet.None,
    };

    private static WordClasses ClassesOf(string set) => set switch
    {
        "actor" => WordClasses.PersonTitle | WordClasses.RoleNoun | WordClasses.CrowdNoun | WordClasses.PeopleNoun | WordClasses.KinNoun | WordClasses.OrganizationNoun | WordClasses.Demonym | WordClasses.Pronoun,
        "auxiliary" => WordClasses.Auxiliary,
        "be" => WordClasses.Be,
        "crowd" => WordClasses.CrowdNoun,
        "demonym" => WordClasses.Demonym,
        "determiner" => WordClasses.Determiner,
        "document" => WordClasses.DocumentNoun,
        "evaluative" => WordClasses.EvaluativeWord,
        "number" => WordClasses.NumberWord,
        "organization" => WordClasses.OrganizationNoun,
        "people" => WordClasses.PeopleNoun | WordClasses.Demonym,
        "preposition" => WordClasses.Preposition,
        "pronoun" => WordClasses.Pronoun,
        "quantifier" => WordClasses.VagueQuantifier,
        "role" => WordClasses.RoleNoun,
        "study" => WordClasses.StudyNoun,
        _ => WordClasses.None,
    };
}
