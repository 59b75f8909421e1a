namespace LintText.Audit.Figures;

/// <summary>What those of a role class say.</summary>
/// <param name="Name">The class.</param>
/// <param name="Statements">How many statements.</param>
/// <param name="Quotations">How many of them quoted.</param>
/// <param name="Words">How many words they take.</param>
/// <param name="Drafts">In how many drafts.</param>
/// <param name="Share">Their share of all statements.</param>
internal sealed record ClassFigures(string Name, long Statements, long Quotations, long Words, int Drafts, Estimate Share);
