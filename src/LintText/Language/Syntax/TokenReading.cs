namespace LintText.Language;

/// <summary>What is known of a token beside its place in the tree.</summary>
/// <param name="Tags">Its tags.</param>
/// <param name="Kind">What the phrase that it heads would mention.</param>
/// <param name="IsMention">Whether the phrase mentions something.</param>
internal readonly record struct TokenReading(TagClass Tags, EntityKind Kind, bool IsMention)
{
    /// <summary>A token with tags that mentions nothing.</summary>
    public TokenReading(UniversalTag universal, PennTag penn)
        : this(new TagClass(universal, penn), EntityKind.None, IsMention: false)
    {
    }
}
