using System.Collections.Immutable;

using LintText.Documents;
using LintText.Sourcing;
using LintText.Training.Corpus;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Accuracy.Corpus;

/// <summary>A draft of the corpus with what is counted of it.</summary>
internal sealed class CorpusEntry
{
    /// <param name="file">The file, as messages name it.</param>
    /// <param name="draft">What it holds.</param>
    public CorpusEntry(string file, CorpusDraft draft)
    {
        File = file;
        Draft = draft;
        var document = DocumentReader.Read(draft.Id + ".md", SourceText.From(draft.Text));
        Sentences = [.. new SourcingModel(document).Sentences.Select(s => document.GetSourceSpan(s.Span))];
        Words = new CorpusWords(draft.Text);
        Asks = AsksOf(draft, Sentences);
    }

    /// <summary>The file, as messages name it.</summary>
    public string File { get; }

    /// <summary>What it holds.</summary>
    public CorpusDraft Draft { get; }

    /// <summary>The engine’s sentences, in the draft’s text.</summary>
    public ImmutableArray<TextSpan> Sentences { get; }

    /// <summary>The highest ask of each sentence.</summary>
    public ImmutableArray<Ask> Asks { get; }

    /// <summary>The words of the text.</summary>
    public CorpusWords Words { get; }

    /// <summary>Whether people wrote it for readers, not for the corpus.</summary>
    public bool IsReal => Draft["origin"] != "written";

    /// <summary>The family of its genre.</summary>
    public string Genre => GenreFamily.Of(Draft);

    private static ImmutableArray<Ask> AsksOf(CorpusDraft draft, ImmutableArray<TextSpan> sentences)
    {
        var asks = new Ask[sentences.Length];
        foreach (var span in draft.Spans.Where(s => s.IsQueried && sentences.Length > 0))
        {
            // Annotators’ sentences and the engine’s can differ: a span belongs where it begins, or to the sentence before.
            var sentence = Math.Max(0, sentences.Count(s => s.Start <= span.Start) - 1);
            var ask = span.Ask == "must" ? Ask.Must : Ask.Could;
            asks[sentence] = ask > asks[sentence] ? ask : asks[sentence];
        }

        return [.. asks];
    }
}
