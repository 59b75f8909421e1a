using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary><c>--rules</c>: packs of the user’s own, and what is said of faulty ones.</summary>
public sealed class RulePackTests : IDisposable
{
    private const string House =
        """
        pack: house
        rules:
          - id: HOUSE001
            name: plain-words
            title: Long word for a short one
            category: Loaded
            severity: warning
            message: "“{match}” is long; write “{replacement}”"
            why: Short words are read once.
            standard: Style book, 3
            fix: safe-replace
            terms:
              - { term: utilise, inflect: verb, replacement: use }

        """;

    private readonly TestFolder _folder = new TestFolder().Write("a.md", "The council utilised the old mill.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_pack_adds_its_rules_to_the_built_in_ones()
    {
        _folder.Write("house.yml", House).Write("b.md", Drafts.Suggestion);

        Assert.Equal(["a.md HOUSE001 “utilised”", "b.md SR3001 “turned a blind eye”"], FindingList.Check(_folder, "--rules", "house.yml").Open);
        Assert.DoesNotContain("HOUSE001", CommandRun.In(_folder).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_stands_for_the_packs_in_it()
    {
        _folder.Write("packs/one.yml", House).Write("packs/two.yaml", House.Replace("HOUSE001", "HOUSE002", StringComparison.Ordinal)).Write("packs/readme.txt", "not a pack");

        Assert.Equal(["HOUSE001", "HOUSE002"], FindingList.Check(_folder, "a.md", "--rules", "packs").OpenIds);
    }

    [Fact]
    public void Of_ten_thousand_faults_the_first_are_listed()
    {
        _folder.Write("house.yml", "pack: house\nrules:\n" + string.Concat(Enumerable.Repeat("  - id: x\n", 10_000)));

        var error = CommandRun.In(_folder, "--rules", "house.yml").Error;
        Assert.InRange(error.Split('\n').Length, 10, 30);
        Assert.Contains(" more faults are not listed; mend these first", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_rules_are_run()
    {
        var rule = House[House.IndexOf("  - id", StringComparison.Ordinal)..];
        _folder.Write("house.yml", "pack: house\nrules:\n" + string.Concat(Enumerable.Range(0, 10_000).Select(i => rule.Replace("HOUSE001", $"HOUSE{i:D5}", StringComparison.Ordinal).Replace("plain-words", $"plain-words-{i}", StringComparison.Ordinal).Replace("term: utilise, inflect: verb", "term: utilise" + Letters(i), StringComparison.Ordinal))));
        _folder.Write("a.md", $"The utilise{Letters(77)} and the utilise{Letters(9999)} left.\n");

        Assert.Equal(["HOUSE00077", "HOUSE09999"], FindingList.Check(_folder, "a.md", "--rules", "house.yml").OpenIds);

        // A word of its own for each.
        static string Letters(int number) => string.Concat(number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture).Select(c => (char)('a' + c - '0')));
    }

    [Fact]
    public void Rules_can_be_given_again()
    {
        _folder.Write("one.yml", House).Write("two.yml", House.Replace("HOUSE001", "HOUSE002", StringComparison.Ordinal));

        Assert.Equal(["HOUSE001", "HOUSE002"], FindingList.Check(_folder, "--rules", "one.yml", "--rules", "two.yml").OpenIds);
    }

    [Fact]
    public void Safe_replacements_of_a_pack_are_applied()
    {
        _folder.Write("house.yml", House);

        CommandRun.In(_folder, "--rules", "house.yml", "--fix");
        Assert.Equal("The council used the old mill.\n", _folder.Read("a.md"));
    }

    [Fact]
    public void Findings_of_a_pack_can_be_suppressed()
    {
        _folder.Write("house.yml", House).Write("a.md", "<!-- lint-text disable-next-line HOUSE001 -- as in the minutes -->\nThe council utilised the old mill.\n");

        Assert.Empty(FindingList.Check(_folder, "--rules", "house.yml").Open);
    }

    [Theory]
    [InlineData("name:", "nmae:", "a rule has no key 'nmae'; did you mean 'name'?")]
    [InlineData("category: Loaded", "category: Loadad", "there is no category 'Loadad'; did you mean 'Loaded'?")]
    [InlineData("severity: warning", "severity: warn", "'warn' is not a severity; use error, warning or suggestion")]
    [InlineData("fix: safe-replace", "fix: safe-replce", "this is not a value of 'fix'; did you mean 'safe-replace'?")]
    [InlineData("inflect: verb", "inflct: verb", "a term has no key 'inflct'; did you mean 'inflect'?")]
    [InlineData("inflect: verb", "inflect: vreb", "this is not a value of 'inflect'; did you mean 'verb'?")]
    [InlineData("{replacement}", "{replacment}", "the message has no placeholder {replacment}; did you mean 'replacement'?")]
    [InlineData("id: HOUSE001", "id: house-1", "'house-1' is not a rule id")]
    [InlineData("term: utilise", "term: \"{offce} close\"", "this phrase cannot be read")]
    public void A_slip_in_a_pack_is_reported_with_its_place_and_the_nearest_name(string right, string wrong, string message)
    {
        var pack = House.Replace(right, wrong, StringComparison.Ordinal);
        _folder.Write("house.yml", pack).Write("b.md", Drafts.Suggestion);

        var run = CommandRun.In(_folder, "--rules", "house.yml", "--format", "compact");
        var line = run.ErrorLines.First(l => l.Contains(message, StringComparison.Ordinal));
        var place = line.Split(':', 5);
        Assert.Equal(["lint-text", " house.yml"], place[..2]);
        var rows = pack.Split('\n');
        var row = Array.FindIndex(rows, l => l.Contains(wrong, StringComparison.Ordinal));
        Assert.Equal(row + 1, int.Parse(place[2], null));
        Assert.InRange(int.Parse(place[3], null), 1, rows[row].Length);

        // The run goes on with the other rules.
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.DoesNotContain("HOUSE001", run.Output, StringComparison.Ordinal);
        Assert.Contains("SR3001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_slip_in_a_pack_is_reported_at_once()
    {
        _folder.Write("house.yml", House.Replace("severity: warning", "severity: warn", StringComparison.Ordinal).Replace("inflect:", "inflct:", StringComparison.Ordinal));

        Assert.Equal(2, CommandRun.In(_folder, "--rules", "house.yml").ErrorLines.Length);
    }

    [Theory]
    [InlineData("pack: [house\n")]
    [InlineData("\tpack: house\n")]
    [InlineData("pack: house\npack: house\n")]
    [InlineData("")]
    [InlineData("just words\n")]
    [InlineData("- a\n- b\n")]
    [InlineData("pack: *nowhere\n")]
    public void What_is_not_a_pack_at_all_is_reported_once(string pack)
    {
        _folder.Write("house.yml", pack);

        var run = CommandRun.In(_folder, "--rules", "house.yml");
        Assert.Matches(@"^lint-text: house\.yml:\d+:\d+: \S", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("1 draft checked", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("a{5,2}")]
    [InlineData("(?=dam)d")]
    public void A_pattern_that_cannot_be_used_is_reported_in_words_by_the_built_tool(string pattern)
    {
        _folder.Write("house.yml", House.Replace("    terms:\n      - { term: utilise, inflect: verb, replacement: use }\n", $"    terms: [mill]\n    patterns: ['{pattern}']\n", StringComparison.Ordinal));

        var line = Assert.Single(ToolProcess.Run(_folder, "--rules", "house.yml").ErrorLines);
        Assert.StartsWith($"lint-text: house.yml:13:16: the pattern '{pattern}' cannot be used: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain('_', line);
        Assert.DoesNotContain("MakeException", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SR3001")]
    [InlineData("SR1003")]
    public void A_rule_with_the_id_of_a_built_in_one_is_refused(string id)
    {
        _folder.Write("house.yml", House.Replace("HOUSE001", id, StringComparison.Ordinal));

        var run = CommandRun.In(_folder, "--rules", "house.yml");
        Assert.Equal($"lint-text: house.yml: the id {id} is kept for built-in rules; give the rule an id of your own, such as HOUSE001", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    [Fact]
    public void Ids_that_begin_with_SR_are_kept_for_built_in_rules()
    {
        _folder.Write("house.yml", House.Replace("HOUSE001", "SR9001", StringComparison.Ordinal));

        var run = CommandRun.In(_folder, "--rules", "house.yml");
        Assert.StartsWith("lint-text: house.yml: the id SR9001 is kept for built-in rules", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    [Fact]
    public void Two_packs_with_the_same_rule_clash_and_the_first_is_used()
    {
        _folder.Write("one.yml", House).Write("two.yml", House);

        var list = FindingList.Check(_folder, "--rules", "one.yml", "--rules", "two.yml");
        Assert.StartsWith("lint-text: two.yml: the rule HOUSE001 is defined already", Assert.Single(list.Run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["a.md HOUSE001 “utilised”"], list.Open);
    }

    [Fact]
    public void A_pack_that_defines_a_rule_twice_is_refused()
    {
        _folder.Write("house.yml", House + House[House.IndexOf("  - id", StringComparison.Ordinal)..]);

        var run = CommandRun.In(_folder, "--rules", "house.yml");
        Assert.StartsWith("lint-text: house.yml: the rule HOUSE001 is defined already", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    [Theory]
    [InlineData("missing.yml")]
    [InlineData("empty")]
    public void A_path_without_packs_is_a_failure_and_drafts_are_checked_all_the_same(string path)
    {
        Directory.CreateDirectory(_folder.PathTo("empty"));

        var run = CommandRun.In(_folder, "--rules", path);
        Assert.StartsWith($"lint-text: {path}: no rules here", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("1 draft checked", run.Output, StringComparison.Ordinal);
    }
}
