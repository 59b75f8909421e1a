using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4023.</summary>
public sealed class WeakSourceTests
{
    private const string Id = "SR4023";

    [Theory]
    [InlineData("The [accounts]({|SR4023:https://bit.ly/osk-fees|}) are public.")]
    [InlineData("The accounts are public: {|SR4023:https://tinyurl.com/osk-fees|}.")]
    [InlineData("The {|SR4023:[accounts][fees]|} are public.\n\n[fees]: https://bit.ly/abc")]
    [InlineData("The accounts are public.[^1]\n\n[^1]: Port office, [Accounts]({|SR4023:https://bit.ly/osk-fees|}).")]
    [InlineData("The [accounts]({|SR4023:https://web.archive.org/web/20200101000000/https://bit.ly/osk-fees|}) are public.")]
    [InlineData("The fee [rose]({|SR4023:https://www.google.com/search?q=osk+ferry+fee|}) in May.")]
    [InlineData("The fee [rose]({|SR4023:https://news.google.com/search?q=osk+ferry|}) in May.")]
    [InlineData("The fee [rose]({|SR4023:https://duckduckgo.com/?q=osk+ferry|}) in May.")]
    [InlineData("The tide [turned]({|SR4023:https://scholar.google.com/scholar?q=tides|}) late.")]
    [InlineData("The ferry is [cheap]({|SR4023:https://best-cheap-ferry-deals-online.xyz/osk|}).")]
    [InlineData("The ferry is [cheap]({|SR4023:https://www.top10ferryreviews.com/osk|}).")]
    [InlineData("Calder Line will [buy a third ferry]({|SR4023:https://www.prnewswire.com/news/third-ferry|}).")]
    [InlineData("Calder Line will buy a third ferry ({|SR4023:https://www.globenewswire.com/third-ferry|}).")]
    [InlineData("<p>The <a href=\"{|SR4023:https://bit.ly/osk-fees|}\">accounts</a> are public.</p>", "draft.html")]
    [InlineData("The accounts are public: {|SR4023:https://bit.ly/osk-fees|}.", "draft.txt")]
    public void Link_that_is_no_source_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Fact]
    public void Work_with_such_an_address_is_reported() => RuleVerifier.Verify(
        Id,
        "The fee rose in May [{|SR4023:@port2020|}, p. 4]. The pier is old [@lund2018].",
        options: TestReferences.Options(bibTex: "@online{port2020, title = {Fees}, url = {https://bit.ly/osk-fees}}\n@online{lund2018, title = {Piers}, url = {https://example.org/piers}}\n@online{marr1987, title = {Forts}, url = {https://bit.ly/forts}}"));

    [Theory]
    [InlineData("The [accounts](https://example.org/osk-fees) are public.")]
    [InlineData("The [accounts](https://notbit.ly/osk-fees) are public.")]
    [InlineData("The [accounts](https://bit.ly.example/osk-fees) are public.")]
    [InlineData("The [accounts](https://example.org/bit.ly/osk-fees) are public.")]
    [InlineData("The [accounts](https://pst.co/osk-fees) are public.")]
    [InlineData("Shorteners such as [Bitly](https://bit.ly/) hide where they lead.")]
    [InlineData("The fee is shortened to `https://bit.ly/osk-fees`.")]
    [InlineData("```\nhttps://bit.ly/osk-fees\n```")]
    [InlineData("The [map](https://www.google.com/maps?q=osk) shows the pier.")]
    [InlineData("The [search page](https://www.google.com/search) is empty.")]
    [InlineData("The town has a [search page](https://example.org/search?q=ferry).")]
    [InlineData("The [pier](https://port-of-osk.example/pier) is old.")]
    [InlineData("The [pier](https://my-small-town.info/pier) is old.")]
    [InlineData("The [pier](https://best-cheap-ferry-deals-online.example/pier) is old.")]
    [InlineData("The [wire](https://www.prnewswire.com/) was founded in Osk.")]
    [InlineData("Calder Line will buy a third ferry, it says in a [press release](https://www.prnewswire.com/news/third-ferry).")]
    [InlineData("Calder Line [announced](https://www.prnewswire.com/news/third-ferry) a third ferry.")]
    [InlineData("Calder Line will [buy a third ferry](https://www.prnewswire.com/news/third-ferry), its director Odo Lenk said.")]
    [InlineData("Calder Line will buy a third ferry.[^1]\n\n[^1]: Calder Line, press release, [4 May 2020](https://www.prnewswire.com/news/third-ferry).")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe [accounts](https://bit.ly/osk-fees) are public.")]
    [InlineData("<p>The wire is called <code>https://bit.ly/osk-fees</code>.</p>", "draft.html")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("lint_text.SR4023.allow", "businesswire.com, prnewswire.com")]
    [InlineData("lint_text.document_kind", "docs")]
    public void Options_allow_a_wire(string key, string value) =>
        RuleVerifier.VerifySilent(Id, "Calder Line will [buy a third ferry](https://www.prnewswire.com/news/third-ferry).", options: RuleVerifier.Options((key, value)));
}
