using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4009.</summary>
public sealed class AiGeneratedCitationTests
{
    private const string Id = "SR4009";

    [Theory]
    [InlineData("The [report]({|SR4009:https://example.org/r?utm_source=chatgpt.com|}) is public.")]
    [InlineData("The [report]({|SR4009:https://example.org/r?id=7&utm_source=openai#top|}) is public.")]
    [InlineData("The [chat]({|SR4009:https://chatgpt.com/share/abc|}) is public.")]
    [InlineData("The [chat]({|SR4009:https://chatgpt.com/s/t_abc|}) is public.")]
    [InlineData("The [chat]({|SR4009:https://chat.openai.com/share/abc|}) is public.")]
    [InlineData("The [chat]({|SR4009:https://claude.ai/share/abc|}) is public.")]
    [InlineData("The [chat]({|SR4009:https://gemini.google.com/share/abc|}) is public.")]
    [InlineData("The [chat]({|SR4009:https://grok.com/share/abc|}) is public.")]
    [InlineData("The [answer]({|SR4009:https://www.perplexity.ai/search/abc|}) is public.")]
    [InlineData("The [chat]({|SR4009:https://chat.mistral.ai/chat/abc|}) is public.")]
    [InlineData("The chat is public: {|SR4009:https://poe.com/s/abc|}.")]
    [InlineData("The [report]({|SR4009:https://web.archive.org/web/20240101000000/https://example.org/r?utm_source=chatgpt.com|}) is public.")]
    [InlineData("<p>The <a href=\"{|SR4009:https://claude.ai/chat/abc|}\">chat</a> is public.</p>", "draft.html")]
    [InlineData("The [report]({|SR4009:https://vertexaisearch.cloud.google.com/grounding-api-redirect/abc|}) is public.")]
    [InlineData("The fee rose. {|SR4009:【85†L261-269】|}")]
    [InlineData("The fee rose {|SR4009:[cite: 1, 2]|}.")]
    [InlineData("The fee rose {|SR4009:turn0search3|}.")]
    [InlineData("The fee rose {|SR4009:[oaicite:2]|}.")]
    [InlineData("<p>The <a href=\"{|SR4009:https://example.org/r?utm_source=copilot.com|}\">report</a> is public.</p>", "draft.html")]
    [InlineData("The fee rose {|SR4009::contentReference[oaicite:2]{index=2}|}.", "draft.txt")]
    [InlineData("See [it]({|SR4009:https://web.archive.org/web/20240101000000/https://chatgpt.com/share/abc|}).")]
    [InlineData("See [it]({|SR4009:https://claude.ai/public/artifacts/abc|}) and [that]({|SR4009:https://copilot.microsoft.com/shares/abc|}).")]
    public void Trace_of_a_chatbot_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The [report]({|SR4009:https://example.org/r?utm_source=chatgpt.com|}) is public.", "The [report](https://example.org/r) is public.")]
    [InlineData("The [report]({|SR4009:https://example.org/r?id=7&utm_source=chatgpt.com#top|}) is public.", "The [report](https://example.org/r?id=7#top) is public.")]
    [InlineData("The [report]({|SR4009:https://example.org/r?utm_source=chatgpt.com&id=7|}) is public.", "The [report](https://example.org/r?id=7) is public.")]
    [InlineData("See {|SR4009:https://example.org/r?utm_source=chatgpt.com|}.", "See https://example.org/r.")]
    [InlineData("The [report]({|SR4009:https://web.archive.org/web/20240101000000/https://example.org/r?utm_source=chatgpt.com|}) is public.", "The [report](https://web.archive.org/web/20240101000000/https://example.org/r) is public.")]
    [InlineData("<p>The <a href=\"{|SR4009:https://example.org/r?utm_source=openai#top|}\">report</a> is public.</p>", "<p>The <a href=\"https://example.org/r#top\">report</a> is public.</p>", "draft.html")]
    public void Fix_strips_the_parameter_alone(string markup, string expected, string path = "draft.md") => RuleVerifier.VerifyFix(Id, markup, expected, path);

    [Fact]
    public void Redirect_that_hides_its_target_has_no_fix() =>
        Assert.Null(Assert.Single(RuleVerifier.Verify(Id, "The [report]({|SR4009:https://vertexaisearch.cloud.google.com/grounding-api-redirect/abc|}) is public.")).Fix);

    [Theory]
    [InlineData("The tag `utm_source=chatgpt.com` appears in many logs.")]
    [InlineData("```\nGET /r?utm_source=chatgpt.com\n【4†source】\n```")]
    [InlineData("The [report](https://example.org/r?utm_source=newsletter) is public.")]
    [InlineData("The [report](https://example.org/chatgpt.com) is public.")]
    [InlineData("The [product](https://claude.ai/) has a [login](https://claude.ai/login).")]
    [InlineData("The [product](https://gemini.google.com/app) is public.")]
    [InlineData("The [product](https://chatgpt.com/share) is public.")]
    [InlineData("The [chat](https://claude.ai.example/share/abc) is public.")]
    [InlineData("The [chat](https://notgrok.com/share/abc) is public.")]
    [InlineData("The [chat](https://example.org/claude.ai/share/abc) is public.")]
    [InlineData("Conversations have addresses such as `https://claude.ai/share/abc`.")]
    [InlineData("The [report](https://web.archive.org/web/20240101000000/https://example.org/share/abc) is public.")]
    [InlineData("The [report](https://example.org/r?source=chatgpt.com.example) is public.")]
    [InlineData("The mark `【4†source】` was left in the draft.")]
    [InlineData("The fee rose [web:1].")]
    [InlineData("On turn 0 search the log.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nSee the [report](https://example.org/r?utm_source=chatgpt.com).")]
    [InlineData("<p>The tag <code>[oaicite:2]</code> appears in many drafts.</p>", "draft.html")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}
