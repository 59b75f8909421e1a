using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>What a figure measures.</summary>
internal enum FigureKind
{
    /// <summary>A share or rate: “62 percent”, “one in five”.</summary>
    Share,

    /// <summary>A number of people or things: “14,500 islanders”.</summary>
    Count,

    /// <summary>Money: “€12 million”.</summary>
    Sum,
}

/// <summary>A figure in the prose.</summary>
/// <param name="Span">Its words, with the sign of its currency.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Token">Its first number.</param>
/// <param name="End">The token behind it.</param>
internal readonly record struct Figure(TextSpan Span, FigureKind Kind, int Token, int End);
