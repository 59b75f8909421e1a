using LintText.Audit.Names;

namespace LintText.Cli.Tests.Audit;

/// <summary>What those who are quoted do, by the words for it.</summary>
public sealed class RoleClassTests
{
    [Theory]
    [InlineData("mayor", null, "official")]
    [InlineData("former harbour minister", null, "official")]
    [InlineData("secretary of state for ports", null, "official")]
    [InlineData("director of the Port Authority", "Port Authority", "official")]
    [InlineData("spokeswoman for Lenk Shipping", "Lenk Shipping", "business")]
    [InlineData("chief executive of Anders Shipyard", "Anders Shipyard", "business")]
    [InlineData("marine biologist at the University of Orrin", "University of Orrin", "expert")]
    [InlineData("secretary of the Orrin Fishers’ Union", "Orrin Fishers’ Union", "civil")]
    [InlineData("police chief", null, "justice")]
    [InlineData("senator", null, "politician")]
    [InlineData("baker on Quay Street", null, "resident")]
    [InlineData("senior official", null, "official")]
    [InlineData("zither maker", null, "other")]
    [InlineData(null, null, "other")]
    public void A_role_has_a_class(string? role, string? affiliation, string expected) => Assert.Equal(expected, RoleClasses.English.OfPerson(role, affiliation));

    [Theory]
    [InlineData("the Isen Port Authority", "official")]
    [InlineData("Times Insurance", "business")]
    [InlineData("Orrin Gazette", "media")]
    [InlineData("Vorland", "other")]
    public void A_body_has_a_class(string name, string expected) => Assert.Equal(expected, RoleClasses.English.OfBody(name));
}
