using Spectre.Console;

namespace LintText.Cli.Commands;

/// <summary>Shows how far a long run is, on a terminal.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs that take fewer drafts are over before a bar could be read.</summary>
    private const int FewestDrafts = 25;

    public static T Run<T>(HostEnvironment environment, bool isQuiet, Func<Action<int, int>?, T> run)
    {
        if (isQuiet || !environment.IsErrorTerminal)
            return run(null);

        var (done, total) = (0, 0);
        var task = Task.Run(() => run((d, t) =>
        {
            Volatile.Write(ref total, t);
            InterlockedMax(ref done, d);
        }));

        // Nothing is drawn before it is known to be worth it. What goes wrong is thrown below, as it was.
        while (Task.WaitAny([task], TimeSpan.FromMilliseconds(400)) < 0)
        {
            if (Volatile.Read(ref total) >= FewestDrafts)
            {
                Show(environment.CreateErrorConsole(), task, () => (Volatile.Read(ref done), Volatile.Read(ref total)));
                break;
            }
        }

        return task.GetAwaiter().GetResult();
    }

    private static void Show(IAnsiConsole console, Task task, Func<(int Done, int Total)> state) =>
        console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).Start(context =>
        {
            var bar = context.AddTask("Checking drafts", maxValue: state().Total);
            while (Task.WaitAny([task], TimeSpan.FromMilliseconds(100)) < 0)
                bar.Value = state().Done;
        });

    private static void InterlockedMax(ref int target, int value)
    {
        int current;
        while ((current = Volatile.Read(ref target)) < value && Interlocked.CompareExchange(ref target, value, current) != current)
        {
        }
    }
}
