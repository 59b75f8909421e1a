using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Commands;

/// <summary>What citations are held against: bibliographies, lists of sources and of retractions, and the files around a draft.</summary>
public sealed class CitationFilesTests : IDisposable
{
    private const string Refs =
        """
        @article{lund2018,
          title = {Harbour Levies},
          year = 2018,
        }

        """;

    private const string Fees =
        """
        @book{okoro2020,
          title = {Fees},
          year = {2020},
        }

        """;

    /// <summary>Cites a work of each bibliography and one of neither.</summary>
    private const string Draft = "The levy rose [@lund2018; @okoro2020; @voss1994].\n";

    private const string Reliability =
        """
        reliability-list: courier
        sources:
          - { host: tidings.example, verdict: unreliable, reason: It prints what readers send in. }

        """;

    private const string ReliabilityTable = "host,path,verdict,reason,from,to\ntidings.example,,unreliable,\"Letters, unread.\",,\n";

    private const string Retractions = "Record ID,OriginalPaperDOI,RetractionNature,RetractionDate,Reason\n1,10.5555/LEVY.2018,Retraction,1/15/2020 0:00,+Unreliable Results;\n";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("refs.bib", Refs)]
    [InlineData("refs.bibtex", Refs)]
    [InlineData("refs.json", """[{ "id": "lund2018", "type": "book" }]""")]
    [InlineData("refs.json", """{ "items": [{ "id": 7, "citation-key": "lund2018" }] }""")]
    [InlineData("refs.yaml", "references:\n  - id: lund2018\n    type: book\n")]
    [InlineData("refs.yml", "- id: lund2018\n")]
    public void The_configuration_names_a_bibliography(string name, string text)
    {
        _folder.Write("news/a.md", Draft).Write($"style/{name}", text).Write(".editorconfig", $"root = true\n[*.md]\nlint_text.bibliography = style/{name}\n");

        var list = FindingList.Check(_folder);
        Assert.Equal(["news/a.md SR4007 “@okoro2020”", "news/a.md SR4007 “@voss1994”"], list.Open);
        Assert.All(list.All, f => Assert.Equal("error", f.Severity));
        Assert.Equal((ExitCode.Findings, string.Empty), (list.Run.ExitCode, list.Run.Error));
    }

    [Fact]
    public void A_root_that_only_a_site_knows_is_not_looked_up()
    {
        _folder.Write("docs/a.md", "See [there](~/articles/b.md) and ~/home, and [not there](articles/b.md).\n");

        Assert.Equal("docs/a.md:1:58: warning SR4017: “articles/b.md” does not exist", Assert.Single(CommandRun.In(_folder, "--format", "compact", "--quiet").OutputLines));
    }

    [Fact]
    public void Without_a_bibliography_keys_are_not_looked_up()
    {
        _folder.Write("a.md", Draft).Write("refs.bib", Refs).Write(".editorconfig", "root = true\n");

        Assert.Empty(FindingList.Check(_folder).Open);
    }

    [Fact]
    public void Bibliographies_add_up()
    {
        _folder.Write("a.md", Draft).Write("refs.bib", Refs).Write("fees.bib", Fees).Write(".editorconfig", "root = true\n[*.md]\nlint_text.bibliography = refs.bib, fees.bib\n");

        var run = CommandRun.In(_folder, "--format", "compact", "--quiet");
        Assert.Equal("a.md:1:39: error SR4007: Citation key “voss1994” is not in refs.bib or fees.bib", Assert.Single(run.OutputLines));
    }

    [Fact]
    public void Each_folder_can_have_a_bibliography_of_its_own_or_none()
    {
        _folder.Write("a.md", Draft).Write("fees/b.md", Draft).Write("letters/c.md", Draft)
            .Write("refs.bib", Refs).Write("fees/refs/fees.bib", Fees)
            .Write(".editorconfig", "root = true\n[*.md]\nlint_text.bibliography = refs.bib\n[letters/*.md]\nlint_text.bibliography = none\n")
            .Write("fees/.editorconfig", "[*.md]\nlint_text.bibliography = refs/fees.bib\n");

        Assert.Equal(
            ["a.md SR4007 “@okoro2020”", "a.md SR4007 “@voss1994”", "fees/b.md SR4007 “@lund2018”", "fees/b.md SR4007 “@voss1994”"],
            FindingList.Check(_folder).Open);
    }

    [Fact]
    public void Front_matter_names_a_bibliography_that_counts_from_the_draft()
    {
        // The one in the working folder has the same name and lacks the work.
        _folder.Write("papers/a.md", $"---\ntitle: Levies\nbibliography: refs.bib\n---\n\n{Draft}").Write("papers/refs.bib", Refs).Write("refs.bib", Fees).Write(".editorconfig", "root = true\n");

        Assert.Equal(["papers/a.md SR4007 “@okoro2020”", "papers/a.md SR4007 “@voss1994”"], FindingList.Check(_folder).Open);
    }

    [Fact]
    public void Front_matter_names_a_bibliography_in_the_working_folder()
    {
        _folder.Write("papers/a.md", $"---\nbibliography: refs/refs.bib\n---\n\n{Draft}").Write("refs/refs.bib", Refs).Write(".editorconfig", "root = true\n");

        Assert.Equal(["papers/a.md SR4007 “@okoro2020”", "papers/a.md SR4007 “@voss1994”"], FindingList.Check(_folder).Open);
    }

    [Theory]
    [InlineData("bibliography: [refs.bib, fees.bib]")]
    [InlineData("bibliography:\n  - refs.bib\n  - fees.bib")]
    [InlineData("bibliography: refs.bib\nreferences:\n  - id: okoro2020\n    title: Fees")]
    [InlineData("references:\n- id: lund2018\n  title: Harbour Levies\n- id: okoro2020\n  issued:\n    year: 2020")]
    public void Front_matter_names_several_or_lists_works_itself(string frontMatter)
    {
        _folder.Write("a.md", $"---\n{frontMatter}\n---\n\n{Draft}").Write("refs.bib", Refs).Write("fees.bib", Fees).Write(".editorconfig", "root = true\n");

        var list = FindingList.Check(_folder);
        Assert.Equal(["a.md SR4007 “@voss1994”"], list.Open);
        Assert.Equal(string.Empty, list.Run.Error);
    }

    [Fact]
    public void A_drafts_own_bibliography_stands_beside_the_shared_one()
    {
        _folder.Write("a.md", $"---\nbibliography: refs.bib\n---\n\n{Draft}").Write("b.md", Draft).Write("refs.bib", Refs).Write("fees.bib", Fees)
            .Write(".editorconfig", "root = true\n[*.md]\nlint_text.bibliography = fees.bib\n");

        Assert.Equal(["a.md SR4007 “@voss1994”", "b.md SR4007 “@lund2018”", "b.md SR4007 “@voss1994”"], FindingList.Check(_folder).Open);
    }

    [Fact]
    public void Only_a_drafts_own_works_need_be_cited()
    {
        _folder.Write("a.md", "---\nbibliography: fees.bib\n---\n\nThe levy rose [@lund2018].\n").Write("refs.bib", Refs + "@book{marr2001, title = {Forts}}\n").Write("fees.bib", Fees)
            .Write(".editorconfig", "root = true\n[*.md]\nlint_text.bibliography = refs.bib\ndotnet_diagnostic.SR4015.severity = suggestion\n");

        var run = CommandRun.In(_folder, "--format", "compact", "--quiet");
        Assert.Equal("a.md:2:1: suggestion SR4015: 1 work is cited nowhere, from fees.bib: okoro2020", Assert.Single(run.OutputLines));
    }

    [Theory]
    [InlineData("bibliography", "style/rfs.bib", "3:26: there is no bibliography 'style/rfs.bib'; did you mean 'refs.bib'?; its path counts from the folder of this file")]
    [InlineData("bibliography", "nowhere/refs.bib", "3:26: there is no bibliography 'nowhere/refs.bib'; its path counts from the folder of this file")]
    [InlineData("bibliography", "style/refs.bib, fees.json", "3:42: there is no bibliography 'fees.json'; its path counts from the folder of this file")]
    [InlineData("bibliography", "style/refs.txt", "3: 'style/refs.txt' is not a value of lint_text.bibliography; use paths of .bib, .json or .yaml files, separated by commas")]
    [InlineData("reliability_list", "style/source.yml", "3:30: there is no reliability list 'style/source.yml'; did you mean 'sources.yml'?; its path counts from the folder of this file")]
    [InlineData("reliability_list", "style/sources.xml", "3: 'style/sources.xml' is not a value of lint_text.reliability_list; use paths of .yml, .csv or .tsv files, separated by commas")]
    [InlineData("retraction_list", "style/retraction.csv", "3:29: there is no list of retractions 'style/retraction.csv'; did you mean 'retractions.csv'?; its path counts from the folder of this file")]
    [InlineData("retraction_list", "style/retractions.json", "3: 'style/retractions.json' is not a value of lint_text.retraction_list; use paths of .csv files, separated by commas")]
    public void A_missing_file_is_a_failure_and_drafts_are_checked_all_the_same(string option, string value, string message)
    {
        _folder.Write("a.md", Drafts.Suggestion).Write("b.md", Drafts.Warning)
            .Write("style/refs.bib", Refs).Write("style/sources.yml", Reliability).Write("style/retractions.csv", Retractions)
            .Write(".editorconfig", $"root = true\n[*.md]\nlint_text.{option} = {value}\n");

        var run = CommandRun.In(_folder, "--format", "compact");
        Assert.Equal($"lint-text: .editorconfig:{message}", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("SR3001", run.Output, StringComparison.Ordinal);
        Assert.Contains("SR1006", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bibliography_that_front_matter_names_and_that_is_missing_is_a_failure()
    {
        _folder.Write("papers/a.md", $"---\ntitle: Levies\nbibliography: rfs.bib\n---\n\n{Draft}").Write("papers/refs.bib", Refs).Write("b.md", Drafts.Suggestion).Write(".editorconfig", "root = true\n");

        var run = CommandRun.In(_folder, "--format", "compact");
        Assert.Equal("lint-text: papers/a.md:3:1: there is no bibliography 'rfs.bib'; did you mean 'refs.bib'?; its path counts from the folder of this file or, failing that, from the one that lint-text runs in", Assert.Single(run.ErrorLines));
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("SR3001", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SR4007", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("refs.bib", "@book{okoro2020,\n  title = {Fees},\n}\n\n@article{lund2018,\n  title = {Harbour Levies,\n}\n", "refs.bib:5: ")]
    [InlineData("refs.bib", "@book{okoro2020, title = {Fees}}\n@article{lund2018,\n  title = \"Harbour Levies,\n}\n@book{marr2001, title = {Forts}}\n", "refs.bib:2: the value of 'title' in the entry 'lund2018' is not closed; each quotation mark needs its fellow")]
    [InlineData("refs.bib", "@book{okoro2020,\n  title {Fees},\n}\n", "refs.bib:1: the entry 'okoro2020' has a field without a value, 'title'; write name = {value}, with a comma behind each field")]
    [InlineData("refs.bib", "@book{okoro2020, title = {Fees}}\n\n@book{, title = {Forts}}\n", "refs.bib:3: the @book entry has no key; write @book{key, …}")]
    [InlineData("refs.bib", "@book{okoro2020, title = {Fees}", "refs.bib:1: the entry 'okoro2020' is not closed; a '}' is missing in it or at its end")]
    [InlineData("refs.json", "[\n  { \"id\": \"lund2018\" }\n  { \"id\": \"okoro2020\" }\n]\n", "refs.json:3:3: not valid JSON here; a comma, a bracket or a quotation mark is missing or too many")]
    [InlineData("refs.json", "[\n  { \"id\": \"lund2018\" },\n", "refs.json:3:1: not valid JSON here; a comma, a bracket or a quotation mark is missing or too many")]
    [InlineData("refs.json", "", "refs.json:1:1: not valid JSON here; a comma, a bracket or a quotation mark is missing or too many")]
    [InlineData("refs.json", "{ \"id\": \"lund2018\" }", "refs.json:1:1: not CSL-JSON: it must be a list of items, [{ \"id\": …, \"type\": … }]")]
    [InlineData("refs.json", "[{ \"id\": \"lund2018\" }, { \"title\": \"Fees\" }]", "refs.json: item 2 has no 'id'; give it the key that citations use")]
    [InlineData("refs.yaml", "references:\n  - id: lund2018\n    title: \"Harbour Levies\n", "refs.yaml:3:12: not valid YAML: ")]
    [InlineData("refs.yaml", "references:\n  - id: [lund2018\n", "refs.yaml:3:1: not valid YAML: ")]
    [InlineData("refs.yaml", "works:\n  - id: lund2018\n", "refs.yaml:1:1: not CSL-YAML: it needs the key 'references' with a list of items")]
    [InlineData("refs.yaml", "", "refs.yaml:1:1: not CSL-YAML: it needs the key 'references' with a list of items")]
    [InlineData("refs.yaml", "references:\n  - id: lund2018\n  - title: Fees\n", "refs.yaml:3: the item has no 'id'; give it the key that citations use")]
    public void A_faulty_bibliography_is_reported_once_with_its_place(string name, string text, string message)
    {
        _folder.Write("a.md", Drafts.Suggestion).Write("b.md", Drafts.Warning).Write(name, text).Write(".editorconfig", $"root = true\n[*.md]\nlint_text.bibliography = {name}\n");

        AssertOneFailure($"lint-text: {message}");
    }

    [Fact]
    public void Works_beside_a_faulty_one_are_known()
    {
        _folder.Write("a.md", Draft).Write("refs.bib", "@book{okoro2020,\n  title {Fees},\n}\n" + Refs).Write(".editorconfig", "root = true\n[*.md]\nlint_text.bibliography = refs.bib\n");

        var list = FindingList.Check(_folder);
        Assert.StartsWith("lint-text: refs.bib:1: ", Assert.Single(list.Run.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("a.md SR4007 “@lund2018”", list.Open);
    }

    [Fact]
    public void Keys_are_not_called_missing_while_part_of_the_bibliography_cannot_be_read()
    {
        _folder.Write("a.md", "The levy rose [@voss1994].\n").Write("refs.bib", "@book{voss1994,\n  title {Fees},\n}\n" + Refs).Write(".editorconfig", "root = true\n[*.md]\nlint_text.bibliography = refs.bib\n")
            .Write("b.md", "---\nbibliography: gone.bib\n---\n\nThe levy rose [@okoro1999].\n");

        Assert.Empty(FindingList.Check(_folder).Open);
    }

    [Fact]
    public void Paths_that_cannot_be_are_reported()
    {
        _folder.Write("a.md", "---\nbibliography: \"a\\0b.bib\"\n---\n\nThe levy rose.\n").Write("b.md", "The levy rose ([log](./)).\n").Write(".editorconfig", "root = true\n[b.md]\nlint_text.reliability_list = a\0b.yml\n");

        var run = FindingList.Check(_folder).Run;
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.DoesNotContain("internal error", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_nowhere_on_disk_is_broken()
    {
        _folder.Write("a.md", "See [the log](log.md).\n").Write(".editorconfig", "root = true\n");
        File.CreateSymbolicLink(_folder.PathTo("log.md"), "nowhere.md");

        Assert.Contains("a.md SR4017 “log.md”", FindingList.Check(_folder, "a.md").Open);
    }

    [Fact]
    public void Keys_are_not_called_missing_while_a_bibliography_is_not_there()
    {
        _folder.Write("a.md", "The levy rose [@voss1994].\n").Write("refs.bib", Refs).Write(".editorconfig", "root = true\n[*.md]\nlint_text.bibliography = refs.bib, gone.bib\n");

        Assert.Empty(FindingList.Check(_folder).Open);
    }

    [Fact]
    public void Folder_of_links_that_is_not_there_is_reported()
    {
        _folder.Write("a.md", "See [the guide](/guide).\n").Write(".editorconfig", "root = true\n[*.md]\nlint_text.link_root = nosuch\n");

        var list = FindingList.Check(_folder);
        Assert.Equal("lint-text: .editorconfig:3:23: there is no folder 'nosuch'; its path counts from the folder of this file", Assert.Single(list.Run.ErrorLines));
        Assert.Equal(ExitCode.Failure, list.Run.ExitCode);
        Assert.Empty(list.Open);
    }

    [Fact]
    public void Works_in_front_matter_without_an_id_are_reported()
    {
        _folder.Write("a.md", "---\nreferences:\n- title: Fees\n---\n\nThe levy rose.\n").Write(".editorconfig", "root = true\n");

        Assert.Equal("lint-text: a.md:3: the item has no 'id'; give it the key that citations use", Assert.Single(FindingList.Check(_folder).Run.ErrorLines));
    }

    [Fact]
    public void A_bibliography_that_is_no_text_is_reported()
    {
        _folder.Write("a.md", Drafts.Clean).Write("refs.bib", [0x40, 0x62, 0xC3, 0x28]).Write(".editorconfig", "root = true\n[*.md]\nlint_text.bibliography = refs.bib\n");

        var run = CommandRun.In(_folder);
        Assert.StartsWith("lint-text: refs.bib:1: not valid UTF-8", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
    }

    [Theory]
    [InlineData("refs.bib", Refs + "\n@book{lund2018, title = {Forts}}\n", "refs.bib:6: the key 'lund2018' is used a second time (first on line 1); the first entry counts")]
    [InlineData("refs.yaml", "references:\n  - id: lund2018\n  - id: lund2018\n", "refs.yaml:3: the key 'lund2018' is used a second time (first on line 2); the first entry counts")]
    [InlineData("refs.json", """[{ "id": "lund2018" }, { "id": "lund2018" }]""", "refs.json: the key 'lund2018' is used a second time; the first entry counts")]
    public void A_key_that_is_used_twice_is_a_warning_and_no_failure(string name, string text, string message)
    {
        _folder.Write("a.md", "The levy rose [@lund2018].\n").Write(name, text).Write(".editorconfig", $"root = true\n[*.md]\nlint_text.bibliography = {name}\n");

        var run = CommandRun.In(_folder, "--format", "compact", "--quiet");
        Assert.Equal($"lint-text: {message}", Assert.Single(run.ErrorLines));
        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Output));
    }

    [Fact]
    public void A_bibliography_that_many_drafts_share_is_complained_of_once()
    {
        _folder.Write("a.md", $"---\nbibliography: refs.bib\n---\n\n{Draft}").Write("b.md", $"---\nbibliography: refs.bib\n---\n\n{Draft}").Write("c.md", Draft)
            .Write("refs.bib", Refs + "@book{\n").Write(".editorconfig", "root = true\n[*.md]\nlint_text.bibliography = refs.bib\n");

        Assert.StartsWith("lint-text: refs.bib:5: ", Assert.Single(CommandRun.In(_folder).ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sources.yml", Reliability, "It prints what readers send in")]
    [InlineData("sources.yaml", Reliability, "It prints what readers send in")]
    [InlineData("sources.csv", ReliabilityTable, "Letters, unread")]
    [InlineData("sources.csv", "host;verdict;reason\nwww.Tidings.example;Unreliable;Unread\n", "Unread")]
    [InlineData("sources.tsv", "verdict\treason\thost\nunreliable\tUnread.\ttidings.example\n", "Unread")]
    public void A_reliability_list_warns_of_its_hosts(string name, string text, string reason)
    {
        _folder.Write("news/a.md", "The levy rose, [the paper](https://news.tidings.example/levy) says.\n").Write($"style/{name}", text).Write(".editorconfig", $"root = true\n[*.md]\nlint_text.reliability_list = style/{name}\n");

        var run = CommandRun.In(_folder, "--format", "compact", "--quiet");
        Assert.Equal($"news/a.md:1:28: warning SR4008: “tidings.example” is on your list as unreliable: {reason}", Assert.Single(run.OutputLines));
        Assert.Equal((ExitCode.Findings, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Reliability_lists_add_up_and_a_folder_can_be_without()
    {
        const string Text = "The levy rose, [the paper](https://tidings.example/levy) and [another](https://lantern.example/levy) say.\n";
        _folder.Write("a.md", Text).Write("letters/b.md", Text).Write("sources.yml", Reliability).Write("more.csv", "host,verdict,reason\nlantern.example,caution,It is new.\n")
            .Write(".editorconfig", "root = true\n[*.md]\nlint_text.reliability_list = sources.yml, more.csv\n[letters/*.md]\nlint_text.reliability_list = none\n");

        var list = FindingList.Check(_folder);
        Assert.Equal(["a.md SR4008 “https://tidings.example/levy”", "a.md SR4008 “https://lantern.example/levy”"], list.Open);
        Assert.Equal(["warning", "suggestion"], list.All.Select(f => f.Severity));
    }

    [Theory]
    [InlineData("sources.yml", "reliability-list: courier\nsources: [\n", "sources.yml:3:1: not valid YAML: ")]
    [InlineData("sources.yml", "", "sources.yml:1:1: the file is empty; a reliability list needs the keys 'reliability-list' and 'sources'")]
    [InlineData("sources.yml", "reliability-list: courier\nsources:\n  - { host: tidings.example, verdict: unreliable, reson: Unread. , reason: Unread. }\n", "sources.yml:3:51: a source has no key 'reson'; did you mean 'reason'?")]
    [InlineData("sources.yml", "reliability-list: courier\nsources:\n  - { host: tidings.example, verdict: unrelyable, reason: Unread. }\n", "sources.yml:3:5: this is not a verdict; did you mean 'unreliable'?; use reliable, caution, unreliable, deprecated")]
    [InlineData("sources.yml", "reliability-list: courier\nsources:\n  - { host: https://tidings.example/a, verdict: unreliable, reason: Unread. }\n", "sources.yml:3:5: this is not a host; write it without 'https://' and path: example.org")]
    [InlineData("sources.csv", "host,verdict,reason\nlantern.example,reliable,It has an editor.\ntidings.example,bad,Unread.\n", "sources.csv:3:1: this is not a verdict; use reliable, caution, unreliable, deprecated")]
    [InlineData("sources.csv", "host,verdict,reason\ntidings.example,unreliable\n", "sources.csv:2:1: this source has no reason; say why, so that a writer can act on it")]
    [InlineData("sources.csv", "host,verdict,reason,to\ntidings.example,unreliable,Unread.,May\n", "sources.csv:2:1: this is not a date for 'to'; write 2019 or 2019-05-31")]
    [InlineData("sources.csv", "host,verdict,reason,since\n", "sources.csv:1:1: a reliability list has no column 'since'; its columns are host, path, verdict, reason, from, to")]
    public void A_faulty_reliability_list_is_reported_once_with_its_place(string name, string text, string message)
    {
        _folder.Write("a.md", Drafts.Suggestion).Write("b.md", Drafts.Warning).Write(name, text).Write(".editorconfig", $"root = true\n[*.md]\nlint_text.reliability_list = {name}\n");

        AssertOneFailure($"lint-text: {message}");
    }

    [Theory]
    [InlineData(Retractions, "(retracted, 2020-01-15, Unreliable Results)")]
    [InlineData("OriginalPaperDOI\nhttps://doi.org/10.5555/levy.2018\n", "(retracted)")]
    [InlineData("RetractionNature;OriginalPaperDOI;Reason\nRetraction;10.5555/levy.2018;\n", "(retracted)")]
    public void A_list_of_retractions_is_looked_up(string text, string details)
    {
        _folder.Write("a.md", "Levies empty harbours ([Lund](https://doi.org/10.5555/levy.2018)).\n").Write("lists/retractions.csv", text).Write(".editorconfig", "root = true\n[*.md]\nlint_text.retraction_list = lists/retractions.csv\n");

        var run = CommandRun.In(_folder, "--format", "compact", "--quiet");
        Assert.Equal($"a.md:1:31: error SR4011: DOI 10.5555/levy.2018 is on your list of retractions {details}", Assert.Single(run.OutputLines));
        Assert.Equal((ExitCode.Findings, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_retracted_work_of_a_bibliography_is_found_by_its_key()
    {
        _folder.Write("a.md", "Levies empty harbours [@lund2018].\n").Write("letters/b.md", "Levies empty harbours [@lund2018].\n")
            .Write("refs.bib", "@article{lund2018, doi = {10.5555/levy.2018}}\n").Write("retractions.csv", Retractions)
            .Write(".editorconfig", "root = true\n[*.md]\nlint_text.bibliography = refs.bib\nlint_text.retraction_list = retractions.csv\n[letters/*.md]\nlint_text.retraction_list = none\n");

        Assert.Equal(["a.md SR4011 “@lund2018”"], FindingList.Check(_folder).Open);
    }

    [Theory]
    [InlineData("")]
    [InlineData("DOI,Nature\n10.5555/levy.2018,Retraction\n")]
    [InlineData("just words\n")]
    public void What_is_no_list_of_retractions_is_reported_once(string text)
    {
        _folder.Write("a.md", Drafts.Suggestion).Write("b.md", Drafts.Warning).Write("retractions.csv", text).Write(".editorconfig", "root = true\n[*.md]\nlint_text.retraction_list = retractions.csv\n");

        AssertOneFailure("lint-text: retractions.csv:1:1: not a list of retractions: the column 'OriginalPaperDOI' is missing in its first line");
    }

    [Fact]
    public void Links_to_files_and_places_in_them_are_looked_up()
    {
        WriteGuides().Write("docs/a.md", """
            # The levy

            Here are [a file](guide.md), [a place](guide.md#fees--fines), [its second](guide.md#fees-fines-1), [a mark](guide.md#old), [a page](page.html#p1),
            [a query](guide.md?raw=1#fees-fines), [this page](#the-levy), [a folder above](../site/here.md) and [a list](data.csv#row-3).

            Gone are [a file](guid.md), [a place](guide.md#levies), [a third](guide.md#fees-fines-2), [a page](page.html#p2), [this page](#the-fee)
            and [a folder](nowhere/guide.md).

            """);

        Assert.Equal(
            ["docs/a.md SR4017 “guid.md”", "docs/a.md SR4018 “guide.md#levies”", "docs/a.md SR4018 “guide.md#fees-fines-2”", "docs/a.md SR4018 “page.html#p2”", "docs/a.md SR4018 “#the-fee”", "docs/a.md SR4017 “nowhere/guide.md”"],
            FindingList.Check(_folder, "docs/a.md").Open);
    }

    [Fact]
    public void The_file_that_was_meant_is_named()
    {
        WriteGuides().Write("docs/a.md", "See the [guide](guid.md) and the [lamps](../site/hre.md).\n");

        Assert.Equal(
            ["docs/a.md:1:17: warning SR4017: “guid.md” does not exist; did you mean “guide.md”?", "docs/a.md:1:42: warning SR4017: “../site/hre.md” does not exist; did you mean “../site/here.md”?"],
            CommandRun.In(_folder, "docs/a.md", "--format", "compact", "--quiet").OutputLines);
    }

    [Fact]
    public void Links_may_be_encoded_and_leave_the_extension_out()
    {
        WriteGuides().Write("docs/a.md", """
            Here are [spaces](two%20words.md), [brackets](<two words.md>), [no extension](guide), [what it becomes](guide.html#fees-fines) and
            [what it becomes, too](guide#old).

            Gone are [spaces](three%20words.md), [no extension](manual) and [what it becomes](manual.html).

            """);

        Assert.Equal(["docs/a.md SR4017 “three%20words.md”", "docs/a.md SR4017 “manual”", "docs/a.md SR4017 “manual.html”"], FindingList.Check(_folder, "docs/a.md").Open);
    }

    [Fact]
    public void Links_to_folders_find_their_first_page()
    {
        WriteGuides().Write("docs/a.md", "See [one](api), [two](api/), [three](api/#calls), [four](empty/) and [five](../docs).\n\nGone are [six](api/#fees) and [seven](apis/).\n").Write("docs/empty/data.csv", "a\n");

        Assert.Equal(["docs/a.md SR4018 “api/#fees”", "docs/a.md SR4017 “apis/”"], FindingList.Check(_folder, "docs/a.md").Open);
    }

    [Fact]
    public void Links_out_of_the_repository_are_not_looked_up()
    {
        _folder.Write("repository/docs/a.md", "See [the wiki](../../wiki/home.md), [the root](../nowhere.md) and [the top](/nowhere.md).\n").Write("repository/.editorconfig", "root = true\n");
        Directory.CreateDirectory(_folder.PathTo("repository/.git"));

        Assert.Equal(["repository/docs/a.md SR4017 “../nowhere.md”"], FindingList.Check(_folder).Open);
    }

    [Fact]
    public void The_repository_is_looked_up_above_the_working_folder()
    {
        _folder.WithRepository().Write("docs/a.md", "See [one](../here.md) and [two](../gone.md).\n").Write("here.md", Drafts.Clean).Write(".editorconfig", "root = true\n");

        var run = CommandRun.In(_folder, e => e with { CurrentDirectory = _folder.PathTo("docs") }, "--format", "compact", "--quiet");
        Assert.Equal("a.md:1:33: warning SR4017: “../gone.md” does not exist", Assert.Single(run.OutputLines));
    }

    [Fact]
    public void Addresses_templates_and_code_are_no_links_to_files()
    {
        _folder.WithRepository().Write(".editorconfig", "root = true\n").Write("a.md", """
            See [one](https://port.example/a.md), [two](//port.example/a.md), [three](mailto:desk@port.example), [four]({{ site.url }}/a.md), [five](tel:123) and `[six](a6.md)`.

            ```md
            [seven](a7.md)
            ```

            """);

        Assert.Empty(FindingList.Check(_folder).Open);
    }

    [Fact]
    public void Links_from_the_sites_root_start_at_the_link_root()
    {
        const string Text = "See [one](/here), [two](/here.md#lamps), [three](/gone.md) and [four](/here.md#levies).\n";
        WriteGuides().Write("docs/a.md", Text).Write("letters/b.md", Text).Write(".editorconfig", "root = true\n[docs/*.md]\nlint_text.link_root = site\n");

        Assert.Equal(["docs/a.md SR4017 “/gone.md”", "docs/a.md SR4018 “/here.md#levies”"], FindingList.Check(_folder, "docs/a.md", "letters").Open);
    }

    [Fact]
    public void The_link_root_counts_from_the_file_that_sets_it()
    {
        WriteGuides().Write("docs/a.md", "See [one](/here) and [two](/gone).\n").Write("docs/.editorconfig", "[*.md]\nlint_text.link_root = ../site\n");

        Assert.Equal(["docs/a.md SR4017 “/gone”"], FindingList.Check(_folder, "docs/a.md").Open);
    }

    [Fact]
    public void Standard_input_is_looked_up_from_its_name()
    {
        WriteGuides().Write("refs/refs.bib", Refs).Write(".editorconfig", "root = true\n[docs/*.md]\nlint_text.bibliography = refs/refs.bib\n");

        var run = CommandRun.WithInput(_folder, "See the [guide](guide.md), the [lamps](lamps.md) and [@lund2081].\n", "--stdin-filename", "docs/new.md", "--format", "compact", "--quiet");
        Assert.Equal(
            ["docs/new.md:1:40: warning SR4017: “lamps.md” does not exist", "docs/new.md:1:55: error SR4007: Citation key “lund2081” is not in refs.bib; did you mean “lund2018”?"],
            run.OutputLines);
        Assert.Equal((ExitCode.Findings, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Front_matter_of_standard_input_names_a_bibliography()
    {
        _folder.Write("papers/refs.bib", Refs).Write(".editorconfig", "root = true\n");

        var run = CommandRun.WithInput(_folder, $"---\nbibliography: refs.bib\n---\n\n{Draft}", "--stdin-filename", "papers/new.md", "--format", "compact", "--quiet");
        Assert.Equal(["papers/new.md:5:27: error SR4007: Citation key “okoro2020” is not in refs.bib", "papers/new.md:5:39: error SR4007: Citation key “voss1994” is not in refs.bib"], run.OutputLines);
    }

    [Fact]
    public void Fix_strips_tracking_parameters_and_nothing_else()
    {
        _folder.Write("refs.bib", Refs).Write(".editorconfig", "root = true\n[*.md]\nlint_text.bibliography = refs.bib\n").Write("a.md", """
            The [levy](https://port.example/levy?utm_source=mail&id=7&fbclid=x1#table) rose, the [fee](https://port.example/fee?gclid=1 "Fees") fell, and <a
            href="https://port.example/b?a=1&amp;utm_campaign=c&amp;b=2">the berths</a> stayed. The [gazette](https://port.example/g?utm_source=chatgpt.com&page=2) has it.

            See https://port.example/figures?id=3&utm_medium=mail and [@lund2081].

            """);

        var run = CommandRun.In(_folder, "--fix", "--format", "compact", "--quiet");
        Assert.Equal("""
            The [levy](https://port.example/levy?id=7#table) rose, the [fee](https://port.example/fee "Fees") fell, and <a
            href="https://port.example/b?a=1&amp;b=2">the berths</a> stayed. The [gazette](https://port.example/g?page=2) has it.

            See https://port.example/figures?id=3 and [@lund2081].

            """, _folder.Read("a.md"));
        Assert.DoesNotContain("SR4025", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("SR4009", run.Output, StringComparison.Ordinal);
        Assert.Contains("SR4007", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unsafe_fixes_wrap_addresses_and_put_in_the_key_that_was_meant()
    {
        _folder.Write("refs.bib", Refs).Write(".editorconfig", "root = true\n[*.md]\nlint_text.bibliography = refs.bib\n")
            .Write("a.md", "The figures are in https://port.example/figures?id=3 for all.\n\nThe levy rose [see @lund2081, p. 3; @voss1994].\n");

        var run = CommandRun.In(_folder, "--fix", "--unsafe-fixes", "--format", "compact", "--quiet");
        Assert.Equal("The figures are in <https://port.example/figures?id=3> for all.\n\nThe levy rose [see @lund2018, p. 3; @voss1994].\n", _folder.Read("a.md"));
        Assert.Contains("a.md:3:37: error SR4007: Citation key “voss1994” is not in refs.bib", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("lund", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_stripped_first_and_wrapped_by_the_next_run()
    {
        _folder.Write("a.md", "The figures are in https://port.example/figures?id=3&utm_medium=mail for all.\n").Write(".editorconfig", "root = true\n");

        CommandRun.In(_folder, "--fix", "--unsafe-fixes");
        Assert.Equal("The figures are in https://port.example/figures?id=3 for all.\n", _folder.Read("a.md"));
        CommandRun.In(_folder, "--fix", "--unsafe-fixes");
        Assert.Equal("The figures are in <https://port.example/figures?id=3> for all.\n", _folder.Read("a.md"));
    }

    [Fact]
    public void Unsafe_fixes_go_with_fix()
    {
        const string Text = "The levy rose [@lund2081].\n";
        _folder.Write("a.md", Text).Write("refs.bib", Refs).Write(".editorconfig", "root = true\n[*.md]\nlint_text.bibliography = refs.bib\n");

        var run = CommandRun.In(_folder, "--unsafe-fixes");
        Assert.Equal("lint-text: --unsafe-fixes goes with --fix, --fix-only or --diff; use one of them, too; see 'dotnet lint-text --help'", Assert.Single(run.ErrorLines));
        Assert.Equal((ExitCode.Failure, string.Empty), (run.ExitCode, run.Output));
        Assert.Equal(Text, _folder.Read("a.md"));
    }

    /// <summary>A repository with files that links can lead to.</summary>
    private TestFolder WriteGuides() => _folder.WithRepository().Write(".editorconfig", "root = true\n")
        .Write("docs/guide.md", "# Guide\n\n## Fees & Fines\n\nThe fee is paid here.\n\n## Fees & Fines\n\n<a id=\"old\"></a>The old fee.\n")
        .Write("docs/page.html", "<!doctype html><html><body><h1 id=\"top-of-page\">Page</h1><p id=\"p1\">The fee.</p></body></html>\n")
        .Write("docs/two words.md", "# Two words\n")
        .Write("docs/data.csv", "a,b\n")
        .Write("docs/api/README.md", "# Calls\n")
        .Write("site/here.md", "# Lamps\n");

    private void AssertOneFailure(string start)
    {
        var run = CommandRun.In(_folder, "--format", "compact");
        Assert.StartsWith(start, Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("SR3001", run.Output, StringComparison.Ordinal);
        Assert.Contains("SR1006", run.Output, StringComparison.Ordinal);
    }
}
