namespace LintText.Cli.Commands;

/// <summary>When output is coloured. Commands are made before their arguments are read, so what the arguments say is put here.</summary>
internal sealed class ColorSetting
{
    /// <summary>What is asked for.</summary>
    public ColorWhen When { get; set; }
}
