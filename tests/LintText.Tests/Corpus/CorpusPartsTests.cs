using LintText.Accuracy.Corpus;
using LintText.Training.Corpus;

namespace LintText.Tests.Corpus;

/// <summary>Parts are divided as they should be, and the same every time.</summary>
public sealed class CorpusPartsTests
{
    private static readonly CorpusDraft[] Drafts =
    [
        .. Enumerable.Range(0, 100).Select(i => CorpusSample.Draft($"g{i}", "It hid.", "gum", "news", part: string.Empty)),
        .. Enumerable.Range(0, 100).Select(i => CorpusSample.Draft($"w{i}", "It hid.", "written", i % 2 == 0 ? "press release" : "football", part: string.Empty)),
    ];

    [Theory]
    [InlineData("g", 100)]
    [InlineData("w", 100)]
    public void Every_origin_has_its_share_of_each_part(string origin, int count)
    {
        var parts = CorpusParts.Assign(Drafts).Where(p => p.Draft.Id.StartsWith(origin, StringComparison.Ordinal)).ToLookup(p => p.Part);

        Assert.InRange(parts["train"].Count(), 0.68 * count, 0.72 * count);
        Assert.InRange(parts["dev"].Count(), 0.13 * count, 0.17 * count);
        Assert.InRange(parts["test"].Count(), 0.13 * count, 0.17 * count);
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter() =>
        Assert.Equal(CorpusParts.Assign(Drafts).Select(p => (p.Draft.Id, p.Part)), CorpusParts.Assign(Drafts.Reverse()).Select(p => (p.Draft.Id, p.Part)));

    [Fact]
    public void A_draft_keeps_its_part()
    {
        var given = CorpusSample.Draft("g1", "It hid.", "gum", part: "test");
        Assert.DoesNotContain(CorpusParts.Assign(Drafts.Where(d => d.Id != "g1").Append(given)), p => p.Draft.Id == "g1");
    }

    [Fact]
    public void The_part_is_written_before_the_annotator()
    {
        const string File = "---\ngenre: wire\nannotator: a00\nround: 1\n---\nannotator: text\n---\n";
        Assert.Equal(File.Replace("wire\n", "wire\npart: dev\n", StringComparison.Ordinal), CorpusParts.Insert(File, "dev"));
        Assert.Equal("---\ngenre: wire\npart: dev\n---\n\nannotator: text\n", CorpusParts.Insert("---\ngenre: wire\n---\n\nannotator: text\n", "dev"));
    }
}
