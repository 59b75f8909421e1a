using System.Text.Json;

using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>Rules in C#: that they are run as the built-in ones are, and what is said of faulty ones.</summary>
public sealed class CSharpRuleTests : IDisposable
{
    private const string Draft = "a.md";

    private readonly TestFolder _folder = new TestFolder().Write(Draft, Drafts.Clean).Write("b.md", Drafts.Suggestion);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("pretty", "the mill again")]
    [InlineData("compact", "a.md:1:42")]
    [InlineData("json", "\"ruleId\": \"HOUSE101\"")]
    [InlineData("sarif", "\"ruleId\":\"HOUSE101\"")]
    [InlineData("github", "::warning file=a.md,line=1")]
    public void A_finding_is_reported_in_every_format(string format, string expected)
    {
        Write(HouseRules.Mill);
        var run = Run("--format", format);
        Assert.Equal((ExitCode.Findings, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Contains("HOUSE101", run.Output, StringComparison.Ordinal);
        Assert.Contains("SR3001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyzers_in_the_folder_for_rules_are_used_without_being_named()
    {
        _folder.Write("rules/mill.cs", HouseRules.Mill).Write("rules/other.txt", "Notes.");
        Assert.Equal(["a.md HOUSE101 “mill”", "b.md SR3001 “turned a blind eye”"], FindingList.Check(_folder, "--allow-code").Open);
    }

    [Fact]
    public void Code_in_a_folder_of_that_name_that_has_no_analyzers_is_not_meant()
    {
        _folder.Write("rules/game.cs", "class Chess;\n");
        Assert.Equal((ExitCode.Clean, string.Empty), (RunPlain(Draft).ExitCode, RunPlain(Draft).Error));
    }

    [Fact]
    public void A_compile_error_is_one_line_and_the_other_rules_still_run()
    {
        Write(HouseRules.Create(action: "context.Nothing();"));
        var run = Run("--format", "compact");
        Assert.Equal("lint-text: house.cs:19:17: CS1061: 'NodeAnalysisContext<ProseDocument>' does not contain a definition for 'Nothing' and no accessible extension method 'Nothing' accepting a first argument of type 'NodeAnalysisContext<ProseDocument>' could be found (are you missing a using directive or an assembly reference?)", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("SR3001", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("HOUSE101", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_a_rule_are_in_the_JSON_report()
    {
        Write(HouseRules.Create(action: "int unused; context.Nothing();"));
        using var report = JsonDocument.Parse(Run("--format", "json").Output);
        var problem = Assert.Single(report.RootElement.GetProperty("problems").EnumerateArray());
        Assert.Equal(("house.cs", 19, 29, "error", "CS1061"), (problem.GetProperty("path").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32(), problem.GetProperty("severity").GetString(), problem.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("int unused = 1; ReportMill(context);", "CS0219")]
    [InlineData("Func<string?, int> size = s => s.Length; ReportMill(context);", "CS8602")]
    public void A_compile_warning_is_said_and_the_rule_is_used(string action, string code)
    {
        Write(HouseRules.Create(action: action));
        var run = Run(Draft, "--format", "compact");
        Assert.Matches($"^lint-text: house.cs:19:\\d+: {code}: ", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Contains("HOUSE101", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_can_share_what_they_have_in_common()
    {
        _folder.Write("house/mill.cs", HouseRules.Create(action: "if (Words.AreWanted) ReportMill(context);")).Write("house/words.cs", "internal static class Words { public static bool AreWanted => true; }\n");
        Assert.Equal(["HOUSE101"], FindingList.Check(_folder, Draft, "--rules", "house", "--allow-code").OpenIds);
    }

    [Fact]
    public void A_file_can_hold_two_analyzers_and_a_folder_packs_beside_them()
    {
        var second = HouseRules.Create("HOUSE102", "Second");
        _folder.Write("house/both.cs", HouseRules.Mill + second[second.IndexOf("public sealed", StringComparison.Ordinal)..])
            .Write("house/pack.yml", "pack: house\nrules:\n  - { id: HOUSE103, name: no-may, title: May, category: Loaded, severity: warning, message: m, why: w, terms: [council] }\n");
        Assert.Equal(["HOUSE103", "HOUSE101", "HOUSE102"], FindingList.Check(_folder, Draft, "--rules", "house", "--allow-code").OpenIds);
    }

    [Fact]
    public void The_newest_C_sharp_compiles()
    {
        Write(HouseRules.Create(
            action: "context.Document.Tell(); if (nameof(List<>) == \"List\") ReportMill(context);",
            members: "private string Kept { get => field; set => field = value?.Trim() ?? string.Empty; } = string.Empty;")
            + "internal static class More { extension(ProseDocument document) { public void Tell() { } } }\n");
        Assert.Equal(["a.md HOUSE101 “mill”"], FindingList.Check(_folder, Draft, "--rules", "house.cs", "--allow-code").Open);
    }

    [Theory]
    [InlineData("SR3001", "the id SR3001 is kept for built-in rules; give the rule an id of your own, such as HOUSE001")]
    [InlineData("SR9001", "the id SR9001 is kept for built-in rules; give the rule an id of your own, such as HOUSE001")]
    public void An_id_of_a_built_in_rule_is_refused(string id, string message)
    {
        Write(HouseRules.Create(id));
        AssertProblem($"lint-text: house.cs:6:21: {message}");
    }

    [Fact]
    public void An_id_of_a_pack_is_refused_and_the_pack_is_used()
    {
        Write(HouseRules.Mill);
        _folder.Write("pack.yml", "pack: house\nrules:\n  - { id: HOUSE101, name: no-may, title: May, category: Loaded, severity: warning, message: m, why: w, terms: [council] }\n");
        var list = FindingList.Check(_folder, Draft, "--rules", "house.cs", "--rules", "pack.yml", "--allow-code");
        Assert.Equal(["a.md HOUSE101 “council”"], list.Open);
        Assert.Equal("lint-text: house.cs:6:21: the rule HOUSE101 is defined already; give it an id of your own, such as HOUSE001", Assert.Single(list.Run.ErrorLines));
    }

    [Fact]
    public void An_id_of_another_analyzer_is_refused_and_its_file_is_named()
    {
        _folder.Write("house/a.cs", HouseRules.Mill).Write("house/b.cs", HouseRules.Create(name: "Second"));
        var list = FindingList.Check(_folder, Draft, "--rules", "house", "--allow-code");
        Assert.Equal(["a.md HOUSE101 “mill”"], list.Open);
        Assert.Equal("lint-text: house/b.cs:6:21: the rule HOUSE101 is defined already; give it an id of your own, such as HOUSE001", Assert.Single(list.Run.ErrorLines));
    }

    [Theory]
    [InlineData("public sealed class Mill;", "house.cs: no analyzer here")]
    [InlineData("public abstract class Mill() : LintText.Analysis.TextAnalyzer();", "house.cs: no analyzer here")]
    [InlineData("public sealed class Mill(int limit) : LintText.Analysis.TextAnalyzer() { public int Limit => limit; public override void Initialize(LintText.Analysis.TextAnalysisContext context) { } }", "house.cs:1:21: the analyzer Mill needs a constructor without parameters")]
    [InlineData("public sealed class Mill<T>() : LintText.Analysis.TextAnalyzer() { public override void Initialize(LintText.Analysis.TextAnalysisContext context) { } }", "house.cs:1:21: the analyzer Mill`1 has type parameters")]
    [InlineData("public sealed class Mill() : LintText.Analysis.TextAnalyzer() { public override void Initialize(LintText.Analysis.TextAnalysisContext context) { } }", "house.cs:1:21: the analyzer Mill has no rules")]
    [InlineData("public sealed class Mill() : LintText.Analysis.TextAnalyzer(default(System.Collections.Immutable.ImmutableArray<LintText.Analysis.Rule>)) { public override void Initialize(LintText.Analysis.TextAnalysisContext context) { } }", "house.cs:1:21: the analyzer Mill has no rules")]
    public void A_file_without_a_usable_analyzer_is_named(string code, string message)
    {
        Write(code);
        AssertProblem("lint-text: " + message);
    }

    [Theory]
    [InlineData("public Mill(int unused) : this() { }", null)]
    [InlineData("private readonly int _size = int.Parse(\"much\\nmore\");", "FormatException: The input string 'much more' was not in a correct format.")]
    [InlineData("private static readonly int Size = int.Parse(\"much\");", "FormatException: The input string 'much' was not in a correct format.")]
    [InlineData("static Mill() => throw new InvalidDataException(\"no words\");", "InvalidDataException: no words")]
    public void An_analyzer_that_cannot_be_made_is_named_with_the_reason(string member, string? reason)
    {
        Write(HouseRules.Create(members: member));
        if (reason is null)
            Assert.Equal(["HOUSE101", "SR3001"], FindingList.Check(_folder, "--rules", "house.cs", "--allow-code").OpenIds);
        else
            AssertProblem($"lint-text: house.cs:6:21: the analyzer Mill could not be made; mend its constructor or its static fields: {reason}");
    }

    [Fact]
    public void A_malformed_id_is_said()
    {
        Write(HouseRules.Create("mill-1"));
        AssertProblem("lint-text: house.cs:6:21: the analyzer Mill could not be made; mend its constructor or its static fields: ArgumentException: 'mill-1' is not a rule id");
    }

    [Theory]
    [InlineData("throw new InvalidOperationException(\"no\\n  luck\");", "", "InvalidOperationException: no luck")]
    [InlineData("context.RegisterDocumentAction(Check);", "throw new InvalidOperationException(\"no luck\");", "InvalidOperationException: no luck")]
    [InlineData("context.RegisterDocumentAction(Check);", "context.Report(Rule, new TextSpan(0, 90000), \"mill\");", "Exception: ")]
    [InlineData("context.RegisterDocumentAction(Check);", "context.ReportSource(Rule, new TextSpan(0, 90000), [\"mill\"]);", "InvalidOperationException: HOUSE101 reported the span [0..90000), which is empty or outside the document.")]
    [InlineData("context.RegisterDocumentAction(Check);", "context.ReportSource(Rule, new TextSpan(0, 3), [\"mill\"], new TextFix(\"f\", [new TextChange(new TextSpan(90, 90000), \"x\")], true));", "InvalidOperationException: HOUSE101 offered the fix “f”, whose changes overlap or lie outside the document.")]
    [InlineData("context.RegisterDocumentAction(Check);", "context.ReportSource(Rule, new TextSpan(0, 3), [\"mill\"], new TextFix(\"f\", [new TextChange(new TextSpan(0, 3), \"x\"), new TextChange(new TextSpan(2, 2), \"y\")], true));", "InvalidOperationException: HOUSE101 offered the fix “f”, whose changes overlap or lie outside the document.")]
    public void An_analyzer_that_fails_takes_nothing_else_along(string initialize, string action, string message)
    {
        Write(HouseRules.Create(initialize: initialize, action: action));
        var run = Run("b.md", "--format", "compact", "--fix");
        Assert.Contains($"lint-text: b.md: the analyzer Mill of HOUSE101 failed here, mend it, or switch it off: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("SR3001", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("HOUSE101", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pretty")]
    [InlineData("compact")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void A_message_with_a_gap_too_many_is_shown_as_it_stands(string format)
    {
        Write(HouseRules.Mill.Replace("the {0} again", "the {0} and {1} {", StringComparison.Ordinal));
        var run = Run(Draft, "--format", format);
        Assert.DoesNotContain("   at ", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Findings, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_rule_that_reports_a_rule_of_another_is_at_fault()
    {
        Write(HouseRules.Create(action: "context.Report(new Rule(\"HOUSE105\", \"n\", \"t\", \"m\", \"Loaded\", DiagnosticSeverity.Warning, \"w\", \"s\"), new TextSpan(0, 3));"));
        AssertProblem("lint-text: a.md: the analyzer Mill of HOUSE101 failed here", Draft);
    }

    [Fact]
    public void A_rule_reads_options_of_its_own()
    {
        Write(HouseRules.Create(action: "if (context.Options.GetText(\"lint_text.HOUSE101.limit\") == \"3\") ReportMill(context);"));
        Assert.Empty(FindingList.Check(_folder, Draft, "--rules", "house.cs", "--allow-code").Open);
        _folder.Write(".editorconfig", "root = true\n[a.md]\nlint_text.HOUSE101.limit = 3\n");
        var list = FindingList.Check(_folder, Draft, "--rules", "house.cs", "--allow-code");
        Assert.Equal((string.Empty, "a.md HOUSE101 “mill”"), (list.Run.Error, Assert.Single(list.Open)));
    }

    [Fact]
    public void Severity_is_configured_as_for_any_rule()
    {
        Write(HouseRules.Mill);
        _folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.HOUSE101.severity = error\n");
        Assert.Equal(["error"], FindingList.Check(_folder, Draft, "--rules", "house.cs", "--allow-code").All.Select(f => f.Severity));
        _folder.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.HOUSE101.severity = none\n");
        Assert.Empty(FindingList.Check(_folder, Draft, "--rules", "house.cs", "--allow-code").All);
    }

    [Fact]
    public void A_finding_is_suppressed_as_any_other()
    {
        Write(HouseRules.Mill);
        _folder.Write(Draft, "<!-- lint-text disable-next-line HOUSE101 -- its name -->\n" + Drafts.Clean);
        Assert.Empty(FindingList.Check(_folder, Draft, "--rules", "house.cs", "--allow-code").Open);
        _folder.Write(Draft, Drafts.Clean).Write("lint-text.suppressions", "a.md HOUSE101 -- its name\n");
        var list = FindingList.Check(_folder, Draft, "--rules", "house.cs", "--allow-code");
        Assert.Equal((0, "its name", string.Empty), (list.Open.Length, Assert.Single(list.All).Reason, list.Run.Error));
    }

    [Fact]
    public void The_ledger_has_findings_of_analyzers()
    {
        Write(HouseRules.Mill);
        var run = CommandRun.In(_folder, "sources", Draft, "--rules", "house.cs", "--allow-code", "--format", "json");
        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("HOUSE101", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_permission_a_named_rule_is_a_failure_and_one_that_is_found_a_warning()
    {
        _folder.Write("rules/mill.cs", HouseRules.Mill);
        var named = RunPlain("b.md", "--rules", "rules/mill.cs");
        var found = RunPlain("b.md");
        Assert.Equal((ExitCode.Failure, ExitCode.Clean), (named.ExitCode, found.ExitCode));
        Assert.StartsWith("lint-text: rules/mill.cs: rules in C# run code, which nothing allows here; read it, then use --allow-code, or set lint_text.allow_code = true in .editorconfig", Assert.Single(named.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(named.Error, found.Error);
        Assert.Equal(named.Output, found.Output);
    }

    [Theory]
    [InlineData(new byte[] { 0xC3, 0x28 }, "not valid UTF-8")]
    [InlineData(new byte[] { 0, 1, 2 }, "not a text file")]
    [InlineData(new byte[0], "no analyzer here")]
    public void A_file_that_is_no_code_is_named(byte[] bytes, string message)
    {
        _folder.Write("house.cs", bytes);
        var line = Assert.Single(Run(Draft).ErrorLines);
        Assert.StartsWith("lint-text: house.cs:", line, StringComparison.Ordinal);
        Assert.Contains(message, line, StringComparison.Ordinal);
    }

    private void Write(string code) => _folder.Write("house.cs", code);

    private CommandRun Run(params string[] args) => CommandRun.In(_folder, [.. args, "--rules", "house.cs", "--allow-code"]);

    private CommandRun RunPlain(params string[] args) => CommandRun.In(_folder, args);

    /// <summary>One line, a failure, and the built-in rules’ findings.</summary>
    private void AssertProblem(string start, params string[] args)
    {
        var run = Run([.. args, "--format", "compact"]);
        Assert.StartsWith(start, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(args.Length == 0, run.Output.Contains("SR3001", StringComparison.Ordinal));
    }
}
