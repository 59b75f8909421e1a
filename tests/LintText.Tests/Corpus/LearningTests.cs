using LintText.Accuracy.Corpus;

namespace LintText.Tests.Corpus;

/// <summary>The classifier of the learning curve learns what can be learned, and its measure is that of the definition.</summary>
public sealed class LearningTests
{
    [Fact]
    public void Average_precision_is_the_mean_of_the_precisions_at_what_is_right() =>
        Assert.Equal((1.0 + (2.0 / 3)) / 2, AveragePrecision.Of([(0.2, false), (0.9, true), (0.5, true), (0.7, false)]), 6);

    [Fact]
    public void Average_precision_of_nothing_is_nothing() => Assert.Equal(0, AveragePrecision.Of([(0.2, false)]));

    [Fact]
    public void A_word_that_tells_is_learned_the_same_every_time()
    {
        SentenceExample[] examples = [.. Enumerable.Range(0, 40).Select(i => new SentenceExample([i % 2, 10 + (i % 7)], i % 2 == 0))];
        var model = new LogisticRegression(examples);

        Assert.True(model.Score(examples[0]) > model.Score(examples[1]));
        Assert.Equal(model.Score(examples[3]), new LogisticRegression(examples).Score(examples[3]));
    }

    [Fact]
    public void Sentences_know_their_neighbours_and_whether_they_are_asked_about()
    {
        var examples = SentenceExample.Of(CorpusSample.Entry("a", "One came. Two {|mind ask=could support=open:hid|}. It {|trend ask=no support=common:rained|}.")).ToList();

        Assert.Equal([false, true, false], examples.Select(e => e.IsAsked));
        Assert.All(examples, e => Assert.All(e.Features, f => Assert.InRange(f, 0, SentenceExample.FeatureCount - 1)));
    }
}
