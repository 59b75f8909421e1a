using System.Xml.Linq;

using LintText.TestKit;
using LintText.Workspace.Discovery;

namespace LintText.Cli.Tests.Discovery;

/// <summary>What is left out by default, the same in the tool, in the MSBuild package and on the page.</summary>
public sealed class DefaultExcludesTests
{
    [Fact]
    public void The_task_leaves_out_the_same()
    {
        var globs = XDocument.Load(Repository.PathTo("src", "LintText.MSBuild", "build", "LintText.MSBuild.props")).Descendants("LintTextExcludes").First().Value.Split(';');

        Assert.Equal(DefaultExcludes.Folders.Append(".*"), globs.Where(g => g.EndsWith("/**", StringComparison.Ordinal)).Select(g => g.Split('/')[1]));
        Assert.Equal(DefaultExcludes.LicenceNames.SelectMany(n => (string[])[$"**/{n}.*", $"**/{n}-*.*"]), globs.Where(g => g.EndsWith(".*", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_lists_them()
    {
        var page = File.ReadAllText(Repository.PathTo("docs", "command-line.md"));

        Assert.All(DefaultExcludes.Folders.Concat(DefaultExcludes.LicenceNames), n => Assert.Contains($"`{n}`", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LICENSE", true)]
    [InlineData("LICENSE.md", true)]
    [InlineData("LICENSE-MIT.txt", true)]
    [InlineData("License.txt", true)]
    [InlineData("COPYING.md", true)]
    [InlineData("license.md", false)]
    [InlineData("LICENSES.md", false)]
    [InlineData("licence-fees.md", false)]
    public void Licences_are_known_by_their_names(string name, bool isLicence) => Assert.Equal(isLicence, DefaultExcludes.IsLicence(name));
}
