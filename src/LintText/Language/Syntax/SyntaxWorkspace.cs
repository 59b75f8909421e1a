namespace LintText.Language;

/// <summary>
/// The buffers that a sentence is read in, so that it costs no more than what is kept of it. There are as many as sentences are read at the
/// same time, however many threads come and go: each knows the words that it met last.
/// </summary>
internal sealed class SyntaxWorkspace
{
    private static readonly Stack<SyntaxWorkspace> Idle = new();

    /// <summary>The words of the sentence.</summary>
    public SyntaxInput Input { get; } = new();

    /// <summary>The numbers of the network.</summary>
    public EncoderWorkspace Encoder { get; } = new();

    /// <summary>What scores arcs.</summary>
    public ArcScorer Arcs { get; } = new();

    /// <summary>What is found.</summary>
    public SentenceReading Reading { get; } = new();

    /// <summary>Takes a workspace; it is to be given back.</summary>
    public static SyntaxWorkspace Take()
    {
        lock (Idle)
            return Idle.TryPop(out var workspace) ? workspace : new SyntaxWorkspace();
    }

    /// <summary>Gives a workspace back; nothing in it may be read any more.</summary>
    public static void Return(SyntaxWorkspace workspace)
    {
        lock (Idle)
            Idle.Push(workspace);
    }
}
