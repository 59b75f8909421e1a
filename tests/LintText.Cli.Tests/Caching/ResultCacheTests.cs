using LintText.Cli.Commands;
using LintText.Cli.Reporting;
using LintText.Cli.Tests.Kit;
using LintText.TestKit;
using LintText.Workspace.Checking;

namespace LintText.Cli.Tests.Caching;

/// <summary>What is kept between runs: that it is used, and that it is never used where it would be wrong.</summary>
public sealed class ResultCacheTests : IDisposable
{
    private const string Cache = "cache";

    private readonly TestFolder _folder = new TestFolder().WithRepository();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Second_run_takes_everything_from_the_cache_and_says_the_same()
    {
        _folder.Write("a.md", Drafts.Warning).Write("b.md", Drafts.SafeFix).Write("c.md", Drafts.Clean).Write("d.md", "Read [on](there.md#nowhere).\n").Write("there.md", "# Here\n");
        var first = Check();
        var second = Check();
        Assert.Equal(0, first.FromCache);
        Assert.Equal(5, second.FromCache);
        foreach (var format in (string[])["pretty", "compact", "json", "sarif", "github"])
        {
            var anew = CommandRun.In(_folder, "*.md", "--format", format, "--no-cache");
            Assert.Equal((anew.ExitCode, anew.Output, anew.Error), Run("*.md", "--format", format));
        }
    }

    [Fact]
    public void Ledgers_are_kept_too_and_say_the_same()
    {
        _folder.Write("a.md", "# The lock\n\nMara Ilves, director of the Port Authority, and Odo Lenk said “the *lock* works”. An official said it does not, asking not to be named because he may not speak. See [a report](https://mill.example/x).\n\nThe lock is the worst on the coast. I said so.\n")
            .Write("b.md", Drafts.Warning).Write("c.md", Drafts.Clean);
        foreach (var args in (string[][])[["--format", "json"], ["--format", "csv", "--passages"], ["--format", "md", "--passages"], ["--passages"]])
        {
            var anew = CommandRun.In(_folder, ["sources", "*.md", .. args, "--no-cache"]);
            Assert.Equal((anew.ExitCode, anew.Output, anew.Error), Run(["sources", "*.md", .. args]));
            Assert.Equal((anew.ExitCode, anew.Output, anew.Error), Run(["sources", "*.md", .. args]));
        }

        Assert.Equal((0, 3), (Check("*.md").FromCache, Check("*.md").FromCache));
        Assert.Equal(3, Ledgers("*.md"));
        WriteEverything();
        Assert.Equal((0, 1), (Ledgers("draft.md"), Ledgers("draft.md")));
        _folder.Write("list.yml", "sources:\n  - { host: mill.example, verdict: unreliable, reason: It makes things up. }\n");
        Assert.Equal(0, Ledgers("draft.md"));

        int Ledgers(string path) => LintRun.Execute(Environment(), new LintRequest([path], [], [], [], null) { CacheFolder = _folder.PathTo(Cache), WantsLedgers = true }).Drafts.Count(d => d.IsFromCache && d.Ledger is not null);
    }

    /// <summary>Each changes one thing that a finding of the draft rests on.</summary>
    public static TheoryData<string, string> Changes => new()
    {
        { "draft.md", "The lock was reportedly shut.\n" },
        { ".editorconfig", "[*]\ndotnet_diagnostic.SR4017.severity = error\n" },
        { ".editorconfig", "[*]\nlint_text.document_kind = opinion\nlint_text.style_sheet = style.yml\nlint_text.bibliography = all.bib\nlint_text.reliability_list = list.yml\nlint_text.retraction_list = gone.csv\n" },
        { "style.yml", "name: house\nprefer:\n  - use: mill\n    over: [works]\n" },
        { "all.bib", "@book{lock, title={Locks}, year={1999}}\n" },
        { "own.bib", "@book{other, title={Mills}, year={1999}}\n" },
        { "list.yml", "sources:\n  - { host: mill.example, verdict: unreliable, reason: It makes things up. }\n" },
        { "gone.csv", "OriginalPaperDOI,RetractionNature,RetractionDate,Reason\n10.1000/182,Retraction,1/2/2020,x\n" },
        { "page.md", "# Another heading\n" },
        { "missing.md", "# Here now\n" },
        { "gide.md", "# A name close to a missing one\n" },
        { "lint-text.suppressions", "*.md SR4017 -- known\n" },
        { "rules.yml", "pack: house\nrules:\n  - { id: HOUSE001, name: no-boat, title: Boat, category: Loaded, severity: warning, message: m, why: w, terms: [ferry] }\n" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_what_a_finding_rests_on_is_seen(string path, string text)
    {
        WriteEverything();
        Check("draft.md", "--rules", "rules.yml");
        Assert.Equal(1, Check("draft.md", "--rules", "rules.yml").FromCache);
        _folder.Write(path, text);
        Assert.Equal(0, Check("draft.md", "--rules", "rules.yml").FromCache);
        AssertSameAsWithoutCache("draft.md", "--rules", "rules.yml");
    }

    [Fact]
    public void A_change_that_no_finding_rests_on_is_not_asked_about()
    {
        WriteEverything();
        Check("draft.md");
        _folder.Write("plain.md", "# Other words in a file that a link without a fragment leads to\n");
        _folder.Write(".editorconfig", _folder.Read(".editorconfig") + "indent_size = 3\n");
        Assert.Equal(1, Check("draft.md").FromCache);
    }

    [Fact]
    public void A_linked_file_that_goes_is_seen()
    {
        _folder.Write("a.md", "Read [on](b.md).\n").Write("b.md", "# B\n");
        Assert.DoesNotContain("SR4017", Run("a.md", "--format", "compact").Output, StringComparison.Ordinal);
        File.Delete(_folder.PathTo("b.md"));
        Assert.Contains("SR4017", Run("a.md", "--format", "compact").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_files_that_need_not_be_parsed_again_is_said_again()
    {
        WriteEverything();
        _folder.Write("style.yml", "name: house\nprefer: 3\n").Write("all.bib", "@book{lock, title={Locks\n").Write("own.bib", "@book{x, y={\n").Write("list.yml", "sources: 4\n").Write("gone.csv", "Nothing\n1\n");
        _folder.Write("lint-text.suppressions", "*.md SR3001 -- never needed\n");
        var anew = CommandRun.In(_folder, "draft.md", "--no-cache");
        Assert.Equal(2, anew.ExitCode);
        Assert.True(anew.ErrorLines.Length >= 5, anew.Error);
        for (var i = 0; i < 3; i++)
            Assert.Equal((anew.ExitCode, anew.Output, anew.Error), Run("draft.md"));
    }

    [Fact]
    public void A_used_suppression_stays_used()
    {
        _folder.Write("a.md", Drafts.Warning).Write("lint-text.suppressions", "*.md SR1006 -- the court says no more\n");
        Assert.Equal((0, string.Empty), (Run("a.md", "--quiet").ExitCode, Run("a.md", "--quiet").Error));
    }

    [Fact]
    public void Fixes_come_from_the_cache_too()
    {
        _folder.Write("a.md", Drafts.SafeFix);
        Run("a.md");
        Run("a.md", "--fix");
        Assert.Equal(Drafts.SafeFixed, _folder.Read("a.md"));
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("cut")]
    [InlineData("garbage")]
    [InlineData("flipped")]
    [InlineData("folder")]
    public void Damaged_cache_is_ignored_with_a_note(string damage)
    {
        _folder.Write("a.md", Drafts.Warning);
        var anew = Run("a.md", "--format", "compact");
        var file = Assert.Single(Directory.GetFiles(_folder.PathTo(Cache)));
        var bytes = File.ReadAllBytes(file);
        if (damage == "folder")
        {
            File.Delete(file);
            Directory.CreateDirectory(file);
        }
        else
        {
            File.WriteAllBytes(file, damage switch
            {
                "empty" => [],
                "cut" => bytes[..(bytes.Length / 2)],
                "garbage" => [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 31))],
                _ => [.. bytes.Select((b, i) => i == bytes.Length / 2 ? (byte)(b ^ 1) : b)],
            });
        }

        var run = CommandRun.In(_folder, "a.md", "--format", "compact", "--cache", Cache);
        Assert.Equal((anew.ExitCode, anew.Output), (run.ExitCode, run.Output));
        Assert.Contains("--no-cache", run.ErrorLines[0], StringComparison.Ordinal);
        if (damage != "folder")
            Assert.Empty(Run("a.md", "--format", "compact").Error);
    }

    [Fact]
    public void Cache_that_cannot_be_written_is_a_note()
    {
        _folder.Write("a.md", Drafts.Clean).Write(Cache, "a file where the folder should be\n");
        var run = CommandRun.In(_folder, "a.md", "--cache", Cache);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--cache", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void Default_cache_that_cannot_be_written_is_no_matter()
    {
        _folder.Write("a.md", Drafts.Clean).Write(Cache, "a file where the folder should be\n");
        var run = CommandRun.In(_folder, e => e with { CacheFolder = _folder.PathTo(Cache) }, "a.md");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Folder_is_its_owners_only()
    {
        if (OperatingSystem.IsWindows())
            return;

        _folder.Write("a.md", Drafts.Warning);
        Run("a.md");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.PathTo(Cache)));
    }

    [Fact]
    public void Runs_at_the_same_time_do_each_other_no_harm()
    {
        for (var i = 0; i < 20; i++)
            _folder.Write($"d/{i}.md", $"{Drafts.Warning} Number {i}.\n");
        var anew = CommandRun.In(_folder, "d", "--format", "json", "--no-cache");
        Parallel.For(0, 12, _ => Assert.Equal((anew.ExitCode, anew.Output, string.Empty), Run("d", "--format", "json")));
        Assert.Equal(20, Check("d").FromCache);
    }

    [Fact]
    public void Without_a_folder_nothing_is_kept_and_with_no_cache_neither()
    {
        _folder.Write("a.md", Drafts.Clean);
        CommandRun.In(_folder, "a.md");
        CommandRun.In(_folder, e => e with { CacheFolder = _folder.PathTo(Cache) }, "a.md", "--no-cache");
        Assert.False(Directory.Exists(_folder.PathTo(Cache)));
        CommandRun.In(_folder, e => e with { CacheFolder = _folder.PathTo(Cache) }, "a.md");
        Assert.Single(Directory.GetFiles(_folder.PathTo(Cache)));
    }

    [Fact]
    public void Both_options_at_once_are_refused()
    {
        var run = CommandRun.In(_folder, "--cache", Cache, "--no-cache");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--no-cache", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    /// <summary>A walk through random edits of a small tree: after each, a run with the cache says what one without it says.</summary>
    [Theory]
    [Trait("Category", "Scaled")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Random_edits_never_give_another_answer(int seed)
    {
        WriteEverything();
        var random = new Random(seed);
        string[] names = ["draft.md", "page.md", "plain.md", "missing.md", "gide.md", "own.bib", "all.bib", "style.yml", "list.yml", ".editorconfig", "lint-text.suppressions", "sub/draft.md", "sub/.editorconfig"];
        var texts = names.Where(n => File.Exists(_folder.PathTo(n))).Select(_folder.Read).Concat(Changes.Select(c => (string)c[1])).Append("---\nbibliography: [own.bib, ../own.bib]\n---\n# T\n\nSee [x](../page.md#the-lock), [y](draft.md) and @lock.\n").ToArray();
        var steps = TestScale.Of(25);
        for (var step = 0; step < steps; step++)
        {
            var name = names[random.Next(names.Length)];
            if (random.Next(4) == 0 && File.Exists(_folder.PathTo(name)))
                File.Delete(_folder.PathTo(name));
            else
                _folder.Write(name, texts[random.Next(texts.Length)]);
            AssertSameAsWithoutCache(".", "--include", "*.md");
        }
    }

    private void WriteEverything() => _folder
        .Write("draft.md", "---\nbibliography: own.bib\n---\n# The lock\n\nThe ferry works, see [a page](page.md#the-lock), [plain](plain.md), [the guide](guide.md) and [a gap](missing.md). They cite @lock, @other, https://mill.example/x and https://doi.org/10.1000/182 as documented.\n")
        .Write("page.md", "# The lock\n").Write("plain.md", "# Plain\n")
        .Write("own.bib", "@book{other, title={Mills}, year={1998}}\n").Write("all.bib", "@book{key, title={Keys}, year={1998}}\n")
        .Write("style.yml", "name: house\nprefer:\n  - use: boat\n    over: [ferry]\n")
        .Write("list.yml", "sources:\n  - { host: other.example, verdict: unreliable, reason: It makes things up. }\n")
        .Write("gone.csv", "OriginalPaperDOI,RetractionNature,RetractionDate,Reason\n10.1000/183,Retraction,1/2/2020,x\n")
        .Write("rules.yml", "pack: house\nrules:\n  - { id: HOUSE001, name: no-boat, title: Boat, category: Loaded, severity: warning, message: m, why: w, terms: [canoe] }\n")
        .Write(".editorconfig", "[*]\nlint_text.style_sheet = style.yml\nlint_text.bibliography = all.bib\nlint_text.reliability_list = list.yml\nlint_text.retraction_list = gone.csv\n");

    private void AssertSameAsWithoutCache(params string[] args)
    {
        var anew = CommandRun.In(_folder, [.. args, "--format", "json", "--no-cache"]);
        Assert.Equal((anew.ExitCode, anew.Output, anew.Error), Run([.. args, "--format", "json"]));
    }

    private (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        // In this process, as below: another build keeps results of its own.
        var run = CommandRun.In(_folder, environment => environment, [.. args, "--cache", Cache]);
        return (run.ExitCode, run.Output, run.Error);
    }

    private (int FromCache, LintResult Result) Check(params string[] args)
    {
        var packs = args.SkipWhile(a => a != "--rules").Skip(1).ToArray();
        var paths = args.TakeWhile(a => a != "--rules").ToArray();
        var result = LintRun.Execute(Environment(), new LintRequest(paths.Length == 0 ? ["."] : paths, [], [], packs, null) { CacheFolder = _folder.PathTo(Cache) });
        return (result.Drafts.Count(d => d.IsFromCache), result);
    }

    private HostEnvironment Environment() =>
        new(new ScreenedWriter(TextWriter.Null), new ScreenedWriter(TextWriter.Null), () => Stream.Null, _folder.Root, IsTerminal: false, IsErrorTerminal: false, HostEnvironment.DefaultWidth, NoColor: false) { ConfigFolder = CommandRun.ConfigFolder };
}
