using System.Collections.Immutable;

using LintText.Cli.Tests.Kit;
using LintText.Sourcing;
using LintText.Workspace.Ledgers;
using LintText.Workspace.Reviews;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Tests.Reviews;

/// <summary>What is asked first, and in which order.</summary>
public sealed class OpeningQuestionsTests : IDisposable
{
    private static readonly string Prose = string.Concat(Enumerable.Repeat("The board pushed the levy through in secret and the town is angry. ", 40));

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_accusation_comes_before_a_figure_and_that_before_a_verdict() =>
        Assert.Equal(["accusation", "figure", "verdict"], Topics(Ask([], Claim(ClaimKind.Verdict, 900, 80), Claim(ClaimKind.Statistic, 1000, 80), Claim(ClaimKind.Allegation, 1100, 80))));

    [Fact]
    public void What_is_surer_comes_first() =>
        Assert.Equal(["figure", "accusation"], Topics(Ask([], Claim(ClaimKind.Allegation, 900, 55), Claim(ClaimKind.Statistic, 1000, 95))));

    [Fact]
    public void What_the_beginning_says_comes_first() =>
        Assert.Equal(20, Ask([], Claim(ClaimKind.Statistic, 1500, 80), Claim(ClaimKind.Statistic, 20, 70))[0].Place!.Value.Start);

    [Fact]
    public void What_an_editor_would_hardly_query_is_not_asked() => Assert.Empty(Ask([], Claim(ClaimKind.Statistic, 20, 40)));

    [Fact]
    public void What_is_supported_is_not_asked() => Assert.Empty(Ask([], Claim(ClaimKind.Allegation, 20, 90) with { Support = SupportKind.Said }));

    [Fact]
    public void No_topic_is_asked_twice_and_no_more_than_five_are()
    {
        var questions = Ask([], [.. Enum.GetValues<ClaimKind>().SelectMany((k, i) => new[] { Claim(k, 100 * (i + 1), 80), Claim(k, (100 * (i + 1)) + 50, 90) })]);

        Assert.Equal(OpeningQuestions.Most, questions.Length);
        Assert.Distinct(Topics(questions));
        Assert.Equal(questions.OrderByDescending(q => q.Weight), questions);
    }

    [Fact]
    public void Who_says_most_without_a_name_is_asked_for_unless_a_reason_is_given()
    {
        var small = Unnamed(0, words: 5, reason: null);
        var large = Unnamed(1, words: 200, reason: null);

        Assert.Equal(40, Assert.Single(Ask([small, large])).Place!.Value.Start);
        Assert.True(Ask([large])[0].Weight > Ask([large with { Reason = "for fear of arrest" }])[0].Weight);
        Assert.NotEqual(Ask([large])[0].Lead, Ask([large with { Reason = "for fear of arrest" }])[0].Lead);
    }

    [Fact]
    public void Each_question_of_a_page_leads_to_its_place()
    {
        _folder.Write("a.txt", File.ReadAllText(TestKit.Repository.PathTo("seeds", "lake-isen.txt")));

        var page = ReviewFolder.Make(_folder).Page;

        var questions = page.QuerySelectorAll(".ask a");
        Assert.InRange(questions.Length, 3, OpeningQuestions.Most);
        Assert.All(questions, q => Assert.NotNull(page.GetElementById(q.GetAttribute("href")![1..])));
    }

    private static string[] Topics(ImmutableArray<OpeningQuestion> questions) => [.. questions.Select(q => q.Topic)];

    private static ReviewClaim Claim(ClaimKind kind, int start, int confidence) => new(new TextSpan(start, 60), new TextSpan(start, 30), kind, SupportKind.Open, confidence);

    private static LedgerSource Unnamed(int index, int words, string? reason) =>
        new(index, "an official", SourceKind.Role, IsAnonymous: true, new TextSpan(0, 11), []) { StatementCount = 1, WordCount = words, Reason = reason };

    private static ImmutableArray<OpeningQuestion> Ask(LedgerSource[] sources, params ReviewClaim[] claims)
    {
        var ledger = new DraftLedger([.. sources], [], [], [], [], []) { AnonymousStatements = default, UnsupportedClaims = default, WordCount = 500 };
        return OpeningQuestions.Ask(Prose, ledger, [], [.. claims.OrderBy(c => c.Span.Start)], [.. sources.Select(s => new TextSpan(40 * s.Index, 11))]);
    }
}
