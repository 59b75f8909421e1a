namespace LintText.Sourcing;

/// <summary>
/// What the source does to the content, after Prasad et al., “Attribution and its annotation in the Penn Discourse TreeBank”
/// (TAL 47, 2007), which has assertions, beliefs, facts and eventualities.
/// </summary>
public enum AttributionType
{
    /// <summary>Says it: said, according to, the claim that.</summary>
    Communication,

    /// <summary>Thinks or feels it: believes, fears, is sure that.</summary>
    Attitude,

    /// <summary>Found, saw or shows it: found, learned, shows.</summary>
    Perception,

    /// <summary>Wants, promises or declines to do it: seeks, refuses to.</summary>
    Control,

    /// <summary>Nobody in particular; it seems so: appears to, is expected to.</summary>
    Seeming,
}
