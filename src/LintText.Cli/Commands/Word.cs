namespace LintText.Cli.Commands;

/// <summary>A value of an enumeration, which the help shows as the word that one types for it.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <param name="Value">The value.</param>
internal readonly record struct Word<T>(T Value)
    where T : struct, Enum
{
    /// <inheritdoc/>
    public override string ToString() => WordOption.WordOf(Value.ToString());
}
