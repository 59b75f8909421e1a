using LintText.Cli.Tests.Kit;
using LintText.Workspace.Files;

namespace LintText.Cli.Tests.Fixing;

/// <summary>What a draft is besides its text stays so when it is fixed, or the draft is left alone.</summary>
public sealed class KeptPropertiesTests : IDisposable
{
    private const UnixFileMode Mode640 = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;

    private readonly TestFolder _folder = new TestFolder().Write("a.md", Drafts.SafeFix).Write("b.md", Drafts.SafeFix);

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public void Mode_is_kept()
    {
        _folder.SetMode("a.md", Mode640);
        _folder.SetMode("b.md", Mode640 | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite);

        CommandRun.In(_folder, "--fix");
        Assert.Equal(Drafts.SafeFixed, _folder.Read("a.md"));
        Assert.Equal(Mode640, _folder.ModeOf("a.md"));

        // Whatever the process takes off the modes of new files.
        Assert.Equal(Mode640 | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite, _folder.ModeOf("b.md"));
    }

    [RootFact]
    public void Owner_and_group_are_kept()
    {
        const uint SomeUser = 1234, SomeGroup = 4321;
        _folder.SetMode("a.md", Mode640 | UnixFileMode.SetUser);
        Assert.Equal(0, Native.ChangeOwner(_folder.PathTo("a.md"), SomeUser, SomeGroup));
        _folder.SetMode("a.md", Mode640 | UnixFileMode.SetUser);

        CommandRun.In(_folder, "--fix");
        Assert.Equal(Drafts.SafeFixed, _folder.Read("a.md"));
        var (kind, links, owner, group) = FileStatus.Of(_folder.PathTo("a.md"));
        Assert.Equal((FileKind.Regular, 1u, SomeUser, SomeGroup), (kind, links, owner, group));
        Assert.Equal(Mode640 | UnixFileMode.SetUser, _folder.ModeOf("a.md"));
    }

    /// <summary>A file that is replaced would belong to whoever ran the tool.</summary>
    [CapabilityFact]
    public void A_draft_whose_owner_cannot_be_kept_is_left_and_named()
    {
        Assert.Equal(0, Native.ChangeOwner(_folder.PathTo("a.md"), 1234, 0));

        var run = ToolProcess.RunShell(_folder, "setpriv --bounding-set=-chown $TOOL --fix");
        Assert.Equal(
            ["Fixed 1 finding in 1 file.", "lint-text: a.md: its owner or group could not be kept, and it was left as it is; run --fix as its owner"],
            run.ErrorLines);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(Drafts.SafeFix, _folder.Read("a.md"));
        Assert.Equal(1234u, FileStatus.Of(_folder.PathTo("a.md")).Owner);
        Assert.Equal(["a.md", "b.md"], _folder.Files());
    }

    [UnixFact]
    public void A_read_only_draft_is_left_and_named()
    {
        _folder.SetMode("a.md", UnixFileMode.UserRead | UnixFileMode.GroupRead);

        AssertLeft("lint-text: a.md: it is read-only, and was left as it is; make it writable, and run --fix again");
    }

    [Fact]
    public void A_draft_with_the_attribute_that_makes_it_read_only_is_left()
    {
        File.SetAttributes(_folder.PathTo("a.md"), FileAttributes.ReadOnly);

        AssertLeft("lint-text: a.md: it is read-only,");
        Assert.True(File.GetAttributes(_folder.PathTo("a.md")).HasFlag(FileAttributes.ReadOnly));
    }

    [UnixFact]
    public void Other_names_of_a_file_are_counted_and_keep_the_old_text()
    {
        Assert.Equal(0, Libc.Link(_folder.PathTo("a.md"), _folder.PathTo("a.old")));
        Assert.Equal(0, Libc.Link(_folder.PathTo("a.md"), _folder.PathTo("a.older")));

        var run = CommandRun.In(_folder, "--fix", "--fail-on", "never");
        Assert.Equal(["Fixed 2 findings in 2 files.", "lint-text: a.md: 2 other names (hard links) of this file kept the old text; copy the new text there, or link them anew"], run.ErrorLines);
        Assert.Equal(ExitCode.Clean, run.ExitCode);
        Assert.Equal(Drafts.SafeFixed, _folder.Read("a.md"));
        Assert.Equal(Drafts.SafeFix, _folder.Read("a.old"));
        Assert.Equal(2u, FileStatus.Of(_folder.PathTo("a.old")).Links);
    }

    /// <summary>The two names are checked at the same time, and what is said does not depend on which is done first.</summary>
    [UnixFact]
    public void Two_drafts_that_are_one_file_are_both_fixed()
    {
        Assert.Equal(0, Libc.Link(_folder.PathTo("b.md"), _folder.PathTo("c.md")));

        var run = CommandRun.In(_folder, "--fix");
        Assert.Equal("lint-text: b.md: 1 other name (hard links) of this file kept the old text; copy the new text there, or link them anew", run.ErrorLines[1]);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.Equal(Drafts.SafeFixed, _folder.Read("b.md"));
        Assert.Equal(Drafts.SafeFixed, _folder.Read("c.md"));
    }

    [UnixFact]
    public void A_draft_and_a_link_to_it_are_one_draft()
    {
        File.CreateSymbolicLink(_folder.PathTo("link.md"), "a.md");

        var run = CommandRun.In(_folder, "--fix");
        Assert.Equal("Fixed 2 findings in 2 files.", Assert.Single(run.ErrorLines));
        Assert.Equal(Drafts.SafeFixed, _folder.Read("a.md"));
        Assert.Equal("a.md", new FileInfo(_folder.PathTo("link.md")).LinkTarget);
    }

    [Fact]
    public void A_name_of_254_bytes_is_as_good_as_any()
    {
        var name = new string('n', 251) + ".md";
        _folder.Write(name, Drafts.SafeFix);

        Assert.Equal("Fixed 3 findings in 3 files.", Assert.Single(CommandRun.In(_folder, "--fix").ErrorLines));
        Assert.Equal(Drafts.SafeFixed, _folder.Read(name));
    }

    /// <summary>The draft is as it was, the other one is fixed, and nothing lies beside them.</summary>
    private void AssertLeft(string line)
    {
        var run = CommandRun.In(_folder, "--fix");
        Assert.Equal("Fixed 1 finding in 1 file.", run.ErrorLines[0]);
        Assert.StartsWith(line, Assert.Single(run.ErrorLines[1..]), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(Drafts.SafeFix, _folder.Read("a.md"));
        Assert.Equal(Drafts.SafeFixed, _folder.Read("b.md"));
        Assert.Equal(["a.md", "b.md"], _folder.Files());
    }
}
