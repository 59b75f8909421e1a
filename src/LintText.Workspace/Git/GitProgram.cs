using System.Collections.Concurrent;
using System.Diagnostics;

using LintText.Workspace.Files;

namespace LintText.Workspace.Git;

/// <summary>
/// Asks git about a repository that may be hostile: nothing in the repository chooses which program is run, what that program runs
/// in turn, or which other repository answers.
/// </summary>
internal static class GitProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>The repositories that git gave no answer about; a pipe in the place of a file of git’s, say, is waited for once.</summary>
    private static readonly ConcurrentDictionary<string, bool> Silent = new(StringComparer.Ordinal);

    /// <summary>What a git hook hands to the programs that it runs, and what would have git look at something else than the folder it is told.</summary>
    private static readonly string[] Misleading =
    [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_NAMESPACE", "GIT_REPLACE_REF_BASE", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE",
    ];

    /// <summary>
    /// A repository’s configuration names programs for many occasions. Only plumbing is asked here, which has few of them; these are
    /// switched off all the same. Whoever asks for a difference has to add <c>--no-ext-diff</c> and <c>--no-textconv</c>.
    /// </summary>
    private static readonly string[] Cautious =
    [
        "--no-pager", "--no-optional-locks", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.sshCommand=false", "-c", "core.gitProxy=",
        "-c", "core.askPass=", "-c", "credential.helper=", "-c", "diff.external=", "-c", "protocol.allow=never", "-c", "safe.bareRepository=explicit",
    ];

    /// <summary>What git prints, or null where it fails or is not there.</summary>
    /// <param name="root">The repository’s folder.</param>
    /// <param name="arguments">What to ask.</param>
    public static string? Ask(string root, params string[] arguments) => AskBytes(root, string.Empty, arguments) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null;

    /// <summary>The bytes that git prints, or null where it fails or is not there.</summary>
    /// <param name="root">The repository’s folder.</param>
    /// <param name="input">What it is to read on its standard input.</param>
    /// <param name="arguments">What to ask.</param>
    public static byte[]? AskBytes(string root, string input, params string[] arguments) => AskAboutIndex(root, index: null, input, arguments);

    /// <summary>The bytes that git prints about an index, or null where it fails or is not there.</summary>
    /// <param name="root">The repository’s folder.</param>
    /// <param name="index">The full path of an index of the repository other than its usual one, or null.</param>
    /// <param name="input">What git is to read on its standard input.</param>
    /// <param name="arguments">What to ask.</param>
    public static byte[]? AskAboutIndex(string root, string? index, string input, params string[] arguments)
    {
        if (Silent.ContainsKey(root) || InstalledProgram.Find(root, "git") is not { } program)
            return null;

        var start = new ProcessStartInfo(program, ["-C", root, .. Cautious, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var name in Misleading)
            start.Environment.Remove(name);

        if (index is not null)
            start.Environment["GIT_INDEX_FILE"] = index;

        // A partial clone would fetch what it lacks, with the commands that its configuration names.
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(root);
        try
        {
            using var process = Process.Start(start)!;
            using var output = new MemoryStream();
            var reading = process.StandardOutput.BaseStream.CopyToAsync(output);
            _ = process.StandardError.ReadToEndAsync();
            var writing = WriteAsync(process.StandardInput, input);
            if (!process.WaitForExit(Limit))
            {
                process.Kill(entireProcessTree: true);
                Silent[root] = true;
                return null;
            }

            reading.GetAwaiter().GetResult();
            writing.GetAwaiter().GetResult();
            return process.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Git may end before it has read all.</summary>
    private static async Task WriteAsync(StreamWriter writer, string input)
    {
        try
        {
            await using (writer.ConfigureAwait(false))
                await writer.WriteAsync(input).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // What it has printed says why.
        }
    }
}
