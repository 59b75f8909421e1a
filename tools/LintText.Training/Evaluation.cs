using System.Diagnostics;

using LintText.Language;

namespace LintText.Training;

/// <summary>
/// Compares a model’s work with the treebank: tags are the model’s own, words the treebank’s, punctuation counts. LAS compares
/// universal relations, as the CoNLL 2018 shared task did (Zeman et al. 2018); “with subtypes” is stricter.
/// </summary>
internal static class Evaluation
{
    public static void Print(string name, SyntaxModel model, List<TreebankSentence> sentences)
    {
        var inputs = sentences.ConvertAll(s => s.ToInput());
        var state = new ParserState();
        var network = new NetworkWorkspace();
        int all = 0, universal = 0, penn = 0, lemma = 0, head = 0, labelled = 0, withSubtype = 0;
        var tagging = TimeSpan.Zero;
        var parsing = TimeSpan.Zero;
        for (var s = 0; s < sentences.Count; s++)
        {
            var start = Stopwatch.GetTimestamp();
            Tagger.Tag(model, inputs[s]);
            tagging += Stopwatch.GetElapsedTime(start);
            start = Stopwatch.GetTimestamp();
            Parser.Parse(model, inputs[s], state, network);
            parsing += Stopwatch.GetElapsedTime(start);
            for (var i = 0; i < inputs[s].Count; i++)
            {
                var word = sentences[s].Words[i];
                var tags = model.TagClasses[inputs[s].Tags[i]];
                all++;
                universal += tags.Universal == word.Tags.Universal ? 1 : 0;
                penn += tags.Penn == word.Tags.Penn ? 1 : 0;
                lemma += word.Lemma == "_" || Lemmatizer.Lemma(model.Lemmas, word.Form, tags).Equals(word.Lemma, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
                if (state.Heads[i] != word.Head)
                    continue;
                head++;
                labelled += TreebankNames.Universal(state.Relations[i]) == TreebankNames.Universal(word.Relation) ? 1 : 0;
                withSubtype += state.Relations[i] == word.Relation ? 1 : 0;
            }
        }

        string Share(int right) => (100.0 * right / all).ToString("F2");
        Console.WriteLine($"{name}: {all:N0} words; UPOS {Share(universal)}, XPOS {Share(penn)}, lemma {Share(lemma)}, UAS {Share(head)}, LAS {Share(labelled)}, LAS with subtypes {Share(withSubtype)}; {all / tagging.TotalSeconds:N0} words tagged a second, {all / parsing.TotalSeconds:N0} parsed");
    }
}
