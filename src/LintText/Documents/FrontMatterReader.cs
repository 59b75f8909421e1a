using System.Collections.Immutable;

using LintText.Configuration;

using Microsoft.CodeAnalysis.Text;

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LintText.Documents;

/// <summary>Reads YAML front matter: every scalar as metadata, title and description as prose.</summary>
internal static class FrontMatterReader
{
    private static readonly string[] ProseKeys = ["title", "subtitle", "headline", "description", "summary", "standfirst", "dek"];

    public static void Read(ProseBuilder builder, TextSpan span)
    {
        // The fences are not YAML content; cutting them off keeps the offsets simple.
        var text = builder.SourceString.AsSpan(span.Start, span.Length);
        var open = text.IndexOf('\n') + 1;
        var close = text[open..].LastIndexOf("\n---");
        if (close < 0)
            close = text[open..].LastIndexOf("\n...");
        var yaml = close < 0 ? text[open..].TrimEnd("-.\r\n ").ToString() : text[open..][..(close + 1)].ToString();
        var offset = span.Start + open;

        var values = ImmutableArray.CreateBuilder<FrontMatterValue>();
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
            builder.AddProblem($"front matter is not valid YAML: {YamlFault.Describe(exception)}", new TextSpan(offset + at, 0));
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IOException)
        {
            // YamlDotNet loses its state over some broken lists and keys, and says so in these ways only.
            builder.AddProblem("front matter is not valid YAML: a list or mapping in it is broken", new TextSpan(offset, 0));
        }

        builder.FrontMatter = new FrontMatter(span, values.ToImmutable());

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
                    values.Add(new FrontMatterValue(name, scalar.Value, ToSpan(key)));
                    if (ProseKeys.Contains(name))
                        AppendProse(scalar);
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

                    values.Add(new FrontMatterValue(name, string.Join(',', items), ToSpan(key)));
                }
                else
                {
                    parser.SkipThisAndNestedEvents();
                }
            }
        }

        void AppendProse(Scalar scalar)
        {
            var value = ToSpan(scalar);
            builder.BeginBlock();
            builder.AppendAligned(scalar.Value.Trim(), scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted && value.Length >= 2 ? new TextSpan(value.Start + 1, value.Length - 2) : value);
            builder.EndBlock(BlockKind.FrontMatter, value);
        }

        TextSpan ToSpan(Scalar scalar) =>
            TextSpan.FromBounds(offset + (int)Math.Min(scalar.Start.Index, yaml.Length), offset + (int)Math.Min(scalar.End.Index, yaml.Length));
    }
}
