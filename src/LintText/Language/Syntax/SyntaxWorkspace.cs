namespace LintText.Language;

/// <summary>The buffers that tagging and parsing work in. A thread has one, so that a sentence costs no more than what is kept of it.</summary>
internal sealed class SyntaxWorkspace
{
    [ThreadStatic]
    private static SyntaxWorkspace? _current;

    /// <summary>The words of the sentence.</summary>
    public SyntaxInput Input { get; } = new();

    /// <summary>The state of the parser.</summary>
    public ParserState State { get; } = new();

    /// <summary>The numbers of the parser’s network.</summary>
    public NetworkWorkspace Network { get; } = new();

    /// <summary>The workspace of the running thread.</summary>
    public static SyntaxWorkspace ForThread() => _current ??= new SyntaxWorkspace();
}
