using YamlDotNet.Core;

namespace LintText.Configuration;

/// <summary>
/// Bounds how deep lists and mappings of a YAML text lie in each other, before anything reads it that calls itself for each level: a
/// stack that overflows ends the process, and takes the other drafts’ results along.
/// </summary>
internal static class YamlNesting
{
    /// <summary>Nobody writes deeper, and every reader can go so deep.</summary>
    private const int Deepest = 100;

    private static readonly string[] OneLineNesting = ["- - - -", "? ? ? ?"];

    /// <summary>Reads the text once where it could be nested too deep.</summary>
    /// <exception cref="YamlException">It is.</exception>
    public static void Check(string yaml)
    {
        // Each level takes a bracket, or an indicator on a line with others; by indentation, a file of a megabyte has some hundreds.
        if (yaml.AsSpan().Count('[') + yaml.AsSpan().Count('{') <= Deepest && !OneLineNesting.Any(n => yaml.Contains(n, StringComparison.Ordinal)))
            return;

        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > Deepest)
                throw new YamlException(parser.Current.Start, parser.Current.End, $"lists and mappings in it lie more than {Deepest} deep in each other");
        }
    }
}
