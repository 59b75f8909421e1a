using System.CommandLine;

namespace LintText.Cli.Commands;

/// <summary>When output is coloured.</summary>
internal enum ColorWhen
{
    /// <summary>On a terminal that can show colours, unless the environment says otherwise.</summary>
    Auto,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}

/// <summary><c>--color</c> and <c>--no-color</c>, which every command takes.</summary>
internal sealed class ColorOptions
{
    private readonly Option<Word<ColorWhen>> _color = WordOption.Create(ColorWhen.Auto, "Whether to print colours", "--color");

    private readonly Option<bool> _noColor = new("--no-color") { Description = "Print no colours. NO_COLOR in the environment does the same; FORCE_COLOR and CLICOLOR_FORCE ask for them." };

    public ColorOptions()
    {
        _color.Recursive = true;
        _noColor.Recursive = true;
    }

    public void AddTo(RootCommand root)
    {
        root.Add(_color);
        root.Add(_noColor);
    }

    /// <summary>What is asked for.</summary>
    public ColorWhen Of(ParseResult arguments) => arguments.GetValue(_noColor) ? ColorWhen.Never : arguments.GetValue(_color).Value;
}
