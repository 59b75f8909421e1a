using Xunit.Abstractions;

namespace LintText.Tests.Analysis;

/// <summary>No text makes the engine hang: a megabyte in one paragraph. A class for each format, so that they run side by side.</summary>
public abstract class LargeParagraphTests(ITestOutputHelper output, string extension) : LargeInput(output)
{
    [Theory]
    [InlineData("”")]
    [InlineData("\"")]
    [InlineData("‘")]
    [InlineData("'")]
    [InlineData("’")]
    [InlineData("“a” ")]
    [InlineData("‘a ")]
    [InlineData("'a ")]
    [InlineData("“a ‘b’ c” ")]
    [InlineData("said ")]
    [InlineData("Brandt said ")]
    [InlineData("“No,” he said. ")]
    [InlineData(", he said, ")]
    [InlineData("as documented by the ")]
    [InlineData("it was reported by ")]
    [InlineData("an official who ")]
    [InlineData("on condition of ")]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("[@a] ")]
    [InlineData("[^")]
    [InlineData("\uE200")]
    [InlineData("<cite>x ")]
    [InlineData("[a][b] ")]
    [InlineData("[1] ")]
    [InlineData("doi:10.1/ ")]
    [InlineData("10.5555/")]
    [InlineData("ISBN 978")]
    [InlineData("<sup>1</sup>")]
    [InlineData("https://a.example/?utm_a=1&")]
    [InlineData(")")]
    [InlineData("](")]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData("a.")]
    [InlineData("A. ")]
    [InlineData("Mr. ")]
    [InlineData(".")]
    [InlineData("?! ")]
    [InlineData("1,")]
    [InlineData("-")]
    [InlineData("the ")]
    [InlineData("the brazen regime ")]
    [InlineData("of the ")]
    [InlineData("Brandt and ")]
    [InlineData("https://x.example/")]
    [InlineData("www.")]
    [InlineData("&amp;")]
    [InlineData("&")]
    [InlineData("<")]
    [InlineData("*a ")]
    [InlineData("_")]
    [InlineData("`")]
    [InlineData("![")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("e\u0301")]
    [InlineData("\uD800")]
    [InlineData("\t")]
    public Task Megabyte_of_one_thing_in_one_paragraph(string piece) => Run(Repeat(piece, Megabyte), extension);
}

/// <summary>As plain text.</summary>
public sealed class LargePlainTextParagraphTests(ITestOutputHelper output) : LargeParagraphTests(output, "txt");

/// <summary>As Markdown.</summary>
public sealed class LargeMarkdownParagraphTests(ITestOutputHelper output) : LargeParagraphTests(output, "md");

/// <summary>As HTML.</summary>
public sealed class LargeHtmlParagraphTests(ITestOutputHelper output) : LargeParagraphTests(output, "html");
