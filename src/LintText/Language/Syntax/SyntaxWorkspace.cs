namespace LintText.Language;

/// <summary>The buffers that a sentence is parsed in. Each knows the words that it met last.</summary>
internal sealed class SyntaxWorkspace
{
    /// <summary>All of them.</summary>
    public static WorkspacePool<SyntaxWorkspace> Pool { get; } = new();

    /// <summary>The words of the sentence.</summary>
    public SyntaxInput Input { get; } = new();

    /// <summary>The numbers of the network.</summary>
    public EncoderWorkspace Encoder { get; } = new();

    /// <summary>What scores arcs.</summary>
    public ArcScorer Arcs { get; } = new();

    /// <summary>What is found.</summary>
    public SentenceReading Reading { get; } = new();
}
