using System.CommandLine;

using LintText.Catalogue;
using LintText.Workspace;
using LintText.Workspace.Files;
using LintText.Workspace.Git;
using LintText.Workspace.RuleLoading;

namespace LintText.Cli.Commands;

/// <summary><c>trust</c>: lets the rules in C# of a repository be run on this machine.</summary>
internal sealed class TrustCommand(HostEnvironment environment)
{
    private readonly Argument<string?> _folder = new("folder") { Description = "A folder of the repository. Without it, the current one. With --remove, it may be gone.", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<bool> _list = new("--list") { Description = "List the repositories that are trusted." };

    private readonly Option<bool> _remove = new("--remove") { Description = "Trust the repository no longer." };

    private readonly TrustedRepositories _trusted = new(environment.ConfigFolder);

    public Command Create()
    {
        var command = new Command("trust", "Let the rules in C# that this repository’s configuration allows be run on this machine. That is running programs: read them first.") { _folder, _list, _remove };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_list) && result.GetValue(_remove))
                result.AddError("--list and --remove exclude each other; use one");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        try
        {
            var all = _trusted.Read();
            if (arguments.GetValue(_list))
            {
                foreach (var one in all)
                    environment.Output.WriteLine(Describe(one));
                return ExitCode.Clean;
            }

            var folder = Path.GetFullPath(arguments.GetValue(_folder) ?? ".", environment.CurrentDirectory);
            if (arguments.GetValue(_remove))
                return Remove(all, folder);

            return TrustedRepositories.At(folder) is { } repository ? Add(all, repository, folder) : Fail("there is no repository here that git can read; run this in one, or name one");
        }
        catch (InvalidDataException exception)
        {
            return Fail($"{exception.Message}; mend or delete it");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail($"the list of trusted repositories cannot be kept in {environment.ConfigFolder ?? "your home folder, which is not known"}; check that folder’s permissions");
        }
    }

    private int Add(List<TrustedRepository> all, TrustedRepository repository, string folder)
    {
        // One folder holds one repository at a time.
        _trusted.Write(all.Where(r => r.Path != repository.Path).Append(repository));
        environment.Output.WriteLine($"Trusted: {Describe(repository)}");
        var before = GitBase.Find(new Checkout(folder).RepositoryOf(folder), reviewBase: null, out var refusal);
        environment.Output.WriteLine(before is null
            ? $"Nothing is run yet: {refusal}."
            : $"Rules in C# that {HostOptions.AllowCode.Key} allows at its root are run here from now on, as {before.Name} has them. 'dotnet lint-text trust --remove' takes it back.");
        return ExitCode.Clean;
    }

    /// <summary>Takes a repository off the list; one that is gone is named by its path.</summary>
    private int Remove(List<TrustedRepository> all, string folder)
    {
        var checkout = new Checkout(folder);
        var path = checkout.RealPathOf(checkout.RepositoryOf(folder) ?? folder);
        if (all.Find(r => r.Path == path) is not { } repository)
            return Fail($"{path ?? folder} is not trusted; 'dotnet lint-text trust --list' shows what is");

        _trusted.Write(all.Where(r => r != repository));
        environment.Output.WriteLine($"No longer trusted: {Describe(repository)}");
        return ExitCode.Clean;
    }

    private static string Describe(TrustedRepository repository) => $"{repository.Path} ({(repository.Origin.Length == 0 ? "no origin" : $"from {repository.Origin}")})";

    private int Fail(string message)
    {
        environment.Error.WriteLine(new ToolProblem(null, message).ToString());
        return ExitCode.Failure;
    }
}
