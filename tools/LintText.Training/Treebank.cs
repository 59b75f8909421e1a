using System.Globalization;

using LintText.Language;

namespace LintText.Training;

/// <summary>A treebank in the CoNLL-U format of Universal Dependencies.</summary>
/// <param name="folder">The folder with a file for each of its parts, <c>*-train.conllu</c>, <c>*-dev.conllu</c>, <c>*-test.conllu</c>, or for some of them.</param>
internal sealed class Treebank(string folder)
{
    /// <summary>The name of its folder.</summary>
    public string Name { get; } = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));

    /// <summary>Whether it has nothing but a training part: sentences that were written for what the others hardly have.</summary>
    public bool IsSmall => Dev.Count == 0 && Test.Count == 0;

    /// <summary>What may be trained on; empty for a treebank that is for reporting only.</summary>
    public List<TreebankSentence> Train => Read("train");

    /// <summary>What progress is measured on.</summary>
    public List<TreebankSentence> Dev => Read("dev");

    /// <summary>What is reported.</summary>
    public List<TreebankSentence> Test => Read("test");

    /// <summary>The treebank in a folder, or those in the folders below it, in the order of their names.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static List<Treebank> Find(string folder)
    {
        var folders = Directory.GetFiles(folder, "*.conllu", SearchOption.AllDirectories).Select(f => Path.GetDirectoryName(f)!).Distinct().Order(StringComparer.Ordinal);
        var found = folders.Select(f => new Treebank(f)).ToList();
        return found.Count > 0 ? found : throw new InvalidDataException($"{folder} holds no files *.conllu.");
    }

    private List<TreebankSentence> Read(string part)
    {
        var files = Directory.GetFiles(folder, $"*-{part}.conllu");
        return files.Length <= 1 ? [.. files.SelectMany(ReadFile)] : throw new InvalidDataException($"{folder} should hold one file *-{part}.conllu; it holds {files.Length}.");
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
        canHaveSpace && !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal),
        columns[9].Split('|').FirstOrDefault(f => f.StartsWith("Entity=", StringComparison.Ordinal))?[7..] ?? "");
}
