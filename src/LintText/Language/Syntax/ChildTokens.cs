namespace LintText.Language;

/// <summary>The children of a token from left to right; enumerates without allocating.</summary>
public ref struct ChildTokens
{
    private readonly SentenceSyntax _syntax;
    private int _next;

    internal ChildTokens(SentenceSyntax syntax, int token)
    {
        _syntax = syntax;
        _next = syntax.FirstChild(token);
        Current = -1;
    }

    /// <summary>The child that the enumeration stands at, an index in the document.</summary>
    public int Current { get; private set; }

    /// <summary>This enumeration itself.</summary>
    public readonly ChildTokens GetEnumerator() => this;

    /// <summary>Goes on to the next child.</summary>
    public bool MoveNext()
    {
        Current = _next;
        if (_next >= 0)
            _next = _syntax.NextSibling(_next);
        return Current >= 0;
    }
}
