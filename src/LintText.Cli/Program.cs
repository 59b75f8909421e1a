using LintText.Cli;
using LintText.Cli.Commands;

ParentProcess.Watch();
using var standardOutput = new StandardOutput();
try
{
    return CommandLine.Run(args, HostEnvironment.OfProcess(standardOutput));
}
catch (FileNotFoundException)
{
    Console.Error.WriteLine("lint-text: the folder that it was started in is gone; start it in another one");
    return ExitCode.Failure;
}
