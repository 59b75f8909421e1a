namespace LintText.Language;

/// <summary>
/// Lends out buffers to work in, so that a sentence costs no more than what is kept of it. There are as many as sentences are read at the
/// same time, however many threads come and go. Threads that take at the same time do not wait for each other.
/// </summary>
/// <typeparam name="T">A workspace: what is in it when it is taken is of no account.</typeparam>
/// <param name="capacity">How many are kept that nobody uses.</param>
internal sealed class WorkspacePool<T>(int capacity = 16)
    where T : class, new()
{
    private readonly T?[] _idle = new T?[capacity];

    /// <summary>Takes a workspace; it is to be given back.</summary>
    public T Take()
    {
        foreach (ref var idle in _idle.AsSpan())
        {
            if (idle is not null && Interlocked.Exchange(ref idle, null) is { } workspace)
                return workspace;
        }

        return new T();
    }

    /// <summary>Gives a workspace back; nothing in it may be read any more.</summary>
    public void Return(T workspace)
    {
        foreach (ref var idle in _idle.AsSpan())
        {
            if (idle is null && Interlocked.CompareExchange(ref idle, workspace, null) is null)
                return;
        }
    }
}
