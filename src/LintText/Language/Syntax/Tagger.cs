namespace LintText.Language;

/// <summary>
/// Tags words from left to right with a linear model trained as an averaged perceptron (Collins 2002). A class is a universal tag
/// together with a Penn tag.
/// </summary>
internal static class Tagger
{
    /// <summary>Tags a sentence without parsing it.</summary>
    /// <param name="text">The document’s tokens.</param>
    /// <param name="sentence">One of its sentences.</param>
    public static SentenceTags Tag(TokenText text, Sentence sentence)
    {
        var workspace = SyntaxWorkspace.ForThread();
        workspace.Input.Fill(text, sentence);
        Tag(SyntaxModel.English, workspace.Input);
        return new SentenceTags(sentence, workspace.Input.ToTokenTags(SyntaxModel.English));
    }

    /// <summary>Tags the words of an input.</summary>
    public static void Tag(SyntaxModel model, SyntaxInput input)
    {
        Span<uint> atoms = stackalloc uint[TaggerFeatures.AtomCount];
        Span<ulong> features = stackalloc ulong[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[model.Tagger.ClassCount];
        input.FoldTitleCase(model.Dictionary);
        input.Classify(model.Dictionary);
        for (var i = 0; i < input.Count; i++)
        {
            var certain = model.Dictionary.TagOf(input.AmbiguityClasses[i]);
            if (certain != TagDictionary.Open)
            {
                input.Tags[i] = certain;
                continue;
            }

            TaggerFeatures.Fill(input, i, atoms, features);
            model.Tagger.Score(features, scores);
            input.Tags[i] = (byte)(input.AreOnlyVerbs[i] ? IndexOfLargestVerb(model, scores) : IndexOfLargest(scores));
        }
    }

    private static int IndexOfLargestVerb(SyntaxModel model, ReadOnlySpan<int> scores)
    {
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (model.TagClasses[i] is { Universal: UniversalTag.Verb, Penn: PennTag.VBD or PennTag.VBZ or PennTag.VBN or PennTag.VBP or PennTag.VB } && (best < 0 || scores[i] > scores[best]))
                best = i;
        }

        return best < 0 ? IndexOfLargest(scores) : best;
    }

    private static int IndexOfLargest(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }
}
