using System.Globalization;

using LintText.Language;
using LintText.TestKit;

namespace LintText.Tests.Corpus;

/// <summary>The treebank in this repository: that its trees are trees, and that the tests do not measure what the model saw.</summary>
public sealed class TreebankTests
{
    private static readonly string[] Blocks = File.ReadAllText(Repository.PathTo("corpus", "treebank", "news-train.conllu")).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void Its_page_says_how_many_sentences_there_are() =>
        Assert.Contains($"{Blocks.Length} invented sentences", File.ReadAllText(Repository.PathTo("corpus", "treebank", "README.md")), StringComparison.Ordinal);

    [Fact]
    public void Every_sentence_has_one_projective_tree() => Assert.All(Blocks, block =>
    {
        var words = Words(block);
        var heads = words.Select(w => int.Parse(w[6], CultureInfo.InvariantCulture)).Select(head => head == 0 ? words.Count : head - 1).ToArray();
        Assert.True(ProjectiveTree.IsProjectiveTree(heads, heads.Length), block);
        Assert.Equal(words.Select(w => w[6] == "0"), words.Select(w => w[7] == "root"));
    });

    [Fact]
    public void No_predicate_has_two_subjects() => Assert.All(Blocks, block =>
        Assert.All(Words(block).Where(w => w[7] is "nsubj" or "nsubj:pass").GroupBy(w => w[6]), subjects => Assert.True(subjects.Count() == 1, block)));

    [Fact]
    public void No_sentence_of_it_is_in_a_test()
    {
        var tests = string.Concat(Directory.EnumerateFiles(Repository.PathTo("tests"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.DoesNotContain(Blocks.Select(Text), text => text.Length > 12 && tests.Contains(text, StringComparison.Ordinal));
    }

    private static string Text(string block) => block.Split('\n').First(l => l.StartsWith("# text = ", StringComparison.Ordinal))["# text = ".Length..];

    private static List<string[]> Words(string block) => [.. block.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))];
}
