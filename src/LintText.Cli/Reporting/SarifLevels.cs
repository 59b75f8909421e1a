using System.Diagnostics.CodeAnalysis;
using System.Reflection;

using Microsoft.CodeAnalysis.Sarif;

using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace LintText.Cli.Reporting;

/// <summary>
/// Writes every level. The SDK leaves out what equals its own default, <c>warning</c>; but a result without a level has that of its
/// rule (SARIF 2.1.0, §3.27.10), so that a finding whose severity is not its rule’s would be read as what it is not.
/// </summary>
internal sealed class SarifLevels : DefaultContractResolver
{
    /// <summary>Makes what says how a log is written.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "What a log is made of is kept whole in the native build (LintText.Cli.csproj, Native/Reflection.rd.xml).")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "What a log is made of is kept whole in the native build (LintText.Cli.csproj, Native/Reflection.rd.xml).")]
    public SarifLevels()
    {
    }

    /// <inheritdoc/>
    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (property.PropertyType == typeof(FailureLevel))
        {
            property.DefaultValueHandling = DefaultValueHandling.Include;
            property.ShouldSerialize = null;
        }
        else if (property.PropertyType == typeof(ReportingConfiguration))
        {
            // One of nothing but a warning is left out as a whole.
            property.ShouldSerialize = null;
        }

        return property;
    }
}
