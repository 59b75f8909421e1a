namespace LintText.Tests.Documents;

/// <summary>The places that a link’s fragment can name.</summary>
public sealed class AnchorSetTests
{
    [Theory]
    [InlineData("# Getting started", "getting-started")]
    [InlineData("# Getting started", "Getting-Started")]
    [InlineData("# Getting started", "user-content-getting-started")]
    [InlineData("# The `run` command", "the-run-command")]
    [InlineData("# What’s *new* in 1.2?", "whats-new-in-12")]
    [InlineData("# What’s new in 1.2?", "what-s-new-in-1-2")]
    [InlineData("# :rocket: Start", "start")]
    [InlineData("# :rocket: Start", "rocket-start")]
    [InlineData("# Start (beta)", "start")]
    [InlineData("# Start ![badge](b.svg)", "start-")]
    [InlineData("# [Start](a.md) now", "start-now")]
    [InlineData("# A\n\n# A", "a-1")]
    [InlineData("# 2. Start", "start")]
    [InlineData("# ![ship](ship.png) Ferries", "ferries")]
    [InlineData("# See <https://example.org/a>", "see-httpsexampleorga")]
    [InlineData("# The $x$ fees", "the-x-fees")]
    [InlineData("The **levy**{#levy} rose.", "levy")]
    [InlineData("# 1 Fees\n\n# 2 Fees", "fees-1")]
    [InlineData("# Übung für Öfen", "übung-für-öfen")]
    [InlineData("# Start {#own}", "own")]
    [InlineData("Start\n=====", "start")]
    [InlineData("<h2 align=\"center\">Start <code>x</code> &amp; go</h2>", "start-x--go")]
    [InlineData("<a name=\"here\"></a> Text.", "here")]
    [InlineData("Text <span id=\"here\">x</span>.", "here")]
    [InlineData("<div id=\"here\">\n\nText.\n\n</div>", "here")]
    [InlineData("Text.", "top")]
    [InlineData("> # Start", "start")]
    public void Markdown(string text, string fragment) => Assert.True(DocumentView.Read(text, "draft.md").Anchors.Contains(fragment));

    [Theory]
    [InlineData("# Getting started", "start")]
    [InlineData("# A", "a-1")]
    [InlineData("```\n# Start\n```", "start")]
    [InlineData("Start", "start")]
    public void Not_in_Markdown(string text, string fragment) => Assert.False(DocumentView.Read(text, "draft.md").Anchors.Contains(fragment));

    [Theory]
    [InlineData("<h1 id=\"s\">Start</h1>", "s", true)]
    [InlineData("<h1>Start</h1>", "start", false)]
    public void Html_has_only_ids(string text, string fragment, bool expected) => Assert.Equal(expected, DocumentView.Read(text, "draft.html").Anchors.Contains(fragment));
}
