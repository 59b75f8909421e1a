namespace LintText.Language;

/// <summary>What becomes of the sums of a product of integers.</summary>
/// <param name="offsets">What is subtracted from each: the zero of activations times the sum of the weights.</param>
/// <param name="scales">What each is multiplied by then.</param>
/// <param name="biases">What is added then.</param>
internal readonly ref struct ProductTerms(ReadOnlySpan<int> offsets, ReadOnlySpan<float> scales, ReadOnlySpan<float> biases)
{
    /// <summary>What is subtracted.</summary>
    public ReadOnlySpan<int> Offsets { get; } = offsets;

    /// <summary>The scales.</summary>
    public ReadOnlySpan<float> Scales { get; } = scales;

    /// <summary>What is added.</summary>
    public ReadOnlySpan<float> Biases { get; } = biases;
}
