using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR1005.</summary>
public sealed class SuperlativeWithoutSourceTests
{
    private const string Id = "SR1005";

    [Theory]
    [InlineData("Port Calder is {|SR1005:the most corrupt harbour on the coast|}.")]
    [InlineData("Tarn has {|SR1005:the least reliable ferry in Drennia|}.")]
    [InlineData("Lake Isen is {|SR1005:the largest lake in Drennia|}.")]
    [InlineData("The storm was {|SR1005:the deadliest ever|}.")]
    [InlineData("The brothers own {|SR1005:the oldest bridge in the valley|}.")]
    [InlineData("<p>Lake Isen is {|SR1005:the largest <em>lake</em> in Drennia|}.</p>", "draft.html")]
    [InlineData("Port Calder is {|SR1005:the most corrupt harbour on the coast|}.", "draft.txt")]
    public void Rank_that_nobody_is_named_for_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("At least four harbours on the coast were inspected; Port Calder was first.")]
    [InlineData("Most of the harbours on the coast are open.")]
    [InlineData("Port Calder is the most corrupt harbour on the coast, Ilse Brandt said.")]
    [InlineData("Port Calder is the most corrupt harbour on the coast, according to the Court of Audit.")]
    [InlineData("“Port Calder is the most corrupt harbour on the coast,” said Ilse Brandt.")]
    [InlineData("# Port Calder is the most corrupt harbour on the coast")]
    [InlineData("Lake Isen is the largest lake in Drennia.[^1]\n\n[^1]: Isen Limnology Institute, *Atlas*, 2019.")]
    [InlineData("Lake Isen is [the largest lake in Drennia](https://example.org/atlas).")]
    [InlineData("The north tower is the tallest of the three.")]
    [InlineData("The latest figures in the atlas date from 2019.")]
    [InlineData("The most recent storm in the valley spared the bridge.")]
    [InlineData("The forest in the valley burned for two days.")]
    [InlineData("Is Port Calder the most corrupt harbour on the coast?")]
    [InlineData("The call returns `the largest value in the list`.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nPort Calder is the most corrupt harbour on the coast.")]
    [InlineData("<h1>The largest lake in Drennia</h1><p>Lake Isen froze in June.</p>", "draft.html")]
    [InlineData("Most of these graduates could have had any job they wanted.")]
    [InlineData("Only a few delegates have ever voted against the mayor.")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}
