using System.Collections.Immutable;
using System.Diagnostics;

using LintText.Fuzz.Inputs;

namespace LintText.Fuzz;

/// <summary>A fault that was found.</summary>
/// <param name="Input">The text, as short as it could be made.</param>
/// <param name="Description">What is wrong.</param>
internal sealed record FuzzFault(FuzzInput Input, string Description);

/// <summary>Makes texts by chance and looks whether what must hold of each holds. Text number N of a seed is always the same.</summary>
/// <param name="seed">The seed.</param>
/// <param name="drafts">Drafts to spoil, by subject.</param>
internal sealed class Fuzzer(int seed, IReadOnlyDictionary<string, ImmutableArray<string>> drafts)
{
    /// <summary>One text in so many is looked at on several threads; that takes as long as twenty others.</summary>
    private const int ThreadsEvery = 50;

    /// <summary>No text is so long that it may take more; of one core, on a machine that may have other work.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(60);

    private readonly ImmutableArray<string> _subjects = [.. Subject.All.Keys.Order(StringComparer.Ordinal)];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FuzzFault> _faults = new(StringComparer.Ordinal);

    /// <summary>How many texts each subject was given.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>The faults, one of each kind.</summary>
    public IReadOnlyCollection<FuzzFault> Faults => _faults.Values;

    /// <summary>Tries texts.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="isDone">Asked before each, with its number.</param>
    public void Run(int first, Func<int, bool> isDone)
    {
        for (var number = first; !isDone(number); number++)
        {
            var input = InputOf(number);
            var withThreads = number % ThreadsEvery == 0;
            _counts[input.Subject] = _counts.GetValueOrDefault(input.Subject) + 1;
            var watch = Stopwatch.StartNew();
            var fault = input.Fault(withThreads) ?? (watch.Elapsed > Slow ? "it takes more than a minute" : null);
            if (fault is not null && !_faults.ContainsKey(input.Subject + Minimizer.KindOf(fault)))
                _faults.Add(input.Subject + Minimizer.KindOf(fault), new FuzzFault(watch.Elapsed > Slow ? input : Minimizer.Minimize(input, fault, withThreads), $"text {number} of seed {seed}: {fault}"));
        }
    }

    /// <summary>The text of a number. Four in five are drafts.</summary>
    private FuzzInput InputOf(int number)
    {
        var maker = new TextMaker(unchecked((seed * 1_000_003) + number));
        var subject = number % 5 == 0 ? _subjects[number / 5 % _subjects.Length] : Subject.Drafts[(number + (number / 5)) % Subject.Drafts.Length];
        return new FuzzInput(subject, maker.Make(subject, drafts.GetValueOrDefault(subject, [])));
    }
}
