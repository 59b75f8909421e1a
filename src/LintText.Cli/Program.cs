using LintText.Cli;
using LintText.Cli.Commands;

using var standardOutput = new StandardOutput();
return CommandLine.Run(args, HostEnvironment.OfProcess(standardOutput));
