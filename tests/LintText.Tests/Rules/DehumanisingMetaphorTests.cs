using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR3008.</summary>
public sealed class DehumanisingMetaphorTests
{
    private const string Id = "SR3008";

    [Theory]
    [InlineData("A {|SR3008:swarm of migrants|} crossed the Tarn bridge.")]
    [InlineData("{|SR3008:Waves of refugees|} reached Osk in May.")]
    [InlineData("{|SR3008:Migrants flooded|} into Port Calder.")]
    [InlineData("The guards treated the prisoners as {|SR3008:human vermin|}.")]
    [InlineData("<p>A <b>{|SR3008:swarm</b> of migrants|} crossed the Tarn bridge.</p>", "draft.html")]
    [InlineData("A {|SR3008:tide of refugees|} reached Osk in May.", "draft.txt")]
    public void Metaphor_for_people_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("A swarm of bees closed the Tarn bridge; the mayor’s remark that refugees are “a tumour” drew protest.")]
    [InlineData("A flood of letters reached the mayor after the refugees had left.")]
    [InlineData("The flood of 1911 drove migrants from the quay.")]
    [InlineData("A plague of rats drove the residents out of Tarn.")]
    [InlineData("“A swarm of migrants crossed the bridge,” Odo Lenk said.")]
    [InlineData("Odo Lenk said a swarm of migrants had crossed the Tarn bridge.")]
    [InlineData("> A swarm of migrants crossed the bridge.")]
    [InlineData("# Swarm of migrants crosses the bridge")]
    [InlineData("The editor cut the phrase “swarm of migrants” from the report.")]
    [InlineData("The filter `swarm of migrants` matches nothing.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nA swarm of migrants crossed the Tarn bridge.")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nA swarm of migrants crossed the Tarn bridge.")]
    [InlineData("A swarm of bees closed the Tarn bridge to migrants.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}
