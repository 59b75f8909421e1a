using System.Text;

using LintText.Cli.Tests.Kit;
using LintText.TestKit;
using LintText.Workspace.Files;
using LintText.Workspace.Fixing;

namespace LintText.Cli.Tests.Fixing;

/// <summary>What happens to a draft in the instants in which it is written: whatever anybody else does then, stays done.</summary>
[Collection(Alone.Name)]
public sealed class DraftWriterTests : IDisposable
{
    private const string Old = "old\n", Fixed = "fixed\n", Edited = "edited\n", Newer = "newer\n";

    private readonly TestFolder _folder = new TestFolder().Write("a.md", Old);

    private readonly TestFolder _unsaved = new();

    public void Dispose()
    {
        _folder.Dispose();
        _unsaved.Dispose();
    }

    [Fact]
    public void A_draft_that_nobody_touches_is_written()
    {
        Assert.Equal(new DraftWrite(true, null), Write(FileExchange.Swap));
        Holds(Fixed);
    }

    /// <summary>On a file system that cannot exchange two names.</summary>
    [Fact]
    public void A_draft_is_written_where_names_cannot_be_exchanged()
    {
        Assert.Equal(new DraftWrite(true, null), Write(FileExchange.Replace));
        Holds(Fixed);
    }

    [Fact]
    public void A_draft_that_was_changed_before_is_left()
    {
        _folder.Write("a.md", Edited);

        Assert.Equal(DraftWrite.Left(WriteFailure.Changed), Write(FileExchange.Swap));
        Holds(Edited);
    }

    /// <summary>It grew, and begins as it was: what was read is not all of it.</summary>
    [Fact]
    public void A_draft_that_grew_is_left()
    {
        _folder.Write("a.md", Old + Edited);

        Assert.Equal(DraftWrite.Left(WriteFailure.Changed), Write(FileExchange.Swap));
        Holds(Old + Edited);
    }

    public static TheoryData<bool, bool> Ways => new() { { true, true }, { true, false }, { false, true }, { false, false } };

    /// <summary>After the last look at the draft, and before the fixed one takes its place.</summary>
    [Theory]
    [MemberData(nameof(Ways))]
    public void An_edit_at_the_last_instant_wins(bool isInPlace, bool canExchange)
    {
        var write = Write(canExchange ? FileExchange.Swap : FileExchange.Replace, () => Save(Edited, isInPlace));

        Assert.Equal(DraftWrite.Left(WriteFailure.Changed), write);
        Holds(Edited);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_draft_that_is_removed_is_not_made_again(bool canExchange)
    {
        var write = Write(canExchange ? FileExchange.Swap : FileExchange.Replace, () => File.Delete(_folder.PathTo("a.md")));

        Assert.Equal(DraftWrite.Left(WriteFailure.Gone), write);
        Assert.Empty(_folder.Files());
    }

    [UnixFact]
    public void A_draft_that_becomes_a_link_stays_one()
    {
        _folder.Write("b.md", Old);

        var write = Write(FileExchange.Swap, () =>
        {
            File.Delete(_folder.PathTo("a.md"));
            File.CreateSymbolicLink(_folder.PathTo("a.md"), "b.md");
        });

        Assert.Equal(DraftWrite.Left(WriteFailure.Changed), write);
        Assert.Equal("b.md", new FileInfo(_folder.PathTo("a.md")).LinkTarget);
        Assert.Equal(Old, _folder.Read("b.md"));
        Assert.Equal(["a.md", "b.md"], _folder.Files());
    }

    [LinuxFact]
    public void A_draft_that_becomes_a_folder_stays_one()
    {
        Write(FileExchange.Swap, () =>
        {
            File.Delete(_folder.PathTo("a.md"));
            _folder.Write("a.md/inside.md", Old);
        });

        Assert.Equal(["a.md/inside.md"], _folder.Files());
    }

    /// <summary>An editor has opened the file and emptied it, and what it writes comes once the draft was looked at for the last time.</summary>
    [LinuxFact]
    public void An_edit_that_is_under_way_wins()
    {
        FileStream? editor = null;
        var write = Write(FileExchange.Swap, () => editor = new FileStream(_folder.PathTo("a.md"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite));
        editor!.Write(Encoding.UTF8.GetBytes(Edited));
        editor.Dispose();

        Assert.Equal(DraftWrite.Left(WriteFailure.Changed), write);
        Holds(Edited);
    }

    [LinuxFact]
    public void A_draft_that_is_open_for_writing_is_left()
    {
        using var editor = new FileStream(_folder.PathTo("a.md"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);

        Assert.Equal(DraftWrite.Left(WriteFailure.HeldOpen), Write(FileExchange.Swap));
        Holds(Old);
    }

    [Fact]
    public void A_draft_that_is_open_for_reading_is_written()
    {
        using var reader = new FileStream(_folder.PathTo("a.md"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

        Assert.True(Write(FileExchange.Swap).IsWritten);
        Holds(Fixed);
    }

    /// <summary>Once before the fixed draft takes its place, and once before that is taken back.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_two_edits_the_newer_stays_and_the_older_is_kept(bool isInPlace)
    {
        var write = Write(FileExchange.Swap, () => Save(Edited, isInPlace), () => Save(Newer, isInPlace));

        Assert.Equal(Newer, _folder.Read("a.md"));
        var kept = Assert.Single(_folder.Files(), f => f != "a.md");
        Assert.Equal(Edited, _folder.Read(kept));
        Assert.Equal(DraftWrite.Left(WriteFailure.Contested(kept)), write);

        // Not one of ours to sweep.
        File.SetLastWriteTimeUtc(_folder.PathTo(kept), DateTime.UtcNow.AddHours(-1));
        TemporaryFile.Sweep(_folder.Root);
        Assert.Contains(kept, _folder.Files());
    }

    [Fact]
    public void An_edit_of_a_draft_that_is_then_removed_is_kept()
    {
        Write(FileExchange.Swap, () => Save(Edited, isInPlace: true), () => File.Delete(_folder.PathTo("a.md")));

        Assert.Equal(Edited, _folder.Read(Assert.Single(_folder.Files())));
    }

    /// <summary>Writes the draft.</summary>
    /// <param name="swap">How files are exchanged.</param>
    /// <param name="before">What somebody does before the first exchange, before the second, and so on.</param>
    private DraftWrite Write(Func<string, string, string> swap, params Action[] before)
    {
        var actions = new Queue<Action>(before);
        var writer = new DraftWriter((source, target) =>
        {
            if (actions.TryDequeue(out var action))
                action();
            return swap(source, target);
        });
        var write = writer.Write(_folder.PathTo("a.md"), Encoding.UTF8.GetBytes(Old), Encoding.UTF8.GetBytes(Fixed));
        Assert.Empty(actions);
        return write;
    }

    /// <summary>
    /// An editor saves once, somewhere around the exchange. Whichever comes first, its text is what stands there in the end, and
    /// nothing lies beside it.
    /// </summary>
    [LinuxTheory]
    [Trait("Category", "Scaled")]
    [InlineData(true)]
    [InlineData(false)]
    public void An_edit_at_whatever_instant_is_not_lost(bool isInPlace)
    {
        var random = new Random(1);
        var rounds = TestScale.Of(300);
        for (var round = 0; round < rounds; round++)
        {
            _folder.Write("a.md", Old);
            _unsaved.Write("new.md", Edited);
            var (editorWait, writerWait) = (random.Next(2000), random.Next(2000));
            var isTime = false;
            var editor = new Thread(() =>
            {
                while (!Volatile.Read(ref isTime))
                    Thread.SpinWait(1);
                Thread.SpinWait(editorWait);
                if (isInPlace)
                    _folder.Write("a.md", Edited);
                else
                    File.Move(_unsaved.PathTo("new.md"), _folder.PathTo("a.md"), overwrite: true);
            });
            editor.Start();
            var write = Write(FileExchange.Swap, () =>
            {
                Volatile.Write(ref isTime, true);
                Thread.SpinWait(writerWait);
            });
            editor.Join();

            Assert.True(_folder.Read("a.md") == Edited, $"Round {round}: {write}, and then “{_folder.Read("a.md")}” and {string.Join(' ', _folder.Files())}.");
            Assert.Equal(["a.md"], _folder.Files());
        }
    }

    private void Save(string text, bool isInPlace)
    {
        if (isInPlace)
        {
            _folder.Write("a.md", text);
            return;
        }

        _unsaved.Write("new.md", text);
        File.Move(_unsaved.PathTo("new.md"), _folder.PathTo("a.md"), overwrite: true);
    }

    private void Holds(string text)
    {
        Assert.Equal(text, _folder.Read("a.md"));
        Assert.Equal(["a.md"], _folder.Files());
    }
}
