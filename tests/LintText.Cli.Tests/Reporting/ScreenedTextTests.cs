using System.Globalization;
using System.Text;
using System.Text.Json;

using CsCheck;

using LintText.Cli.Reporting;
using LintText.Reporting;
using LintText.TestKit;

namespace LintText.Cli.Tests.Reporting;

/// <summary>What may reach a terminal, a log or a workflow runner.</summary>
public sealed class ScreenedTextTests
{
    private static readonly string[] Pieces =
    [
        "::error::x", "##vso[task.setvariable variable=a]b", "##[group]", "\e[31m", "\u009B31m", "\e]0;t\a", "\u202E", "\u200B", "\r\n", "\n", "\t", "\uD800", "\U000E0041", "a", "é", "👩", " ",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char.Array.Select(c => new string(c)),
        Gen.Int[0, Pieces.Length - 1].Array[0, 12].Select(p => string.Concat(p.Select(i => Pieces[i]))));

    [Theory]
    [InlineData("plain “text”, é, 日本, 🏞️", "plain “text”, é, 日本, 🏞️")]
    [InlineData("a\tb\nc\r\nd\u2028e\u0085f", "a b c d e f")]
    [InlineData("\e[31mred\e[0m", "\uFFFD[31mred\uFFFD[0m")]
    [InlineData("\u009B31m \a \b \u007F", "\uFFFD31m \uFFFD \uFFFD \uFFFD")]
    [InlineData("user\u202E\u2066nimda", "user\uFFFD\uFFFDnimda")]
    [InlineData("in\u200Bvi\u200Csi\u200Dble\uFEFF\u2060\u00AD", "in\uFFFDvi\uFFFDsi\uFFFDble\uFFFD\uFFFD\uFFFD")]
    [InlineData("fillers \u3164\u115F\u034F and tags \U000E0041", "fillers \uFFFD\uFFFD\uFFFD and tags \uFFFD")]
    [InlineData("##vso[task.setvariable variable=x]y ##[error]z ##teamcity[message]", "#\uFFFDvso[task.setvariable variable=x]y #\uFFFD[error]z #\uFFFDteamcity[message]")]
    [InlineData("## Heading [link], C##, ###x", "## Heading [link], C##, ###x")]
    public void A_line(string text, string screened) => Assert.Equal(screened, ScreenedText.Line(text));

    [Fact]
    public void Halves_of_characters_do_not_come_through()
    {
        var (high, low) = ('\uD83D', '\uDE00');

        Assert.Equal("a\uFFFDb\uFFFD", ScreenedText.Line($"a{high}b{low}"));
        Assert.Equal($"{high}{low}", ScreenedText.Line($"{high}{low}"));
    }

    [Fact]
    [Trait("Category", "Scaled")]
    public void Nothing_unwelcome_comes_through_a_line_and_the_rest_stays() => Texts.Sample(text =>
    {
        var line = ScreenedText.Line(text);
        Assert.True(IsHarmless(line, allowsLines: false), line);
        Assert.Equal(line, ScreenedText.Line(line));
    }, iter: TestScale.Of(100));

    [Fact]
    [Trait("Category", "Scaled")]
    public void Nothing_unwelcome_comes_through_a_writer() => Gen.Select(Texts, Texts, Gen.Bool).Sample((first, second, isStyled) =>
    {
        using var inner = new StringWriter();
        using var writer = new ScreenedWriter(inner);
        (isStyled ? writer.Styled : writer).Write(first);
        writer.Write(second);
        writer.WriteLine(first);
        writer.Flush();

        var written = inner.ToString();
        if (isStyled)
            written = System.Text.RegularExpressions.Regex.Replace(written, @"\e\[[0-9;]*m", string.Empty);
        Assert.True(IsHarmless(written, allowsLines: true), written);
        Assert.DoesNotContain(written.Split('\n'), l => l.TrimStart().StartsWith("::", StringComparison.Ordinal));
    }, iter: TestScale.Of(100));

    [Fact]
    public void Styles_come_through_where_they_are_meant_and_nowhere_else()
    {
        using var inner = new StringWriter();
        using var writer = new ScreenedWriter(inner);
        writer.Styled.WriteLine("\e[1;31mred\e[0m \e[2J\e]0;title\a");
        writer.WriteLine("\e[1;31mred\e[0m");

        Assert.Equal("\e[1;31mred\e[0m \uFFFD[2J\uFFFD]0;title\uFFFD\n\uFFFD[1;31mred\uFFFD[0m\n", inner.ToString());
    }

    [Fact]
    public void A_command_to_a_runner_is_written_where_it_is_meant_and_nowhere_else()
    {
        using var inner = new StringWriter();
        using var writer = new ScreenedWriter(inner);
        writer.WriteLine("::error::a");
        writer.Write("  ");
        writer.Write(":");
        writer.WriteLine(":error::b");
        writer.Styled.WriteLine("\e[1m::error::c");
        writer.WriteCommand("::error::d\n::error::e");
        writer.WriteLine("a::b");

        Assert.Equal(":\uFFFDerror::a\n  :\uFFFDerror::b\n\e[1m:\uFFFDerror::c\n::error::d ::error::e\na::b\n", inner.ToString());
    }

    [Fact]
    [Trait("Category", "Scaled")]
    public void Json_says_the_same_without_it() => Texts.Sample(text =>
    {
        // A lone surrogate is no Unicode text, and no writer of JSON passes it on.
        var whole = string.Concat(text.EnumerateRunes());
        var json = ScreenedText.Json($"\"{JsonEncodedText.Encode(whole, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"");

        Assert.True(IsHarmless(json, allowsLines: true), json);
        Assert.Equal(whole, JsonSerializer.Deserialize<string>(json));
    }, iter: TestScale.Of(100));

    /// <summary>Whether a text holds nothing that acts or hides, told by other means than the product’s.</summary>
    internal static bool IsHarmless(string text, bool allowsLines)
    {
        var plain = allowsLines ? text.Replace("\n", string.Empty, StringComparison.Ordinal) : text;
        return !System.Text.RegularExpressions.Regex.IsMatch(plain, @"[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u3164\u115F\u1160\uFFA0\u034F]|##[\w.-]*\[")
            && !plain.EnumerateRunes().Any(r => Rune.GetUnicodeCategory(r) is UnicodeCategory.Format or UnicodeCategory.Control)
            && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(plain)) == plain;
    }
}
