using System.Diagnostics;

using LintText.Language;

namespace LintText.Training;

/// <summary>
/// Compares a model’s work with the treebank: words are the treebank’s, punctuation counts. LAS compares universal relations, as the CoNLL
/// 2018 shared task did (Zeman et al. 2018); “with subtypes” is stricter. Where the treebank has mentions, it is counted of how many the
/// type is right at their head (person, organization, place, other), and which of the named ones are found, with the right type.
/// </summary>
internal sealed class Evaluation
{
    private readonly SyntaxModel _model;
    private int _words, _universal, _penn, _lemma, _head, _labelled, _withSubtype;
    private int _mentions, _types, _named, _found, _spans, _typedSpans;
    private TimeSpan _time;

    private Evaluation(SyntaxModel model) => _model = model;

    /// <summary>Reads sentences and prints a line.</summary>
    public static void Print(string name, SyntaxModel model, List<TreebankSentence> sentences)
    {
        var evaluation = new Evaluation(model);
        var workspace = SyntaxWorkspace.Pool.Take();
        foreach (var sentence in sentences)
        {
            sentence.Fill(workspace.Input);
            var start = Stopwatch.GetTimestamp();
            Parser.Parse(model, workspace);
            evaluation._time += Stopwatch.GetElapsedTime(start);
            evaluation.Compare(sentence.Words, workspace.Reading);
            evaluation.CompareMentions(sentence.Words, workspace.Reading);
        }

        Console.WriteLine(evaluation.Line(name));
    }

    private void Compare(TreebankWord[] words, SentenceReading reading)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var tags = _model.TagClasses[reading.Tags[i]];
            _words++;
            _universal += tags.Universal == word.Tags.Universal ? 1 : 0;
            _penn += tags.Penn == word.Tags.Penn ? 1 : 0;
            _lemma += word.Lemma == "_" || Lemmatizer.Lemma(_model.Lemmas, word.Form, tags).Equals(word.Lemma, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            if (reading.Heads[i] != word.Head)
                continue;
            _head++;
            _labelled += TreebankNames.Universal(reading.Relations[i]) == TreebankNames.Universal(word.Relation) ? 1 : 0;
            _withSubtype += reading.Relations[i] == word.Relation ? 1 : 0;
        }
    }

    private void CompareMentions(TreebankWord[] words, SentenceReading reading)
    {
        var mentions = Mentions.In(words);
        foreach (var mention in mentions)
        {
            _mentions++;
            _types += Coarse(reading.Kinds[mention.Head]) == Coarse(mention.Kind) ? 1 : 0;
        }

        var named = mentions.Where(m => m.IsNamed).Select(m => (m.First, m.End, Kind: Coarse(m.Kind))).ToHashSet();
        var found = Enumerable.Range(0, words.Length)
            .Where(i => reading.AreMentions[i] && _model.TagClasses[reading.Tags[i]].Universal == UniversalTag.ProperNoun)
            .Select(i => (Span: Mentions.SpanOf(i, reading.Heads.AsSpan(0, words.Length), reading.Relations), Kind: Coarse(reading.Kinds[i])))
            .Select(m => (m.Span.First, m.Span.End, m.Kind))
            .ToHashSet();
        _named += named.Count;
        _found += found.Count;
        _typedSpans += named.Intersect(found).Count();
        _spans += named.Select(m => (m.First, m.End)).Intersect(found.Select(m => (m.First, m.End))).Count();
    }

    /// <summary>Person, organization and place; all others are one.</summary>
    private static EntityKind Coarse(EntityKind kind) => kind <= EntityKind.Place ? kind : EntityKind.Thing;

    private string Line(string name)
    {
        string Share(int right) => (100.0 * right / _words).ToString("F2");
        var line = $"{name}: {_words:N0} words; UPOS {Share(_universal)}, XPOS {Share(_penn)}, lemma {Share(_lemma)}, UAS {Share(_head)}, LAS {Share(_labelled)}, LAS with subtypes {Share(_withSubtype)}; {_words / _time.TotalSeconds:N0} words a second";
        return _mentions == 0
            ? line
            : $"{line}; {_mentions:N0} mentions, type right of {1.0 * _types / _mentions:F3}; {_named:N0} named, span F1 {2.0 * _spans / (_named + _found):F3}, with type {2.0 * _typedSpans / (_named + _found):F3}";
    }
}
