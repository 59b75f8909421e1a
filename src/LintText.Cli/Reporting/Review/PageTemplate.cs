using Fluid;
using Fluid.Values;

namespace LintText.Cli.Reporting.Review;

/// <summary>A page’s template. It can be used from several threads.</summary>
internal sealed class PageTemplate
{
    private static readonly Lazy<PageTemplate> LazyDraft = new(() => new PageTemplate("draft.liquid")), LazyIndex = new(() => new PageTemplate("index.liquid")), LazyAudit = new(() => new PageTemplate("audit.liquid")), LazyPassages = new(() => new PageTemplate("passages.liquid"));

    private static readonly TemplateOptions Options = new() { CultureInfo = System.Globalization.CultureInfo.InvariantCulture, MaxSteps = 0 };

    private readonly IFluidTemplate _template;

    private PageTemplate(string name) => _template = new FluidParser().Parse(ReviewFiles.Read(name));

    /// <summary>That of a draft’s page.</summary>
    public static PageTemplate Draft => LazyDraft.Value;

    /// <summary>That of the list of drafts.</summary>
    public static PageTemplate Index => LazyIndex.Value;

    /// <summary>That of an audit’s report.</summary>
    public static PageTemplate Audit => LazyAudit.Value;

    /// <summary>That of the passages behind a report’s numbers.</summary>
    public static PageTemplate Passages => LazyPassages.Value;

    /// <summary>Fills it in.</summary>
    /// <param name="writer">What is written to.</param>
    /// <param name="values">The values by name.</param>
    public void Write(TextWriter writer, params (string Name, FluidValue Value)[] values)
    {
        var context = new TemplateContext(Options);
        foreach (var (name, value) in values)
            context.SetValue(name, value);
        writer.Write(_template.Render(context, VisibleText.Encoder));
    }
}
