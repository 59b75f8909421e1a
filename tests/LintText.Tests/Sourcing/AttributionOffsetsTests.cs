using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Sourcing;

/// <summary>
/// Where source, cue and content stand, in the UTF-16 offsets of the file: marked <c>{|SRC001:…|}</c>, <c>{|CUE001:…|}</c> and
/// <c>{|CON001:…|}</c>.
/// </summary>
public sealed class AttributionOffsetsTests
{
    [Theory]
    [InlineData("😀😀 {|CON001:“The boat is late,”|} {|SRC001:Ilse Brandt|} {|CUE001:said|}.")]
    [InlineData("𝒜 and 😀. {|SRC001:Ilse Brandt|} {|CUE001:said|} {|CON001:the 🚢 was 𝒜late|}.")]
    [InlineData("🌊 {|CUE001:According to|} {|SRC001:the 𝒜 office|}, {|CON001:the boat was late 😀|}.")]
    [InlineData("{|SRC001:Ilse 𝒜 Brandt|} {|CUE001:said|}: {|CON001:“The 🚢 is late.”|}")]
    [InlineData("{|CON001:“The 🚢,”|} {|CUE001:said|} {|SRC001:Ilse Brandt|}, {|CON001:“is late 😀.”|}")]
    [InlineData("😀 🚢 said 😀.")]
    public void Characters_beyond_the_basic_plane_count_twice(string markup) => Verify(markup);

    [Theory]
    [InlineData("{|CON001:“The boat is late,”|}\r\n{|SRC001:Ilse Brandt|} {|CUE001:said|}.\r\n\r\nThe council met.\r\n")]
    [InlineData("The council met.\r\n\r\n{|SRC001:Ilse Brandt|} {|CUE001:said|}\r\n{|CON001:the boat\r\nwas late|}.\r\n")]
    [InlineData("{|SRC001:Ilse Brandt|}\t{|CUE001:said|}\t{|CON001:the boat was late|}.")]
    [InlineData("\r\n\r\n\t {|SRC001:Ilse Brandt|} {|CUE001:said|} {|CON001:the boat was late|}.")]
    [InlineData("({|SRC001:Ilse Brandt|} {|CUE001:said|} {|CON001:the boat was late|}.)")]
    [InlineData("(({|SRC001:Ilse Brandt|} {|CUE001:said|} {|CON001:the boat (the old one) was late|}))")]
    public void Line_ends_tabs_and_brackets(string markup) => Verify(markup);

    [Theory]
    [InlineData("The *council* met.\n\n{|SRC001:Ilse **Brandt|}** {|CUE001:said|} {|CON001:the *boat* was late|}.", "draft.md")]
    [InlineData("<p>{|CON001:&ldquo;The <b>boat</b> is late,&rdquo;|} {|SRC001:Ilse&nbsp;Brandt|} {|CUE001:said|}.</p>", "draft.html")]
    public void Marks_inside_words_and_entities(string markup, string path) => Verify(markup, path);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\r\n")]
    [InlineData(".")]
    [InlineData("said")]
    [InlineData("Fog")]
    [InlineData("🚢")]
    [InlineData("“”")]
    [InlineData("“Late.”")]
    [InlineData(":")]
    public void Empty_and_one_word_documents_ascribe_nothing(string text) => Verify(text);

    private static void Verify(string markup, string path = "draft.txt")
    {
        var expected = Markup.Parse(markup);
        var document = DocumentReader.Read(path, SourceText.From(expected.Text));
        var attributions = new SourcingModel(document).Attributions;

        var actual = attributions.SelectMany(a => a.Cues.Select(c => ("CUE001", c)).Concat(a.Contents.Select(c => ("CON001", c))).Concat(a.SourceSpan.IsEmpty ? [] : [("SRC001", a.SourceSpan)]));
        Assert.Equal(
            expected.Spans.Select(s => Show(s.Id, s.Span, expected.Text)).Order(StringComparer.Ordinal),
            actual.Select(s => Show(s.Item1, document.GetSourceSpan(s.Item2), expected.Text)).Order(StringComparer.Ordinal));
    }

    private static string Show(string id, TextSpan span, string text) => $"{id} {span} {text.Substring(span.Start, span.Length)}";
}
