using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4024.</summary>
public sealed class SocialPostOnlyTests
{
    private const string Id = "SR4024";

    [Theory]
    [InlineData("The ferry carried {|SR4024:[40 percent](https://x.com/odolenk/status/1)|} fewer lorries in May.")]
    [InlineData("The ferry carried 40 percent fewer lorries in May ({|SR4024:https://t.me/osk/1|}).")]
    [InlineData("The ferry carried {|SR4024:[40 percent fewer lorries][odo]|} in May.\n\n[odo]: https://bsky.app/profile/odo.example/1")]
    [InlineData("The ferry carried {|SR4024:[40 percent](https://x.com/odolenk/status/1)|} fewer lorries, [as seen](https://x.com/odolenk/status/2) in May.")]
    [InlineData("The pier {|SR4024:[was opened in 1911](https://www.facebook.com/osk/1)|}.")]
    [InlineData("The pier is {|SR4024:[the longest pier in Drennia](https://old.reddit.com/r/osk/1)|}.")]
    [InlineData("The pier is {|SR4024:[the longest pier in Drennia](https://web.archive.org/web/20200101000000/https://twitter.com/odolenk/status/1)|}.")]
    [InlineData("The ferry carried {|SR4024:[40 percent](https://www.linkedin.com/posts/odolenk-1)|} fewer lorries.\n\nThe pier is [old](https://example.org/pier).")]
    [InlineData("<p>The ferry carried {|SR4024:<a href=\"https://x.com/odolenk/status/1\">40 percent</a>|} fewer lorries in May.</p>", "draft.html")]
    [InlineData("The ferry carried 40 percent fewer lorries in May ({|SR4024:https://x.com/odolenk/status/1|}).", "draft.txt")]
    public void Claim_that_rests_on_a_post_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The ferry carried 40 percent fewer lorries in May, Odo Lenk wrote in a [post](https://x.com/odolenk/status/1).")]
    [InlineData("Odo Lenk tweeted that the ferry carried [40 percent](https://x.com/odolenk/status/1) fewer lorries.")]
    [InlineData("The ferry carried [40 percent](https://x.com/odolenk/status/1) fewer lorries in May, Odo Lenk said.")]
    [InlineData("A [video](https://www.tiktok.com/osk/1) shows 40 percent of the pier under water.")]
    [InlineData("The page of the town puts it at [40 percent](https://www.facebook.com/osk/1).")]
    [InlineData("The ferry carried [40 percent](https://x.com/odolenk/status/1) fewer lorries in May.[^1]\n\n[^1]: Port gazette, 4 June 2020.")]
    [InlineData("The ferry carried [40 percent](https://x.com/odolenk/status/1) fewer lorries in May ([count](https://example.org/count)).")]
    [InlineData("The ferry carried [40 percent](https://x.com/odolenk/status/1) fewer lorries in May. The fee [rose](https://example.org/fee), too.")]
    [InlineData("The ferry carried [40 percent](https://x.com/odolenk/status/1) fewer lorries in May (Lund 2020).")]
    [InlineData("The ferry carried [40 percent](https://x.com/odolenk/status/1) fewer lorries in May [@lund2020].")]
    [InlineData("The ferry carried 40 percent fewer lorries in May.[^1]\n\n[^1]: Odo Lenk, pilot, https://x.com/odolenk/status/1")]
    [InlineData("The ferry carried [40 percent](https://example.org/x.com) fewer lorries in May.")]
    [InlineData("The ferry carried [40 percent](https://phlox.com/status/1) fewer lorries in May.")]
    [InlineData("The ferry carried [40 percent](https://x.com.example/status/1) fewer lorries in May.")]
    [InlineData("The ferry carried [40 percent](https://www.linkedin.com/company/calder-line) fewer lorries in May.")]
    [InlineData("The ferry sails [from Osk](https://x.com/odolenk/status/1).")]
    [InlineData("The pilot is on [X](https://x.com/odolenk) and on [Facebook](https://www.facebook.com/odolenk).")]
    [InlineData("[X](https://x.com/) and [Reddit](https://www.reddit.com/) are networks.")]
    [InlineData("The address is `https://x.com/odolenk/status/1`, and 40 percent read it.")]
    [InlineData("```\nThe ferry carried [40 percent](https://x.com/odolenk/status/1) fewer lorries.\n```")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe ferry carried [40 percent](https://x.com/odolenk/status/1) fewer lorries.")]
    [InlineData("<p>The ferry carried <a href=\"https://x.com/odolenk/status/1\">40 percent</a> fewer lorries, Odo Lenk posted.</p>", "draft.html")]
    [InlineData("The network [X](https://x.com/) lost 40 percent of its users.")]
    [InlineData("The mayor, [Odo Lenk](https://x.com/odolenk), owns 40 percent of the quay.")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Options_allow_a_network() =>
        RuleVerifier.VerifySilent(Id, "The ferry carried [40 percent](https://mastodon.social/@osk/1) fewer lorries.", options: RuleVerifier.Options(("lint_text.SR4024.allow", "mastodon.social")));
}
