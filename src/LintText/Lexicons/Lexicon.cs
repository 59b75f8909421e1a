using LintText.Language;

using YamlDotNet.RepresentationModel;

namespace LintText.Lexicons;

/// <summary>The words that the engine knows something about, by form.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> LazyEnglish = new(() => Load("rules/lexicons/english.yml"));

    /// <summary>Base forms that no noun or adjective shares.</summary>
    private static readonly HashSet<string> BaseFormsThatAreNoNouns = new(["believe", "insist", "argue", "know", "tell", "acknowledge", "assert", "suggest", "contend", "accuse", "announce", "explain", "declare", "deny", "describe", "agree", "allege", "appear", "seem", "endorse", "oppose", "expect", "admit", "complain", "concede", "convince"], StringComparer.Ordinal);

    private readonly Dictionary<string, Entry> _words = new(WordComparer.Instance);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private Lexicon() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is known of a form.</summary>
    private sealed class Entry
    {
        public WordClasses Classes { get; set; }

        public string? Lemma { get; set; }
    }

    /// <summary>A lexicon without words, for text that is only to be split.</summary>
    internal static Lexicon Empty { get; } = new();

    /// <summary>The built-in English lexicon.</summary>
    public static Lexicon English => LazyEnglish.Value;

    /// <summary>The classes of a word form.</summary>
    /// <param name="word">The form, in any case.</param>
    public WordClasses Classify(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var entry) ? entry.Classes : WordClasses.None;

    /// <summary>The base form of a verb that the lexicon holds, or null.</summary>
    /// <param name="form">Any of its forms, in any case.</param>
    public string? LemmaOf(ReadOnlySpan<char> form) => _lookup.TryGetValue(form, out var entry) ? entry.Lemma : null;

    private static Lexicon Load(string resource)
    {
        var lexicon = new Lexicon();
        foreach (var (sectionKey, section) in (YamlMappingNode)EmbeddedYaml.Read(resource))
        {
            foreach (var (classKey, words) in (YamlMappingNode)section)
            {
                var name = $"{sectionKey}.{classKey}";
                var classes = ClassesOf(name);
                if (classes == WordClasses.None)
                    throw new InvalidOperationException($"The lexicon {resource} has the class {name}, which the engine does not know.");

                foreach (var word in (YamlSequenceNode)words)
                    lexicon.Add(sectionKey.ToString(), word.ToString(), classes);
            }
        }

        return lexicon;
    }

    private void Add(string section, string word, WordClasses classes)
    {
        switch (section)
        {
            case "verbs" when classes == WordClasses.OnlyVerb:
                AddFiniteForms(Inflection.Verb(word));
                break;
            case "verbs":
                AddVerb(Inflection.Verb(word), classes);
                break;
            case "nouns":
                AddForm(word, classes);
                AddForm(Inflection.Plural(word), classes | WordClasses.Plural);
                break;
            default:
                // The tokenizer splits at hyphens: “well-placed” is known by its parts.
                foreach (var part in word.Split('-'))
                    AddForm(part, classes);
                break;
        }
    }

    private void AddVerb(VerbForms verb, WordClasses classes)
    {
        AddVerbForm(verb.Base, classes | WordClasses.BaseForm, verb.Base);
        AddVerbForm(verb.ThirdPerson, classes, verb.Base);
        AddVerbForm(verb.Past, classes, verb.Base);
        AddVerbForm(verb.Participle, classes | WordClasses.Participle, verb.Base);
        AddVerbForm(verb.Gerund, classes | WordClasses.Gerund, verb.Base);
    }

    /// <summary>The forms that cannot be taken for a noun or adjective. “Promises” can be one, “holds” and “appears” hardly; a regular past can be a participle.</summary>
    private void AddFiniteForms(VerbForms verb)
    {
        if (!Classify(verb.ThirdPerson).HasFlag(WordClasses.Plural))
            AddForm(verb.ThirdPerson, WordClasses.OnlyVerb);
        if (BaseFormsThatAreNoNouns.Contains(verb.Base))
            AddForm(verb.Base, WordClasses.OnlyVerb);
        if (!verb.Past.EndsWith("ed", StringComparison.Ordinal) && verb.Past != verb.Base && verb.Past is not ("thought" or "felt"))
            AddForm(verb.Past, WordClasses.OnlyVerb);
    }

    private void AddVerbForm(string form, WordClasses classes, string lemma)
    {
        AddForm(form, classes);
        var entry = _words[form.Contains(' ', StringComparison.Ordinal) ? form[..form.IndexOf(' ', StringComparison.Ordinal)] : form];
        entry.Lemma ??= lemma;
    }

    /// <summary>Phrases are filed under their first word for verbs (“point out”) and their last for nouns (“white paper”).</summary>
    private void AddForm(string form, WordClasses classes)
    {
        if (form.Contains(' ', StringComparison.Ordinal))
            form = (classes & (WordClasses.ReportingVerb | WordClasses.WrongdoingVerb)) != 0 ? form[..form.IndexOf(' ', StringComparison.Ordinal)] : form[(form.LastIndexOf(' ') + 1)..];
        if (!_words.TryGetValue(form, out var entry))
            _words[form] = entry = new Entry();
        entry.Classes |= classes;
    }

    private static WordClasses ClassesOf(string name) => name switch
    {
        "verbs.reporting" => WordClasses.ReportingVerb,
        "verbs.belief" => WordClasses.BeliefVerb,
        "verbs.naming" => WordClasses.NamingVerb,
        "verbs.wrongdoing" => WordClasses.WrongdoingVerb,
        "verbs.outcome" => WordClasses.OutcomeVerb,
        "verbs.only" => WordClasses.OnlyVerb,
        "verbs.plan" => WordClasses.PlanVerb,
        "nouns.role" => WordClasses.RoleNoun,
        "nouns.norm" => WordClasses.NormNoun,
        "nouns.kin" => WordClasses.KinNoun,
        "nouns.crowd" => WordClasses.CrowdNoun,
        "nouns.people" => WordClasses.PeopleNoun,
        "nouns.reporting" => WordClasses.ReportingNoun,
        "nouns.organization" => WordClasses.OrganizationNoun,
        "nouns.document" => WordClasses.DocumentNoun,
        "nouns.standing" => WordClasses.StandingNoun,
        "nouns.study" => WordClasses.StudyNoun,
        "words.determiner" => WordClasses.Determiner,
        "words.pronoun" => WordClasses.Pronoun,
        "words.first-person" => WordClasses.FirstPerson,
        "words.preposition" => WordClasses.Preposition,
        "words.conjunction" => WordClasses.Conjunction,
        "words.auxiliary" => WordClasses.Auxiliary,
        "words.be" => WordClasses.Be | WordClasses.Auxiliary,
        "words.negation" => WordClasses.Negation,
        "words.adverb" => WordClasses.Adverb,
        "words.rank" => WordClasses.RankAdjective,
        "words.condition" => WordClasses.ConditionWord,
        "words.hedge" => WordClasses.HedgeWord,
        "words.superlative" => WordClasses.SuperlativeWord,
        "words.future" => WordClasses.FutureWord,
        "words.quantifier" => WordClasses.VagueQuantifier,
        "words.month" => WordClasses.Month,
        "words.weekday" => WordClasses.Weekday,
        "words.number" => WordClasses.NumberWord,
        "words.title" => WordClasses.PersonTitle,
        "words.abbreviation" => WordClasses.Abbreviation,
        "words.number-abbreviation" => WordClasses.NumberAbbreviation,
        "nouns.office" => WordClasses.OfficeNoun,
        "words.name-particle" => WordClasses.NameParticle,
        "nouns.demonym" => WordClasses.Demonym,
        "words.evaluative" => WordClasses.EvaluativeWord,
        "words.insult" => WordClasses.InsultWord,
        _ => WordClasses.None,
    };
}
