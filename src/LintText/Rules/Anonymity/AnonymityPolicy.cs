using System.Collections.Immutable;
using System.Runtime.CompilerServices;

using LintText.Analysis;
using LintText.Configuration;
using LintText.Sourcing;

namespace LintText.Rules.Anonymity;

/// <summary>
/// What a house demands of sources that it does not name, as its configuration states it. The rules ask which clause is broken and
/// read no option of their own, so that a clause means the same to all of them.
/// </summary>
internal sealed class AnonymityPolicy
{
    private static readonly ConditionalWeakTable<LintOptions, AnonymityPolicy> Known = [];

    private readonly AnonymityAllowance _allowance;
    private readonly bool _requiresReason;
    private readonly bool _acceptsFormulas;
    private readonly bool _requiresDescription;
    private readonly bool _requiresAccess;
    private readonly int _minimumIndependent;
    private readonly ImmutableArray<DescriptionPhrase> _allowed;
    private readonly ImmutableArray<DescriptionPhrase> _forbidden;

    private readonly ImmutableHashSet<LintOption> _stated;

    private AnonymityPolicy(LintOptions options)
    {
        _stated = [.. AnonymityOptions.All.Where(o => options.GetText(o.Key) is not null)];
        _allowance = options.Get(AnonymityOptions.AllowUnnamed);
        _requiresReason = options.Get(AnonymityOptions.RequireReason);
        _acceptsFormulas = options.Get(AnonymityOptions.AcceptFormulaReasons);
        _requiresDescription = options.Get(AnonymityOptions.RequireDescription);
        _requiresAccess = options.Get(AnonymityOptions.RequireAccess);
        _minimumIndependent = options.Get(AnonymityOptions.MinimumIndependent);
        _allowed = [.. options.Get(AnonymityOptions.AllowedDescriptions).Select(p => new DescriptionPhrase(p))];
        _forbidden = [.. options.Get(AnonymityOptions.ForbiddenDescriptions).Select(p => new DescriptionPhrase(p))];
        OpinionClause = Demand(AnonymityOptions.ForbidOpinion, options);
        AttackClause = Demand(AnonymityOptions.ForbidAttacks, options);
        PluralClause = Demand(AnonymityOptions.ForbidPluralForOne, options);
        NamedClause = Demand(AnonymityOptions.RequireNamed, options);
        LeadClause = options.Get(AnonymityOptions.AllowLead) ? null : Clause(AnonymityOptions.AllowLead, "false");
    }

    /// <summary>The clause that an opinion breaks; null where the house allows it. So with the clauses below.</summary>
    public string? OpinionClause { get; }

    /// <summary>The clause that an attack breaks.</summary>
    public string? AttackClause { get; }

    /// <summary>The clause that a plural for a single source breaks.</summary>
    public string? PluralClause { get; }

    /// <summary>The clause that a lead on unnamed sources breaks.</summary>
    public string? LeadClause { get; }

    /// <summary>The clause that a text without a named source or document breaks.</summary>
    public string? NamedClause { get; }

    /// <summary>The clause that somebody breaks who is not named and of whom no reason is told.</summary>
    public string? NamingClause => _allowance == AnonymityAllowance.Always ? null : Clause(AnonymityOptions.AllowUnnamed, _allowance.ToString().ToLowerInvariant());

    /// <summary>The clause that somebody breaks of whom nothing is told but a rank or a trade.</summary>
    public string? DescriptionClause => _requiresDescription ? Clause(AnonymityOptions.RequireDescription) : null;

    /// <summary>The policy that options state.</summary>
    public static AnonymityPolicy Of(LintOptions options) => Known.GetValue(options, static o => new AnonymityPolicy(o));

    /// <summary>The clause that a source breaks by not being named.</summary>
    public string? FindNamingClause(SourcingModel model, Source source)
    {
        if (_minimumIndependent > 1 && !Corroboration.IsEnough(model, source, _minimumIndependent))
            return Clause(AnonymityOptions.MinimumIndependent, _minimumIndependent.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (_allowance == AnonymityAllowance.Always || FindPhrase(_allowed, model, source) is not null)
            return null;
        if (_allowance == AnonymityAllowance.Explained && source.Grant is { } grant && FindReasonClause(grant) is null)
            return null;
        return Clause(AnonymityOptions.AllowUnnamed, _allowance.ToString().ToLowerInvariant());
    }

    /// <summary>The clause that the description of a source breaks.</summary>
    public string? FindDescriptionClause(SourcingModel model, Source source)
    {
        if (FindPhrase(_forbidden, model, source) is { } forbidden)
            return Clause(AnonymityOptions.ForbiddenDescriptions, forbidden.ToString());
        if (FindPhrase(_allowed, model, source) is not null)
            return null;
        if (_requiresDescription && SourceDescriptions.IsRankOnly(model, source))
            return Clause(AnonymityOptions.RequireDescription);
        return _requiresAccess && !SourceDescriptions.TellsAccess(model, source) ? Clause(AnonymityOptions.RequireAccess) : null;
    }

    /// <summary>The clause that the reason for anonymity, or the lack of one, breaks.</summary>
    public string? FindReasonClause(AnonymityGrant grant)
    {
        if (!_requiresReason)
            return null;
        if (grant.ReasonSpan.IsEmpty)
            return Clause(AnonymityOptions.RequireReason);
        return grant.IsFormula && !_acceptsFormulas ? Clause(AnonymityOptions.AcceptFormulaReasons, "false") : null;
    }

    private static DescriptionPhrase? FindPhrase(ImmutableArray<DescriptionPhrase> phrases, SourcingModel model, Source source) =>
        phrases.FirstOrDefault(p => p.Describes(source, model.Text));

    private string? Demand(LintOption<bool> option, LintOptions options) => options.Get(option) ? Clause(option) : null;

    /// <summary>
    /// A clause as messages name it: the last part of its key, and its value where that is not plainly “true”. Of what the house has not
    /// stated no policy is quoted; there it is said what is usual.
    /// </summary>
    private string Clause(LintOption option, string? value = null)
    {
        var name = option.Key[(option.Key.LastIndexOf('.') + 1)..];
        return _stated.Contains(option) || Usual(option) is not { } usual ? $"policy: {name}{(value is null ? string.Empty : $" = {value}")}" : $"by default {usual}";
    }

    private static string? Usual(LintOption option) =>
        option == AnonymityOptions.AllowUnnamed ? "a source should be named"
        : option == AnonymityOptions.RequireDescription ? "more than a rank should be told"
        : option == AnonymityOptions.RequireReason ? "the reason should be told"
        : option == AnonymityOptions.ForbidOpinion ? "an opinion should have a name"
        : option == AnonymityOptions.ForbidAttacks ? "an attack should have a name"
        : option == AnonymityOptions.ForbidPluralForOne ? "a plural should stand for several"
        : option == AnonymityOptions.RequireNamed ? "somebody or a document should be named"
        : option == AnonymityOptions.AllowLead ? "a lead should have a source with a name"
        : null;
}
