using System.Diagnostics;
using System.Text.Json;

using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.Reporting;

/// <summary>
/// Logs held against the validator of the SARIF project, with its rules and those of GitHub. It comes from npm, and where it does not install there is
/// nothing to be held against; the suite <c>sarif</c> of <c>.ci/full</c> asks for it.
/// </summary>
public sealed class SarifValidatorTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void No_log_has_an_error_or_a_warning_and_a_fault_is_found()
    {
        if (Install() is not { } validator)
            return;

        var drafts = new TestFolder();
        for (var i = 0; i < 40; i++)
            drafts.Write($"docs/{i % 7}/ž {i}.md", string.Concat(Enumerable.Repeat(Drafts.Warning + "\n" + Drafts.Suggestion + "\n" + Drafts.SafeFix + "\n" + Drafts.UnsafeFix + "\n", i % 4)));
        drafts.Write("docs/bad.md", [.. "One.\n"u8, 0xFF]).Write("docs/known.md", "<!-- lint-text disable-next-line SR3001 -- quoted -->\n" + Drafts.Suggestion);
        using (drafts)
        {
            var tree = CommandRun.In(drafts, "docs", "--format", "sarif").Output;
            var seeds = CommandRun.In(drafts, e => e with { CurrentDirectory = Repository.PathTo(".") }, "seeds", "--format", "sarif").Output;
            Assert.Empty(FaultsOf(validator, tree));
            Assert.Empty(FaultsOf(validator, seeds));
            Assert.NotEmpty(FaultsOf(validator, tree.Replace("\"startLine\":1,", "\"startLine\":0,", StringComparison.Ordinal)));
        }
    }

    /// <summary>The validator, or null where it does not install.</summary>
    private string? Install()
    {
        if (!OperatingSystem.IsLinux() || Run(TimeSpan.FromMinutes(2), "npm", "install", "--prefix", _folder.Root, "--no-audit", "--no-fund", "--fetch-retries", "0", "--fetch-timeout", "20000", "@microsoft/sarif-multitool@5.7.0") is not 0)
            return null;

        const string Program = "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool";
        if (!File.Exists(_folder.PathTo(Program)))
            return null;
        _folder.SetMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return _folder.PathTo(Program);
    }

    /// <summary>What the validator finds. Its exit code says nothing, so that its own log is read.</summary>
    private string[] FaultsOf(string validator, string log)
    {
        _folder.Write("log.sarif", log);
        File.Delete(_folder.PathTo("report.sarif"));
        Run(TimeSpan.FromMinutes(1), validator, "validate", _folder.PathTo("log.sarif"), "--rule-kind", "Sarif;Ghas", "--output", _folder.PathTo("report.sarif"));
        using var report = JsonDocument.Parse(_folder.Read("report.sarif").TrimStart('\uFEFF'));
        var run = report.RootElement.GetProperty("runs")[0];
        Assert.All(run.GetProperty("invocations").EnumerateArray(), i => Assert.True(i.GetProperty("executionSuccessful").GetBoolean()));
        return [.. run.GetProperty("results").EnumerateArray().Select(r => r.ToString())];
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>Its exit code, or null where it is not there or takes too long.</returns>
    private static int? Run(TimeSpan limit, string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            if (process.WaitForExit(limit))
                return process.ExitCode;

            process.Kill(entireProcessTree: true);
            return null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
