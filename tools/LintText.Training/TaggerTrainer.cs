using LintText.Language;

namespace LintText.Training;

/// <summary>Trains the tagger as an averaged perceptron on its own decisions for the words before (Collins 2002).</summary>
internal static class TaggerTrainer
{
    public static Perceptron Train(IReadOnlyList<SyntaxInput> inputs, IReadOnlyList<byte[]> tags, TagDictionary dictionary, int classCount, int epochs)
    {
        var perceptron = new Perceptron(classCount);
        var draw = new Draw(1);
        var order = Enumerable.Range(0, inputs.Count).ToList();
        var atoms = new uint[TaggerFeatures.AtomCount];
        var features = new ulong[TaggerFeatures.Count];
        var scores = new int[classCount];
        foreach (var input in inputs)
            input.Classify(dictionary);

        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            int wrong = 0, all = 0;
            draw.Shuffle(order);
            foreach (var s in order)
            {
                var input = inputs[s];
                for (var i = 0; i < input.Count; i++)
                {
                    var certain = dictionary.TagOf(input.AmbiguityClasses[i]);
                    if (certain != TagDictionary.Open)
                    {
                        input.Tags[i] = certain;
                        continue;
                    }

                    TaggerFeatures.Fill(input, i, atoms, features);
                    perceptron.Score(features, scores);
                    var guess = scores.AsSpan().IndexOf(scores.Max());
                    perceptron.Step();
                    all++;
                    if (guess != tags[s][i])
                    {
                        wrong++;
                        perceptron.Update(features, tags[s][i], 1);
                        perceptron.Update(features, guess, -1);
                    }

                    input.Tags[i] = (byte)guess;
                }
            }

            Console.WriteLine($"  tagger, epoch {epoch}: {wrong:N0} of {all:N0} wrong");
        }

        return perceptron;
    }
}
