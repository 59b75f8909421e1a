using System.Globalization;

using Fluid.Values;

using LintText.Documents;

namespace LintText.Cli.Reporting.Review;

/// <summary>
/// What templates are given: values of the template library and nothing else, so that it has no type of ours to look into as it runs,
/// which a native build could not do.
/// </summary>
internal static class Values
{
    /// <summary>A text, which the template encodes.</summary>
    public static FluidValue Text(string? text) => text is null ? NilValue.Instance : new StringValue(text);

    /// <summary>HTML that is encoded already.</summary>
    public static FluidValue Html(string? html) => html is null ? NilValue.Instance : new StringValue(html, encode: false);

    /// <summary>A text of a draft, or that may hold some, as HTML. What only stands for something that is no prose is left out.</summary>
    public static FluidValue Draft(string? text) => text is null ? NilValue.Instance : Html(VisibleText.Html(text.Replace(ProseDocument.Placeholder, '…')));

    /// <summary>A whole number.</summary>
    public static FluidValue Number(int number) => new StringValue(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A condition.</summary>
    public static FluidValue Is(bool condition) => condition ? BooleanValue.True : BooleanValue.False;

    /// <summary>Several values.</summary>
    public static FluidValue List(IEnumerable<FluidValue> values) => new ArrayValue([.. values]);

    /// <summary>Values by name.</summary>
    public static FluidValue Object(params (string Name, FluidValue Value)[] members)
    {
        var values = new Dictionary<string, FluidValue>(members.Length, StringComparer.Ordinal);
        foreach (var (name, value) in members)
            values.Add(name, value);
        return new DictionaryValue(new FluidValueDictionaryFluidIndexable(values));
    }
}
