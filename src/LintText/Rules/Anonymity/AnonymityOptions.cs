using System.Collections.Immutable;

using LintText.Configuration;

namespace LintText.Rules.Anonymity;

/// <summary>The clauses that a house can set in its policy on sources without a name.</summary>
internal static class AnonymityOptions
{
    /// <summary>When a source may go without a name.</summary>
    public static LintOption<AnonymityAllowance> AllowUnnamed { get; } = LintOption.Enumeration("lint_text.anonymous.allow_unnamed", "When a source may go without a name: never, where the text explains it, or always.", AnonymityAllowance.Never);

    /// <summary>Whether a set phrase is reason enough for anonymity.</summary>
    public static LintOption<bool> AcceptFormulaReasons { get; } = LintOption.Boolean("lint_text.anonymous.accept_formula_reasons", "Take set phrases such as “not authorised to speak” for a reason.", true);

    /// <summary>Descriptions of unnamed sources that the house takes for enough.</summary>
    public static LintOption<ImmutableArray<string>> AllowedDescriptions { get; } = LintOption.Phrases("lint_text.anonymous.allowed_descriptions", "Descriptions that are enough for an unnamed source.", "member of the jury");

    /// <summary>Whether the lead may rest on an unnamed source alone.</summary>
    public static LintOption<bool> AllowLead { get; } = LintOption.Boolean("lint_text.anonymous.allow_lead", "Let the headline or first paragraph rest on unnamed sources alone.", false);

    /// <summary>Whether an unnamed source may not attack anybody.</summary>
    public static LintOption<bool> ForbidAttacks { get; } = LintOption.Boolean("lint_text.anonymous.forbid_attacks", "Report attacks by an unnamed source on somebody who is named.", true);

    /// <summary>Whether an unnamed source may not give opinions.</summary>
    public static LintOption<bool> ForbidOpinion { get; } = LintOption.Boolean("lint_text.anonymous.forbid_opinion", "Report opinions of an unnamed source.", true);

    /// <summary>Whether a plural may not stand for one source.</summary>
    public static LintOption<bool> ForbidPluralForOne { get; } = LintOption.Boolean("lint_text.anonymous.forbid_plural_for_one", "Report a plural of unnamed sources where one of them is heard.", true);

    /// <summary>Descriptions of unnamed sources that the house does not want.</summary>
    public static LintOption<ImmutableArray<string>> ForbiddenDescriptions { get; } = LintOption.Phrases("lint_text.anonymous.forbidden_descriptions", "Descriptions that may not stand for an unnamed source.", "senior official");

    /// <summary>How many independent sources must back what is said without a name.</summary>
    public static LintOption<int> MinimumIndependent { get; } = LintOption.Integer("lint_text.anonymous.minimum_independent", "How many unnamed sources a text must have where no named one or document stands by them.", 1, 1, 10);

    /// <summary>Whether the text must say how an unnamed source knows.</summary>
    public static LintOption<bool> RequireAccess { get; } = LintOption.Boolean("lint_text.anonymous.require_access", "Report unnamed sources of whom the text does not say how they know.", false);

    /// <summary>Whether an unnamed source must be described by more than a rank.</summary>
    public static LintOption<bool> RequireDescription { get; } = LintOption.Boolean("lint_text.anonymous.require_description", "Report unnamed sources that are described by nothing but a rank.", true);

    /// <summary>Whether a text must have at least one named source or document.</summary>
    public static LintOption<bool> RequireNamed { get; } = LintOption.Boolean("lint_text.anonymous.require_named", "Report texts that cite nobody by name and no document.", true);

    /// <summary>Whether a text that speaks of anonymity must say why.</summary>
    public static LintOption<bool> RequireReason { get; } = LintOption.Boolean("lint_text.anonymous.require_reason", "Report anonymity that is granted without a reason.", true);

    /// <summary>The clauses, in the order of their keys.</summary>
    public static ImmutableArray<LintOption> All { get; } = [AcceptFormulaReasons, AllowLead, AllowUnnamed, AllowedDescriptions, ForbidAttacks, ForbidOpinion, ForbidPluralForOne, ForbiddenDescriptions, MinimumIndependent, RequireAccess, RequireDescription, RequireNamed, RequireReason];
}
