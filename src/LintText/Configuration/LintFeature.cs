namespace LintText.Configuration;

/// <summary>
/// Something that a host loads and hands over with the options: style sheets, bibliographies. Whoever reads it declares it, so that the
/// options carry it without knowing what it is.
/// </summary>
/// <typeparam name="T">What is loaded.</typeparam>
/// <param name="none">What there is where no host has loaded anything.</param>
internal sealed class LintFeature<T>(T none)
{
    /// <summary>What there is where no host has loaded anything.</summary>
    public T None => none;
}
