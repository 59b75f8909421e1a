using System.Text.RegularExpressions;

using LintText.Cli.Tests.Kit;
using LintText.Workspace.Files;

namespace LintText.Cli.Tests.Fixing;

/// <summary>What lies beside a file while it is written, and what a run that was killed has left of it.</summary>
public sealed class TemporaryFileTests : IDisposable
{
    private const string Leftover = ".lint-text-0123456789abcdef.tmp", Other = ".lint-text-fedcba9876543210.tmp";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_killed_run_left_is_swept_and_what_a_running_one_holds_is_not()
    {
        _folder.Write("a.md", Drafts.Clean).WriteOld(Leftover, "half").Write("drafts/b.md", Drafts.SafeFix).WriteOld("drafts/" + Leftover, "half").WriteOld(Other, "half");
        using var held = new FileStream(_folder.PathTo(Other), FileMode.Open, FileAccess.Write, FileShare.Read | FileShare.Delete);

        CommandRun.In(_folder, "--fix");
        Assert.Equal([Other, "a.md", "drafts/b.md"], _folder.Files());
    }

    [Fact]
    public void The_file_of_a_run_that_is_not_done_is_not_swept()
    {
        using var writing = TemporaryFile.CreateIn(_folder.Root, mode: null);
        Sweep();
        Assert.Single(_folder.Files());

        writing.Stream.WriteByte(0);
        writing.Seal();
        Sweep();
        Assert.Single(_folder.Files());

        void Sweep()
        {
            File.SetLastWriteTimeUtc(writing.FullPath, DateTime.UtcNow.AddHours(-1));
            TemporaryFile.Sweep(_folder.Root);
        }
    }

    [Fact]
    public void A_file_that_was_made_this_instant_and_is_not_locked_yet_is_not_swept()
    {
        _folder.Write(Leftover, string.Empty);
        TemporaryFile.Sweep(_folder.Root);
        Assert.Equal([Leftover], _folder.Files());
    }

    [Theory]
    [InlineData(".lint-text-notes.tmp")]
    [InlineData(".lint-text-0123456789ABCDEF.tmp")]
    [InlineData(".lint-text-0123456789abcdef0.tmp")]
    [InlineData("x.lint-text-0123456789abcdef.tmp")]
    [InlineData(".lint-text-0123456789abcdef.tmp.md")]
    public void Files_of_others_are_not_swept(string name)
    {
        _folder.Write("a.md", Drafts.SafeFix).WriteOld(name, Drafts.Clean);

        CommandRun.In(_folder, "--fix");
        Assert.Contains(name, _folder.Files());
    }

    [UnixFact]
    public void A_link_that_has_such_a_name_is_not_swept()
    {
        _folder.Write("a.md", Drafts.SafeFix).Write("precious", "kept");
        File.CreateSymbolicLink(_folder.PathTo(Leftover), "precious");

        CommandRun.In(_folder, "--fix");
        Assert.Equal("kept", _folder.Read("precious"));
    }

    [Fact]
    public void Without_fix_nothing_beside_a_draft_is_touched()
    {
        _folder.Write("a.md", Drafts.SafeFix).WriteOld(Leftover, "half");

        CommandRun.In(_folder);
        Assert.Equal([Leftover, "a.md"], _folder.Files());
    }

    [Fact]
    public void Report_is_written_by_way_of_such_a_file_and_sweeps_its_folder()
    {
        _folder.Write("a.md", Drafts.Clean).WriteOld("out/" + Leftover, "half");

        CommandRun.In(_folder, "a.md", "--output", "out/report.txt");
        Assert.Equal(["a.md", "out/report.txt"], _folder.Files());
    }

    [Fact]
    public void Name_does_not_depend_on_the_file()
    {
        AtomicFile.Write(_folder.PathTo(new string('r', 255)), (Stream _) => Assert.Matches(new Regex(@"^\.lint-text-[0-9a-f]{16}\.tmp$"), Assert.Single(_folder.Files())));
        Assert.Equal(255, Assert.Single(_folder.Files()).Length);
    }

    [Fact]
    public void A_report_that_fails_leaves_the_old_one_and_nothing_beside_it()
    {
        _folder.Write("report.txt", "old");

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(_folder.PathTo("report.txt"), (TextWriter writer) =>
        {
            writer.Write("half");
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", _folder.Read("report.txt"));
        Assert.Equal(["report.txt"], _folder.Files());
    }

    [UnixFact]
    public void Private_file_is_private_from_the_first_byte()
    {
        AtomicFile.Write(_folder.PathTo("kept"), (Stream _) => Assert.Equal(TemporaryFile.Private, _folder.ModeOf(Assert.Single(_folder.Files()))), TemporaryFile.Private);
        Assert.Equal(TemporaryFile.Private, _folder.ModeOf("kept"));
    }

    [UnixFact]
    public void A_report_keeps_the_mode_that_it_had()
    {
        _folder.Write("report.txt", "old");
        _folder.SetMode("report.txt", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        AtomicFile.Write(_folder.PathTo("report.txt"), (TextWriter writer) => writer.Write("new"));
        Assert.Equal("new", _folder.Read("report.txt"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, _folder.ModeOf("report.txt"));
    }
}
