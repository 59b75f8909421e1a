using System.Collections.Frozen;
using System.Runtime.InteropServices;

using YamlDotNet.RepresentationModel;

namespace LintText.Lexicons;

/// <summary>The words that hold the sentences of English and other languages together, and the languages’ names. Filled from <c>rules/lexicons/languages.yml</c>.</summary>
internal sealed class LanguageWords
{
    /// <summary>The bit of English in <see cref="LanguagesOf"/>; each other language has one above it.</summary>
    public const ulong English = 1;

    /// <summary>The longest word of a list; what is longer holds no sentence together.</summary>
    private const int LongestWord = 16;

    private static readonly Lazy<LanguageWords> LazyBuiltIn = new(() => new LanguageWords(EmbeddedYaml.Read("rules/lexicons/languages.yml")));

    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly FrozenSet<string> _englishNames;
    private readonly FrozenSet<string> _otherNames;
    private readonly FrozenSet<string> _unclear;

    private LanguageWords(YamlNode root)
    {
        var words = new Dictionary<string, ulong>(StringComparer.OrdinalIgnoreCase);
        Add(root["english"], English);
        var bit = English;
        foreach (var (_, list) in (YamlMappingNode)root["languages"])
            Add(list, bit <<= 1);
        Count = 1 + ((YamlMappingNode)root["languages"]).Children.Count;
        _words = words.GetAlternateLookup<ReadOnlySpan<char>>();
        _englishNames = Cut(root["english-names"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _otherNames = ((YamlMappingNode)root["other-names"]).Children.Values.SelectMany(Cut).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _unclear = Cut(root["unclear-in-paths"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

        void Add(YamlNode list, ulong language)
        {
            foreach (var word in Cut(list))
                CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _) |= language;
        }
    }

    /// <summary>The lists that come with the engine.</summary>
    public static LanguageWords BuiltIn => LazyBuiltIn.Value;

    /// <summary>How many languages there are lists of, English included.</summary>
    public int Count { get; }

    /// <summary>The languages that a word holds sentences together in, a bit each; 0 for most words.</summary>
    public ulong LanguagesOf(ReadOnlySpan<char> word) => word.Length <= LongestWord && _words.TryGetValue(word, out var languages) ? languages : 0;

    /// <summary>Whether a name or tag of a language (<c>en-GB</c>, <c>pt_BR</c>, <c>ngerman</c>) is of English; null for what is none.</summary>
    public bool? IsEnglishName(string name)
    {
        var first = name.Trim().Split('-', '_', '.', '@', ',', ' ')[0];
        return _englishNames.Contains(first) ? true : _otherNames.Contains(first) ? false : null;
    }

    /// <summary>Whether a name of two letters has other meanings in the names of folders.</summary>
    public bool IsUnclearInPaths(string name) => _unclear.Contains(name);

    private static string[] Cut(YamlNode list) => list.ToString().Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
