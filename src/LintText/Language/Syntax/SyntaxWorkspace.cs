namespace LintText.Language;

/// <summary>
/// The buffers that a sentence is read in, so that it costs no more than what is kept of it. There are as many as sentences are read at the
/// same time, however many threads come and go: each knows the words that it met last.
/// </summary>
internal sealed class SyntaxWorkspace
{
    private static readonly SyntaxWorkspace?[] Idle = new SyntaxWorkspace?[16];

    /// <summary>The words of the sentence.</summary>
    public SyntaxInput Input { get; } = new();

    /// <summary>The numbers of the network.</summary>
    public EncoderWorkspace Encoder { get; } = new();

    /// <summary>What scores arcs.</summary>
    public ArcScorer Arcs { get; } = new();

    /// <summary>What is found.</summary>
    public SentenceReading Reading { get; } = new();

    /// <summary>Takes a workspace; it is to be given back. Threads that read at the same time do not wait for each other.</summary>
    public static SyntaxWorkspace Take()
    {
        foreach (ref var idle in Idle.AsSpan())
        {
            if (idle is not null && Interlocked.Exchange(ref idle, null) is { } workspace)
                return workspace;
        }

        return new SyntaxWorkspace();
    }

    /// <summary>Gives a workspace back; nothing in it may be read any more.</summary>
    public static void Return(SyntaxWorkspace workspace)
    {
        foreach (ref var idle in Idle.AsSpan())
        {
            if (idle is null && Interlocked.CompareExchange(ref idle, workspace, null) is null)
                return;
        }
    }
}
