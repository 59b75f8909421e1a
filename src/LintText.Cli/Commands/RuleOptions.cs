using System.CommandLine;

namespace LintText.Cli.Commands;

/// <summary>The options by which commands take a house’s own rules.</summary>
internal static class RuleOptions
{
    public static Option<string[]> Rules() => new("--rules") { Description = "Rules of your own: a pack (.yml), an analyzer (.cs) or a folder of them. Can be given again.", HelpName = "path" };

    public static Option<bool> AllowCode() => new("--allow-code") { Description = "Run the rules in C# among them. That is running a program: do so only for code that you trust." };
}
