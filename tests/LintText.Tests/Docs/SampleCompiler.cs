using System.Diagnostics;
using System.Reflection;
using System.Text;

using LintText.Analysis;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LintText.Tests.Docs;

/// <summary>Compiles C# as somebody else’s project would, with nothing but the engine’s public members, and runs it.</summary>
internal static class SampleCompiler
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>What the SDK’s implicit usings give a project.</summary>
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    /// <summary>Compiles a program.</summary>
    public static void Compile(string code) => Emit(code, OutputKind.ConsoleApplication);

    /// <summary>Compiles a library and loads it.</summary>
    public static Assembly Load(string code)
    {
        using var image = new MemoryStream(Emit(code, OutputKind.DynamicallyLinkedLibrary));
        return System.Runtime.Loader.AssemblyLoadContext.Default.LoadFromStream(image);
    }

    /// <summary>Compiles a program and runs it as a process of its own: the console of this one belongs to all tests.</summary>
    /// <returns>What it prints.</returns>
    public static string Run(string code)
    {
        var folder = Directory.CreateTempSubdirectory("lint-text-");
        try
        {
            var program = Path.Combine(folder.FullName, "sample.dll");
            File.WriteAllBytes(program, Emit(code, OutputKind.ConsoleApplication));
            File.WriteAllText(Path.ChangeExtension(program, ".runtimeconfig.json"), $$$"""{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "{{{Environment.Version}}}" } } }""");
            foreach (var file in FilesOf(typeof(LintEngine).Assembly))
                File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            return Execute(program);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Emit(string code, OutputKind kind)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var references = platform.Append(typeof(LintEngine).Assembly.Location).DistinctBy(Path.GetFileName).Select(p => MetadataReference.CreateFromFile(p));
        var compilation = CSharpCompilation.Create(
            $"sample-{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(code), CSharpSyntaxTree.ParseText(ImplicitUsings)],
            references,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity != DiagnosticSeverity.Hidden)));
        Assert.Empty(result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning));
        return image.ToArray();
    }

    /// <summary>The files of an assembly and of all that it needs and the framework does not have.</summary>
    private static HashSet<string> FilesOf(Assembly assembly)
    {
        var files = new HashSet<string>(StringComparer.Ordinal) { assembly.Location };
        var open = new Stack<Assembly>([assembly]);
        while (open.TryPop(out var next))
        {
            foreach (var name in next.GetReferencedAssemblies())
            {
                var file = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
                if (File.Exists(file) && files.Add(file))
                    open.Push(Assembly.Load(name));
            }
        }

        return files;
    }

    private static string Execute(string program)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", program])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The sample ran for more than {Limit}.");
        }

        Assert.Equal(string.Empty, error.GetAwaiter().GetResult());
        return output.GetAwaiter().GetResult();
    }
}
