using System.Diagnostics.CodeAnalysis;

namespace LintText.Workspace.RuleLoading;

/// <summary>Whether rules in C# can be compiled and loaded here.</summary>
internal static class CSharpRules
{
    /// <summary>
    /// False in a native build, which holds neither a compiler nor what loads code: the project sets the switch, and the native compiler
    /// then leaves out all that is only reached where this is true.
    /// </summary>
    [FeatureSwitchDefinition("LintText.CSharpRules")]
    [FeatureGuard(typeof(RequiresUnreferencedCodeAttribute))]
    [FeatureGuard(typeof(RequiresAssemblyFilesAttribute))]
    public static bool AreSupported { get; } = !AppContext.TryGetSwitch("LintText.CSharpRules", out var isOn) || isOn;

    /// <summary>What members say that a native build does not have.</summary>
    public const string Needed = "Rules in C# are compiled and loaded while the tool runs.";
}

/// <summary>A run needs rules in C#, which may be run and which this build cannot: one that can has to take it over from the start.</summary>
internal sealed class ManagedBuildNeededException() : Exception("Rules in C# are run by the managed build.");
