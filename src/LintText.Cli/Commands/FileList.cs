using LintText.Workspace;
using LintText.Workspace.Checking;

namespace LintText.Cli.Commands;

/// <summary><c>--list-files</c>: what would be checked, a file a line, and on standard error what was met and left out.</summary>
internal static class FileList
{
    /// <summary>How many things that were left out are named.</summary>
    private const int MostNamed = 100;

    public static int Print(HostEnvironment environment, LintRequest request)
    {
        var found = LintRun.Find(environment, request);
        foreach (var problem in found.Problems)
            environment.Error.WriteLine(problem.ToString());
        if (request.WantsNotes)
        {
            foreach (var left in found.PassedOver.Take(MostNamed))
                environment.Error.WriteLine($"lint-text: {left.Path}: left out ({left.Reason})");
            if (found.PassedOver.Count > MostNamed)
                environment.Error.WriteLine($"lint-text: and {Counted.Of(found.PassedOver.Count - MostNamed, "more thing")} left out");
        }

        foreach (var file in found.Files)
            environment.Output.WriteLine(DisplayPath.Of(environment.CurrentDirectory, file));
        return found.Problems.Any(p => !p.IsWarning) ? ExitCode.Failure : ExitCode.Clean;
    }
}
