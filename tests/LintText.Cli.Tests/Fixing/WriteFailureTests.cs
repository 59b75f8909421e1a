using LintText.Analysis;
using LintText.Cli.Tests.Kit;
using LintText.Workspace;
using LintText.Workspace.Checking;
using LintText.Workspace.Files;
using LintText.Workspace.Fixing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Tests.Fixing;

/// <summary>What keeps a draft from being written is said in one line each, and keeps no other draft from it.</summary>
public sealed class WriteFailureTests : IDisposable
{
    private const UnixFileMode Everything = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly TestFolder _folder = new TestFolder().Write("good.md", Drafts.SafeFix);

    public void Dispose() => _folder.Dispose();

    /// <summary>The draft fits, and its fixed text beside it does not.</summary>
    [MountFact]
    public void Full_disk()
    {
        var draft = Drafts.SafeFix + string.Concat(Enumerable.Repeat(Drafts.Clean, 800));
        Directory.CreateDirectory(_folder.PathTo("small"));
        using var disk = new SmallDisk(_folder.PathTo("small"), 64);
        _folder.Write("small/a.md", draft);

        AssertLeft("lint-text: small/a.md: the disk is full, and it was left as it is; make room, and run --fix again", draft, "small/a.md");
    }

    [MountFact]
    public void Read_only_file_system()
    {
        Directory.CreateDirectory(_folder.PathTo("small"));
        using var disk = new SmallDisk(_folder.PathTo("small"), 64);
        _folder.Write("small/a.md", Drafts.SafeFix);
        disk.MakeReadOnly();

        AssertLeft("lint-text: small/a.md: its file system is read-only, and it was left as it is; fix a copy of it elsewhere", Drafts.SafeFix, "small/a.md");
    }

    [UserFact]
    public void Folder_that_may_not_be_written()
    {
        _folder.Write("locked/a.md", Drafts.SafeFix);
        _folder.SetMode("locked", UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            AssertLeft("lint-text: locked/a.md: it may not be replaced, and was left as it is; check the permissions of its folder", Drafts.SafeFix, "locked/a.md");
        }
        finally
        {
            _folder.SetMode("locked", Everything);
        }
    }

    /// <summary>The folder alone would let it be replaced.</summary>
    [UserFact]
    public void Draft_that_may_not_be_written()
    {
        _folder.Write("a.md", Drafts.SafeFix);
        _folder.SetMode("a.md", UnixFileMode.UserRead | UnixFileMode.GroupWrite);

        AssertLeft("lint-text: a.md: it may not be written, and was left as it is; check its permissions", Drafts.SafeFix, "a.md");
    }

    [Fact]
    public void Each_error_has_words_of_its_own()
    {
        Exception[] exceptions = OperatingSystem.IsWindows()
            ? [Windows(112), Windows(1295), Windows(19), Windows(1)]
            : [new IOException("No space", 28), new IOException("Quota", OperatingSystem.IsMacOS() ? 69 : 122), new IOException("Read-only", 30), new IOException("I/O error", 5)];

        Assert.Equal(
            ["the disk is full", "the disk is full", "its file system is read-only", "it could not be written", "it may not be replaced", "it was removed or replaced while lint-text read it", "it was removed or replaced while lint-text read it"],
            [.. exceptions.Concat([new UnauthorizedAccessException(), new FileNotFoundException(), new DirectoryNotFoundException()]).Select(e => WriteFailure.Of(e).Split([", and", " ("], StringSplitOptions.None)[0])]);

        static IOException Windows(int error) => new("error", unchecked((int)0x8007_0000) + error);
    }

    /// <summary>Whoever finds drafts leaves such a one out; who writes them does not rely on it.</summary>
    [UnixFact]
    public void A_draft_outside_the_checkout_is_not_written()
    {
        using var outside = new TestFolder().Write("a.md", Drafts.SafeFix).WriteOld(".lint-text-0123456789abcdef.tmp", "theirs");
        File.CreateSymbolicLink(_folder.PathTo("file.md"), outside.PathTo("a.md"));
        Directory.CreateSymbolicLink(_folder.PathTo("folder"), outside.Root);
        var source = SourceText.From(Drafts.SafeFix);
        var finding = Findings("good.md")[0];
        var fixes = new FixApplier(_folder.Root, includeUnsafe: false, draft => draft);
        foreach (var path in new[] { "folder/a.md", "file.md" })
            fixes.Fix(new CheckedDraft(_folder.PathTo(path), path, source, outside.ReadBytes("a.md"), [finding]));

        Assert.Equal(
            ["lint-text: file.md: it lies outside the checkout and was left as it is; run lint-text where it lies", "lint-text: folder/a.md: it lies outside the checkout and was left as it is; run lint-text where it lies"],
            fixes.Finish().Select(p => p.ToString()));
        Assert.False(fixes.IsChanged);
        Assert.Equal(Drafts.SafeFix, outside.Read("a.md"));
        Assert.Equal([".lint-text-0123456789abcdef.tmp", "a.md"], outside.Files());
    }

    [Fact]
    public void Problems_are_named_in_the_order_of_their_paths()
    {
        for (var i = 0; i < 20; i++)
        {
            _folder.Write($"{i:00}.md", Drafts.SafeFix);
            File.SetAttributes(_folder.PathTo($"{i:00}.md"), FileAttributes.ReadOnly);
        }

        var lines = CommandRun.In(_folder, "--fix").ErrorLines;
        Assert.Equal(21, lines.Length);
        Assert.Equal(lines[1..].Order(StringComparer.Ordinal), lines[1..]);
    }

    private Finding[] Findings(string path)
    {
        var environment = new WorkspaceEnvironment(() => Stream.Null, _folder.Root);
        return [.. LintRun.Execute(environment, new LintRequest([path], [], [], [], null)).Drafts[0].Open];
    }

    /// <summary>The draft is as it was, the other one is fixed, and nothing lies beside them.</summary>
    private void AssertLeft(string line, string draft, string path)
    {
        var run = CommandRun.In(_folder, "--fix");
        Assert.Equal(["Fixed 1 finding in 1 file.", line], run.ErrorLines);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(draft, _folder.Read(path));
        Assert.Equal(Drafts.SafeFixed, _folder.Read("good.md"));
        Assert.Equal(new[] { "good.md", path }.Order(StringComparer.Ordinal), _folder.Files());
    }
}
