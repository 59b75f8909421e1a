using LintText.Language;
using LintText.Lexicons;

using YamlDotNet.RepresentationModel;

namespace LintText.Rules.Loaded;

/// <summary>The words of advice and judgement. Filled from <c>rules/lexicons/advocacy.yml</c>.</summary>
internal sealed class AdvocacyLexicon
{
    private const string Resource = "rules/lexicons/advocacy.yml";
    private static readonly Lazy<AdvocacyLexicon> LazyEnglish = new(() => new AdvocacyLexicon());

    private readonly Dictionary<string, WordSet> _sets = new(StringComparer.Ordinal);

    private AdvocacyLexicon()
    {
        foreach (var (key, words) in (YamlMappingNode)EmbeddedYaml.Read(Resource))
            _sets[key.ToString()] = new WordSet(((YamlSequenceNode)words).Select(w => w.ToString()));
    }

    /// <summary>The built-in words of English.</summary>
    public static AdvocacyLexicon English => LazyEnglish.Value;

    /// <summary>Verbs for what somebody must do, in the base form.</summary>
    public WordSet Demands => _sets["demands"];

    /// <summary>Participles for what must be done to somebody.</summary>
    public WordSet Deserts => _sets["deserts"];

    /// <summary>Adjectives that judge.</summary>
    public WordSet Verdicts => _sets["verdicts"];

    /// <summary>Nouns that judge.</summary>
    public WordSet VerdictNouns => _sets["verdict-nouns"];

    /// <summary>Adjectives of necessity.</summary>
    public WordSet Needs => _sets["needs"];

    /// <summary>Verbs that begin an order to the reader.</summary>
    public WordSet Orders => _sets["orders"];

    /// <summary>Words that are looked up by the text of a token.</summary>
    internal sealed class WordSet(IEnumerable<string> words)
    {
        private readonly HashSet<string> _words = new(words, WordComparer.Instance);

        /// <summary>Whether a token is one of them.</summary>
        public bool Has(TokenText text, int i) => text.IsWord(i) && _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.Text(i));
    }
}
