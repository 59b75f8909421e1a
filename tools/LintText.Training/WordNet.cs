using System.Globalization;
using System.Runtime.InteropServices;

using LintText.Language;

namespace LintText.Training;

/// <summary>Makes the table of senses (<see cref="WordSenses"/>) from the files of WordNet’s database (wndb(5WN), senseidx(5WN)).</summary>
/// <param name="folder">The folder with <c>data.noun</c>, <c>index.sense</c> and the others.</param>
internal sealed class WordNet(string folder)
{
    /// <summary>Senses that make up less of a word’s occurrences than this are rare.</summary>
    private const double LeastShare = 0.1;

    /// <summary>The lexicographers’ file of persons; drivers lie in it and not below <em>person</em>.</summary>
    private const int PersonFile = 18;

    private static readonly (SenseClasses Class, string[] Synsets)[] NounClasses =
    [
        (SenseClasses.Person, ["person%1:03:00::"]),
        (SenseClasses.Inhabitant, ["inhabitant%1:18:00::"]),
        (SenseClasses.Kin, ["relative%1:18:00::"]),
        (SenseClasses.Organization, ["organization%1:14:00::"]),
        (SenseClasses.People, ["people%1:14:00::", "gathering%1:14:00::"]),
        (SenseClasses.Place, ["location%1:03:00::", "structure%1:06:00::", "geological_formation%1:17:00::", "body_of_water%1:17:00::", "land%1:17:00::"]),
        (SenseClasses.Document, ["writing%1:10:00::", "document%1:06:00::", "publication%1:10:00::"]),
        (SenseClasses.Statement, ["statement%1:10:00::", "statement%1:10:01::", "message%1:10:01::", "speech_act%1:10:00::"]),
        (SenseClasses.Accusation, ["accusation%1:10:00::", "accusation%1:10:01::"]),
        (SenseClasses.Wrong, ["wrongdoing%1:04:00::", "crime%1:04:00::", "violence%1:04:01::", "attack%1:04:00::", "attack%1:04:01::", "deception%1:04:00::", "dishonesty%1:07:00::", "killing%1:04:00::"]),
        (SenseClasses.Harm, ["injury%1:26:00::", "injury%1:11:00::", "destruction%1:11:00::", "misfortune%1:11:00::", "death%1:11:00::", "damage%1:11:00::", "destruction%1:04:00::"]),
        (SenseClasses.Judgement, ["judgment%1:09:00::", "judgment%1:09:04::", "opinion%1:09:00::", "evaluation%1:09:00::", "belief%1:09:00::", "opinion%1:10:00::"]),
        (SenseClasses.Aim, ["motivation%1:03:00::", "goal%1:09:00::", "wish%1:10:00::", "desire%1:12:00::", "plan_of_action%1:09:00::"]),
        (SenseClasses.Feeling, ["feeling%1:03:00::"]),
        (SenseClasses.Cognition, ["cognition%1:03:00::"]),
        (SenseClasses.Act, ["act%1:03:00::"]),
        (SenseClasses.Event, ["event%1:03:00::"]),
        (SenseClasses.Change, ["change%1:11:00::", "change%1:04:00::", "increase%1:11:00::", "decrease%1:11:00::", "increase%1:22:00::", "decrease%1:22:00::", "change_of_magnitude%1:04:00::"]),
        (SenseClasses.Quantity, ["measure%1:03:00::"]),
        (SenseClasses.Possession, ["possession%1:03:00::"]),
        (SenseClasses.Time, ["time_period%1:28:00::", "time_unit%1:28:00::", "time%1:11:00::"]),
        (SenseClasses.Artifact, ["artifact%1:03:00::"]),
        (SenseClasses.Nature, ["animal%1:03:00::", "plant%1:03:00::", "substance%1:03:00::"]),
        (SenseClasses.Quality, ["attribute%1:03:00::"]),
        (SenseClasses.State, ["state%1:03:00::"]),
        (SenseClasses.Cause, ["causal_agency%1:03:00::", "reason%1:10:00::", "reason%1:16:00::", "consequence%1:19:00::", "consequence%1:11:00::", "origin%1:15:00::"]),
    ];

    private static readonly string[] NamedPlaces = ["location%1:03:00::", "structure%1:06:00::", "geological_formation%1:17:00::", "body_of_water%1:17:00::", "land%1:17:00::"];

    private readonly Dictionary<string, (List<string> Above, List<string> Examples, int File)> _synsets = [];
    private readonly Dictionary<string, SenseClasses> _classes = [];
    private readonly Dictionary<string, string> _keys = [];
    private readonly Dictionary<(string Lemma, bool IsVerb), List<(string Synset, int Rank, int Count)>> _senses = [];

    /// <summary>Writes the table.</summary>
    public byte[] ToTable()
    {
        ReadData("data.noun", 'n');
        ReadData("data.verb", 'v');
        ReadSenses();
        var targets = NounClasses.SelectMany(c => c.Synsets.Select(s => (Synset: Resolve(s), c.Class))).ToLookup(t => t.Synset, t => t.Class);
        var places = NamedPlaces.Select(Resolve).ToHashSet();
        var person = Resolve("person%1:03:00::");
        var words = new SortedDictionary<uint, (ulong All, ulong First)>();
        foreach (var ((lemma, isVerb), senses) in _senses)
        {
            // A sense that nobody counted has a little, less the rarer it is said to be.
            var weights = senses.ConvertAll(s => s.Count + (2.0 / s.Rank));
            var sum = weights.Sum();
            ulong all = 0, first = 0;
            double most = -1;
            for (var i = 0; i < senses.Count; i++)
            {
                var classes = (ulong)ClassesOf(senses[i].Synset);
                if (weights[i] / sum >= LeastShare)
                    all |= classes;
                if (weights[i] > most)
                    (most, first) = (weights[i], classes);
            }

            words.TryAdd(WordSenses.KeyOf(lemma, isVerb ? UniversalTag.Verb : UniversalTag.Noun), (all, first));
        }

        return Write(words);

        SenseClasses ClassesOf(string synset)
        {
            if (_classes.TryGetValue(synset, out var known))
                return known;

            var (above, examples, file) = _synsets[synset];
            var classes = synset[0] == 'v' ? OfVerb(file) : targets[synset].Aggregate(file == PersonFile ? SenseClasses.Person : SenseClasses.None, (a, b) => a | b);
            _classes[synset] = classes;
            foreach (var other in synset[0] == 'v' ? [] : above.Concat(examples))
                classes |= ClassesOf(other);
            if (examples.Count > 0)
            {
                classes &= ~(SenseClasses.NamedPlace | SenseClasses.NamedPerson);
                if (examples.Any(e => IsBelow(e, places.Contains)))
                    classes |= SenseClasses.NamedPlace;
                if (examples.Any(e => IsBelow(e, s => s == person)))
                    classes |= SenseClasses.NamedPerson;
            }

            return _classes[synset] = classes;
        }

        bool IsBelow(string synset, Func<string, bool> isIt) => isIt(synset) || _synsets[synset].Above.Concat(_synsets[synset].Examples).Any(a => IsBelow(a, isIt));
    }

    private static SenseClasses OfVerb(int file) => file switch
    {
        29 or 34 or 43 => SenseClasses.Bodily,
        30 => SenseClasses.Changing,
        31 => SenseClasses.Thinking,
        32 => SenseClasses.Saying,
        33 => SenseClasses.Competing,
        35 => SenseClasses.Contact,
        36 => SenseClasses.Creating,
        37 => SenseClasses.Emotion,
        38 => SenseClasses.Moving,
        39 => SenseClasses.Perceiving,
        40 => SenseClasses.Having,
        41 => SenseClasses.Social,
        42 => SenseClasses.Being,
        _ => SenseClasses.None,
    };

    private static byte[] Write(SortedDictionary<uint, (ulong All, ulong First)> words)
    {
        var known = new Dictionary<(ulong All, ulong First), ushort>();
        var numbers = new List<KeyValuePair<uint, ushort>>();
        foreach (var (key, profile) in words)
        {
            if (!known.TryGetValue(profile, out var number))
                known[profile] = number = (ushort)known.Count;
            numbers.Add(new KeyValuePair<uint, ushort>(key, number));
        }

        var table = HashedWords.Create(numbers, words.Count * 3 / 2);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(WordSenses.Signature);
        writer.Write(table.Slots);
        writer.Write(known.Count);
        table.Write(writer);
        writer.Write(MemoryMarshal.AsBytes(known.OrderBy(k => k.Value).Select(k => k.Key.All).ToArray().AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(known.OrderBy(k => k.Value).Select(k => k.Key.First).ToArray().AsSpan()));
        writer.Flush();
        return stream.ToArray();
    }

    private string Resolve(string key) => _keys.TryGetValue(key, out var synset) ? synset : throw new InvalidDataException($"WordNet has no sense {key}.");

    /// <summary>Reads synsets: what is above each, and what it is an example of.</summary>
    private void ReadData(string file, char letter)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, file)).Where(l => !l.StartsWith(' ')))
        {
            var fields = line[..line.IndexOf('|', StringComparison.Ordinal)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var words = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var at = 4 + (2 * words);
            var pointers = int.Parse(fields[at], CultureInfo.InvariantCulture);
            var above = new List<string>();
            var examples = new List<string>();
            for (var i = 0; i < pointers; i++)
            {
                var pointer = fields.AsSpan(at + 1 + (4 * i), 4);
                if (pointer[0] == "@")
                    above.Add(letter + pointer[1]);
                else if (pointer[0] == "@i")
                    examples.Add(letter + pointer[1]);
            }

            _synsets[letter + fields[0]] = (above, examples, int.Parse(fields[1], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Reads which word has which senses, and how often each was counted.</summary>
    private void ReadSenses()
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "index.sense")))
        {
            var fields = line.Split(' ');
            var percent = fields[0].IndexOf('%', StringComparison.Ordinal);
            var (lemma, isVerb) = (fields[0][..percent], fields[0][percent + 1] == '2');
            if (fields[0][percent + 1] is not ('1' or '2'))
                continue;

            var synset = (isVerb ? 'v' : 'n') + fields[1];
            _keys[fields[0]] = synset;
            if (lemma.Contains('_', StringComparison.Ordinal))
                continue;

            if (!_senses.TryGetValue((lemma, isVerb), out var senses))
                _senses[(lemma, isVerb)] = senses = [];
            senses.Add((synset, int.Parse(fields[2], CultureInfo.InvariantCulture), int.Parse(fields[3], CultureInfo.InvariantCulture)));
        }
    }
}
