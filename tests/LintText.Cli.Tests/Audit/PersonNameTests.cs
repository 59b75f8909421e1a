using LintText.Audit.Names;

namespace LintText.Cli.Tests.Audit;

/// <summary>Names taken apart, and which of them can be one person’s.</summary>
public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Ilse Brandt", "ilse brandt")]
    [InlineData("Mayor Ilse Brandt", "ilse brandt")]
    [InlineData("Vice President Odo Lenk", "odo lenk")]
    [InlineData("Mr. J.R. Brandt", "j r brandt")]
    [InlineData("J. R. Brandt", "j r brandt")]
    [InlineData("Lund Jr.", "lund jr")]
    [InlineData("Ilse van der Brandt", "ilse van der brandt")]
    [InlineData("Brandt", "brandt")]
    public void A_name_has_a_key(string name, string key) => Assert.Equal(key, PersonName.Parse(name).Key);

    [Theory]
    [InlineData("John Brandt", "John A. Brandt", true)]
    [InlineData("John Adam Brandt", "John A. Brandt", true)]
    [InlineData("J. Brandt", "John Brandt", true)]
    [InlineData("Brandt", "John Brandt", true)]
    [InlineData("John A. Brandt", "John B. Brandt", false)]
    [InlineData("Jane Brandt", "John Brandt", false)]
    [InlineData("John Brandt", "John Brand", false)]
    [InlineData("John Brandt Jr.", "John Brandt Sr.", false)]
    public void Names_fit_or_gainsay_each_other(string one, string other, bool fits)
    {
        Assert.Equal(fits, PersonName.Parse(one).Fits(PersonName.Parse(other)));
        Assert.Equal(fits, PersonName.Parse(other).Fits(PersonName.Parse(one)));
    }

    [Theory]
    [InlineData("the Isen Water Authority", "isen water authority", true)]
    [InlineData("Anders Shipyard Ltd.", "anders shipyard", true)]
    [InlineData("the ministry", "ministry", false)]
    [InlineData("IWA", "iwa", true)]
    public void A_body_has_a_key_and_is_told_by_its_name_or_not(string name, string key, bool isProper)
    {
        Assert.Equal(key, BodyName.KeyOf(name));
        Assert.Equal(isProper, BodyName.IsProper(name));
    }
}
