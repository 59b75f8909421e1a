using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

using LintText.Analysis;
using LintText.Workspace.Caching;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.RuleLoading;

/// <summary>A file of rules in C#.</summary>
/// <param name="Display">The path to name in messages.</param>
/// <param name="Text">Its text.</param>
internal sealed record RuleSource(string Display, SourceText Text);

/// <summary>What compiling gave.</summary>
/// <param name="Assembly">The assembly, or empty where there were errors.</param>
/// <param name="Problems">What the compiler says.</param>
/// <param name="IsRepeatable">Whether the rules rest on nothing but what they are handed, as far as can be seen.</param>
internal sealed record CompiledRules(ImmutableArray<byte> Assembly, ImmutableArray<ToolProblem> Problems, bool IsRepeatable);

/// <summary>Compiles rules in C# against the engine, or takes them from the cache.</summary>
internal static class RuleCompiler
{
    /// <summary>What an SDK project has by itself, so that a file is the same here and in an editor’s project.</summary>
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions CompilationOptions = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable,
        deterministic: true);

    /// <summary>What the tool itself runs on: the base library, the engine, and Roslyn, whose types are part of the engine’s.</summary>
    private static ImmutableArray<MetadataReference> _platform;

    /// <summary>Compiles the files that belong together.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="cache">What earlier runs kept, or null.</param>
    [RequiresAssemblyFiles(CSharpRules.Needed)]
    public static CompiledRules Compile(IReadOnlyList<RuleSource> sources, CacheStore? cache)
    {
        using var builder = new DigestBuilder();
        builder.Add("compiled rules").Add(ToolVersion.Build);
        foreach (var source in sources)
            builder.Add(source.Display).Add(source.Text.ToString());
        var key = builder.ToDigest();
        if (cache?.Find(key) is { } known)
            return Read(known);

        var compiled = Compile(sources);
        cache?.Add(key, ToBytes(compiled));
        return compiled;
    }

    /// <summary>Where an analyzer is written, as far as its name tells; of what has no place, the first file.</summary>
    /// <param name="analyzer">The analyzer, or null.</param>
    /// <param name="sources">The files.</param>
    public static (string Path, LinePosition? Position) PlaceOf(Type? analyzer, IReadOnlyList<RuleSource> sources)
    {
        var name = analyzer?.Name.Split('`')[0];
        foreach (var source in sources)
        {
            var types = CSharpSyntaxTree.ParseText(source.Text, ParseOptions).GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>();
            if (types.FirstOrDefault(t => t.Identifier.Text == name) is { } type)
                return (source.Display, source.Text.Lines.GetLinePosition(type.Identifier.SpanStart));
        }

        return (sources[0].Display, null);
    }

    [RequiresAssemblyFiles(CSharpRules.Needed)]
    private static CompiledRules Compile(IReadOnlyList<RuleSource> sources)
    {
        var trees = sources.Select(s => CSharpSyntaxTree.ParseText(s.Text, ParseOptions, s.Display)).ToList();
        var compilation = CSharpCompilation.Create(
            "LintText.HouseRules",
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions)],
            Platform(),
            CompilationOptions);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        var problems = result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Location.IsInSource).Select(ToProblem);
        if (!result.Success)
            return new CompiledRules([], [.. problems.Where(p => !p.IsWarning)], IsRepeatable: true);

        var outside = OutsideWorld.FirstUseIn(compilation, trees);
        return new CompiledRules([.. stream.ToArray()], outside is null ? [.. problems] : [.. problems, NotKept(outside)], outside is null);
    }

    /// <summary>They are read once; two threads that begin together read the same.</summary>
    [RequiresAssemblyFiles(CSharpRules.Needed)]
    private static ImmutableArray<MetadataReference> Platform() => _platform.IsDefault ? _platform = References() : _platform;

    [RequiresAssemblyFiles(CSharpRules.Needed)]
    private static ImmutableArray<MetadataReference> References()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string[] ours = [typeof(LintEngine).Assembly.Location, typeof(Diagnostic).Assembly.Location];
        return [.. Directory.EnumerateFiles(runtime, "*.dll").Where(IsManaged).Concat(ours).Select(p => MetadataReference.CreateFromFile(p))];
    }

    private static bool IsManaged(string path) =>
        Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib.dll" or "netstandard.dll") && !name.Contains(".Native.", StringComparison.Ordinal);

    private static ToolProblem ToProblem(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        return new ToolProblem(place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
        {
            Code = diagnostic.Id,
            IsConfiguration = true,
            IsWarning = diagnostic.Severity != DiagnosticSeverity.Error,
        };
    }

    private static ToolProblem NotKept(SyntaxNode outside)
    {
        var place = outside.GetLocation().GetLineSpan();
        return new ToolProblem(place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1, $"results are not kept between runs, since with '{outside.ToString().Split('\n')[0].Trim()}' a finding may rest on more than the draft and the options")
        {
            IsConfiguration = true,
            IsWarning = true,
            IsNote = true,
        };
    }

    private static byte[] ToBytes(CompiledRules rules)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var problems = DraftRecord.ToBytes(rules.Problems);
        writer.Write(rules.IsRepeatable);
        writer.Write(problems.Length);
        writer.Write(problems);
        writer.Write(rules.Assembly.AsSpan());
        writer.Flush();
        return stream.ToArray();
    }

    private static CompiledRules Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var isRepeatable = reader.ReadBoolean();
        var problems = DraftRecord.ReadProblems(reader.ReadBytes(reader.ReadInt32()));
        return new CompiledRules([.. reader.ReadBytes(bytes.Length)], problems, isRepeatable);
    }
}
