using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LintText.Cli.RuleLoading;

/// <summary>
/// Looks for what makes a rule’s findings rest on more than the document and the options: files, the clock, the environment, chance,
/// the network, state between calls. A house may want that; then its results are not kept between runs, since nobody could tell when
/// they are out of date.
/// </summary>
internal static class OutsideWorld
{
    private static readonly string[] Namespaces = ["System.IO", "System.Net", "System.Reflection", "System.Runtime.InteropServices", "System.Diagnostics"];

    private static readonly string[] Types = ["System.Environment", "System.Random", "System.Console", "System.AppContext", "System.AppDomain", "System.Activator", "System.TimeZoneInfo", "System.TimeProvider", "System.Type"];

    private static readonly string[] Members = ["System.DateTime.Now", "System.DateTime.UtcNow", "System.DateTime.Today", "System.DateTimeOffset.Now", "System.DateTimeOffset.UtcNow", "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Globalization.CultureInfo.CurrentCulture"];

    /// <summary>Types of those namespaces that only compute.</summary>
    private static readonly string[] Harmless = ["System.IO.Path", "System.IO.StringReader", "System.IO.StringWriter", "System.IO.TextReader", "System.IO.TextWriter", "System.IO.MemoryStream", "System.IO.Stream", "System.Diagnostics.Debug", "System.Diagnostics.DebuggerDisplayAttribute", "System.Diagnostics.CodeAnalysis"];

    /// <summary>The first place where anything of the kind is used, or null.</summary>
    public static SyntaxNode? FirstUseIn(Compilation compilation, IEnumerable<SyntaxTree> trees)
    {
        foreach (var tree in trees)
        {
            var model = compilation.GetSemanticModel(tree);
            if (tree.GetRoot().DescendantNodes().FirstOrDefault(n => IsOutside(n, model)) is { } use)
                return use;
        }

        return null;
    }

    private static bool IsOutside(SyntaxNode node, SemanticModel model) => node switch
    {
        SimpleNameSyntax name => model.GetSymbolInfo(name).Symbol is { } symbol && IsOutside(symbol),
        VariableDeclaratorSyntax variable => model.GetDeclaredSymbol(variable) is IFieldSymbol field && IsState(field),
        PropertyDeclarationSyntax property => model.GetDeclaredSymbol(property) is { } declared && declared.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, declared) && IsState(f)),
        _ => false,
    };

    private static bool IsOutside(ISymbol symbol)
    {
        var type = (symbol as INamedTypeSymbol ?? symbol.ContainingType)?.OriginalDefinition.ToDisplayString();
        if (type is null || Array.Exists(Harmless, h => type == h || type.StartsWith(h + ".", StringComparison.Ordinal)))
            return false;

        return Array.Exists(Namespaces, n => type.StartsWith(n + ".", StringComparison.Ordinal))
            || Types.Contains(type)
            || Members.Contains($"{type}.{symbol.Name}");
    }

    /// <summary>Whether a field can carry something from one call to the next: it can be set, and lives as long as the analyzer.</summary>
    private static bool IsState(IFieldSymbol field) => !field.IsReadOnly && !field.IsConst && (field.IsStatic || IsAnalyzer(field.ContainingType));

    private static bool IsAnalyzer(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == nameof(LintText.Analysis.TextAnalyzer))
                return true;
        }

        return false;
    }
}
