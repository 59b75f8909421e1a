using System.CommandLine;
using System.Globalization;

using LintText.Workspace;
using LintText.Workspace.Caching;
using LintText.Workspace.Files;

namespace LintText.Cli.Commands;

/// <summary><c>cache</c>: says what is kept between runs, and wipes it.</summary>
internal sealed class CacheCommand(HostEnvironment environment)
{
    private readonly Option<string?> _folder = new("--cache") { Description = "The folder that results are kept in, where it is not the user’s cache folder.", HelpName = "folder" };

    private readonly Option<bool> _clear = new("--clear") { Description = "Delete all that is kept there: results hold sentences of the drafts." };

    public Command Create()
    {
        var command = new Command("cache", "Say where results are kept between runs and how much of them there is, or delete them.") { _folder, _clear };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var folder = arguments.GetValue(_folder) is { } named ? Path.GetFullPath(named, environment.CurrentDirectory) : environment.CacheFolder;
        if (folder is null)
        {
            environment.Error.WriteLine(new ToolProblem(null, "there is no cache folder, since your home folder is not known; name one with --cache").ToString());
            return ExitCode.Failure;
        }

        if (new Checkout(environment.CurrentDirectory).RefuseToWrite(folder) is { } refusal)
        {
            environment.Error.WriteLine(new ToolProblem(arguments.GetValue(_folder), refusal).ToString());
            return ExitCode.Failure;
        }

        try
        {
            var files = CacheStore.FilesIn(folder);
            var size = files.Sum(f => f.Length);
            if (arguments.GetValue(_clear))
            {
                foreach (var file in files)
                    file.Delete();
            }

            environment.Output.WriteLine($"{(arguments.GetValue(_clear) ? "Deleted" : "Kept")}: {Counted.Of(files.Count, "file")}, {(size / 1048576d).ToString("0.0", CultureInfo.InvariantCulture)} MB, in {folder}.");
            return ExitCode.Clean;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            environment.Error.WriteLine(new ToolProblem(folder, "the cache cannot be read or deleted; check the folder’s permissions").ToString());
            return ExitCode.Failure;
        }
    }
}
