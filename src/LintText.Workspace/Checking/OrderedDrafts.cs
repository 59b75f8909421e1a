namespace LintText.Workspace.Checking;

/// <summary>Puts what comes of drafts that are checked at the same time in order, and tells of each as soon as those before it are done.</summary>
/// <param name="count">The number of drafts.</param>
/// <param name="tell">Told of each in order, and gives what is kept of it; may be null.</param>
internal sealed class OrderedDrafts(int count, Func<CheckedDraft, CheckedDraft>? tell)
{
    private readonly DraftOutcome?[] _outcomes = new DraftOutcome?[count];
    private readonly Lock _lock = new();
    private int _next;

    /// <summary>All of them, when all are done.</summary>
    public IEnumerable<DraftOutcome> Outcomes => _outcomes.Select(o => o!);

    /// <summary>Takes what came of a draft.</summary>
    /// <param name="index">Its place.</param>
    /// <param name="outcome">What came of it.</param>
    public void Add(int index, DraftOutcome outcome)
    {
        lock (_lock)
        {
            _outcomes[index] = outcome;
            while (_next < _outcomes.Length && _outcomes[_next] is { } ready)
            {
                if (tell is not null && ready.Draft is { } draft)
                    _outcomes[_next] = ready with { Draft = tell(draft) };
                _next++;
            }
        }
    }
}
