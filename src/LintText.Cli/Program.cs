using LintText.Cli;
using LintText.Cli.Commands;

ParentProcess.Watch();
using var standardOutput = new StandardOutput();
return CommandLine.Run(args, HostEnvironment.OfProcess(standardOutput));
