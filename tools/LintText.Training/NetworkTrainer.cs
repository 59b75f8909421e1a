using LintText.Language;

namespace LintText.Training;

/// <summary>
/// Trains the parser’s network: dropout (Srivastava et al. 2014), word dropout (Iyyer et al. 2015), Adam, and a dynamic oracle with
/// exploration (Goldberg &amp; Nivre 2012; Kiperwasser &amp; Goldberg 2016), under which all actions of least cost share the probability.
/// </summary>
internal sealed class NetworkTrainer
{
    private const int BatchSize = 8;
    private const int Exploration = 85;
    private const float Rate = 0.002f;

    private readonly ParserNetwork _network;
    private readonly NetworkGradient _gradient;
    private readonly Adam _adam = new();
    private readonly Draw _draw = new(3);
    private readonly NetworkWorkspace _workspace = new();
    private readonly ParserState _state = new();
    private readonly ParserAction[] _actions;
    private readonly float[] _scores = new float[ParserNetwork.ActionRoom];
    private readonly float[] _hidden = new float[ParserNetwork.HiddenSize];
    private readonly float[] _wanted = new float[ParserNetwork.ActionRoom];

    private NetworkTrainer(ParserNetwork network, Dictionary<int, int> counts, float[]?[] vectors, ParserAction[] actions)
    {
        _network = network;
        _actions = actions;
        NetworkStart.Fill(network, _draw);
        _gradient = new NetworkGradient(network, new WordRowsWithVectors(network, counts, vectors, _adam, _draw), _adam, _draw);
    }

    public static ParserNetwork Train(IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<SyntaxInput> inputs, WordVectors vectors, ParserAction[] actions, int epochs, Action<ParserNetwork>? report)
    {
        var (network, counts, vectorOf) = NetworkStart.Create(inputs, vectors);
        var trainer = new NetworkTrainer(network, counts, vectorOf, actions);
        var order = Enumerable.Range(0, inputs.Count).ToList();
        var batches = (inputs.Count / BatchSize) * epochs;
        var batch = 0;
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            trainer._draw.Shuffle(order);
            double loss = 0;
            int wrong = 0, all = 0, inBatch = 0;
            foreach (var s in order)
            {
                loss += trainer.Learn(sentences[s].Words, inputs[s], epoch > 1, ref wrong, ref all);
                if (++inBatch < BatchSize)
                    continue;

                inBatch = 0;
                trainer._adam.Step(Rate * Math.Max(0.05f, 1 - ((float)batch / batches)));
                if (batch++ % 4 == 0)
                    trainer._adam.Average();
            }

            Console.WriteLine($"  parser, epoch {epoch}: loss {loss / all:F4}, {wrong:N0} of {all:N0} wrong");
            if (report is not null && epoch % 3 == 0 && epoch < epochs)
            {
                trainer._adam.Exchange();
                trainer._gradient.Finish();
                report(network);
                trainer._adam.Exchange();
            }
        }

        trainer._adam.Exchange();
        trainer._gradient.Finish();
        return network;
    }

    private double Learn(TreebankWord[] words, SyntaxInput input, bool explore, ref int wrong, ref int all)
    {
        _gradient.Encode(input, _workspace);
        _state.Reset(words.Length);
        double loss = 0;
        while (!_state.IsFinal)
        {
            var situation = ParserSituation.Of(_state);
            _gradient.Score(situation, _workspace, _hidden, _scores);
            var (guess, best) = Judge(words);
            loss += Softmax();
            all++;
            if (_wanted[guess] == 0)
                wrong++;
            _gradient.AddDecision(situation, _hidden, _scores);
            _state.Apply(_actions[explore && _draw.Happens(Exploration) ? guess : best]);
        }

        _gradient.AddSentence(_workspace);
        return loss;
    }

    /// <summary>Marks the actions of least cost in <see cref="_wanted"/> by 1, others that are allowed by 0, the rest by -1.</summary>
    private (int Guess, int Best) Judge(TreebankWord[] words)
    {
        Span<int> costs = stackalloc int[3];
        var least = DynamicOracle.FindCosts(_state, words, costs);
        int guess = -1, best = -1;
        for (var i = 0; i < _wanted.Length; i++)
        {
            if (i >= _actions.Length || !_state.Allows(_actions[i]))
            {
                _wanted[i] = -1;
                continue;
            }

            var isRight = costs[(int)_actions[i].Move] == least && DynamicOracle.HasRightLabel(_actions[i], _state, words);
            _wanted[i] = isRight ? 1 : 0;
            if (guess < 0 || _scores[i] > _scores[guess])
                guess = i;
            if (isRight && (best < 0 || _scores[i] > _scores[best]))
                best = i;
        }

        return (guess, best);
    }

    /// <summary>Turns the scores into the derivatives of the loss: the negative logarithm of the probability of the wanted actions.</summary>
    private double Softmax()
    {
        var most = float.NegativeInfinity;
        for (var i = 0; i < _scores.Length; i++)
            most = _wanted[i] >= 0 ? Math.Max(most, _scores[i]) : most;
        double all = 0, right = 0;
        for (var i = 0; i < _scores.Length; i++)
        {
            if (_wanted[i] < 0)
            {
                _scores[i] = 0;
                continue;
            }

            var e = Math.Exp(_scores[i] - most);
            _scores[i] = (float)e;
            all += e;
            right += _wanted[i] > 0 ? e : 0;
        }

        right = Math.Max(right, 1e-30);
        for (var i = 0; i < _scores.Length; i++)
        {
            if (_wanted[i] >= 0)
                _scores[i] = (float)((_scores[i] / all) - (_wanted[i] > 0 ? _scores[i] / right : 0));
        }

        return -Math.Log(right / all);
    }
}
