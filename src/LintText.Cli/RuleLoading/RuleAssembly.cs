using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;

using LintText.Analysis;

namespace LintText.Cli.RuleLoading;

/// <summary>Compiled rules, loaded into a context that can be unloaded. What they refer to is the tool’s own: there is one engine.</summary>
internal sealed class RuleAssembly : AssemblyLoadContext
{
    private RuleAssembly()
        : base("house rules", isCollectible: true)
    {
    }

    /// <summary>Makes an instance of each analyzer in an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="problems">Told of analyzers that cannot be made.</param>
    public static ImmutableArray<TextAnalyzer> Load(ImmutableArray<byte> assembly, Action<string> problems)
    {
        using var stream = new MemoryStream([.. assembly]);
        var types = new RuleAssembly().LoadFromStream(stream).GetTypes().Where(t => t.IsSubclassOf(typeof(TextAnalyzer)) && !t.IsAbstract).OrderBy(t => t.FullName, StringComparer.Ordinal).ToList();
        if (types.Count == 0)
            problems("no analyzer here: a rule in C# is a class that derives from LintText.Analysis.TextAnalyzer");

        var analyzers = ImmutableArray.CreateBuilder<TextAnalyzer>();
        foreach (var type in types)
        {
            try
            {
                analyzers.Add((TextAnalyzer)Activator.CreateInstance(type, nonPublic: true)!);
            }
            catch (MissingMethodException)
            {
                problems($"the analyzer {type.Name} needs a constructor without parameters");
            }
            catch (TargetInvocationException exception)
            {
                var inner = exception.InnerException is TypeInitializationException { InnerException: { } cause } ? cause : exception.InnerException!;
                problems($"the analyzer {type.Name} could not be made: {inner.GetType().Name}: {inner.Message}");
            }
        }

        return analyzers.ToImmutable();
    }
}
