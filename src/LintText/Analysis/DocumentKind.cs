namespace LintText.Analysis;

/// <summary>What a text sets out to be; it decides which rules apply by default (<c>lint_text.document_kind</c>).</summary>
public enum DocumentKind
{
    /// <summary>News reports and analyses. The default.</summary>
    News,

    /// <summary>Opinion, columns and reviews: the writer’s judgement is the point, facts still need sources.</summary>
    Opinion,

    /// <summary>Encyclopedic and academic text.</summary>
    Reference,

    /// <summary>Manuals and product documentation.</summary>
    Docs,

    /// <summary>Letters, posts, speeches, interviews, transcripts: somebody speaks for himself, and readers know who.</summary>
    Personal,
}
