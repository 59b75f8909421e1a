using System.Globalization;

using LintText.Sourcing.Claims;

namespace LintText.Training.Claims;

/// <summary>Trains the claim reader on the corpus, or measures it there.</summary>
internal static class ClaimCommand
{
    private const int Medium = 53;

    /// <summary>Trains on the part <c>train</c>, fits the confidence on <c>dev</c>, and writes the model.</summary>
    public static int Train(string folder, string output, string[] settings)
    {
        var options = new ClaimSettings();
        Lessons? lessons = null;
        List<string> treebanks = [];
        for (var i = 0; i < settings.Length; i++)
        {
            if (settings[i] is "--lessons" or "--texts" && i + 1 < settings.Length)
            {
                if (settings[i++] == "--lessons")
                    lessons = Lessons.Read(settings[i]);
                else
                    treebanks.Add(settings[i]);
                continue;
            }

            var parts = settings[i].Split('=');
            if (parts.Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || Set(options, parts[0], number) is not { } changed)
            {
                Console.Error.WriteLine($"{settings[i]}: no setting of the claim reader; write NAME=NUMBER");
                return 1;
            }

            options = changed;
        }

        var drafts = ClaimText.ReadDrafts(folder);
        var (train, dev) = (ClaimText.Read(drafts["train"]), ClaimText.Read(drafts["dev"]));
        Console.WriteLine($"{train.Count:N0} sentences, {train.Sum(s => s.Count):N0} tokens; dev {dev.Count:N0}");
        if (lessons is not null)
        {
            train = [.. train.Select(s => s.IsExample ? s : s with { Taught = lessons.Of(s) })];
            var free = treebanks.SelectMany(LessonText.Read).Select(s => s with { Taught = lessons.Of(s) }).Where(s => s.Taught.Length > 0).ToList();
            Console.WriteLine($"{train.Count(s => s.Taught.Length > 0):N0} of them taught, {free.Count:N0} without marks");
            train.AddRange(free);
        }
        else if (options.Teachers > 0)
        {
            train = Teach(train, dev, options);
        }

        var trainer = new ClaimTrainer(train, options);
        trainer.Train();
        var curve = ConfidenceFit.Fit([.. new ClaimEvaluation([Open(trainer.Network.ToModel(ConfidenceFit.Flat))], dev).Spans]);
        var model = trainer.Network.ToModel(curve);
        File.WriteAllBytes(output, model);
        Console.WriteLine($"{output}: {model.Length:N0} bytes");
        Write("dev", dev, Open(model));
        return 0;
    }

    /// <summary>Settings with another number under a name; null for a name that is none.</summary>
    private static ClaimSettings? Set(ClaimSettings options, string name, int number) => name switch
    {
        "state" => options with { State = number },
        "layers" => options with { Layers = number },
        "epochs" => options with { Epochs = number },
        "dropout" => options with { Dropout = number },
        "first" => options with { InputDropout = number },
        "hidden" => options with { HiddenWords = number },
        "teachers" => options with { Teachers = number },
        "batch" => options with { BatchWords = number },
        "rate" => options with { Rate = number / 10_000f },
        "seed" => options with { Seed = number },
        "own" => options with { Own = number },
        _ => null,
    };

    /// <summary>The sentences with what the mean of several networks says of them.</summary>
    private static List<ClaimSentence> Teach(List<ClaimSentence> train, List<ClaimSentence> dev, ClaimSettings options)
    {
        var teachers = new List<ClaimNetwork>();
        for (var i = 1; i <= options.Teachers; i++)
        {
            var trainer = new ClaimTrainer(train, options with { Seed = options.Seed + i });
            trainer.Train();
            teachers.Add(Open(trainer.Network.ToModel(ConfidenceFit.Flat)));
            Console.WriteLine($"teacher {i}: average precision {new ClaimEvaluation([teachers[^1]], dev).AveragePrecision(mustOnly: false):F3}");
        }

        var together = new ClaimEvaluation(teachers, dev);
        Console.WriteLine($"teachers together: average precision of sentences with a must {together.AveragePrecision(mustOnly: true):F3}, with any {together.AveragePrecision(mustOnly: false):F3}");
        return [.. train.AsParallel().AsOrdered().Select(s => s with { Taught = Lesson(teachers, s) })];
    }

    private static float[] Lesson(List<ClaimNetwork> teachers, ClaimSentence sentence)
    {
        var width = teachers[0].ScoreSize;
        var scores = ClaimEvaluation.Mean(teachers, sentence);
        for (var i = 0; i < sentence.Count; i++)
        {
            Activation.Normalize(scores.AsSpan(i * width, ClaimNetwork.Labels));
            Activation.Normalize(scores.AsSpan((i * width) + ClaimNetwork.Labels, ClaimNetwork.Asks));
        }

        return scores;
    }

    /// <summary>
    /// Writes what the embedded reader says of the drafts, as lessons for its successor: where drafts are added, what teachers said of the
    /// others is not lost with their file (Furlanello et al. 2018, “Born-Again Neural Networks”).
    /// </summary>
    public static int WriteLessons(string folder, string output)
    {
        var sentences = ClaimText.Read(ClaimText.ReadDrafts(folder)["train"]).Where(s => !s.IsExample).ToList();
        var lessons = sentences.AsParallel().AsOrdered().Select(s => (s, Lesson([ClaimNetwork.English], s))).ToList();
        using var file = File.Create(output);
        Lessons.Write(file, lessons);
        Console.WriteLine($"{output}: {lessons.Count:N0} sentences");
        return 0;
    }

    /// <summary>Measures the embedded reader, or another, on a part of the corpus.</summary>
    public static int Evaluate(string folder, string? file)
    {
        var network = file is null ? ClaimNetwork.English : Open(File.ReadAllBytes(file));
        foreach (var part in ReadParts(folder))
            Write(part.Name, part.Sentences, network);
        return 0;
    }

    private static IEnumerable<(string Name, List<ClaimSentence> Sentences)> ReadParts(string folder)
    {
        var drafts = ClaimText.ReadDrafts(folder);
        foreach (var part in (string[])["dev", "test"])
        {
            var sentences = ClaimText.Read(drafts[part]);
            yield return (part, sentences);
            yield return (part + ", written", [.. sentences.Where(s => !s.IsReal)]);
            yield return (part + ", real", [.. sentences.Where(s => s.IsReal)]);
        }
    }

    private static ClaimNetwork Open(byte[] model) => ClaimNetwork.Read(new MemoryStream(model));

    private static void Write(string name, List<ClaimSentence> sentences, ClaimNetwork network)
    {
        var evaluation = new ClaimEvaluation([network], sentences);
        Console.WriteLine($"{name}: average precision of sentences with a must {evaluation.AveragePrecision(mustOnly: true):F3}, with any {evaluation.AveragePrecision(mustOnly: false):F3}");
        foreach (var least in (int[])[36, 53, 64, 75])
        {
            var (precision, recall, must, labelled, count) = evaluation.At(network.Curve, least);
            Console.WriteLine($"  from {least} %: {count} found, precision {precision:F3}, recall {recall:F3}, of musts {must:F3}, label right {labelled:F3}");
        }

        evaluation.WriteReliability(network.Curve, Console.Out);
        if (name == "dev")
            evaluation.WriteLabels(network.Curve, Medium, Console.Out);
    }
}
