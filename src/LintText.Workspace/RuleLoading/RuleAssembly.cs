using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.Loader;

using LintText.Analysis;

namespace LintText.Workspace.RuleLoading;

/// <summary>What is wrong with an analyzer, or with the lack of one.</summary>
/// <param name="Analyzer">The analyzer, or null.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record RuleFault(Type? Analyzer, string Message);

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
    [RequiresUnreferencedCode(CSharpRules.Needed)]
    public static ImmutableArray<TextAnalyzer> Load(ImmutableArray<byte> assembly, Action<RuleFault> problems)
    {
        using var stream = new MemoryStream([.. assembly]);
        var types = new RuleAssembly().LoadFromStream(stream).GetTypes().Where(t => t.IsSubclassOf(typeof(TextAnalyzer)) && !t.IsAbstract).OrderBy(t => t.FullName, StringComparer.Ordinal).ToList();
        if (types.Count == 0)
            problems(new RuleFault(null, "no analyzer here: a rule in C# is a class that derives from LintText.Analysis.TextAnalyzer and is not abstract"));

        var analyzers = ImmutableArray.CreateBuilder<TextAnalyzer>();
        foreach (var type in types)
        {
            if (Make(type, out var fault) is { } analyzer)
                analyzers.Add(analyzer);
            else
                problems(new RuleFault(type, fault));
        }

        return analyzers.ToImmutable();
    }

    [RequiresUnreferencedCode(CSharpRules.Needed)]
    private static TextAnalyzer? Make(Type type, out string fault)
    {
        fault = $"the analyzer {type.Name} has type parameters, so that it cannot be made; take them out";
        if (type.ContainsGenericParameters)
            return null;

        try
        {
            var analyzer = (TextAnalyzer)Activator.CreateInstance(type, nonPublic: true)!;
            fault = $"the analyzer {type.Name} has no rules; hand them to the constructor of TextAnalyzer";
            return analyzer.Rules.IsDefaultOrEmpty || analyzer.Rules.Any(r => r is null) ? null : analyzer;
        }
        catch (MissingMethodException)
        {
            fault = $"the analyzer {type.Name} needs a constructor without parameters";
        }
        catch (Exception exception) when (exception is TargetInvocationException or TypeInitializationException)
        {
            var cause = exception;
            while (cause is TargetInvocationException or TypeInitializationException && cause.InnerException is { } inner)
                cause = inner;
            fault = $"the analyzer {type.Name} could not be made; mend its constructor or its static fields: {cause.GetType().Name}: {cause.Message}";
        }

        return null;
    }
}
