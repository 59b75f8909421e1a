using LintText.Accuracy.Corpus;

namespace LintText.Tests.Corpus;

/// <summary>What makes a corpus unfit is found, and said with file and line.</summary>
public sealed class CorpusChecksTests
{
    [Fact]
    public void A_corpus_that_is_right_has_no_problems() => Assert.Empty(Check(
        [CorpusSample.Entry("a", "It {|mind ask=must support=open:hid|}.\n")],
        [CorpusSample.Entry("a", "It {|mind ask=could support=open:hid|}.\n")]));

    [Fact]
    public void A_second_reading_of_another_text_is_named() => Assert.Equal(
        ["a.md:16:1: the text is not that of a.md:16"],
        Check([CorpusSample.Entry("a", "One.\n\nTwo.\n")], [CorpusSample.Entry("a", "One.\n\nThree.\n")]));

    [Fact]
    public void A_second_reading_of_no_draft_is_named() => Assert.Equal(["b.md:1:1: no draft has this id"], Check([CorpusSample.Entry("a", "One.\n")], [CorpusSample.Entry("b", "One.\n")]));

    [Fact]
    public void A_broken_mark_is_named() => Assert.Equal(["a.md:15:4: unknown label “mood”"], Check([CorpusSample.Entry("a", "\nIt {|mood:hid|}.\n")], []));

    [Fact]
    public void An_invented_person_has_no_known_name()
    {
        Assert.Equal(["a.md:15:1: “Ann Lee” is a real person of note"], Check([CorpusSample.Entry("a", "One.\nSo {|vague ask=could support=open:Ann|} Lee said.\n")], []));
        Assert.Empty(Check([CorpusSample.Entry("a", "Joann Lee and Ann Leeds.\n")], []));
        Assert.Empty(Check([CorpusSample.Entry("a", "Ann Lee.\n", origin: "gum")], []));
    }

    [Fact]
    public void A_passage_of_the_measuring_texts_is_named()
    {
        const string Passage = "the ferry to the island left nineteen minutes late on Tuesday";
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "texts.jsonl"), $$"""
                {"text": "Short."}
                {"nested": [{"text": "They say that {{Passage}}, and that nobody minded."}]}
                """);

            var problem = Assert.Single(MeasuringTexts.Find([CorpusSample.Entry("a", $"One.\n\nSo {Passage}.\n"), CorpusSample.Entry("b", "So the ferry to the island left nineteen.\n")], folder.FullName));
            Assert.Equal("a.md:16:1: “the ferry to the island left nineteen minutes” is in texts.jsonl:2 too (such runs of 8 words: 4)", problem.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Check(CorpusEntry[] drafts, CorpusEntry[] second) =>
        CorpusChecks.Run(new CorpusFolder(drafts, second, ["Ann Lee"])).Select(p => p.ToString());
}
