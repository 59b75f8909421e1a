using System.CommandLine;

using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Serving;

namespace LintText.Cli.Commands;

/// <summary><c>lsp</c>: the language server, for editors.</summary>
internal sealed class LspCommand(HostEnvironment environment)
{
    private readonly Option<string[]> _rules = RuleOptions.Rules();

    private readonly Option<bool> _allowCode = RuleOptions.AllowCode();

    private readonly Option<string?> _baseline = new("--baseline") { Description = "Show only what is not in this file of accepted findings, and let findings be accepted.", HelpName = "file" };

    /// <summary>What clients add by themselves: there is no other way to talk to the server.</summary>
    private readonly Option<bool> _stdio = new("--stdio") { Hidden = true };

    private readonly Option<string?> _clientProcess = new("--clientProcessId") { Hidden = true };

    public Command Create()
    {
        var command = new Command("lsp", "Serve an editor: the Language Server Protocol on standard input and output.") { _rules, _allowCode, _baseline, _stdio, _clientProcess };
        command.Validators.Add(result =>
        {
            // An editor starts the server in whatever folder it has open, so code must be named.
            if (result.GetValue(_allowCode) && result.GetValue(_rules) is not { Length: > 0 })
                result.AddError("--allow-code goes with --rules, which says what code; a repository of your own is trusted with 'dotnet lint-text trust'");
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        string Full(string path) => Path.GetFullPath(path, environment.CurrentDirectory);
        var options = new ServerOptions([.. (arguments.GetValue(_rules) ?? []).Select(Full)], arguments.GetValue(_allowCode), arguments.GetValue(_baseline) is { } baseline ? Full(baseline) : null);

        // The native build hands over here if it must, before anything is read of the client's messages.
        _ = DraftFolder.Open(environment, environment.CurrentDirectory, options);
        return LanguageServerHost.RunAsync(environment, options, environment.OpenOutput(), environment.OpenInput()).GetAwaiter().GetResult();
    }
}
