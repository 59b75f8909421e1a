using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4012.</summary>
public sealed class PreprintUnlabelledTests
{
    private const string Id = "SR4012";

    [Theory]
    [InlineData("Masks halve transmission ([study]({|SR4012:https://www.medrxiv.org/content/1|})).")]
    [InlineData("Masks halve transmission ([study]({|SR4012:https://arxiv.org/abs/2001.00001|})).")]
    [InlineData("Masks halve transmission ([study]({|SR4012:https://doi.org/10.48550/arXiv.2001.00001|})).")]
    [InlineData("Masks halve transmission ([study]({|SR4012:https://doi.org/10.21203/rs.3.rs-1/v1|})).")]
    [InlineData("Masks halve transmission ([study]({|SR4012:https://chemrxiv.org/1|})).")]
    [InlineData("Masks halve transmission ([study]({|SR4012:https://osf.io/preprints/abc|})).")]
    [InlineData("Masks halve transmission ([study]({|SR4012:https://www.preprints.org/manuscript/1|})).")]
    [InlineData("Masks halve transmission ([study]({|SR4012:https://www.researchsquare.com/article/rs-1|})).")]
    [InlineData("Masks halve transmission ([study]({|SR4012:https://web.archive.org/web/20200101000000/https://arxiv.org/abs/2001.00001|})).")]
    [InlineData("Masks halve transmission ([study]({|SR4012:https://web.archive.org/web/20200101000000/https://doi.org/10.48550/arXiv.2001.00001|})).")]
    [InlineData("Masks halve transmission.[^1]\n\n[^1]: Lund, *Masks*, {|SR4012:https://arxiv.org/abs/2001.00001|}")]
    [InlineData("<p>Masks <a href=\"{|SR4012:https://papers.ssrn.com/1|}\">halve transmission</a>.</p>", "draft.html")]
    [InlineData("Masks halve transmission ({|SR4012:https://www.biorxiv.org/content/1|}).", "draft.txt")]
    [InlineData("Masks halve transmission ([study]({|SR4012:https://doi.org/10.31234/osf.io/abc|})).")]
    public void Preprint_without_a_label_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("Masks may halve transmission, according to a preprint that has not been peer reviewed ([study](https://www.medrxiv.org/content/1)).")]
    [InlineData("Masks may halve transmission ([preprint](https://arxiv.org/abs/2001.00001)).")]
    [InlineData("Masks may halve transmission, a working paper says ([study](https://papers.ssrn.com/1)).")]
    [InlineData("Masks may halve transmission.[^1]\n\n[^1]: Lund, *Masks*, preprint, https://arxiv.org/abs/2001.00001")]
    [InlineData("Masks halve transmission ([study](https://doi.org/10.5555/abc)).")]
    [InlineData("Masks halve transmission ([study](https://notarxiv.org/abs/1)).")]
    [InlineData("Masks halve transmission ([study](https://example.org/arxiv.org)).")]
    [InlineData("Masks halve transmission ([study](https://osf.io/abcde/)).")]
    [InlineData("Masks halve transmission ([study](https://arxiv.org.example/abs/2001.00001)).")]
    [InlineData("Masks halve transmission ([study](https://web.archive.org/web/20200101000000/https://example.org/arxiv.org)).")]
    [InlineData("Masks halve transmission ([study](https://web.archive.org/web/20200101000000/https://doi.org/10.5555/abc)).")]
    [InlineData("Masks may halve transmission ([preprint](https://web.archive.org/web/20200101000000/https://arxiv.org/abs/2001.00001)).")]
    [InlineData("The script calls `https://arxiv.org/abs/2001.00001`.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nMasks [halve transmission](https://arxiv.org/abs/2001.00001).")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nMasks [halve transmission](https://arxiv.org/abs/2001.00001).")]
    [InlineData("Masks may halve transmission (preprint, https://www.biorxiv.org/content/1).", "draft.txt")]
    [InlineData("See [arXiv](https://arxiv.org/), its [help](https://info.arxiv.org/help/) and [OSF](https://osf.io/preprints/).")]
    [InlineData("Masks halve transmission ([study](https://doi.org/10.1101/gr.000000.000)).")]
    [InlineData("Masks halve transmission ([study](https://osf.io/preprintsx/a)).")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Theory]
    [InlineData("https://osf.io/preprints/abc", "osf.io")]
    [InlineData("https://web.archive.org/web/20200101000000/https://arxiv.org/abs/2001.00001", "arxiv.org")]
    [InlineData("https://doi.org/10.48550/arXiv.2001.00001", "10.48550")]
    public void Options_allow_a_server(string address, string server) =>
        RuleVerifier.VerifySilent(Id, $"Masks halve transmission ([study]({address})).", options: RuleVerifier.Options(("lint_text.SR4012.allow", server)));
}
