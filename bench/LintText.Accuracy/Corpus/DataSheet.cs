namespace LintText.Accuracy.Corpus;

/// <summary>The page that says what the corpus is, with the figures that the command prints.</summary>
internal static class DataSheet
{
    /// <summary>The name of its file.</summary>
    public const string Name = "README.md";

    private const string Figures = " figures";

    /// <summary>Puts the figures into the page.</summary>
    /// <param name="path">The page.</param>
    /// <param name="corpus">The corpus.</param>
    public static void Write(string path, CorpusFolder corpus) => File.WriteAllText(path, WithFigures(File.ReadAllText(path), corpus));

    /// <summary>The page with the figures in it.</summary>
    /// <param name="page">The page, with a place for them.</param>
    /// <param name="corpus">The corpus.</param>
    public static string WithFigures(string page, CorpusFolder corpus)
    {
        using var figures = new StringWriter { NewLine = "\n" };
        CorpusCommand.WriteFigures(corpus, figures);
        return GeneratedBlock.Replace(page, Figures, GeneratedBlock.Of(Figures, $"```text\n{figures.ToString().Trim()}\n```\n"), Name);
    }
}
