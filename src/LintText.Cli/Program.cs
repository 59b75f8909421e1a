using LintText.Analysis;
using LintText.Cli;
using LintText.Cli.Commands;

RuleCatalog.Preload();
using var standardOutput = new StandardOutput();
return CommandLine.Run(args, HostEnvironment.OfProcess(standardOutput));
