using LintText.Language;

namespace LintText.Training;

/// <summary>Trains all parts of a model and writes it.</summary>
internal static class ModelTrainer
{
    private const int Folds = 5;

    /// <param name="sentences">What to train on.</param>
    /// <param name="treebanks">What progress is measured on.</param>
    /// <param name="vectors">What is known of words beside the treebanks.</param>
    /// <param name="options">How long to train and how much to keep.</param>
    public static byte[] Train(List<TreebankSentence> sentences, IReadOnlyList<Treebank> treebanks, WordVectors vectors, TrainingOptions options)
    {
        var classes = sentences.SelectMany(s => s.Words).Select(w => w.Tags).Distinct().OrderBy(t => t.Universal).ThenBy(t => t.Penn).ToArray();
        var numbers = classes.Select((tag, number) => (tag, number)).ToDictionary(c => c.tag, c => (byte)c.number);
        var inputs = sentences.ConvertAll(s => s.ToInput());
        var tags = sentences.ConvertAll(s => s.Words.Select(w => numbers[w.Tags]).ToArray());
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(SyntaxModel.Signature);
        writer.Write(classes.Length);
        foreach (var tag in classes)
        {
            writer.Write((byte)tag.Universal);
            writer.Write((byte)tag.Penn);
        }

        Console.WriteLine($"tagger: {classes.Length} classes");
        var dictionary = TagDictionaryBuilder.Build(inputs, tags);
        dictionary.Write(writer);
        var perceptrons = Enumerable.Range(1, options.TaggerOrders).Select(seed => TaggerTrainer.Train(inputs, tags, dictionary, classes.Length, options.TaggerEpochs, (ulong)seed)).ToList();
        var tagger = Quantise(perceptrons, options.LeastUpdates, options.MostTaggerWeights);
        writer.Write(tagger);

        Console.WriteLine("tags for the parser’s training text");
        Jackknife(inputs, tags, classes.Length, options.JackknifeEpochs);

        var actions = ActionsOf(sentences);
        Console.WriteLine($"parser: {actions.Length} actions");
        writer.Write(actions.Length);
        foreach (var action in actions)
        {
            writer.Write((byte)action.Move);
            writer.Write((byte)action.Relation);
        }

        NetworkTrainer.Train(sentences, inputs, vectors, actions, options.ParserEpochs, Report).Write(writer);

        Console.WriteLine("lemmas");
        LemmaTrainer.Train(sentences).Write(writer);
        writer.Flush();
        return stream.ToArray();

        void Report(ParserNetwork network)
        {
            foreach (var treebank in treebanks.Where(t => t.Dev.Count > 0))
                Evaluation.Print("  " + treebank.Name, new SyntaxModel(classes, dictionary, Read(tagger), actions, network, LemmaTable.Empty), treebank.Dev);
        }
    }

    private static byte[] Quantise(IReadOnlyList<Perceptron> perceptrons, int leastUpdates, int mostWeights)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        LinearModelWriter.Write(writer, perceptrons, leastUpdates, mostWeights);
        writer.Flush();
        return stream.ToArray();
    }

    private static LinearModel Read(byte[] model)
    {
        using var reader = new BinaryReader(new MemoryStream(model));
        return LinearModel.Read(reader);
    }

    /// <summary>Tags each part of the text with a tagger that was trained on the others, so that the parser learns from tags as faulty as it will get.</summary>
    private static void Jackknife(List<SyntaxInput> inputs, List<byte[]> tags, int classCount, int epochs)
    {
        int wrong = 0, all = 0;
        var results = new byte[inputs.Count][];
        for (var fold = 0; fold < Folds; fold++)
        {
            var others = Enumerable.Range(0, inputs.Count).Where(i => i % Folds != fold).ToList();
            var otherInputs = others.ConvertAll(i => inputs[i]);
            var otherTags = others.ConvertAll(i => tags[i]);
            var dictionary = TagDictionaryBuilder.Build(otherInputs, otherTags);
            var perceptron = TaggerTrainer.Train(otherInputs, otherTags, dictionary, classCount, epochs, seed: 1);
            var model = new SyntaxModel([], dictionary, Read(Quantise([perceptron], leastUpdates: 1, mostWeights: int.MaxValue)), [], new ParserNetwork([], [], 0), LemmaTable.Empty);
            for (var i = fold; i < inputs.Count; i += Folds)
            {
                Tagger.Tag(model, inputs[i]);
                results[i] = inputs[i].Tags.AsSpan(0, inputs[i].Count).ToArray();
                wrong += results[i].Zip(tags[i]).Count(p => p.First != p.Second);
                all += results[i].Length;
            }
        }

        for (var i = 0; i < inputs.Count; i++)
            results[i].CopyTo(inputs[i].Tags, 0);
        Console.WriteLine($"  {wrong:N0} of {all:N0} wrong");
    }

    private static ParserAction[] ActionsOf(List<TreebankSentence> sentences)
    {
        var arcs = sentences
            .SelectMany(s => s.Words.Select((w, i) => new ParserAction(i < w.Head ? ParserMove.Left : ParserMove.Right, w.Relation)))
            .Distinct();
        return [new ParserAction(ParserMove.Shift, Relation.None), .. arcs.OrderBy(a => a.Move).ThenBy(a => a.Relation)];
    }
}
