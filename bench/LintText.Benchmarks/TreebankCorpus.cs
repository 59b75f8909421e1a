using System.Text;

namespace LintText.Benchmarks;

/// <summary>
/// Real text: the documents of treebanks (CoNLL-U, <c># newdoc</c>, <c># newpar</c>, <c># text</c>), put together into drafts. Where they are
/// less than is asked for they come again from the first on, so that no document is there twice more often than another.
/// </summary>
internal static class TreebankCorpus
{
    /// <summary>Writes a folder of drafts.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">How many drafts.</param>
    /// <param name="kilobytes">How long all of them are together.</param>
    /// <param name="treebanks">The treebanks’ files, or folders that hold them.</param>
    /// <exception cref="FileNotFoundException">There are none.</exception>
    public static void Write(string folder, int files, int kilobytes, IEnumerable<string> treebanks)
    {
        var documents = treebanks.SelectMany(FilesOf).SelectMany(Documents).ToList();
        if (documents.Count == 0)
            throw new FileNotFoundException("There are no documents of a treebank here.");

        Directory.CreateDirectory(folder);
        var next = 0;
        for (var i = 0; i < files; i++)
        {
            var draft = new StringBuilder();
            while (Encoding.UTF8.GetByteCount(draft.ToString()) < kilobytes * 1024 / files)
                draft.Append(documents[next++ % documents.Count]).Append('\n');
            File.WriteAllText(Path.Combine(folder, $"draft-{i:000}.md"), draft.ToString());
        }
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.conllu", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];

    private static IEnumerable<string> Documents(string file)
    {
        var text = new StringBuilder();
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && text.Length > 0)
            {
                yield return text.Append('\n').ToString();
                text.Clear();
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && text.Length > 0)
            {
                text.Append("\n\n");
            }
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                text.Append(text.Length == 0 || text[^1] == '\n' ? "" : " ").Append(line.AsSpan("# text = ".Length));
            }
        }

        if (text.Length > 0)
            yield return text.Append('\n').ToString();
    }
}
