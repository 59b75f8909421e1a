using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4027.</summary>
public sealed class StaleCitationTests
{
    private const string Id = "SR4027";

    private const string Date = "---\ndate: 2023-05-04\n---\n\n";

    [Theory]
    [InlineData("The ferry fee {|SR4027:currently|} covers 40 percent of the costs.[^1]\n\n[^1]: Port office, *Accounts*, 2012.")]
    [InlineData("The ferry fee {|SR4027:currently|} covers 40 percent of the costs.[^1]\n\n[^1]: Port office, *Accounts 2009*, Osk 2012.")]
    [InlineData("{|SR4027:Today|} the ferry fee covers [40 percent](https://example.org/2012/05/fee) of the costs.")]
    [InlineData("{|SR4027:Nowadays|} the ferry fee covers 40 percent of the costs (Lund 2012).")]
    [InlineData("The pier is {|SR4027:presently|} [the longest pier in Drennia](https://example.org/2012-05-04/pier).")]
    [InlineData("The ferry fee {|SR4027:currently|} covers 40 percent of the costs ([accounts](https://web.archive.org/web/20220101000000/https://example.org/2012/05/fee)).")]
    [InlineData("The ferry fee {|SR4027:currently|} covers [40 percent](https://example.org/2012/05/fee) of the costs, and half of [that](https://example.org/2015/05/fee) goes to the pier.")]
    [InlineData("The ferry fee {|SR4027:currently|} covers 40 percent of the costs.[^1]\n\n[^1]: Port office, *Accounts*, 4 May 2012, pp. 2015–2019, read on 4 May 2023.")]
    public void Old_source_for_something_current_is_reported(string markup) => RuleVerifier.Verify(Id, Date + markup);

    [Fact]
    public void Year_of_a_work_counts() => RuleVerifier.Verify(
        Id,
        Date + "The ferry fee {|SR4027:currently|} covers 40 percent of the costs [@lund2012]. The toll currently covers 30 percent of them [@marr2020].",
        options: TestReferences.Options(bibTex: "@book{lund2012, title = {Fees}, year = {2012}}\n@book{marr2020, title = {Tolls}, date = {2020-05-04}}"));

    [Theory]
    [InlineData("---\nlastmod: 2023-05-04\ndate: 2013-05-04\n---\n\nThe ferry fee {|SR4027:currently|} covers [40 percent](https://example.org/2012/05/fee) of the costs.")]
    [InlineData("---\npublished: 4 May 2023\n---\n\nThe ferry fee {|SR4027:currently|} covers [40 percent](https://example.org/2012/05/fee) of the costs.")]
    [InlineData("<html><head><meta property=\"article:published_time\" content=\"2023-05-04T08:00\"></head><body><p>The ferry fee {|SR4027:currently|} covers <a href=\"https://example.org/2012/05/fee\">40 percent</a> of the costs.</p></body></html>", "draft.html")]
    public void Date_of_the_text_is_found(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The ferry fee currently covers [40 percent](https://example.org/2018/05/fee) of the costs.")]
    [InlineData("The ferry fee currently covers [40 percent](https://example.org/2022/05/fee) of the costs.")]
    [InlineData("The ferry fee currently covers 40 percent of the costs.[^1]\n\n[^1]: Port office, *Accounts 2012*, Osk 2022.")]
    [InlineData("The ferry fee currently covers [40 percent](https://example.org/2012/05/fee) of the costs ([accounts](https://example.org/2022/05/fee)).")]
    [InlineData("The ferry fee currently covers [40 percent](https://example.org/2012/05/fee) of the costs ([accounts](https://example.org/accounts)).")]
    [InlineData("The ferry fee currently covers [40 percent](https://example.org/fee) of the costs.")]
    [InlineData("The ferry fee currently covers [40 percent](https://example.org/fee-2012) of the costs.")]
    [InlineData("The ferry fee currently covers 40 percent of the costs.[^1]\n\n[^1]: Port office, *Accounts*, p. 4.")]
    [InlineData("The ferry fee currently covers 40 percent of the costs [@lund2012].")]
    [InlineData("The ferry fee currently covers 40 percent of the costs.")]
    [InlineData("The ferry fee covers [40 percent](https://example.org/2012/05/fee) of the costs.")]
    [InlineData("The ferry fee, currently unpaid, covered [40 percent](https://example.org/2012/05/fee) of the costs in 2012.")]
    [InlineData("In 2012 the ferry fee covered [40 percent](https://example.org/2012/05/fee) of the costs; today nobody pays it.")]
    [InlineData("The ferry currently [sails](https://example.org/2012/05/ferry) from Osk.")]
    [InlineData("The ferry fee covers [40 percent](https://example.org/2012/05/fee) of the costs. The ferry currently sails from Osk.")]
    [InlineData("“The ferry fee currently covers 40 percent of the costs,” Odo Lenk [said](https://example.org/2012/05/fee).")]
    [InlineData("The ferry fee `currently` covers [40 percent](https://example.org/2012/05/fee) of the costs.")]
    [InlineData("```\nThe ferry fee currently covers [40 percent](https://example.org/2012/05/fee) of the costs.\n```")]
    [InlineData("> The ferry fee currently covers [40 percent](https://example.org/2012/05/fee) of the costs.")]
    [InlineData("A count in Osk Today puts the fee at [40 percent](https://example.org/2012/05/fee).")]
    public void Near_miss_is_silent(string text) => RuleVerifier.VerifySilent(Id, Date + text);

    [Theory]
    [InlineData("The ferry fee currently covers [40 percent](https://example.org/2012/05/fee) of the costs.")]
    [InlineData("---\ntitle: The fee of 2023\n---\n\nThe ferry fee currently covers [40 percent](https://example.org/2012/05/fee) of the costs.")]
    [InlineData("---\ndate: 2013-05-04\n---\n\nThe ferry fee currently covers [40 percent](https://example.org/2012/05/fee) of the costs.")]
    [InlineData("---\ndate: 2013-05-04\n---\n\nThe ferry fee currently covers [40 percent](https://example.org/2022/05/fee) of the costs.")]
    [InlineData("---\ndate: soon\n---\n\nThe ferry fee currently covers [40 percent](https://example.org/2012/05/fee) of the costs.")]
    [InlineData("<p>The ferry fee currently covers <a href=\"https://example.org/2012/05/fee\">40 percent</a> of the costs.</p>", "draft.html")]
    [InlineData("The ferry fee currently covers 40 percent of the costs (Lund 2012).", "draft.txt")]
    public void Text_without_a_date_or_of_the_time_of_its_source_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Age_can_be_configured()
    {
        RuleVerifier.VerifySilent(Id, Date + "The ferry fee currently covers [40 percent](https://example.org/2012/05/fee) of the costs.", options: RuleVerifier.Options(("lint_text.SR4027.maximum_age_years", "11")));
        RuleVerifier.Verify(Id, Date + "The ferry fee {|SR4027:currently|} covers [40 percent](https://example.org/2020/05/fee) of the costs.", options: RuleVerifier.Options(("lint_text.SR4027.maximum_age_years", "2")));
    }
}
