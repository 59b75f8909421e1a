namespace LintText.Sourcing;

/// <summary>A part of a whole, which may be empty: of no claims, none is unsupported, and there is no percentage to give.</summary>
/// <param name="Part">How many of them.</param>
/// <param name="Whole">How many there are.</param>
public readonly record struct Share(int Part, int Whole)
{
    /// <summary>The part as a fraction from 0 to 1, or null of an empty whole.</summary>
    public double? Fraction => Whole == 0 ? null : (double)Part / Whole;

    /// <summary>The share in two sets taken together.</summary>
    /// <param name="other">The share in the other set.</param>
    internal Share Add(Share other) => new(Part + other.Part, Whole + other.Whole);
}
