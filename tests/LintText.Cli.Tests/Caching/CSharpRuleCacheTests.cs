using LintText.Cli.Commands;
using LintText.Cli.Reporting;
using LintText.Cli.Tests.Kit;
using LintText.Workspace.Checking;

namespace LintText.Cli.Tests.Caching;

/// <summary>What is kept of rules in C# and of what they find, and where.</summary>
public sealed class CSharpRuleCacheTests : IDisposable
{
    private const string Results = "results";
    private const string UserCache = "user";

    private readonly TestFolder _folder = new TestFolder().WithRepository().Write("a.md", Drafts.Clean).Write("b.md", Drafts.Suggestion);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Compiled_rules_are_kept_in_the_users_cache_folder_only_and_used_again()
    {
        Write(HouseRules.Mill);
        var first = Run();
        var compiled = Assert.Single(Directory.GetFiles(_folder.PathTo(UserCache)));
        var bytes = File.ReadAllBytes(compiled);
        Assert.True(IsAssemblyIn(bytes));
        Assert.All(Directory.GetFiles(_folder.PathTo(Results)), f => Assert.False(IsAssemblyIn(File.ReadAllBytes(f))));

        // Compiling anew would write the file anew.
        File.SetLastWriteTimeUtc(compiled, DateTime.UtcNow.AddDays(-3));
        var written = File.GetLastWriteTimeUtc(compiled);
        _folder.Write("a.md", "Another old mill.\n");
        Assert.Equal(first.ExitCode, Run().ExitCode);
        Assert.Equal(written, File.GetLastWriteTimeUtc(compiled));
        Assert.Equal(bytes, File.ReadAllBytes(compiled));
    }

    [Fact]
    public void Compiled_rules_of_a_cache_in_the_repository_are_not_looked_at()
    {
        Write(HouseRules.Create(action: string.Empty));
        Run();
        foreach (var file in Directory.GetFiles(_folder.PathTo(UserCache)))
            File.Copy(file, Path.Combine(_folder.PathTo(Results), Path.GetFileName(file)), overwrite: true);
        Directory.Delete(_folder.PathTo(UserCache), recursive: true);
        Write(HouseRules.Mill);
        Assert.Contains("HOUSE101", Run().Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder.PathTo(UserCache)));
    }

    [Fact]
    public void Without_a_cache_nothing_compiled_is_kept()
    {
        Write(HouseRules.Mill);
        Run("--no-cache");
        Assert.False(Directory.Exists(_folder.PathTo(UserCache)));
    }

    [Fact]
    public void Damaged_compiled_rules_are_compiled_anew_with_a_note()
    {
        Write(HouseRules.Create(action: string.Empty));
        Run();
        var compiled = Assert.Single(Directory.GetFiles(_folder.PathTo(UserCache)));
        File.WriteAllBytes(compiled, File.ReadAllBytes(compiled)[..^9]);
        Write(HouseRules.Mill);
        var run = Run();
        Assert.Contains("HOUSE101", run.Output, StringComparison.Ordinal);
        Assert.Contains("is damaged", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal((run.ExitCode, run.Output, string.Empty), (Run().ExitCode, Run().Output, Run().Error));
    }

    [Fact]
    public void Results_of_a_pure_rule_are_kept()
    {
        Write(HouseRules.Mill);
        Assert.Equal([0, 2, 2], [FromCache(), FromCache(), FromCache()]);
        Assert.Equal(string.Empty, Run().Error);
    }

    /// <summary>Members, then what the action does.</summary>
    public static TheoryData<string, string> Pure => new()
    {
        { "private static readonly string[] Words = [\"mill\", \"dam\"];", "if (Words.Contains(\"mill\") && Words[0].Length > 2) ReportMill(context);" },
        { "private static readonly HashSet<string> Words = [\"mill\"];", "if (Words.Contains(\"mill\") && Words.Any(w => w.Length > 2)) ReportMill(context);" },
        { "private static readonly Dictionary<string, int> Words = new() { [\"mill\"] = 3 };", "foreach (var word in Words) if (Words.TryGetValue(word.Key, out var n) && Words[word.Key] == n) ReportMill(context);" },
        { "private static readonly System.Text.RegularExpressions.Regex Word = new(\"mill\");", "if (Word.IsMatch(context.Document.Prose)) ReportMill(context);" },
        { "private static readonly System.Collections.Frozen.FrozenSet<string> Words = System.Collections.Frozen.FrozenSet.ToFrozenSet([\"mill\"]);", "if (Words.Contains(\"mill\")) ReportMill(context);" },
        { "private const int Limit = 3; private sealed record Word(string Text);", "var words = new List<Word>(); words.Add(new Word(\"mill\")); if (words.Count < Limit) ReportMill(context);" },
        { "", "var text = new System.Text.StringBuilder(); text.Append(Path.GetExtension(\"a.md\")); using var reader = new StringReader(text.ToString()); if (reader.ReadLine() == \".md\") ReportMill(context);" },
    };

    [Theory]
    [MemberData(nameof(Pure))]
    public void What_only_computes_is_no_reason_to_forget(string members, string action)
    {
        Write(HouseRules.Create(members: members, action: action));
        Assert.Equal([0, 2], [FromCache(), FromCache()]);
        Assert.Equal(string.Empty, Run().Error);
        Assert.Contains("HOUSE101", Run().Output, StringComparison.Ordinal);
    }

    /// <summary>Members, then what the action does, then what the note names.</summary>
    public static TheoryData<string, string, string> Impure => new()
    {
        { "", "if (!File.Exists(\"nowhere\")) ReportMill(context);", "File" },
        { "", "if (!Path.Exists(\"nowhere\")) ReportMill(context);", "Exists" },
        { "", "if (DateTime.Now.Year > 2000) ReportMill(context);", "Now" },
        { "", "if (Environment.GetEnvironmentVariable(\"LINT_NOTHING\") is null) ReportMill(context);", "Environment" },
        { "", "if (Random.Shared.Next() >= 0) ReportMill(context);", "Random" },
        { "", "if (Guid.NewGuid() != Guid.Empty) ReportMill(context);", "NewGuid" },
        { "", "if (\"mill\".GetHashCode() != 1) ReportMill(context);", "GetHashCode" },
        { "", "if (System.Security.Cryptography.RandomNumberGenerator.GetInt32(9) >= 0) ReportMill(context);", "RandomNumberGenerator" },
        { "", "System.Xml.XmlReader? reader = null; if (reader is null) ReportMill(context);", "XmlReader" },
        { "", "dynamic document = context.Document; ReportMill(context);", "dynamic" },
        { "", "Thread.Yield(); ReportMill(context);", "Thread" },
        { "private static int _count;", "_count++; ReportMill(context);", "_count" },
        { "private static int Count { get; set; }", "Count++; ReportMill(context);", "Count" },
        { "private static readonly List<string> Seen = [];", "Seen.Add(\"mill\"); ReportMill(context);", "Seen" },
        { "private static readonly int[] Counts = new int[1];", "Counts[0]++; ReportMill(context);", "Counts" },
        { "private static readonly Dictionary<string, List<string>> Seen = new() { [\"a\"] = [] };", "Seen[\"a\"].Add(\"mill\"); ReportMill(context);", "Seen" },
        { "private sealed class Counter { public int Value; } private static readonly Counter Count = new();", "Count.Value++; ReportMill(context);", "Count" },
        { "private static readonly HashSet<string> Seen = [];", "Note(Seen); ReportMill(context); static void Note(HashSet<string> seen) => seen.Add(\"x\");", "Seen" },
    };

    [Theory]
    [MemberData(nameof(Impure))]
    public void Results_of_a_rule_that_looks_at_the_world_outside_are_not_kept(string members, string action, string named)
    {
        Write(HouseRules.Create(members: members, action: action));
        Assert.Equal([0, 0], [FromCache(), FromCache()]);
        AssertNote(named);
    }

    [Theory]
    [InlineData("var seen = new HashSet<string>(); context.RegisterDocumentAction(c => { if (seen.Add(c.Document.Prose)) ReportMill(c); });", "seen")]
    [InlineData("var count = 0; context.RegisterDocumentAction(c => { count++; ReportMill(c); });", "count")]
    [InlineData("var count = 0; context.RegisterDocumentAction(Count); void Count(NodeAnalysisContext<ProseDocument> c) { count++; ReportMill(c); }", "count")]
    public void A_variable_that_outlives_Initialize_is_state(string initialize, string named)
    {
        Write(HouseRules.Create(initialize: initialize));
        Assert.Equal([0, 0], [FromCache(), FromCache()]);
        AssertNote(named);
    }

    [Fact]
    public void What_a_rule_in_another_file_does_counts_too()
    {
        _folder.Write("house/a.cs", HouseRules.Create(action: "if (Words.AreWanted) ReportMill(context);")).Write("house/b.cs", "internal static class Words { public static bool AreWanted => File.Exists(\"a.md\") || true; }\n");
        Assert.Equal([0, 0], [FromCache("house"), FromCache("house")]);
    }

    [Fact]
    public void Results_of_a_draft_that_an_analyzer_failed_on_are_not_kept()
    {
        Write(HouseRules.Create(action: "if (context.Document.Prose.Contains(\"mill\")) throw new InvalidOperationException(\"no luck\");"));
        Assert.Equal([0, 1, 1], [FromCache(), FromCache(), FromCache()]);
        for (var i = 0; i < 3; i++)
            Assert.Equal((ExitCode.Failure, 1), (Run().ExitCode, Run().ErrorLines.Length));
    }

    [Fact]
    public void A_changed_rule_is_used_at_once()
    {
        Write(HouseRules.Mill);
        Assert.Contains("HOUSE101", Run().Output, StringComparison.Ordinal);
        Write(HouseRules.Create(action: string.Empty));
        Assert.DoesNotContain("HOUSE101", Run().Output, StringComparison.Ordinal);
        Write(HouseRules.Mill);
        Assert.Contains("HOUSE101", Run().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_file_of_the_rule_says_is_used_at_once()
    {
        _folder.Write("house/a.cs", HouseRules.Create(action: "if (Words.AreWanted) ReportMill(context);")).Write("house/b.cs", "internal static class Words { public static bool AreWanted => true; }\n");
        Assert.Equal(["HOUSE101"], Ids("house"));
        _folder.Write("house/b.cs", "internal static class Words { public static bool AreWanted => false; }\n");
        Assert.Empty(Ids("house"));
    }

    [Fact]
    public void A_rule_that_was_refused_and_is_allowed_now_has_its_findings()
    {
        _folder.Write("rules/mill.cs", HouseRules.Mill);
        for (var i = 0; i < 2; i++)
        {
            Assert.DoesNotContain("HOUSE101", RunIn("a.md", "--format", "compact").Output, StringComparison.Ordinal);
            Assert.Contains("HOUSE101", RunIn("a.md", "--format", "compact", "--allow-code").Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Compile_warnings_are_said_again()
    {
        Write(HouseRules.Create(action: "int unused = 1; ReportMill(context);"));
        var first = Run();
        Assert.Contains("CS0219", Assert.Single(first.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(first, Run());
    }

    [Fact]
    public void Compile_errors_are_said_again()
    {
        Write(HouseRules.Create(action: "nothing"));
        var first = Run();
        Assert.Equal(ExitCode.Failure, first.ExitCode);
        Assert.Equal(first, Run());
    }

    private void Write(string code) => _folder.Write("house.cs", code);

    private void AssertNote(string named)
    {
        var note = Assert.Single(Run().ErrorLines);
        Assert.Matches(@"^lint-text: house\.cs:\d+:\d+: results are not kept between runs, since with '[^\n]*" + named, note);
        Assert.Equal((ExitCode.Findings, string.Empty), (Run("--quiet").ExitCode, Run("--quiet").Error));
        Assert.Contains("HOUSE101", Run().Output, StringComparison.Ordinal);
    }

    private string[] Ids(string rules) => [.. RunIn("a.md", "--rules", rules, "--allow-code", "--format", "compact").OutputLines.Where(l => l.Contains("HOUSE101", StringComparison.Ordinal)).Select(_ => "HOUSE101")];

    private CommandRun Run(params string[] args) => RunIn(["a.md", "b.md", "--format", "compact", "--rules", "house.cs", "--allow-code", .. args]);

    private CommandRun RunIn(params string[] args) =>
        CommandRun.In(_folder, e => e with { CacheFolder = _folder.PathTo(UserCache) }, args.Contains("--no-cache") ? args : [.. args, "--cache", Results]);

    private int FromCache(string rules = "house.cs")
    {
        using var writer = new StringWriter();
        var environment = new HostEnvironment(new ScreenedWriter(writer), new ScreenedWriter(writer), () => Stream.Null, _folder.Root, IsTerminal: false, IsErrorTerminal: false, HostEnvironment.DefaultWidth, NoColor: false) { CacheFolder = _folder.PathTo(UserCache), ConfigFolder = CommandRun.ConfigFolder };
        var result = LintRun.Execute(environment, new LintRequest(["a.md", "b.md"], [], [], [rules], null) { CacheFolder = _folder.PathTo(Results), AllowsCode = true });
        return result.Drafts.Count(d => d.IsFromCache);
    }

    /// <summary>Whether a file holds a Windows executable, as every .NET assembly is one.</summary>
    private static bool IsAssemblyIn(byte[] bytes) => bytes.AsSpan().IndexOf("This program cannot be run in DOS mode"u8) >= 0;
}
