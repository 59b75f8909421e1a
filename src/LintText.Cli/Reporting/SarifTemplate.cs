using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LintText.Cli.Reporting;

/// <summary>
/// The message of a rule, a composite format of .NET, as a message string of SARIF, which knows neither widths nor formats of
/// what is put in (§3.11.5).
/// </summary>
internal sealed partial class SarifTemplate
{
    private readonly ImmutableArray<Part> _parts;

    private SarifTemplate(ImmutableArray<Part> parts) => _parts = parts;

    /// <summary>The message string.</summary>
    public string Text => string.Concat(_parts.Select(p => p.Literal is null ? string.Create(CultureInfo.InvariantCulture, $"{{{p.Index}}}") : SarifText.Message(p.Literal)));

    /// <summary>Reads a format. One that .NET would refuse is shown as it stands, and so is one without a placeholder.</summary>
    public static SarifTemplate Parse(string format)
    {
        var matches = PartPattern().Matches(format);
        var isFormat = matches.Sum(m => m.Length) == format.Length && matches.Any(m => m.Groups["index"].Success);
        ImmutableArray<Part> parts = isFormat ? [.. matches.Select(Read)] : [new Part(format, 0)];
        return new(parts[^1].Literal is { } end ? parts.SetItem(parts.Length - 1, new Part(SarifText.WithFullStop(end), 0)) : parts.Add(new Part(".", 0)));
    }

    /// <summary>The arguments with which the message string is shown as a sentence, or null where there are none such.</summary>
    /// <param name="arguments">The arguments of the finding.</param>
    /// <param name="sentence">The finding’s message, with its full stop.</param>
    public ImmutableArray<string>? Fit(ImmutableArray<string> arguments, string sentence)
    {
        if (Renders(arguments, sentence))
            return arguments;

        // The last argument may have brought the full stop along.
        if (_parts.Length < 2 || _parts[^2] is not { Literal: null, Index: var last } || last >= arguments.Length)
            return null;

        var argument = arguments[last].TrimEnd();
        var fitted = arguments.SetItem(last, argument.EndsWith('.') ? argument[..^1] : argument);
        return Renders(fitted, sentence) ? fitted : null;
    }

    private bool Renders(ImmutableArray<string> arguments, string sentence) =>
        _parts.All(p => p.Literal is not null || p.Index < arguments.Length) && string.Concat(_parts.Select(p => p.Literal ?? arguments[p.Index])) == sentence;

    private static Part Read(Match match) => match.Groups["index"] is { Success: true } index
        ? new Part(null, int.Parse(index.ValueSpan, CultureInfo.InvariantCulture))
        : new Part(match.Value switch { "{{" => "{", "}}" => "}", var literal => literal }, 0);

    [GeneratedRegex(@"\G(?:[^{}]+|\{\{|\}\}|\{(?<index>[0-9]{1,6}) *(?:,[^{}:]*)?(?::[^{}]*)?\})", RegexOptions.CultureInvariant)]
    private static partial Regex PartPattern();

    /// <summary>A piece of the message: words, or else the place of an argument.</summary>
    private readonly record struct Part(string? Literal, int Index);
}
