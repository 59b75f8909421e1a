using System.Globalization;
using System.Text;

using LintText.Cli.Tests.Kit;
using LintText.TestKit;

using Xunit.Abstractions;

namespace LintText.Cli.Tests.Fixing;

/// <summary>
/// Somebody goes on writing while <c>--fix</c> runs. Each save reads the draft, adds the next line and writes it back, so that a
/// save that is lost leaves a gap in the lines however often the draft is saved after it.
/// </summary>
[Collection(Alone.Name)]
public sealed class LostEditTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>Of the drafts, as many are edited; the others are there to be fixed however busy the machine is.</summary>
    private const int DraftCount = 60, EditedCount = 50;

    private readonly TestFolder _folder = new();
    private readonly TestFolder _unsaved = new();
    private readonly int[] _saves = new int[EditedCount];

    public void Dispose()
    {
        _folder.Dispose();
        _unsaved.Dispose();
    }

    [Fact]
    [Trait("Category", "Scaled")]
    public async Task No_save_is_lost_and_drafts_are_fixed()
    {
        // On a quick machine a run is over before anybody has saved much.
        var (enough, mostRounds) = (TestScale.Of(EditedCount), TestScale.Of(100));
        var saves = 0;
        for (var round = 0; saves <= enough && round < mostRounds; round++)
            saves += await FixWhileOthersSave();
        Assert.True(saves > enough, $"{saves} saves prove nothing.");
    }

    /// <summary>One run over drafts that are not fixed yet.</summary>
    /// <returns>How often a draft was saved meanwhile.</returns>
    private async Task<int> FixWhileOthersSave()
    {
        Array.Clear(_saves);
        for (var i = 0; i < DraftCount; i++)
            _folder.Write(NameOf(i), Drafts.SafeFix);

        // Some editors write into the file, others write a new one and rename it.
        using var stop = new CancellationTokenSource();
        using var start = new Barrier(3);
        var inPlace = Edit(0, SaveInPlace, start, stop.Token);
        var byRename = Edit(1, SaveByRename, start, stop.Token);
        start.SignalAndWait();
        var run = CommandRun.In(_folder, "--fix", "--format", "compact");
        await stop.CancelAsync();
        await Task.WhenAll(inPlace, byRename);

        var (saves, lost) = (_saves.Sum(), Enumerable.Range(0, EditedCount).Sum(LostSaves));
        output.WriteLine($"{saves} saves, {lost} of them lost. {run.ErrorLines.FirstOrDefault()}");
        Assert.Equal(0, lost);
        Assert.All(Enumerable.Range(EditedCount, DraftCount - EditedCount), i => Assert.Equal(Drafts.SafeFixed, _folder.Read(NameOf(i))));

        // Nor is anything else in a draft but its fix.
        Assert.All(Enumerable.Range(0, EditedCount), i => Assert.Contains(_folder.Read(NameOf(i)), new[] { Drafts.SafeFix + LinesOf(i), Drafts.SafeFixed + LinesOf(i) }));
        return saves;
    }

    private int LostSaves(int draft)
    {
        var text = _folder.Read(NameOf(draft));
        return Enumerable.Range(1, _saves[draft]).Count(n => !text.Contains(LineOf(n), StringComparison.Ordinal));
    }

    private string LinesOf(int draft) => string.Concat(Enumerable.Range(1, _saves[draft]).Select(LineOf));

    /// <summary>Goes round every second draft and saves each with one line more.</summary>
    private Task Edit(int first, Action<string, string> save, Barrier start, CancellationToken stop) => Task.Factory.StartNew(
        () =>
        {
            start.SignalAndWait(CancellationToken.None);
            for (var i = first; !stop.IsCancellationRequested; i = (i + 2) % EditedCount)
            {
                var path = _folder.PathTo(NameOf(i));
                save(path, File.ReadAllText(path) + LineOf(++_saves[i]));
                Thread.Sleep(1);
            }
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private static void SaveInPlace(string path, string text) => File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private void SaveByRename(string path, string text)
    {
        SaveInPlace(_unsaved.PathTo("new.md"), text);
        File.Move(_unsaved.PathTo("new.md"), path, overwrite: true);
    }

    private static string LineOf(int number) => string.Create(CultureInfo.InvariantCulture, $"\nThe council met in mill {number} on 4 May 2024.\n");

    private static string NameOf(int draft) => string.Create(CultureInfo.InvariantCulture, $"{draft:00}.md");
}
