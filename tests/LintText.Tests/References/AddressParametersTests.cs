using LintText.References;

namespace LintText.Tests.References;

/// <summary>Parameters taken out of an address as it is written.</summary>
public sealed class AddressParametersTests
{
    [Theory]
    [InlineData("https://a.example/x?t=1", "https://a.example/x")]
    [InlineData("https://a.example/x?t=1#f", "https://a.example/x#f")]
    [InlineData("https://a.example/x?t=1&b=2", "https://a.example/x?b=2")]
    [InlineData("https://a.example/x?b=2&t=1&c", "https://a.example/x?b=2&c")]
    [InlineData("https://a.example/x?t=1&amp;b=2&amp;t=3", "https://a.example/x?b=2")]
    [InlineData("https://a.example/x?b=2&amp;t=1&amp;c=3", "https://a.example/x?b=2&amp;c=3")]
    [InlineData("https://a.example/x?b=2", "https://a.example/x?b=2")]
    [InlineData("https://a.example/x?t=1;2&b=2", "https://a.example/x?b=2")]
    [InlineData("https://a.example/x?t=caf&eacute;&b=2", "https://a.example/x?t=caf&eacute;&b=2")]
    [InlineData("https://a.example/x?t=a&lt;b", "https://a.example/x?t=a&lt;b")]
    [InlineData("https://a.example/x#?t=1", "https://a.example/x#?t=1")]
    [InlineData("https://a.example/x", "https://a.example/x")]
    public void Only_the_unwanted_are_taken_out(string written, string expected)
    {
        var (address, removed) = AddressParameters.Remove(written, p => p.StartsWith("t=", StringComparison.Ordinal));
        Assert.Equal(expected, address);
        Assert.Equal(address != written, removed.Count > 0);
    }
}
