using LintText.Language;

namespace LintText.Training;

/// <summary>What the network learns from: the sentences of the treebanks, which words of them and of the vectors have a row, and which classes of tags there are.</summary>
internal sealed class TrainingText
{
    /// <summary>A row has 16 bits, and the model is to stay small.</summary>
    private const int MostWords = 60_000;

    /// <summary>Rarer words share the row of unknown ones, rarer pairs of tags are another of their universal tag.</summary>
    private const int FewestOfWord = 2, FewestOfClass = 25;

    private readonly List<TreebankSentence> _sentences = [];
    private readonly List<bool> _hasMentions = [];
    private readonly Dictionary<TagClass, int> _classOf;
    private readonly LearningOptions _options;
    private readonly Draw _draw;
    private readonly List<string> _names;

    /// <param name="treebanks">The treebanks.</param>
    /// <param name="vectors">The vectors.</param>
    /// <param name="options">How often small treebanks are read, and whether mentions are.</param>
    /// <param name="draw">What decides by chance.</param>
    public TrainingText(IReadOnlyList<Treebank> treebanks, WordVectors vectors, LearningOptions options, Draw draw)
    {
        (_options, _draw) = (options, draw);
        foreach (var treebank in treebanks)
        {
            var train = treebank.Train;
            var hasMentions = options.WithMentions && Mentions.Has(train);
            for (var i = 0; i < (treebank.IsSmall ? options.SmallTreebanks : 1); i++)
            {
                _sentences.AddRange(train);
                _hasMentions.AddRange(train.Select(_ => hasMentions));
            }
        }

        var all = _sentences.SelectMany(s => s.Words).ToList();
        Classes = [.. all.GroupBy(w => w.Tags).Where(g => g.Count() >= FewestOfClass).Select(g => g.Key).OrderBy(t => t.Universal).ThenBy(t => t.Penn)];
        _classOf = Classes.Select((tags, number) => (tags, number)).ToDictionary(c => c.tags, c => c.number);
        _names = [.. all.Where(w => IsPlainName(w)).Select(w => w.Form).Distinct().Order(StringComparer.Ordinal)];

        var counts = all.GroupBy(w => Describe(w.Form).Lower).ToDictionary(g => g.Key, g => g.Count());
        var frequent = counts.Where(c => c.Value >= FewestOfWord).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key).ToList();
        var known = frequent.ToHashSet();
        foreach (var word in frequent.Concat(vectors.Words.Where(w => !known.Contains(w))).Take(MostWords))
        {
            var row = Rows.Count + 1;
            Rows[word] = row;
            Counts[row] = counts.GetValueOrDefault(word);
            Vectors.Add(vectors.Find(word));
        }
    }

    /// <summary>The number of sentences that an epoch has.</summary>
    public int Count => _sentences.Count;

    /// <summary>The number of their words.</summary>
    public int WordCount => _sentences.Sum(s => s.Words.Length);

    /// <summary>The pairs of tags that the network tells apart.</summary>
    public TagClass[] Classes { get; }

    /// <summary>The row of each word that is listed, from 1; 0 is that of all others.</summary>
    public Dictionary<uint, int> Rows { get; } = [];

    /// <summary>How often the sentences have the word of each row.</summary>
    public Dictionary<int, int> Counts { get; } = [];

    /// <summary>The vector of each row’s word, or null.</summary>
    public List<float[]?> Vectors { get; } = [null];

    /// <summary>A sentence, now and then with other names or in Title Case.</summary>
    public TrainingSentence Prepare(int index)
    {
        var words = _sentences[index].Words;
        if (words.Length > 3 && _draw.Happens(_options.SwappedNames))
            words = [.. words.Select(w => IsPlainName(w) ? w with { Form = DrawName() } : w)];
        else if (words.Length > 3 && _draw.Happens(_options.Titles))
            words = [.. words.Select(w => w.Form.Length > 3 || w.Tags.Universal is UniversalTag.Noun or UniversalTag.Verb or UniversalTag.Pronoun ? w with { Form = char.ToUpperInvariant(w.Form[0]) + w.Form[1..] } : w)];

        return ToTraining(words, _hasMentions[index]);
    }

    private static bool IsPlainName(TreebankWord word) =>
        word.Tags.Penn == PennTag.NNP && word.Form.Length > 2 && word.Form.All(char.IsLetter) && char.IsUpper(word.Form[0]) && char.IsLower(word.Form[1]);

    /// <summary>A name of the treebanks, or one that nobody bears: the beginning of one and the end of another.</summary>
    private string DrawName()
    {
        var name = _names[_draw.Next(_names.Count)];
        if (_draw.Happens(50))
            return name;

        var other = _names[_draw.Next(_names.Count)];
        return name[..((name.Length + 1) / 2)] + other[(other.Length / 2)..];
    }

    private static SyntaxWord Describe(string form, bool before = true, bool after = true) => SyntaxWord.Create(form, before, after);

    private TrainingSentence ToTraining(TreebankWord[] words, bool hasMentions)
    {
        var rows = new WordRow[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var word = Describe(words[i].Form, i == 0 || words[i - 1].SpaceAfter, words[i].SpaceAfter || i == words.Length - 1);
            rows[i] = new WordRow(Rows.GetValueOrDefault(word.Lower, WordEmbeddings.UnknownWord), (int)(word.Suffix3 % WordEmbeddings.AffixRows), (int)(word.Suffix2 % WordEmbeddings.AffixRows), (int)(word.Prefix3 % WordEmbeddings.AffixRows), (int)(word.Shape % WordEmbeddings.ShapeRows));
        }

        var kinds = hasMentions ? Mentions.Of(words) : [.. Enumerable.Repeat(-1, words.Length)];
        return new TrainingSentence(rows, [.. words.Select(w => _classOf.TryGetValue(w.Tags, out var c) ? c : _classOf[Classes.First(k => k.Universal == w.Tags.Universal)])], [.. words.Select(w => w.Head)], [.. words.Select(w => (int)w.Relation)], kinds);
    }
}
