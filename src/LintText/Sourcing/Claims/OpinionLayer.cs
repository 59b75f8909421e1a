using System.Collections.Immutable;

using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>The layer that tells whether a text argues: declared so, or recognised by its first person and by what it says ought to be.</summary>
/// <param name="prose">The sentences and tokens.</param>
/// <param name="quotations">What is quoted in them, and so not the writer’s.</param>
/// <param name="attributions">What is ascribed to others.</param>
/// <param name="isDeclared">Whether the text is declared an opinion; its signs need not be looked for then.</param>
internal sealed class OpinionLayer(ProseLayer prose, QuotationLayer quotations, AttributionLayer attributions, bool isDeclared)
{
    /// <summary>Fewer signs of opinion than this are an aside.</summary>
    private const int FewestSigns = 5;

    /// <summary>Signs of opinion that are rarer than one in so many words are the asides of a report.</summary>
    private const int WordsPerSign = 100;

    private ImmutableArray<TextSpan> _signs;

    /// <summary>Whether the text is its writer’s opinion.</summary>
    public bool IsOpinion => isDeclared || (Signs.Length >= FewestSigns && Signs.Length * WordsPerSign >= prose.Text.Count);

    /// <summary>The words in which the writer argues: “I”, “must”, “is unacceptable”.</summary>
    public ImmutableArray<TextSpan> Signs => _signs.IsDefault ? _signs = OpinionSigns.Find(prose, quotations, attributions) : _signs;
}
