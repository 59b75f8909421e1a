using LintText.Analysis;
using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4017.</summary>
public sealed class BrokenLinkTests
{
    private const string Id = "SR4017";

    private static readonly Dictionary<string, string> Files = new()
    {
        ["guide.md"] = "# Start",
        ["fees 2020.md"] = "# Fees",
        ["café.md"] = "# Café",
        ["q&a.md"] = "# Questions",
        ["snake_case.md"] = "# Names",
        ["maps/quay.png"] = string.Empty,
        ["../log.txt"] = "Tide, 4 m",
    };

    private static readonly LintOptions Options = TestReferences.Options(files: Files);

    [Theory]
    [InlineData("The levy is in the [guide]({|SR4017:guid.md|}).")]
    [InlineData("The levy is in the [guide]({|SR4017:gone/away.md|}).")]
    [InlineData("The levy is in the [guide]({|SR4017:gone.md#levy|}).")]
    [InlineData("The levy is in the [guide]({|SR4017:gone.md?raw=1|}).")]
    [InlineData("The levy is in the [guide]({|SR4017:gone.md|} \"Guide\").")]
    [InlineData("The levy is in the [book]({|SR4017:fees%202021.md|}).")]
    [InlineData("The levy is on the [map]({|SR4017:maps/kay.png|}).")]
    [InlineData("The levy is in the [log]({|SR4017:../logs.txt|}).")]
    [InlineData("The levy is in the [`guide`]({|SR4017:gone.md|}).")]
    [InlineData("The levy is in the {|SR4017:[guide][g]|}.\n\n[g]: gone.md")]
    [InlineData("{% comment %}It [rose](gone.md).{% endcomment %} The levy is in the [guide]({|SR4017:gone.md|}).")]
    [InlineData("[!NOTE]\nThe levy is in the [guide]({|SR4017:gone.md|}).")]
    [InlineData("# The [levy]({|SR4017:gone.md|})\n\nIt rose.")]
    [InlineData("- The [levy]({|SR4017:gone.md|}) rose.\n- The [fee](guide.md) fell.")]
    [InlineData("The levy rose.[^1]\n\n[^1]: See the [guide]({|SR4017:gone.md|}).")]
    [InlineData("The levy is in the <a href=\"{|SR4017:gone.md|}\">guide</a>.")]
    [InlineData("<p>The levy is in the <a href=\"{|SR4017:gone.html|}\">guide</a>.</p>", "draft.html")]
    [InlineData("<p>The levy is in the <a class=\"more\" href='{|SR4017:gone.html#levy|}'>guide</a>.</p>", "draft.html")]
    public void Link_to_a_file_that_is_not_there_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path, Options);

    [Theory]
    [InlineData("The levy is in the [guide](guide.md).")]
    [InlineData("The levy is in the [guide](guide.md#start).")]
    [InlineData("The levy is in the [guide](guide.md?raw=1#start).")]
    [InlineData("The levy is in the [guide](guide.md \"Guide\").")]
    [InlineData("The levy is in the [book](fees%202020.md).")]
    [InlineData("The levy is in the [book](<fees 2020.md>).")]
    [InlineData("The levy is on the [menu](caf%C3%A9.md).")]
    [InlineData("The levy is on the [menu](café.md).")]
    [InlineData("The levy is in the [list](q&amp;a.md).")]
    [InlineData("The levy is in the [list](snake\\_case.md).")]
    [InlineData("The levy is on the [maps](maps/), and the [map](maps/quay.png) on the [wall](maps).")]
    [InlineData("The levy is in the [log](../log.txt).")]
    [InlineData("The levy is in the [guide][g].\n\n[g]: guide.md")]
    [InlineData("The levy is in the [guide](/gone.md).")]
    [InlineData("The levy rose.\n{%- comment %}\nSee the [guide](gone.md).\n{% endcomment %}")]
    [InlineData("The levy rose.\n\n[!code-csharp[Main](~/samples/a.cs)]")]
    [InlineData("The levy is in the [guide](#start).")]
    [InlineData("The levy is in the [guide](?page=2).")]
    [InlineData("The levy is in the [guide](https://example.org/gone.md).")]
    [InlineData("The levy is in the [guide](//example.org/gone.md).")]
    [InlineData("The levy is in the [guide](file:///gone.md).")]
    [InlineData("Ask the [clerk](mailto:clerk@osk.example) or [ring](tel:555) her.")]
    [InlineData("Ask the [clerk](clerk@osk.example).")]
    [InlineData("The levy is in the [guide]({{url}}).")]
    [InlineData("The levy is in the [guide](<{{ url }}>).")]
    [InlineData("The levy is in the [guide](pages/{{slug}}.md).")]
    [InlineData("The levy is in the [guide](${base}/gone.md).")]
    [InlineData("The levy is in the [guide]().")]
    [InlineData("The map: ![quay](gone.png)")]
    [InlineData("A link is written `[guide](gone.md)`.")]
    [InlineData("```\n[guide](gone.md)\n```")]
    [InlineData("The levy is in the \\[guide](gone.md).")]
    [InlineData("<!-- [guide](gone.md) -->\n\nThe levy rose.")]
    [InlineData("The levy is in gone.md.")]
    [InlineData("<p>The levy is in the <a href=\"guide.md\">guide</a> and the <a href=\"q&amp;a.md\">list</a>.</p>", "draft.html")]
    [InlineData("<p>The levy is in the <a href=\"{% url 'guide' %}\">guide</a>.</p>", "draft.html")]
    [InlineData("<p>The levy is in the <a name=\"gone.html\">guide</a>.</p>", "draft.html")]
    [InlineData("<p>The board wrote <q cite=\"gone.html\">the levy rose</q>.</p>", "draft.html")]
    [InlineData("The levy is in the [guide](gone.md).", "draft.txt")]
    [InlineData("Open [an issue](../../issues/new) or see [the wiki](../../wiki).")]
    [InlineData("See [the guide](<%= url %>) and [that](%base_url%/gone).")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path, Options);

    [Fact]
    public void Without_files_to_look_at_nothing_is_said() => RuleVerifier.VerifySilent(Id, "The levy is in the [guide](gone.md).");

    [Fact]
    public void Allowed_paths_are_left_alone()
    {
        var options = TestReferences.Options(files: Files, options: RuleVerifier.Options(("lint_text.SR4017.allow", "build/fees.html, fees 2021.md")));
        RuleVerifier.Verify(Id, "The levy is in the [table](build/fees.html#levy), the [book](fees%202021.md) and the [guide]({|SR4017:fees.html|}).", options: options);
    }

    [Theory]
    [InlineData("The levy is in the [guide]({|SR4017:guid.md#start|}).", "“guid.md” does not exist; did you mean “guide.md”?")]
    [InlineData("The levy is in the [book]({|SR4017:fees%202021.md|}).", "“fees 2021.md” does not exist; did you mean “fees 2020.md”?")]
    [InlineData("The levy is in the [guide]({|SR4017:gone/away.md|}).", "“gone/away.md” does not exist")]
    public void Message_names_the_path_that_was_meant(string markup, string expected) =>
        Assert.Equal(expected, Assert.Single(RuleVerifier.Verify(Id, markup, options: Options)).Message);
}
