using System.Text.RegularExpressions;

using LintText.TestKit;
using LintText.Training.Corpus;

namespace LintText.Tests.Corpus;

/// <summary>The worked drafts of the guideline keep the guideline’s rules.</summary>
public sealed partial class GuidelineTests
{
    public static TheoryData<string> Drafts => [.. WorkedDraft().Matches(File.ReadAllText(Repository.PathTo("docs", "annotation.md"))).Select(m => m.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Drafts))]
    public void A_worked_draft_is_read_and_written_as_it_stands(string file)
    {
        var draft = CorpusDraft.Read("worked", file);

        Assert.Empty(draft.Errors);
        Assert.Equal(file, draft.Write());
        Assert.Equal(-1, CorpusMarkup.IndexOfMark(draft.Text));
        Assert.Contains(draft.Spans, s => s.Ask == "must");
    }

    [Fact]
    public void The_guideline_works_two_drafts() => Assert.Equal(2, Drafts.Count);

    [Fact]
    public void The_guideline_has_a_section_for_each_label()
    {
        var page = File.ReadAllText(Repository.PathTo("docs", "annotation.md"));
        Assert.All(CorpusLabels.Claims.Add("loaded"), l => Assert.Contains($"\n### {l}\n", page, StringComparison.Ordinal));
    }

    [GeneratedRegex("^```md\n(---\n.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex WorkedDraft();
}
