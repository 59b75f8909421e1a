using LintText.Cli.Commands;
using LintText.Workspace.RuleLoading;

namespace LintText.Cli.Tests.Kit;

/// <summary>What a person has said of the repository that a run takes place in.</summary>
internal static class Trust
{
    /// <summary>The environment of somebody who trusts the repository as it is now, if there is one.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="settings">A folder for the person’s settings.</param>
    public static HostEnvironment Trusting(this HostEnvironment environment, TestFolder settings)
    {
        var trusting = environment with { ConfigFolder = settings.Root };
        if (TrustedRepositories.At(environment.CurrentDirectory) is { } repository)
            new TrustedRepositories(settings.Root).Write([repository]);
        return trusting;
    }
}
