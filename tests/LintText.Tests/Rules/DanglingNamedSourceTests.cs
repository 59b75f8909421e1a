using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4002.</summary>
public sealed class DanglingNamedSourceTests
{
    private const string Id = "SR4002";

    [Theory]
    [InlineData("The shrine was levelled, {|SR4002:as documented by Highland Heritage Watch|}.")]
    [InlineData("The dam leaks, {|SR4002:as reported by Radio Osk|}.")]
    [InlineData("The lake is shrinking, {|SR4002:as shown by the Isen Institute|}.")]
    [InlineData("The lake is shrinking, {|SR4002:according to research from Calder College|}.")]
    [InlineData("<p>The shrine was levelled, {|SR4002:as documented by <i>Highland Heritage Watch|}</i>.</p>", "draft.html")]
    [InlineData("The shrine was levelled, {|SR4002:as documented by Highland Heritage Watch|}.", "draft.txt")]
    public void Name_without_a_reference_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The shrine was levelled, as Highland Heritage Watch documented in its March 2021 survey[^3].\n\n[^3]: *Shrines*, 2021.")]
    [InlineData("The shrine was levelled, as documented by Highland Heritage Watch in March 2021.")]
    [InlineData("The shrine was levelled, as documented by [Highland Heritage Watch](https://example.org/shrine).")]
    [InlineData("The shrine was levelled, as documented by Highland Heritage Watch.[^1]\n\n[^1]: *Shrines*, 2021.")]
    [InlineData("The dam leaks, as reported by Radio Osk on Monday.")]
    [InlineData("The lake is shrinking, according to a report by the Isen Institute titled “Low Water”.")]
    [InlineData("According to the ministry, the shrine was levelled.")]
    [InlineData("According to Ilse Brandt, the shrine was levelled.")]
    [InlineData("The shrine was moved, as planned by the Osk council.")]
    [InlineData("“The shrine was levelled, as documented by Highland Heritage Watch,” Ilse Brandt said.")]
    [InlineData("The comment reads `as documented by Highland Heritage Watch`.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nThe dam leaks, as reported by Radio Osk.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nThe dam leaks, as reported by Radio Osk.")]
    [InlineData("The dam leaks, as reported by Radio Osk on 4 June 2023.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}
