using System.Text;

using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>--fix</c>: safe replacements only, and nothing else in the file changes.</summary>
public sealed class FixTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Safe_fixes_are_applied_and_no_longer_reported()
    {
        _folder.Write("a.md", Drafts.SafeFix + "\n" + Drafts.Warning);

        var run = CommandRun.In(_folder, "a.md", "--fix", "--format", "compact");
        Assert.Equal(Drafts.SafeFixed + "\n" + Drafts.Warning, _folder.Read("a.md"));
        Assert.Equal("Fixed 1 finding in 1 file.", Assert.Single(run.ErrorLines));
        Assert.DoesNotContain("SR3005", run.Output, StringComparison.Ordinal);
        Assert.Contains("SR1006", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }

    /// <summary>The neutral verb takes the form of the one that judged.</summary>
    [Fact]
    public void Neutral_verb_is_written_in_the_same_form()
    {
        _folder.Write("a.md", "The union claimed that the ferry was unsafe. The port claims that it is safe.\n");

        CommandRun.In(_folder, "--fix");
        Assert.Equal("The union said that the ferry was unsafe. The port says that it is safe.\n", _folder.Read("a.md"));
    }

    [Fact]
    public void A_second_run_has_nothing_left_to_fix()
    {
        _folder.Write("a.md", string.Concat(Enumerable.Repeat(Drafts.SafeFix + "\n", 5)) + "Clearly, and sadly, the lock was closed.\n");
        CommandRun.In(_folder, "--fix");
        var once = _folder.Read("a.md");

        var run = CommandRun.In(_folder, "--fix");
        Assert.Equal(once, _folder.Read("a.md"));
        Assert.Equal(string.Empty, run.Error);
    }

    [Fact]
    public void Unsafe_fixes_are_left_to_people()
    {
        _folder.Write("a.md", Drafts.UnsafeFix);

        var run = CommandRun.In(_folder, "--fix", "--format", "compact");
        Assert.Equal(Drafts.UnsafeFix, _folder.Read("a.md"));
        Assert.Contains("SR3007", run.Output, StringComparison.Ordinal);
        Assert.Equal(string.Empty, run.Error);
    }

    [Fact]
    public void Without_fix_no_draft_is_changed()
    {
        _folder.Write("a.md", Drafts.SafeFix);

        CommandRun.In(_folder, "a.md");
        Assert.Equal(Drafts.SafeFix, _folder.Read("a.md"));
    }

    [Fact]
    public void Suppressed_findings_are_not_fixed()
    {
        var draft = "<!-- lint-text disable SR3005 -- the columnist’s own voice -->\n\n" + Drafts.SafeFix;
        _folder.Write("a.md", draft);

        CommandRun.In(_folder, "--fix");
        Assert.Equal(draft, _folder.Read("a.md"));
    }

    [Fact]
    public void Line_ends_stay_as_they_were()
    {
        _folder.Write("a.md", "The mill is closed.\r\n\r\nSadly, the lock was closed.\r\nIt rained.\n");

        CommandRun.In(_folder, "--fix");
        Assert.Equal("The mill is closed.\r\n\r\nThe lock was closed.\r\nIt rained.\n", _folder.Read("a.md"));
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encoding_and_byte_order_mark_stay_as_they_were(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            "utf-8-bom" => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            _ => Encoding.GetEncoding(name),
        };
        byte[] Encode(string text) => [.. encoding.Preamble, .. encoding.GetBytes(text)];
        _folder.Write("a.txt", Encode("Žofie left the 🏞️ lock. " + Drafts.SafeFix));

        var run = CommandRun.In(_folder, "--fix");
        Assert.Equal("Fixed 1 finding in 1 file.", Assert.Single(run.ErrorLines));
        Assert.Equal(Encode("Žofie left the 🏞️ lock. " + Drafts.SafeFixed), _folder.ReadBytes("a.txt"));
    }

    [Fact]
    public void Nothing_is_left_beside_a_fixed_draft()
    {
        _folder.Write("a.md", Drafts.SafeFix);

        CommandRun.In(_folder, "--fix");
        Assert.Equal(["a.md"], _folder.Files());
    }

    [Fact]
    public void A_draft_keeps_its_permissions_and_a_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("drafts/a.md", Drafts.SafeFix);
        File.SetUnixFileMode(_folder.PathTo("drafts/a.md"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.CreateSymbolicLink(_folder.PathTo("link.md"), "drafts/a.md");

        CommandRun.In(_folder, "link.md", "--fix");
        Assert.Equal(Drafts.SafeFixed, _folder.Read("drafts/a.md"));
        Assert.Equal("drafts/a.md", new FileInfo(_folder.PathTo("link.md")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.PathTo("drafts/a.md")));
    }

    [Fact]
    public void A_reader_sees_the_old_draft_or_the_new_one()
    {
        if (OperatingSystem.IsWindows())
            return;

        // Whoever has the old file open keeps it whole, because the new one takes its place and does not overwrite it.
        _folder.Write("a.md", Drafts.SafeFix);
        using var reader = new StreamReader(new FileStream(_folder.PathTo("a.md"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));

        CommandRun.In(_folder, "--fix");
        Assert.Equal(Drafts.SafeFix, reader.ReadToEnd());
        Assert.Equal(Drafts.SafeFixed, _folder.Read("a.md"));
    }

    [Fact]
    public void Several_drafts_are_fixed_and_counted()
    {
        _folder.Write("a.md", Drafts.SafeFix + "\n" + Drafts.SafeFix).Write("b.txt", Drafts.SafeFix).Write("c.md", Drafts.Clean);

        Assert.Equal("Fixed 3 findings in 2 files.", Assert.Single(CommandRun.In(_folder, "--fix").ErrorLines));
        Assert.Equal(Drafts.SafeFixed, _folder.Read("b.txt"));
    }

    [Fact]
    public void Standard_input_is_fixed_to_standard_output()
    {
        var run = CommandRun.WithInput(_folder, Drafts.SafeFix, "-", "--fix", "--format", "compact");

        Assert.Equal((ExitCode.Clean, Drafts.SafeFixed), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Standard_input_is_reported_though_a_file_beside_it_was_fixed()
    {
        _folder.Write("a.md", Drafts.SafeFix);

        var run = CommandRun.WithInput(_folder, Drafts.Warning, "-", "a.md", "--fix", "--format", "compact");
        Assert.Equal(Drafts.Warning, run.Output);
        Assert.Contains("SR1006", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
    }
}
