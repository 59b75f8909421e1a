using LintText.Language;

namespace LintText.Training;

/// <summary>
/// Trains the tagger as an averaged perceptron on its own decisions for the words before (Collins 2002), with a margin (Li et al.
/// 2002): it learns until the right class is ahead by so much, which does more for words that it has not seen.
/// </summary>
internal static class TaggerTrainer
{
    /// <summary>How far ahead the right class has to be; 0 to 80 were tried on the dev part.</summary>
    private const int Margin = 10;

    /// <param name="inputs">The sentences.</param>
    /// <param name="tags">Their right tags.</param>
    /// <param name="dictionary">The tags of frequent words.</param>
    /// <param name="classCount">The number of tags.</param>
    /// <param name="epochs">How often to go through the text.</param>
    /// <param name="seed">Decides the order of sentences.</param>
    public static Perceptron Train(IReadOnlyList<SyntaxInput> inputs, IReadOnlyList<byte[]> tags, TagDictionary dictionary, int classCount, int epochs, ulong seed)
    {
        var perceptron = new Perceptron(classCount);
        var draw = new Draw(seed);
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
                    var right = tags[s][i];
                    var rival = RivalOf(scores, right);
                    var lead = scores[right] - scores[rival];
                    perceptron.Step();
                    all++;
                    if (lead < Margin)
                    {
                        perceptron.Update(features, right, 1);
                        perceptron.Update(features, rival, -1);
                    }

                    var guess = lead > 0 ? right : rival;
                    wrong += guess == right ? 0 : 1;
                    input.Tags[i] = (byte)guess;
                }
            }

            Console.WriteLine($"  tagger, epoch {epoch}: {wrong:N0} of {all:N0} wrong");
        }

        return perceptron;
    }

    /// <summary>The class that scores best of those that are not right.</summary>
    private static int RivalOf(ReadOnlySpan<int> scores, int right)
    {
        var best = right == 0 ? 1 : 0;
        for (var i = best + 1; i < scores.Length; i++)
        {
            if (i != right && scores[i] > scores[best])
                best = i;
        }

        return best;
    }
}
