using LintText.Lexicons;

using YamlDotNet.RepresentationModel;

namespace LintText.Sourcing.Cues;

/// <summary>The cues that ascribe something to somebody, by word form. Filled from <c>rules/lexicons/cues.yml</c>.</summary>
internal sealed class CueLexicon
{
    private const string Resource = "rules/lexicons/cues.yml";
    private static readonly Lazy<CueLexicon> LazyEnglish = new(Load);

    private readonly Dictionary<string, CueForm> _forms = new(WordComparer.Instance);
    private readonly Dictionary<string, CueForm>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private CueLexicon() => _lookup = _forms.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The built-in cues of English.</summary>
    public static CueLexicon English => LazyEnglish.Value;

    /// <summary>What a form can be; words are filed under the first of a phrase.</summary>
    internal sealed class CueForm
    {
        /// <summary>The verbs that it is a form of, phrasal ones first.</summary>
        public List<CueEntry> Verbs { get; } = [];

        public CueEntry? Noun { get; set; }

        public CueEntry? Adjective { get; set; }

        /// <summary>The prepositional phrases that begin with it: the words behind the first.</summary>
        public List<string[]> Phrases { get; } = [];

        /// <summary>Whether a possessor before it is a source in a phrase with “in” or “by”: “in her view”.</summary>
        public bool IsPossessed { get; set; }

        /// <summary>Whether it is an adverb that hides a source: reportedly.</summary>
        public bool IsEvidential { get; set; }
    }

    /// <summary>The cues that a word form can be, or null.</summary>
    public CueForm? Find(ReadOnlySpan<char> form) => _lookup.TryGetValue(form, out var found) ? found : null;

    private static CueLexicon Load()
    {
        var lexicon = new CueLexicon();
        var verbs = new Dictionary<string, CueEntry>(StringComparer.Ordinal);
        foreach (var (key, section) in (YamlMappingNode)EmbeddedYaml.Read(Resource))
        {
            switch (key.ToString())
            {
                case "verbs":
                    foreach (var (type, frames) in (YamlMappingNode)section)
                        Read((YamlMappingNode)frames, Enum.Parse<AttributionType>(type.ToString(), ignoreCase: true), verbs);
                    break;
                case "nouns":
                    lexicon.AddWords((YamlMappingNode)section, isNoun: true);
                    break;
                case "adjectives":
                    lexicon.AddWords((YamlMappingNode)section, isNoun: false);
                    break;
                case "phrases":
                    foreach (var phrase in (YamlSequenceNode)section)
                    {
                        var words = phrase.ToString().Split(' ');
                        lexicon.Form(words[0]).Phrases.Add(words[1..]);
                    }

                    break;
                case "possessed":
                    foreach (var word in (YamlSequenceNode)section)
                        lexicon.Form(word.ToString()).IsPossessed = true;
                    break;
                case "adverbs":
                    foreach (var word in (YamlSequenceNode)section)
                        lexicon.Form(word.ToString()).IsEvidential = true;
                    break;
                default:
                    throw new InvalidOperationException($"The lexicon {Resource} has the section {key}, which the engine does not know.");
            }
        }

        foreach (var entry in verbs.Values.OrderByDescending(e => e.Particles.Length))
        {
            foreach (var form in Inflection.Verb(entry.Lemma.Split(' ')[0]).All.Distinct(StringComparer.Ordinal))
                lexicon.Form(form).Verbs.Add(entry);
        }

        return lexicon;
    }

    private static void Read(YamlMappingNode frames, AttributionType type, Dictionary<string, CueEntry> entries)
    {
        foreach (var (frame, words) in frames)
        {
            if (words is YamlMappingNode prepositions)
            {
                foreach (var (preposition, governors) in prepositions)
                {
                    foreach (var word in (YamlSequenceNode)governors)
                        Entry(entries, word.ToString()).Add(preposition.ToString(), type);
                }

                continue;
            }

            var parsed = FrameOf(frame.ToString());
            foreach (var word in (YamlSequenceNode)words)
                Entry(entries, word.ToString()).Add(parsed, type);
        }
    }

    private void AddWords(YamlMappingNode section, bool isNoun)
    {
        var entries = new Dictionary<string, CueEntry>(StringComparer.Ordinal);
        foreach (var (frame, words) in section)
        {
            foreach (var word in (YamlSequenceNode)words)
            {
                var entry = Entry(entries, word.ToString());
                if (frame.ToString() is "clause" or "infinitive")
                    entry.Add(FrameOf(frame.ToString()), isNoun ? AttributionType.Communication : AttributionType.Attitude);
                else
                    entry.Add(frame.ToString(), isNoun ? AttributionType.Communication : AttributionType.Attitude);
            }
        }

        foreach (var entry in entries.Values)
        {
            if (isNoun)
            {
                Form(entry.Lemma).Noun = entry;
                Form(Inflection.Plural(entry.Lemma)).Noun = entry;
            }
            else
            {
                Form(entry.Lemma).Adjective = entry;
            }
        }
    }

    private static CueFrame FrameOf(string name) => name switch
    {
        "clause" => CueFrame.Clause,
        "quotation" => CueFrame.Quotation,
        "object" => CueFrame.Object,
        "infinitive" => CueFrame.Infinitive,
        "object-infinitive" => CueFrame.ObjectInfinitive,
        "addressee" => CueFrame.Addressee,
        "naming" => CueFrame.Naming,
        _ => throw new InvalidOperationException($"The lexicon {Resource} has the frame {name}, which the engine does not know."),
    };

    private static CueEntry Entry(Dictionary<string, CueEntry> entries, string lemma)
    {
        if (!entries.TryGetValue(lemma, out var entry))
            entries[lemma] = entry = new CueEntry(lemma);
        return entry;
    }

    private CueForm Form(string form)
    {
        if (!_forms.TryGetValue(form, out var found))
            _forms[form] = found = new CueForm();
        return found;
    }
}
