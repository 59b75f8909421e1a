namespace LintText.Sourcing;

/// <summary>Whose words a stretch of prose is.</summary>
public enum Voice
{
    /// <summary>The writer’s.</summary>
    Narration,

    /// <summary>Somebody else’s, word for word: between quotation marks or set off as a block.</summary>
    Quoted,
}
