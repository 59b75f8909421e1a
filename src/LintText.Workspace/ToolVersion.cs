using System.Reflection;

using LintText.Analysis;
using LintText.Word.Reading;

namespace LintText.Workspace;

/// <summary>The tool’s version.</summary>
internal static class ToolVersion
{
    /// <summary>The version without build metadata.</summary>
    public static string Text { get; } = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>What tells one build from another, even of the same version, and one runtime from another, whose tables of characters may differ.</summary>
    public static string Build { get; } = $"{Text} {typeof(ToolVersion).Module.ModuleVersionId} {typeof(LintEngine).Module.ModuleVersionId} {typeof(WordDocument).Module.ModuleVersionId} {Environment.Version}";
}
