using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LintText.Cli.Tests.Architecture;

/// <summary>Which folder of a project uses which, by Roslyn’s semantic model: a symbol belongs to the folders that declare it.</summary>
internal sealed class LayerMap
{
    private const string Root = "";

    /// <summary>What the SDK’s implicit usings bring.</summary>
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private readonly List<Reference> _references = [];

    private LayerMap(string assembly, IEnumerable<(string Path, string Text)> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(f.Text, options, f.Path)).ToList();
        Folders = [.. trees.Select(t => FolderOf(t.FilePath)).Where(f => f != Root).Distinct().Order(StringComparer.Ordinal)];

        // Under its own name it sees what the projects below show to it alone.
        var others = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(a => Path.GetFileNameWithoutExtension(a) != assembly);
        var compilation = CSharpCompilation.Create(
            assembly,
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            others.Select(a => MetadataReference.CreateFromFile(a)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        foreach (var tree in trees)
            Collect(tree, compilation.GetSemanticModel(tree));
    }

    /// <summary>The folders right below the root, in order.</summary>
    public string[] Folders { get; }

    /// <summary>How often a folder uses another.</summary>
    public int References => _references.Count;

    /// <summary>Reads a project.</summary>
    /// <param name="project">Its folder.</param>
    /// <param name="assembly">The name of its assembly.</param>
    public static LayerMap Of(string project, string assembly) => new(
        assembly,
        from file in Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(project, file).Replace(Path.DirectorySeparatorChar, '/')
        where path != "Program.cs" // The entry puts all together.
        where !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)
        orderby path
        select (path, File.ReadAllText(file)));

    /// <summary>Reads files.</summary>
    public static LayerMap Of(params (string Path, string Text)[] files) => new("layers", files);

    /// <summary>Where a folder uses one behind it, and where the root uses any: file, line and symbol.</summary>
    /// <param name="layers">The folders, those that the others may use first.</param>
    public IReadOnlyList<string> FindBreaches(string[] layers) =>
    [
        .. _references
            .Where(r => r.To.All(to => to != Root && (r.From == Root || Array.IndexOf(layers, to) > Array.IndexOf(layers, r.From))))
            .Select(r => $"{r.Path}({r.Line}): {(r.From == Root ? "the root" : r.From)} uses {string.Join(" and ", r.To)} ({r.Symbol})")
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private void Collect(SyntaxTree tree, SemanticModel model)
    {
        var from = FolderOf(tree.FilePath);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (model.GetSymbolInfo(name) is not { Symbol: { } symbol } || symbol is INamespaceSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or ILabelSymbol or IRangeVariableSymbol)
                continue;

            // Of a type in several folders each may use the name; whose member is used tells which of them is.
            var declared = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol.OriginalDefinition;
            var to = declared.DeclaringSyntaxReferences.Select(r => FolderOf(r.SyntaxTree.FilePath)).Distinct().ToArray();
            if (to.Length > 0 && !to.Contains(from))
                _references.Add(new Reference(tree.FilePath, tree.GetLineSpan(name.Span).StartLinePosition.Line + 1, from, to, symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)));
        }
    }

    private static string FolderOf(string path) => path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? path[..slash] : Root;

    private sealed record Reference(string Path, int Line, string From, string[] To, string Symbol);
}
