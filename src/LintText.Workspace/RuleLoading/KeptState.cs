using LintText.Analysis;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LintText.Workspace.RuleLoading;

/// <summary>
/// Looks for what a rule can carry from one document to the next: static fields, fields of the analyzer, variables of
/// <c>Initialize</c>, where they can be set or what they hold can be changed. A list of words that is only looked up is none.
/// </summary>
internal sealed class KeptState(Compilation compilation)
{
    private static readonly string[] ImmutableNamespaces = ["System.Collections.Immutable", "System.Collections.Frozen"];

    private static readonly string[] ImmutableTypes =
    [
        "Regex", "SearchValues", "Rune", "Version", "Uri", "CultureInfo", "CompareInfo", "StringComparer", "CompositeFormat", "DiagnosticDescriptor", "Encoding", "Range", "Index",
        "IReadOnlyList", "IReadOnlyCollection", "IReadOnlyDictionary", "IReadOnlySet", "IEnumerable", "ReadOnlyCollection", "ReadOnlyMemory", "ReadOnlySpan",
        "DateTime", "DateOnly", "TimeSpan", "TimeOnly", "Guid", "Tuple", "ValueTuple", "KeyValuePair", "Nullable",
    ];

    private static readonly string[] Reads =
    [
        "BinarySearch", "Contains", "ContainsKey", "ContainsValue", "Comparer", "Count", "Exists", "Find", "FindAll", "FindIndex", "FindLast", "IndexOf", "IsProperSubsetOf", "IsSubsetOf",
        "IsSupersetOf", "Keys", "LastIndexOf", "Length", "Overlaps", "SetEquals", "ToArray", "TrueForAll", "TryGetValue", "Values",
    ];

    private readonly Dictionary<IFieldSymbol, bool> _isChanged = new(SymbolEqualityComparer.Default);

    /// <summary>Whether a piece of code declares or uses something of the kind.</summary>
    public bool IsKept(SyntaxNode node, SemanticModel model) => node switch
    {
        VariableDeclaratorSyntax variable => model.GetDeclaredSymbol(variable) is IFieldSymbol field && IsState(field),
        PropertyDeclarationSyntax property => model.GetDeclaredSymbol(property) is { } declared && declared.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, declared) && IsState(f)),
        IdentifierNameSyntax name => model.GetSymbolInfo(name).Symbol is ILocalSymbol { IsConst: false } local && IsCapturedAtStart(local, name),
        _ => false,
    };

    /// <summary>Whether a field lives as long as the analyzer, and it or what it holds can change.</summary>
    private bool IsState(IFieldSymbol field)
    {
        if (field.IsConst || !(field.IsStatic || IsAnalyzer(field.ContainingType)))
            return false;

        return !field.IsReadOnly || (CanChange(field.Type, []) && IsChanged(field));
    }

    /// <summary>Whether a variable of <c>Initialize</c> or of the constructor is used by what is registered there, which outlives it.</summary>
    private static bool IsCapturedAtStart(ILocalSymbol local, SyntaxNode use)
    {
        if (local.ContainingSymbol is not IMethodSymbol { Name: nameof(TextAnalyzer.Initialize) or ".ctor" or ".cctor" } method || !IsAnalyzer(method.ContainingType))
            return false;

        var function = use.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);
        return function is not null && !local.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == function.SyntaxTree && function.Span.Contains(r.Span));
    }

    private bool CanChange(ITypeSymbol type, HashSet<ITypeSymbol> seen)
    {
        if (type.SpecialType is not SpecialType.None and not SpecialType.System_Object and not SpecialType.System_Array || type.TypeKind is TypeKind.Enum or TypeKind.Delegate || OutsideWorld.IsOurs(type) || !seen.Add(type))
            return false;
        if (type is not INamedTypeSymbol named)
            return true;
        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            return named.TypeKind == TypeKind.Interface || named.GetMembers().OfType<IFieldSymbol>().Any(f => !f.IsStatic && (!f.IsReadOnly || CanChange(f.Type, seen)));

        var isImmutable = ImmutableNamespaces.Contains(named.ContainingNamespace?.ToDisplayString()) || ImmutableTypes.Contains(named.Name);
        return !isImmutable || named.TypeArguments.Any(a => CanChange(a, seen));
    }

    /// <summary>Whether a field is ever used for something else than to look something up.</summary>
    private bool IsChanged(IFieldSymbol field)
    {
        if (_isChanged.TryGetValue(field, out var known))
            return known;

        var isChanged = false;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            isChanged |= tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(n => n.Identifier.Text == field.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(n).Symbol?.OriginalDefinition, field.OriginalDefinition))
                .Any(n => !IsRead(n, model));
        }

        return _isChanged[field] = isChanged;
    }

    private static bool IsRead(ExpressionSyntax use, SemanticModel model)
    {
        while (use.Parent is MemberAccessExpressionSyntax qualified && qualified.Name == use)
            use = qualified;

        return use.Parent switch
        {
            ForEachStatementSyntax => true,
            MemberAccessExpressionSyntax { Name: var member } => Reads.Contains(member.Identifier.Text) || model.GetSymbolInfo(member).Symbol is IMethodSymbol { ContainingType.Name: nameof(Enumerable) },
            ElementAccessExpressionSyntax element => !IsWritten(element) && model.GetTypeInfo(element).Type is { } type && (type.SpecialType != SpecialType.None || type.TypeKind == TypeKind.Enum),
            ArgumentSyntax { RefKindKeyword.RawKind: 0, Parent.Parent: InvocationExpressionSyntax call } =>
                model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: var owner } called
                && (owner.SpecialType == SpecialType.System_String || owner.Name == nameof(Enumerable) || (owner.SpecialType == SpecialType.System_Array && Reads.Contains(called.Name))),
            _ => false,
        };
    }

    private static bool IsWritten(ExpressionSyntax element) => element.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == element,
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
        PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        RefExpressionSyntax => true,
        _ => false,
    };

    private static bool IsAnalyzer(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == nameof(TextAnalyzer))
                return true;
        }

        return false;
    }
}
