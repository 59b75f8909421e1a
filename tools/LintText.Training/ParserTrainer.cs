using LintText.Language;

namespace LintText.Training;

/// <summary>Trains the parser as an averaged perceptron with a dynamic oracle: it learns from its own mistakes too (Goldberg &amp; Nivre 2012).</summary>
internal static class ParserTrainer
{
    /// <summary>How often, in percent, training goes on from the parser’s own decision, right or wrong.</summary>
    private const int Exploration = 90;

    public static Perceptron Train(IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<SyntaxInput> inputs, TagClass[] classes, ParserAction[] actions, int epochs)
    {
        var perceptron = new Perceptron(actions.Length);
        var draw = new Draw(2);
        var order = Enumerable.Range(0, inputs.Count).ToList();
        var state = new ParserState();
        var atoms = new uint[ParserFeatures.AtomCount];
        var features = new ulong[ParserFeatures.Count];
        var scores = new int[actions.Length];
        Span<int> costs = stackalloc int[3];
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            int wrong = 0, all = 0;
            draw.Shuffle(order);
            foreach (var s in order)
            {
                var words = sentences[s].Words;
                state.Reset(words.Length);
                while (!state.IsFinal)
                {
                    ParserFeatures.Fill(inputs[s], classes, state, atoms, features);
                    perceptron.Score(features, scores);
                    var leastCost = FindCosts(state, words, costs);
                    int guess = -1, best = -1;
                    for (var i = 0; i < actions.Length; i++)
                    {
                        if (!state.Allows(actions[i]))
                            continue;
                        if (guess < 0 || scores[i] > scores[guess])
                            guess = i;
                        if (costs[(int)actions[i].Move] == leastCost && HasRightLabel(actions[i], state, words) && (best < 0 || scores[i] > scores[best]))
                            best = i;
                    }

                    perceptron.Step();
                    all++;
                    if (guess != best && !(costs[(int)actions[guess].Move] == leastCost && HasRightLabel(actions[guess], state, words)))
                    {
                        wrong++;
                        perceptron.Update(features, best, 1);
                        perceptron.Update(features, guess, -1);
                    }

                    state.Apply(actions[epoch > 1 && draw.Happens(Exploration) ? guess : best]);
                }
            }

            Console.WriteLine($"  parser, epoch {epoch}: {wrong:N0} of {all:N0} wrong");
        }

        return perceptron;
    }

    private static int FindCosts(ParserState state, TreebankWord[] words, Span<int> costs)
    {
        var least = int.MaxValue;
        for (var move = ParserMove.Shift; move <= ParserMove.Right; move++)
        {
            costs[(int)move] = state.Allows(move) ? DynamicOracle.CostOf(move, state, words) : int.MaxValue;
            least = Math.Min(least, costs[(int)move]);
        }

        return least;
    }

    /// <summary>Whether an arc has the treebank’s relation; one that the treebank does not have may have any.</summary>
    private static bool HasRightLabel(ParserAction action, ParserState state, TreebankWord[] words)
    {
        if (action.Move == ParserMove.Shift)
            return true;

        var word = words[state.Stack(0)];
        var head = action.Move == ParserMove.Left ? state.Buffer : state.Stack(1);
        return word.Head != head || word.Relation == action.Relation;
    }
}
