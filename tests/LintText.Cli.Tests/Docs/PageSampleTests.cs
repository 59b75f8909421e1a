using System.Text.Json;
using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Cli.Commands;
using LintText.Cli.Reporting;
using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.Docs;

/// <summary>
/// What the README and the pages in docs show is true. Above a block of output a comment says where it comes from: <c>ran in FOLDER: COMMAND</c>,
/// whose output has the block’s lines one behind the other; <c>file: PATH</c>, which holds the block; <c>tested: CLASS</c>, a test of its own;
/// <c>input</c>, what is nobody’s output. With LINT_TEXT_WRITE=1 blocks that ran are written anew, whole.
/// </summary>
public sealed partial class PageSampleTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public static TheoryData<string> Pages => ["README.md", .. Directory.GetFiles(Repository.PathTo("docs"), "*.md").Select(p => "docs/" + Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Pages))]
    public void Blocks_of_output_say_where_they_come_from(string page) =>
        Assert.All(Blocks(page).Where(b => b.Language is "text" or "json" or "diff" or "console"), b => Assert.True(b.Kind.Length > 0, $"{page}:{b.Line}: above this block stands no <!-- ran in …: … -->, file:, tested: or input"));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Output_is_what_is_printed(string page)
    {
        foreach (var block in Blocks(page).Where(b => b.Kind == "ran"))
        {
            var output = Run(block);
            var isSame = block.Language == "json" ? IsPart(block.Text, output) : output.Contains(block.Text, StringComparison.Ordinal);
            if (!isSame && Environment.GetEnvironmentVariable("LINT_TEXT_WRITE") == "1")
                Write(page, block, output);
            else
                Assert.True(isSame, $"{page}:{block.Line}: this is not what '{block.What}' prints:\n{output}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Files_are_what_they_hold(string page) =>
        Assert.All(Blocks(page).Where(b => b.Kind == "file"), b => Assert.Equal(File.ReadAllText(Repository.PathTo(b.What.Split('/'))), b.Text));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Tests_that_are_named_are_there(string page) =>
        Assert.All(Blocks(page).Where(b => b.Kind == "tested"), b => Assert.NotEmpty(Directory.GetFiles(Repository.PathTo("tests"), b.What + ".cs", SearchOption.AllDirectories)));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Configuration_is_sound(string page)
    {
        foreach (var block in Blocks(page).Where(b => b.Language == "ini"))
        {
            LintOptions.Parse(block.Text, "draft.md", RuleCatalog.BuiltIn, out var problems);
            Assert.True(problems.All(p => p.IsWarning), $"{page}:{block.Line}: {string.Join("; ", problems)}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Commands_are_ones_that_the_tool_takes(string page)
    {
        _folder.Write("drafts/a.md", Drafts.Clean).Write("archive/a.md", Drafts.Clean).Write("source/a.md", Drafts.Clean);
        var environment = new HostEnvironment(new ScreenedWriter(TextWriter.Null), new ScreenedWriter(TextWriter.Null), () => Stream.Null, _folder.Root, IsTerminal: false, IsErrorTerminal: false, HostEnvironment.DefaultWidth, NoColor: false);
        foreach (var block in Blocks(page).Where(b => b.Language is "sh" or "yaml"))
        {
            foreach (var line in block.Text.Split('\n').Where(l => !l.Contains("tool install", StringComparison.Ordinal)))
            {
                foreach (Match command in CommandPattern().Matches(line))
                {
                    // A command may stand in quotation marks itself, as an argument of what runs it.
                    var rest = command.Groups["rest"].Value;
                    if (line[..command.Index].Count(c => c == '\'') % 2 == 1)
                        rest = rest.Split('\'')[0];
                    Assert.Equal([], CommandLine.FindErrors(Words(rest), environment).Select(e => $"{page}: {line.Trim()}: {e}"));
                }
            }
        }
    }

    private static IEnumerable<Block> Blocks(string page)
    {
        var text = File.ReadAllText(Repository.PathTo(page.Split('/'))).ReplaceLineEndings("\n");
        return BlockPattern().Matches(text).Select(m => new Block(
            m.Groups["kind"].Value,
            m.Groups["where"].Value,
            m.Groups["what"].Value.Trim(),
            m.Groups["language"].Value,
            m.Groups["text"].Value,
            m.Groups["text"].Index,
            text[..m.Groups["text"].Index].Count(c => c == '\n')));
    }

    /// <summary>Runs a block’s command over a copy of its folder, or in the repository itself where it names none.</summary>
    private static string Run(Block block)
    {
        using var folder = new TestFolder();
        var isRepository = block.Where == ".";
        if (!isRepository)
        {
            var source = Repository.PathTo(block.Where.Split('/'));
            foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
                folder.Write(Path.GetRelativePath(source, file), File.ReadAllBytes(file));
        }

        var parts = block.What.Split("; wrote ");
        Assert.StartsWith("dotnet lint-text", parts[0], StringComparison.Ordinal);
        var run = CommandRun.In(folder, e => isRepository ? e with { CurrentDirectory = Repository.PathTo() } : e, [.. Words(parts[0]["dotnet lint-text".Length..])]);
        return parts.Length == 2 ? folder.Read(parts[1]) : block.What.Contains(" --diff", StringComparison.Ordinal) || run.Output.Length > 0 ? run.Output : run.Error;
    }

    private static void Write(string page, Block block, string output)
    {
        var path = Repository.PathTo(page.Split('/'));
        var text = File.ReadAllText(path);
        File.WriteAllText(path, string.Concat(text.AsSpan(0, block.Start), output, text.AsSpan(block.Start + block.Text.Length)));
        Assert.Fail($"{page}:{block.Line} was written anew; look at it, and run the tests again.");
    }

    /// <summary>Whether what a page shows is in what was printed: of an object it may leave out properties.</summary>
    private static bool IsPart(string shown, string printed)
    {
        using var part = JsonDocument.Parse(shown);
        using var whole = JsonDocument.Parse(printed);
        return IsPart(part.RootElement, whole.RootElement);
    }

    private static bool IsPart(JsonElement part, JsonElement whole) => (part.ValueKind, whole.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => part.EnumerateObject().All(p => whole.TryGetProperty(p.Name, out var value) && IsPart(p.Value, value)),
        (JsonValueKind.Array, JsonValueKind.Array) => part.GetArrayLength() == whole.GetArrayLength() && part.EnumerateArray().Zip(whole.EnumerateArray()).All(p => IsPart(p.First, p.Second)),
        _ => part.ValueKind == whole.ValueKind && part.ToString() == whole.ToString(),
    };

    /// <summary>The words of a command, as far as a pipe, a redirection or a comment; what a script puts in is a number.</summary>
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        foreach (Match match in WordPattern().Matches(PlaceholderPattern().Replace(line, "1")))
        {
            if (match.Value is "|" or "<" or ">" || match.Value[0] is '#' or ';' || match.Value is ":::" or "&&")
                break;
            words.Add(match.Value.Trim('"', '\''));
        }

        return words;
    }

    private sealed record Block(string Kind, string Where, string What, string Language, string Text, int Start, int Line);

    [GeneratedRegex(@"(?:^<!-- (?:(?<kind>ran) in (?<where>\S+): (?<what>[^\n]*?)|(?<kind>file|tested): (?<what>[^\n]*?)|(?<kind>input)) -->\n)?^(?<fence>`{3,})(?<language>\w+)\n(?<text>.*?)^\k<fence>$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"(?<![\w/.-])(?:dotnet lint-text|(?:\S*/)?dotnet-lint-text)(?<rest>(?: [^\n]*)?)(?='|$)", RegexOptions.CultureInvariant)]
    private static partial Regex CommandPattern();

    [GeneratedRegex(@"""[^""]*""|'[^']*'|\S+", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\{\}|\$\w+|\$\{\{[^}]*\}\}|\$\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceholderPattern();
}
