using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LintText.Workspace.RuleLoading;

/// <summary>
/// Looks for what makes a rule’s findings rest on more than the document and the options: files, the clock, the environment, chance,
/// the network, state between calls. A house may want that; then its results are not kept between runs, since nobody could tell when
/// they are out of date. What is not known to do nothing but compute counts as such.
/// </summary>
internal static class OutsideWorld
{
    private static readonly string[] Namespaces =
    [
        "System", "System.Buffers", "System.Collections", "System.Collections.Concurrent", "System.Collections.Frozen", "System.Collections.Generic",
        "System.Collections.Immutable", "System.Collections.ObjectModel", "System.ComponentModel", "System.Diagnostics.CodeAnalysis", "System.Globalization", "System.Linq",
        "System.Numerics", "System.Text", "System.Text.Json", "System.Text.Json.Nodes", "System.Text.RegularExpressions", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.Text",
    ];

    /// <summary>Types of other namespaces that only compute.</summary>
    private static readonly string[] Harmless =
    [
        "System.IO.Path", "System.IO.StringReader", "System.IO.StringWriter", "System.IO.TextReader", "System.IO.TextWriter", "System.IO.MemoryStream", "System.IO.Stream",
        "System.Diagnostics.Debug", "System.Diagnostics.DebuggerDisplayAttribute", "System.Diagnostics.UnreachableException", "System.Threading.CancellationToken",
    ];

    /// <summary>Types of those namespaces that do not only compute.</summary>
    private static readonly string[] Types =
    [
        "System.Activator", "System.AppContext", "System.AppDomain", "System.Console", "System.Environment", "System.GC", "System.HashCode", "System.OperatingSystem",
        "System.Random", "System.TimeProvider", "System.TimeZoneInfo", "System.Type",
    ];

    private static readonly string[] Members =
    [
        "System.DateTime.Now", "System.DateTime.Today", "System.DateTime.UtcNow", "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow",
        "System.Guid.CreateVersion7", "System.Guid.NewGuid", "System.String.GetHashCode",
        "System.Globalization.CultureInfo.CurrentCulture", "System.Globalization.CultureInfo.CurrentUICulture", "System.Globalization.RegionInfo.CurrentRegion",
        "System.IO.Path.Exists", "System.IO.Path.GetFullPath", "System.IO.Path.GetRandomFileName", "System.IO.Path.GetTempFileName", "System.IO.Path.GetTempPath",
    ];

    /// <summary>The first place where anything of the kind is used, or null.</summary>
    public static SyntaxNode? FirstUseIn(Compilation compilation, IEnumerable<SyntaxTree> trees)
    {
        var state = new KeptState(compilation);
        foreach (var tree in trees)
        {
            var model = compilation.GetSemanticModel(tree);
            if (tree.GetRoot().DescendantNodes().FirstOrDefault(n => IsOutside(n, model) || state.IsKept(n, model)) is { } use)
                return use;
        }

        return null;
    }

    private static bool IsOutside(SyntaxNode node, SemanticModel model) =>
        node is SimpleNameSyntax name && model.GetSymbolInfo(name).Symbol is { } symbol && IsOutside(symbol, model.Compilation);

    private static bool IsOutside(ISymbol symbol, Compilation compilation)
    {
        if (symbol.Kind == SymbolKind.DynamicType)
            return true;

        var type = (symbol as INamedTypeSymbol ?? symbol.ContainingType)?.OriginalDefinition;
        if (type is null || type.TypeKind == TypeKind.Error || type.ContainingNamespace is null || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) || IsOurs(type))
            return false;

        if (IsException(type))
            return false;

        var typeName = $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}";
        return Types.Contains(typeName)
            || Members.Contains($"{typeName}.{symbol.Name}")
            || !(Namespaces.Contains(type.ContainingNamespace.ToDisplayString()) || Harmless.Contains(typeName));
    }

    private static bool IsException(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current is { Name: nameof(Exception), ContainingNamespace.Name: nameof(System) })
                return true;
        }

        return false;
    }

    /// <summary>Whether a type is the engine’s, which touches nothing outside.</summary>
    public static bool IsOurs(ITypeSymbol type) => type.ContainingAssembly?.Name == typeof(Analysis.LintEngine).Assembly.GetName().Name;
}
