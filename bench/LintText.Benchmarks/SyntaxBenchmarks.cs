using BenchmarkDotNet.Attributes;

using LintText.Documents;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Benchmarks;

/// <summary>Loading the language model, and reading the sentences of a draft of 100 KB on one core: times for one token.</summary>
[MemoryDiagnoser]
public class SyntaxBenchmarks
{
    /// <summary>A little fewer than the draft has, so that every run does as many.</summary>
    private const int Tokens = 18_000;

    private TokenText _text = null!;
    private Sentence[] _sentences = null!;

    [GlobalSetup]
    public void Setup()
    {
        var model = new SourcingModel(DocumentReader.Read("draft.md", SourceText.From(GeneratedCorpus.CreateDraft(1, 100))));
        _text = model.Text;
        _sentences = [.. model.Sentences.TakeWhile(s => s.EndToken <= Tokens)];
    }

#pragma warning disable CA1822 // A benchmark is an instance method.
    [Benchmark(Description = "load the model (a whole load)")]
    public object Load() => SyntaxModel.LoadEmbedded();
#pragma warning restore CA1822

    [Benchmark(Description = "read: tags, tree, mentions", OperationsPerInvoke = Tokens)]
    public int Parse()
    {
        var last = 0;
        var shelf = new StateShelf();
        foreach (var sentence in _sentences)
            last = Parser.Parse(SyntaxModel.English, _text, sentence, shelf).EndToken;
        shelf.Clear();
        return last;
    }
}
