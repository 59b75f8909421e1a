using LintText.Configuration;

using Microsoft.CodeAnalysis.Text;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LintText.Documents;

/// <summary>Reads front matter in YAML, and in JSON, which is YAML, too.</summary>
internal static class FrontMatterReader
{
    /// <summary>How much of a file is searched for the end of front matter that Markdown knows nothing of.</summary>
    private const int Longest = 100_000;

    /// <summary>Reads front matter in TOML (between lines of <c>+++</c>) or JSON (an object, whose last brace has a line to itself), as Hugo has them.</summary>
    /// <returns>Where it ends; 0 where there is none.</returns>
    public static int ReadTomlOrJson(ProseBuilder builder)
    {
        var text = builder.SourceString;
        var first = text.AsSpan(0, Math.Min(text.Length, 4));
        if (first.StartsWith("+++") && first[3..] is [] or ['\n' or '\r' or ' ', ..] && EndOfLine(text, "+++", 3) is { } toml)
        {
            var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
            TomlFrontMatter.Read(builder, TextSpan.FromBounds(start, Math.Max(start, toml - 3)), TextSpan.FromBounds(0, toml));
            return toml;
        }

        if (first is ['{', '\n' or '\r', ..] && EndOfLine(text, "}", 1) is { } json)
        {
            ReadYaml(builder, TextSpan.FromBounds(0, json), TextSpan.FromBounds(0, json), "JSON");
            return json;
        }

        return 0;
    }

    /// <summary>Reads the block that Markdown takes for front matter.</summary>
    /// <param name="builder">The document.</param>
    /// <param name="span">The block, its fences included.</param>
    public static void Read(ProseBuilder builder, TextSpan span)
    {
        // The fences are not YAML content; cutting them off keeps the offsets simple.
        var text = builder.SourceString.AsSpan(span.Start, span.Length);
        var open = text.IndexOf('\n') + 1;
        var close = text[open..].LastIndexOf("\n---");
        if (close < 0)
            close = text[open..].LastIndexOf("\n...");
        var length = close < 0 ? text[open..].TrimEnd("-.\r\n ").Length : close + 1;
        ReadYaml(builder, new TextSpan(span.Start + open, length), span, "YAML");
    }

    /// <summary>The end of the first line that holds nothing but a mark, or null.</summary>
    private static int? EndOfLine(string text, string mark, int from)
    {
        var searched = text.AsSpan(0, Math.Min(text.Length, Longest));
        for (var line = searched[from..].IndexOf('\n') + from + 1; line > from && line < searched.Length;)
        {
            var next = searched[line..].IndexOf('\n');
            var end = next < 0 ? searched.Length : line + next;
            if (searched[line..end].TrimEnd().SequenceEqual(mark))
                return line + mark.Length;
            if (next < 0)
                return null;
            line = end + 1;
        }

        return null;
    }

    private static void ReadYaml(ProseBuilder builder, TextSpan content, TextSpan whole, string language)
    {
        var writer = new FrontMatterWriter(builder);
        var yaml = builder.SourceString.Substring(content.Start, content.Length);
        try
        {
            YamlNesting.Check(yaml);
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<DocumentStart>(out _) && parser.TryConsume<MappingStart>(out _))
                ReadMapping(parser, prefix: string.Empty);
        }
        catch (YamlException exception)
        {
            var at = (int)Math.Min(exception.Start.Index, yaml.Length);
            builder.AddProblem($"front matter is not valid {language}: {YamlFault.Describe(exception)}", new TextSpan(content.Start + at, 0));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IOException)
        {
            // YamlDotNet loses its state over some broken lists and keys, and says so in these ways only.
            builder.AddProblem($"front matter is not valid {language}: a list or mapping in it is broken", new TextSpan(content.Start, 0));
        }

        writer.Close(whole);

        void ReadMapping(Parser parser, string prefix)
        {
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                if (parser.Current is not Scalar)
                {
                    parser.SkipThisAndNestedEvents();
                    parser.SkipThisAndNestedEvents();
                    continue;
                }

                var key = parser.Consume<Scalar>();
                var name = prefix + key.Value.ToLowerInvariant();
                if (parser.TryConsume<Scalar>(out var scalar))
                {
                    writer.AddText(name, scalar.Value, ToSpan(key), ToSpan(scalar), marks: scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0);
                }
                else if (parser.TryConsume<MappingStart>(out _))
                {
                    ReadMapping(parser, name + ".");
                }
                else if (parser.TryConsume<SequenceStart>(out _))
                {
                    var items = new List<string>();
                    while (!parser.TryConsume<SequenceEnd>(out _))
                    {
                        if (parser.TryConsume<Scalar>(out var item))
                            items.Add(item.Value);
                        else
                            parser.SkipThisAndNestedEvents();
                    }

                    writer.Add(name, string.Join(',', items), ToSpan(key));
                }
                else
                {
                    parser.SkipThisAndNestedEvents();
                }
            }
        }

        TextSpan ToSpan(Scalar scalar) =>
            TextSpan.FromBounds(content.Start + (int)Math.Min(scalar.Start.Index, yaml.Length), content.Start + (int)Math.Min(scalar.End.Index, yaml.Length));
    }
}
