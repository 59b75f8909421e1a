using LintText.Training.Corpus;

namespace LintText.Accuracy.Corpus;

/// <summary>Counts, checks and divides the corpus.</summary>
internal static class CorpusCommand
{
    public const string Usage = "LintText.Accuracy corpus [FOLDER] [--gold GOLD] [--curve | --split | --write]";

    /// <summary>Runs the command.</summary>
    /// <param name="arguments">What follows its name.</param>
    /// <returns>0, 1 if the corpus has problems, or 2 if the arguments make no sense.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        var (folder, gold, mode) = ("corpus", string.Empty, string.Empty);
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--gold" when i + 1 < arguments.Length:
                    gold = arguments[++i];
                    break;
                case "--curve" or "--split" or "--write" when mode.Length == 0:
                    mode = arguments[i];
                    break;
                case var path when i == 0 && Directory.Exists(path):
                    folder = path;
                    break;
                default:
                    Console.Error.WriteLine($"usage: {Usage}");
                    return 2;
            }
        }

        if (!Directory.Exists(Path.Combine(folder, "drafts")))
        {
            Console.Error.WriteLine($"There is no folder {Path.Combine(folder, "drafts")}.");
            return 2;
        }

        if (mode == "--split")
        {
            Split(folder);
            return 0;
        }

        var corpus = CorpusFolder.Read(folder);
        if (mode == "--write")
            DataSheet.Write(Path.Combine(folder, DataSheet.Name), corpus);
        else if (mode == "--curve")
            LearningCurve.Write(corpus.Drafts, Console.Out);
        else
            WriteFigures(corpus, Console.Out);
        return Check(corpus, gold);
    }

    /// <summary>Writes what the corpus holds and how its readers agree.</summary>
    public static void WriteFigures(CorpusFolder corpus, TextWriter output)
    {
        new CorpusFigures(corpus.Drafts).Write(output);

        // Readings of different texts cannot be compared; the checks name them.
        var pairs = corpus.Pairs.Where(p => p.First.Draft.Text == p.Second.Draft.Text).ToList();
        if (pairs.Count > 0)
            ReaderAgreement.Write(pairs, output);
        else
            output.WriteLine("no draft has a second reading\n");
    }

    private static int Check(CorpusFolder corpus, string gold)
    {
        var problems = CorpusChecks.Run(corpus).ToList();
        if (corpus.RealNames.Count == 0)
            Console.Out.WriteLine("skipped: there is no list of real names");
        if (Directory.Exists(gold))
            problems.AddRange(MeasuringTexts.Find(corpus.Drafts, gold));
        else
            Console.Out.WriteLine("skipped: there is no folder of texts for measuring (--gold)");

        foreach (var problem in problems)
            Console.Error.WriteLine(problem);
        Console.Out.WriteLine($"{problems.Count} problems");
        return problems.Count > 0 ? 1 : 0;
    }

    private static void Split(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(folder, "drafts"), "*.md")
            .ToDictionary(f => f, f => CorpusDraft.Read(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)));
        var parts = files.Values.ToDictionary(d => d.Id, d => d["part"]);
        foreach (var (draft, part) in CorpusParts.Assign(files.Values))
            parts[draft.Id] = part;

        var written = 0;
        foreach (var (id, part) in parts.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            foreach (var path in new[] { Path.Combine(folder, "drafts", id + ".md"), Path.Combine(folder, "second", id + ".md") }.Where(File.Exists))
            {
                var file = File.ReadAllText(path);
                if (CorpusDraft.Read(id, file)["part"].Length > 0)
                    continue;

                File.WriteAllText(path, CorpusParts.Insert(file, part));
                written++;
            }
        }

        foreach (var part in parts.GroupBy(p => p.Value).OrderBy(p => p.Key, StringComparer.Ordinal))
            Console.Out.WriteLine($"{part.Key,-6} {part.Count(),5}");
        Console.Out.WriteLine($"{written} files written");
    }
}
