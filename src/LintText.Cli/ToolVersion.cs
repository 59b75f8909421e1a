using System.Reflection;

namespace LintText.Cli;

/// <summary>The tool’s version.</summary>
internal static class ToolVersion
{
    /// <summary>The version without build metadata.</summary>
    public static string Text { get; } = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
