using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace LintText.Documents;

/// <summary>The definitions of links and footnotes, which stand apart from the text that uses them.</summary>
internal static class MarkdownDefinitions
{
    /// <summary>The definitions of a document.</summary>
    public static LinkReferenceDefinitionGroup GroupOf(MarkdownDocument document) =>
        document.GetData(typeof(LinkReferenceDefinitionGroup)) as LinkReferenceDefinitionGroup ?? document.OfType<LinkReferenceDefinitionGroup>().FirstOrDefault() ?? [];

    /// <summary>Adds the definitions whose label was defined before; Markdown goes by the first.</summary>
    public static void AddRepeated(MarkdownDocument document, ProseBuilder builder)
    {
        var first = new Dictionary<string, LinkReferenceDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in GroupOf(document).OfType<LinkReferenceDefinition>().OrderBy(d => d.Span.Start))
        {
            // “[//]: # (…)” is how comments are written; no link uses it.
            var isFootnote = definition is FootnoteLinkReferenceDefinition;
            if (definition.Label is not { } label || (!isFootnote && definition.Url is null or "" or "#") || first.TryAdd(label, definition))
                continue;

            // The same address twice is a slip that does no harm.
            if (isFootnote || definition.Url != first[label].Url)
                builder.AddRepeatedDefinition(new RepeatedDefinition(label.TrimStart('^'), LabelOf(definition, builder), LabelOf(first[label], builder), isFootnote));
        }
    }

    /// <summary>Markdig’s span of a label leaves out its brackets.</summary>
    private static Microsoft.CodeAnalysis.Text.TextSpan LabelOf(LinkReferenceDefinition definition, ProseBuilder builder)
    {
        var label = MarkdownReader.ToTextSpan(definition.LabelSpan);
        var text = builder.SourceString;
        var start = label.Start > 0 && text[label.Start] != '[' ? label.Start - 1 : label.Start;
        var end = label.End < text.Length && text[label.End - 1] != ']' ? label.End + 1 : label.End;
        return Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start, end);
    }
}
