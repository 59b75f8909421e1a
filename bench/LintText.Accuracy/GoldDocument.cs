using System.Text.Json;

namespace LintText.Accuracy;

/// <summary>An attribution as annotators marked it: sets of UTF-16 offsets of the characters that are not white space.</summary>
internal sealed record GoldAttribution(HashSet<int> Source, HashSet<int> Cue, HashSet<int> Content, string CueText);

/// <summary>An annotated document.</summary>
internal sealed record GoldDocument(string Text, List<GoldAttribution> Attributions)
{
    /// <summary>Reads a corpus: a JSON object a line, offsets in code points, half-open.</summary>
    public static IEnumerable<GoldDocument> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var offsets = Utf16Offsets(text);
            var attributions = new List<GoldAttribution>();
            foreach (var item in json.RootElement.GetProperty("attributions").EnumerateArray())
            {
                attributions.Add(new GoldAttribution(Characters("source"), Characters("cue"), Characters("content"), Text("cue")));

                HashSet<int> Characters(string name) => CharacterSet.Of(text, Spans(name));

                string Text(string name) => string.Join(' ', Spans(name).Select(s => text[s.Start..s.End]));

                IEnumerable<(int Start, int End)> Spans(string name) =>
                    item.GetProperty(name).EnumerateArray().Select(s => (offsets[s[0].GetInt32()], offsets[s[1].GetInt32()]));
            }

            yield return new GoldDocument(text, attributions);
        }
    }

    /// <summary>The UTF-16 offset of each code point, and of the end.</summary>
    private static List<int> Utf16Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            offsets.Add(i);
        offsets.Add(text.Length);
        return offsets;
    }
}
