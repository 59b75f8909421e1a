using LintText.LanguageServer.Positions;
using LintText.LanguageServer.Protocol;

namespace LintText.Cli.Tests.LanguageServer;

public sealed class LineMapTests
{
    private const string Text = "a é 😀 z\r\n\u2028b\rc\n";

    [Theory]
    [InlineData("utf-8", 10)]
    [InlineData("utf-16", 7)]
    [InlineData("utf-32", 6)]
    public void Characters_count_in_what_was_agreed_on(string encoding, int character)
    {
        var lines = new LineMap(Text, PositionEncodings.Choose([encoding]));
        var z = Text.IndexOf('z', StringComparison.Ordinal);
        Assert.Equal(new Position(0, character), lines.ToPosition(z));
        Assert.Equal(z, lines.ToOffset(new Position(0, character)));
    }

    [Fact]
    public void Lines_end_where_the_protocol_says()
    {
        var lines = new LineMap(Text, PositionEncoding.Utf16);
        Assert.Equal(4, lines.Count);
        Assert.Equal(new Position(1, 1), lines.ToPosition(Text.IndexOf('b', StringComparison.Ordinal)));
        Assert.Equal(new Position(2, 0), lines.ToPosition(Text.IndexOf('c', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public void What_lies_outside_is_the_nearest_place_inside(string encoding)
    {
        var lines = new LineMap(Text, PositionEncodings.Choose([encoding]));
        Assert.Equal(Text.IndexOf('\r', StringComparison.Ordinal), lines.ToOffset(new Position(0, int.MaxValue)));
        Assert.Equal(Text.Length, lines.ToOffset(new Position(int.MaxValue, 3)));
        Assert.Equal(0, lines.ToOffset(new Position(-1, -1)));
        Assert.Equal(0, lines.ToOffset(new Position(0, -5)));
    }

    [Fact]
    public void Half_of_a_character_is_its_beginning()
    {
        var face = Text.IndexOf("😀", StringComparison.Ordinal);
        Assert.Equal(face, new LineMap(Text, PositionEncoding.Utf8).ToOffset(new Position(0, 7)));
        Assert.Equal(face + 2, new LineMap(Text, PositionEncoding.Utf8).ToOffset(new Position(0, 9)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-32")]
    public void Each_place_leads_back_to_itself(string encoding)
    {
        var lines = new LineMap(Text, PositionEncodings.Choose([encoding]));
        for (var i = 0; i <= Text.Length; i++)
        {
            // Between the halves of a character, and of a line's end, there is no place.
            if (i < Text.Length && (char.IsLowSurrogate(Text[i]) || (Text[i] == '\n' && i > 0 && Text[i - 1] == '\r')))
                continue;
            Assert.Equal(i, lines.ToOffset(lines.ToPosition(i)));
        }
    }

    [Fact]
    public void Of_what_a_client_offers_its_favourite_is_taken() =>
        Assert.Equal([PositionEncoding.Utf32, PositionEncoding.Utf16, PositionEncoding.Utf16], [PositionEncodings.Choose(["klingon", "utf-32", "utf-8"]), PositionEncodings.Choose(null), PositionEncodings.Choose(["klingon"])]);
}
