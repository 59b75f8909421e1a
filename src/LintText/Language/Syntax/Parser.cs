namespace LintText.Language;

/// <summary>
/// Parses sentences step by step, without looking back, in the arc-hybrid system; a linear model, trained as an averaged perceptron
/// with a dynamic oracle (Goldberg &amp; Nivre 2013), chooses the steps. It takes two steps a word, so time is linear in a sentence’s length.
/// </summary>
internal static class Parser
{
    /// <summary>Tags and parses a sentence.</summary>
    /// <param name="text">The document’s tokens.</param>
    /// <param name="sentence">One of its sentences.</param>
    public static SentenceSyntax Parse(TokenText text, Sentence sentence)
    {
        var model = SyntaxModel.English;
        var workspace = SyntaxWorkspace.ForThread();
        workspace.Input.Fill(text, sentence);
        Tagger.Tag(model, workspace.Input);
        Parse(model, workspace.Input, workspace.State);
        return SyntaxTreeBuilder.Build(text, sentence, model, workspace.Input, workspace.State);
    }

    /// <summary>Parses the tagged words of an input.</summary>
    public static void Parse(SyntaxModel model, SyntaxInput input, ParserState state)
    {
        Span<uint> atoms = stackalloc uint[ParserFeatures.AtomCount];
        Span<ulong> features = stackalloc ulong[ParserFeatures.Count];
        Span<int> scores = stackalloc int[model.Parser.ClassCount];
        var actions = model.Actions;
        state.Reset(input.Count);
        while (!state.IsFinal)
        {
            ParserFeatures.Fill(input, model.TagClasses, state, atoms, features);
            model.Parser.Score(features, scores);

            var best = -1;
            for (var i = 0; i < actions.Length; i++)
            {
                if ((best < 0 || scores[i] > scores[best]) && state.Allows(actions[i]))
                    best = i;
            }

            state.Apply(actions[best]);
        }
    }
}
