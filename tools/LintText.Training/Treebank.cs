using System.Globalization;

using LintText.Language;

namespace LintText.Training;

/// <summary>Reads files in the CoNLL-U format of Universal Dependencies.</summary>
internal static class Treebank
{
    public static List<TreebankSentence> ReadTrain(string folder) => Read(folder, "train");

    public static List<TreebankSentence> ReadDev(string folder) => Read(folder, "dev");

    public static List<TreebankSentence> ReadTest(string folder) => Read(folder, "test");

    private static List<TreebankSentence> Read(string folder, string split)
    {
        var files = Directory.GetFiles(folder, $"*-ud-{split}.conllu");
        if (files.Length != 1)
            throw new InvalidDataException($"{folder} should hold one file *-ud-{split}.conllu; it holds {files.Length}.");
        return ReadFile(files[0]);
    }

    private static List<TreebankSentence> ReadFile(string path)
    {
        var sentences = new List<TreebankSentence>();
        var words = new List<TreebankWord>();
        var text = "";
        var joinedUntil = 0;
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (words.Count > 0)
                    sentences.Add(new TreebankSentence(text, [.. words.Select(w => w.Head < 0 ? w with { Head = words.Count } : w)]));
                words.Clear();
                joinedUntil = 0;
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text = line["# text = ".Length..];
            }
            else if (line[0] != '#')
            {
                var columns = line.Split('\t');
                var range = columns[0].Split('-');
                if (range.Length == 2)
                {
                    // The parts of a contraction stand without a space between them.
                    joinedUntil = int.Parse(range[1], CultureInfo.InvariantCulture);
                }
                else if (!columns[0].Contains('.', StringComparison.Ordinal))
                {
                    words.Add(ToWord(columns, int.Parse(columns[0], CultureInfo.InvariantCulture) >= joinedUntil));
                }
            }
        }

        return sentences;
    }

    private static TreebankWord ToWord(string[] columns, bool canHaveSpace) => new(
        columns[1],
        columns[2],
        new TagClass(TreebankNames.UniversalTag(columns[3]), TreebankNames.PennTag(columns[4])),
        int.Parse(columns[6], CultureInfo.InvariantCulture) - 1,
        TreebankNames.Relation(columns[7]),
        canHaveSpace && !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal));
}
