using System.CommandLine;

using LintText.Workspace.Checking;

namespace LintText.Cli.Commands;

/// <summary>Where commands that read drafts keep what they found out.</summary>
internal sealed class CacheOptions(HostEnvironment environment)
{
    private readonly Option<string?> _cache = new("--cache") { Description = "Keep results in this folder, for runs to come, instead of the user’s cache folder.", HelpName = "folder" };

    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Check every draft anew, and keep nothing." };

    public void AddTo(Command command)
    {
        command.Add(_cache);
        command.Add(_noCache);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_noCache) && result.GetValue(_cache) is not null)
                result.AddError("--cache and --no-cache exclude each other; use one");
        });
    }

    /// <summary>A request that keeps its results there.</summary>
    public LintRequest Apply(ParseResult arguments, LintRequest request) => request with { CacheFolder = FolderOf(arguments), IsCacheNamed = arguments.GetValue(_cache) is not null };

    private string? FolderOf(ParseResult arguments) =>
        arguments.GetValue(_noCache) ? null
        : arguments.GetValue(_cache) is { } folder ? Path.GetFullPath(folder, environment.CurrentDirectory)
        : environment.CacheFolder;
}
