using LintText.Analysis;
using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4022.</summary>
public sealed class MissingAccessDateTests
{
    private const string Id = "SR4022";

    [Theory]
    [InlineData("[Fees]({|SR4022:https://example.org/fees|}).")]
    [InlineData("Port office, *Fees*, {|SR4022:https://example.org/fees|}")]
    [InlineData("Port office, *Fees*, <{|SR4022:https://example.org/fees|}>.")]
    [InlineData("Port office, {|SR4022:[Fees][fees]|}.\n\n[fees]: https://example.org/fees")]
    [InlineData("Port office, [Fees]({|SR4022:https://example.org/fees|}), 4 May 2020.")]
    [InlineData("Port office, [Fees]({|SR4022:https://example.org/fees|}), a page on its last raise.")]
    [InlineData("Port office, [Fees]({|SR4022:https://example.org/fees|}); also [Tolls]({|SR4022:https://example.org/tolls|}).")]
    [InlineData("Port office, [Fees]({|SR4022:https://example.org/accessed|}).")]
    public void Note_without_a_date_is_reported(string note) => RuleVerifier.Verify(Id, $"The fee rose in May.[^1]\n\n[^1]: {note}");

    [Theory]
    [InlineData("[Fees](https://example.org/fees), accessed 4 June 2020.")]
    [InlineData("[Fees](https://example.org/fees), read on 4 June 2020.")]
    [InlineData("[Fees](https://example.org/fees) (last checked on 4 June 2020).")]
    [InlineData("[Fees](https://example.org/fees). Retrieved on 4 June.")]
    [InlineData("[Fees](https://example.org/fees), abgerufen am 4. Juni 2020.")]
    [InlineData("Accessed 4 June 2020: [Fees](https://example.org/fees) and [Tolls](https://example.org/tolls).")]
    [InlineData("[Fees](https://web.archive.org/web/20200604000000/https://example.org/fees).")]
    [InlineData("[Fees](https://archive.ph/20200604/https://example.org/fees).")]
    [InlineData("[Fees](https://example.org/fees), [copy](https://web.archive.org/web/20200604000000/https://example.org/fees).")]
    [InlineData("[Fees](https://example.org/fees), [copy](https://perma.cc/AB12-CD34).")]
    [InlineData("[Fees](https://example.org/fees), archived by the town.")]
    [InlineData("Lund, [Tides](https://doi.org/10.5555/tides).")]
    [InlineData("Lund, [Tides](https://arxiv.org/abs/2101.01234), preprint.")]
    [InlineData("Port office, [Fees](fees.md).")]
    [InlineData("Port office, [Fees](mailto:port@example.org).")]
    [InlineData("Port office, *Fees*, p. 4.")]
    [InlineData("Port office, `https://example.org/fees`.")]
    public void Note_with_a_date_or_a_copy_is_silent(string note) => RuleVerifier.VerifySilent(Id, $"The fee rose in May.[^1]\n\n[^1]: {note}");

    [Theory]
    [InlineData("The fee [rose](https://example.org/fees) in May.")]
    [InlineData("The fee rose in May (https://example.org/fees).")]
    [InlineData("A note is written `[^1]: https://example.org/fees`.")]
    [InlineData("```\n[^1]: https://example.org/fees\n```")]
    [InlineData("<p>The fee <a href=\"https://example.org/fees\">rose</a> in May.</p>", "draft.html")]
    [InlineData("The fee rose in May: https://example.org/fees", "draft.txt")]
    public void Link_in_the_text_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("url = {https://example.org/fees}")]
    [InlineData("howpublished = {\\url{https://example.org/fees}}")]
    [InlineData("url = {https://example.org/fees}, note = {Draft}")]
    public void Entry_without_a_date_is_reported(string fields) => RuleVerifier.Verify(Id, "The fee rose in May [{|SR4022:@port2020|}, p. 4].", options: Options(fields));

    [Theory]
    [InlineData("url = {https://example.org/fees}, urldate = {2020-06-04}")]
    [InlineData("url = {https://example.org/fees}, note = {Accessed 4 June 2020}")]
    [InlineData("howpublished = {\\url{https://example.org/fees}, retrieved 4 June 2020}")]
    [InlineData("url = {https://example.org/fees}, archiveurl = {https://archive.ph/abcde}")]
    [InlineData("url = {https://web.archive.org/web/20200604000000/https://example.org/fees}")]
    [InlineData("url = {https://example.org/fees}, doi = {10.5555/fees}")]
    [InlineData("url = {https://doi.org/10.5555/fees}")]
    [InlineData("publisher = {Port office}")]
    public void Entry_with_a_date_or_a_copy_is_silent(string fields) => RuleVerifier.VerifySilent(Id, "The fee rose in May [@port2020, p. 4].", options: Options(fields));

    [Fact]
    public void Entry_that_is_not_cited_is_silent() => RuleVerifier.VerifySilent(Id, "The fee rose in May.", options: Options("url = {https://example.org/fees}"));

    [Fact]
    public void It_is_off_unless_asked_for() => RuleVerifier.VerifySilent(Id, "The fee rose in May.[^1]\n\n[^1]: https://example.org/fees", options: LintOptions.Default);

    private static LintOptions Options(string fields) => TestReferences.Options(
        bibTex: $"@online{{port2020, title = {{Fees}}, year = {{2020}}, {fields}}}",
        options: RuleVerifier.Options(("dotnet_diagnostic.SR4022.severity", "suggestion")));
}
