using LintText.Lexicons;

using YamlDotNet.RepresentationModel;

namespace LintText.Rules.Loaded;

/// <summary>The words that say what goes on in a mind, by form. Filled from <c>rules/lexicons/minds.yml</c>.</summary>
internal sealed class MindLexicon
{
    private const string Resource = "rules/lexicons/minds.yml";
    private static readonly Lazy<MindLexicon> LazyEnglish = new(() => new MindLexicon());

    private readonly Dictionary<string, List<MindWord>> _words = new(WordComparer.Instance);
    private readonly Dictionary<string, List<MindWord>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string> _groups = new(WordComparer.Instance);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _groupLookup;

    private MindLexicon()
    {
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _groupLookup = _groups.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (key, section) in (YamlMappingNode)EmbeddedYaml.Read(Resource))
            Read(key.ToString(), section);
    }

    /// <summary>The built-in words of English.</summary>
    public static MindLexicon English => LazyEnglish.Value;

    /// <summary>What is known of a form.</summary>
    public IReadOnlyList<MindWord> Find(ReadOnlySpan<char> form) => _lookup.TryGetValue(form, out var found) ? found : [];

    /// <summary>Whether a word names many people as one mind.</summary>
    public bool IsGroup(ReadOnlySpan<char> form) => _groupLookup.Contains(form);

    private void Read(string key, YamlNode section)
    {
        switch (key)
        {
            case "feelings":
                AddVerbs(MindPart.Feeling, section);
                break;
            case "states":
                foreach (var (word, complements) in (YamlMappingNode)section)
                    Add(word.ToString(), MindPart.State, Words(complements));
                break;
            case "passions":
                foreach (var (word, complements) in (YamlMappingNode)section)
                    Add(word.ToString(), MindPart.Passion, Words(complements));
                break;
            case "manners":
                foreach (var word in Words(section))
                    Add(word, MindPart.Manner, []);
                break;
            case "designs":
                AddVerbs(MindPart.Design, section);
                break;
            case "designs-upon":
                foreach (var (verb, objects) in (YamlMappingNode)section)
                    AddVerb(verb.ToString(), MindPart.Design, Words(objects));
                break;
            case "attempts":
                AddVerbs(MindPart.Attempt, section);
                break;
            case "attempt-nouns":
                AddNouns(MindPart.AttemptNoun, section);
                break;
            case "insights":
                AddVerbs(MindPart.Insight, section);
                break;
            case "motives":
                foreach (var word in Words(section))
                    Add(word, MindPart.Motive, []);
                break;
            case "aims":
                AddNouns(MindPart.Aim, section);
                break;
            case "groups":
                _groups.UnionWith(Words(section));
                break;
            default:
                throw new InvalidOperationException($"The lexicon {Resource} has the section {key}, which the engine does not know.");
        }
    }

    private void AddVerbs(MindPart part, YamlNode section)
    {
        foreach (var verb in Words(section))
            AddVerb(verb, part, []);
    }

    /// <summary>“cash in on” is filed under the forms of its verb; its first particle must follow.</summary>
    private void AddVerb(string verb, MindPart part, string[] complements)
    {
        var words = verb.Split(' ');
        foreach (var form in Inflection.Verb(words[0]).All.Distinct(StringComparer.Ordinal))
            Add(form, part, words.Length > 1 ? [words[1]] : complements);
    }

    private void AddNouns(MindPart part, YamlNode section)
    {
        foreach (var noun in Words(section))
        {
            Add(noun, part, []);
            Add(Inflection.Plural(noun), part, []);
        }
    }

    private void Add(string form, MindPart part, string[] complements)
    {
        if (!_words.TryGetValue(form, out var words))
            _words[form] = words = [];
        words.Add(new MindWord(part, complements));
    }

    private static string[] Words(YamlNode node) => [.. ((YamlSequenceNode)node).Select(w => w.ToString())];
}
