namespace LintText.Audit.Figures;

/// <summary>Somebody or something that is quoted over the archive.</summary>
/// <param name="Id">Its id in the database; another in another.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">“person”, “organization” or “document”.</param>
/// <param name="RoleClass">The class of its roles.</param>
/// <param name="Drafts">In how many drafts.</param>
/// <param name="Statements">How many statements.</param>
/// <param name="Quotations">How many of them quoted; the others are told in the writer’s words.</param>
/// <param name="Words">How many words they take.</param>
/// <param name="First">The day of the first draft, or null.</param>
/// <param name="Last">The day of the last draft, or null.</param>
internal sealed record QuotedEntity(long Id, string Name, string Kind, string RoleClass, long Drafts, long Statements, long Quotations, long Words, string? First, string? Last)
{
    /// <summary>How many statements are told in the writer’s words.</summary>
    public long Paraphrases => Statements - Quotations;
}
