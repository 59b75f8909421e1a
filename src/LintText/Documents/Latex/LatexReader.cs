using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Reads LaTeX: the text between the document’s begin and end, with the title and the language from above it; a file without them is part of a document.</summary>
internal static partial class LatexReader
{
    public static ProseDocument Read(string path, SourceText source)
    {
        var builder = new ProseBuilder(path, DocumentFormat.Latex, source);
        var text = builder.SourceString;
        var markup = new LatexMarkup(text);
        var writer = new LatexWriter(builder, markup);
        var begin = text.IndexOf("\\begin{document}", StringComparison.Ordinal);
        var start = begin < 0 ? 0 : begin + "\\begin{document}".Length;
        var end = begin < 0 ? -1 : text.LastIndexOf("\\end{document}", StringComparison.Ordinal);
        var values = new FrontMatterWriter(builder);
        if (begin >= 0)
            ReadPreamble(builder, markup, writer, values, begin);

        // The first bibliography is the one that keys are held against.
        if (Bibliography().Match(text) is { Success: true } named && named.Groups["name"] is var file)
            values.Add("bibliography", file.Value.EndsWith(".bib", StringComparison.OrdinalIgnoreCase) ? file.Value : file.Value + ".bib", new TextSpan(file.Index, file.Length));
        values.Close(default);
        writer.WriteBody(TextSpan.FromBounds(start, end < start ? text.Length : end));
        return builder.Build();
    }

    private static void ReadPreamble(ProseBuilder builder, LatexMarkup markup, LatexWriter writer, FrontMatterWriter values, int end)
    {
        var text = builder.SourceString;
        foreach (var match in Declaration().EnumerateMatches(text.AsSpan(0, end)))
        {
            var open = match.Index + match.Length - 1;
            if (markup.CloseOf(open) is not { } close)
                continue;

            var key = text.Substring(match.Index + 1, match.Length - 2).Split('[', '{', ' ')[0];
            var value = TextSpan.FromBounds(open + 1, close);
            if (key == "title")
                writer.WriteBlock(value, BlockKind.Heading, TextSpan.FromBounds(match.Index, close + 1), 1);
            else
                values.Add(key, text.Substring(value.Start, value.Length), new TextSpan(match.Index, key.Length + 1));
        }

        // The last language that babel is given is the main one.
        if (Babel().Match(text[..end]) is { Success: true } babel)
            builder.DocumentLanguage = babel.Groups["options"].Value.Split(',')[^1].Trim() is var last && last.StartsWith("main=", StringComparison.Ordinal) ? last[5..] : babel.Groups["options"].Value.Split(',')[^1].Trim();
        else if (MainLanguage().Match(text[..end]) is { Success: true } main)
            builder.DocumentLanguage = main.Groups["name"].Value;
    }

    [GeneratedRegex(@"\\(?:title|author|date|subtitle)(?:\[[^\[\]]*\])?\{", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^[^%\n]{0,200}\\(?:bibliography|addbibresource)(?:\[[^\[\]]*\])?\{(?<name>[^{},\s]{1,200})[^{}]*\}", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Bibliography();

    [GeneratedRegex(@"\\usepackage\[(?<options>[^\[\]]+)\]\{babel\}", RegexOptions.CultureInvariant)]
    private static partial Regex Babel();

    [GeneratedRegex(@"\\set(?:main|default)language(?:\[[^\[\]]*\])?\{(?<name>\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex MainLanguage();
}
