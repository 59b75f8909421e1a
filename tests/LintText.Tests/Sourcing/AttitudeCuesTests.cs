namespace LintText.Tests.Sourcing;

/// <summary>What somebody thinks, wants, hopes or means to do.</summary>
public sealed class AttitudeCuesTests
{
    [Theory]
    [InlineData("Ilse Brandt believes the boat was late.", "Indirect | Ilse Brandt | believes | the boat was late")]
    [InlineData("Ilse Brandt thinks that the harbour is safe.", "Indirect | Ilse Brandt | thinks | that the harbour is safe")]
    [InlineData("Ilse Brandt believes in God.", "Indirect | Ilse Brandt | believes in | God")]
    public void Belief(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt fears the harbour will flood.", "Indirect | Ilse Brandt | fears | the harbour will flood")]
    [InlineData("Ilse Brandt hopes the harbour will flood.", "Indirect | Ilse Brandt | hopes | the harbour will flood")]
    [InlineData("Ilse Brandt hopes to close the harbour.", "Indirect | Ilse Brandt | hopes | to close the harbour")]
    public void Fear_and_hope(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt wants to close the harbour.", "Indirect | Ilse Brandt | wants | to close the harbour")]
    [InlineData("Ilse Brandt wants the council to close the harbour.", "Indirect | Ilse Brandt | wants | the council to close the harbour")]
    [InlineData("Ilse Brandt plans to close the harbour.", "Indirect | Ilse Brandt | plans | to close the harbour")]
    [InlineData("Ilse Brandt intends to close the harbour.", "Indirect | Ilse Brandt | intends | to close the harbour")]
    [InlineData("Ilse Brandt expects the boat to be late.", "Indirect | Ilse Brandt | expects | the boat to be late")]
    public void Wish_and_intention(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt opposes the toll.", "Indirect | Ilse Brandt | opposes | the toll")]
    [InlineData("Ilse Brandt supports the toll.", "Indirect | Ilse Brandt | supports | the toll")]
    [InlineData("Ilse Brandt considers the plan unsafe.", "Indirect | Ilse Brandt | considers | the plan unsafe")]
    public void Stance_and_judgement(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt learned that the boat was late.", "Indirect | Ilse Brandt | learned | that the boat was late")]
    [InlineData("A study found that the fog was thick.", "Indirect | A study | found | that the fog was thick")]
    public void Finding(string text, string expected) => AttributionNotation.Verify(text, expected);

    [Theory]
    [InlineData("Ilse Brandt has to close the harbour.")]
    [InlineData("Ilse Brandt plans a garden.")]
    [InlineData("Ilse Brandt likes tea.")]
    [InlineData("Ilse Brandt went to close the harbour.")]
    public void Deed_or_duty(string text) => AttributionNotation.VerifyNone(text);
}
