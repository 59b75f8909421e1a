using System.Text;

namespace LintText.Training.Claims;

/// <summary>Texts that nobody has marked, of which only teachers tell what is asked.</summary>
internal static class LessonText
{
    private const string NewDocument = "# newdoc", NewParagraph = "# newpar", Text = "# text = ";

    /// <summary>The sentences of the documents in the training part of a treebank.</summary>
    /// <param name="folder">A folder with a file <c>*-train.conllu</c>.</param>
    /// <exception cref="InvalidDataException">There is no such file.</exception>
    public static List<ClaimSentence> Read(string folder)
    {
        var file = Directory.GetFiles(folder, "*-train.conllu") is [var only] ? only : throw new InvalidDataException($"{folder} should hold one file *-train.conllu.");
        var documents = new List<(string Id, string Text)>();
        var text = new StringBuilder();
        foreach (var line in File.ReadLines(file).Append(NewDocument))
        {
            if (line.StartsWith(NewDocument, StringComparison.Ordinal))
            {
                if (text.Length > 0)
                    documents.Add(($"{Path.GetFileName(file)}:{documents.Count}", text.ToString()));
                text.Clear();
            }
            else if (line.StartsWith(NewParagraph, StringComparison.Ordinal) && text.Length > 0)
            {
                text.Append("\n\n");
            }
            else if (line.StartsWith(Text, StringComparison.Ordinal))
            {
                text.Append(text.Length > 0 && text[^1] != '\n' ? " " : "").Append(line.AsSpan(Text.Length));
            }
        }

        return [.. documents.AsParallel().AsOrdered().SelectMany(d => ClaimText.ReadUnmarked(d.Id, d.Text))];
    }
}
