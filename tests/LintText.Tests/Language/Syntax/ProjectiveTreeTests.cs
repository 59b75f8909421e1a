using CsCheck;

using LintText.Language;

namespace LintText.Tests.Language.Syntax;

public sealed class ProjectiveTreeTests
{
    private static readonly Gen<(int Count, int[] Scores)> Sentences =
        Gen.Int[1, 5].SelectMany(count => Gen.Int[-1000, 1000].Array[count * (count + 1)].Select(scores => (count, scores)));

    [Fact]
    public void Tree_has_the_highest_sum_of_all_projective_trees() => Sentences.Sample(sentence =>
    {
        var (count, scores) = sentence;
        var heads = Find(count, scores);
        Assert.True(ProjectiveTree.IsProjectiveTree(heads, count));
        Assert.Equal(AllTrees(count).Max(tree => Sum(tree, count, scores)), Sum(heads, count, scores));
    }, iter: 300);

    [Fact]
    public void Long_sentence_gets_a_projective_tree() => Gen.Int[0, 100].Sample(seed =>
    {
        const int Count = 120;
        var random = new Random(seed);
        var scores = Enumerable.Range(0, Count * (Count + 1)).Select(_ => random.Next(-100_000, 100_000)).ToArray();
        Assert.True(ProjectiveTree.IsProjectiveTree(Find(Count, scores), Count));
    }, iter: 10);

    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 1, 2)]
    [InlineData(false, 2, 2)]
    [InlineData(false, 1, 0)]
    [InlineData(false, 1, 2, 0, 4)]
    [InlineData(false, 2, 3, 4, 4)]
    [InlineData(true, 1, 4, 1, 2)]
    public void Tree_has_one_root_no_cycle_and_no_arcs_that_cross(bool expected, params int[] heads) => Assert.Equal(expected, ProjectiveTree.IsProjectiveTree(heads, heads.Length));

    private static int[] Find(int count, int[] scores)
    {
        for (var word = 0; word < count; word++)
            scores[(word * (count + 1)) + word] = ProjectiveTree.Impossible;
        var heads = new int[count];
        new ProjectiveTree().Find(scores, count, heads);
        return heads;
    }

    private static long Sum(int[] heads, int count, int[] scores) => heads.Select((head, word) => (long)scores[(word * (count + 1)) + head]).Sum();

    private static IEnumerable<int[]> AllTrees(int count)
    {
        var heads = new int[count];
        for (var number = 0; number < Math.Pow(count + 1, count); number++)
        {
            var rest = number;
            for (var word = 0; word < count; word++, rest /= count + 1)
                heads[word] = rest % (count + 1);
            if (!heads.Select((head, word) => head == word).Any(same => same) && ProjectiveTree.IsProjectiveTree(heads, count))
                yield return [.. heads];
        }
    }
}
