using LintText.Language;

namespace LintText.Training;

/// <summary>Collects which tags the frequent forms of the training text take.</summary>
internal static class TagDictionaryBuilder
{
    /// <summary>Rarer forms say little about what other tags they could have.</summary>
    private const int LeastForClass = 4;

    /// <summary>A form this frequent that always had one tag keeps it without a look at its neighbours.</summary>
    private const int LeastForCertainty = 40;

    public static TagDictionary Build(IReadOnlyList<SyntaxInput> inputs, IReadOnlyList<byte[]> tags)
    {
        var counts = new SortedDictionary<uint, int[]>();
        for (var s = 0; s < inputs.Count; s++)
        {
            for (var i = 0; i < inputs[s].Count; i++)
            {
                var form = inputs[s].Words[i].Form;
                if (!counts.TryGetValue(form, out var ofForm))
                    counts[form] = ofForm = new int[256];
                ofForm[tags[s][i]]++;
            }
        }

        var sets = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var tagOfSet = new List<byte> { TagDictionary.Open };
        var frequent = counts.Where(c => c.Value.Sum() >= LeastForClass).ToList();
        var size = 1;
        while (size < frequent.Count * 2)
            size *= 2;
        var forms = new uint[size];
        var classes = new ushort[size];
        foreach (var (form, ofForm) in frequent)
        {
            var total = ofForm.Sum();
            var set = Enumerable.Range(0, 256).Where(t => ofForm[t] * 50 > total).OrderByDescending(t => ofForm[t]).ThenBy(t => t).ToArray();
            var isCertain = total >= LeastForCertainty && ofForm.Max() * 1000L >= total * 998L;
            var name = $"{string.Join(' ', set)} {isCertain}";
            if (!sets.TryGetValue(name, out var number))
            {
                sets[name] = number = (ushort)tagOfSet.Count;
                tagOfSet.Add(isCertain ? (byte)set[0] : TagDictionary.Open);
            }

            var slot = form & (uint)(size - 1);
            while (forms[slot] != 0)
                slot = (slot + 1) & (uint)(size - 1);
            forms[slot] = form;
            classes[slot] = number;
        }

        return new TagDictionary(forms, classes, [.. tagOfSet]);
    }
}
