using LintText.Analysis;
using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR1011.</summary>
public sealed class VagueTimeTests
{
    private const string Id = "SR1011";

    [Theory]
    [InlineData("{|SR1011:Currently|}, the border post is closed to lorries.")]
    [InlineData("The board {|SR1011:recently|} raised the fee.")]
    [InlineData("{|SR1011:Nowadays|} the ferry takes an hour.")]
    [InlineData("The market is held every Sunday. The hall is {|SR1011:currently|} closed.")]
    [InlineData("“See you on Tuesday,” Odo Lenk wrote in 1931. The letter is {|SR1011:currently|} lost.")]
    [InlineData("The crane is idle {|SR1011:at the moment|}.")]
    [InlineData("{|SR1011:To date|}, nobody has surveyed the wreck.")]
    [InlineData("<p>The board <b>{|SR1011:recently|}</b> raised the fee.</p>", "draft.html")]
    public void Time_that_will_go_stale_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("Officers currently serving at Tarn may apply until 4 May 2023.")]
    [InlineData("“Currently, the border post is closed,” Ilse Brandt said.")]
    [InlineData("The border post is currently closed. The mayor said on Tuesday that it would open.")]
    [InlineData("The fee has recently risen, the clerk said Friday.")]
    [InlineData("> Nowadays the ferry takes an hour.")]
    [InlineData("# Nowadays the ferry takes an hour")]
    [InlineData("The style book bans the word “nowadays”.")]
    [InlineData("The column `currently` holds the state of each ferry.")]
    [InlineData("The magazine Recently Seen closed in 1974.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nThe board recently raised the fee.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThese days the quay is empty.")]
    [InlineData("“These days the quay is empty,” said Odo Lenk.", "draft.txt")]
    [InlineData("<h2>The quay these days</h2><p>It was rebuilt in 1974.</p>", "draft.html")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("docs")]
    [InlineData("opinion")]
    public void Other_kinds_of_text_may_speak_of_now(string kind) =>
        RuleVerifier.VerifySilent(Id, "Currently, the border post is closed to lorries.", options: RuleVerifier.Options((DocumentKinds.Option.Key, kind)));
}
