using LintText.Cli.Tests.Kit;

namespace LintText.Cli.Tests.Audit;

/// <summary>The command: what goes into the database, what is read again, questions, exports, shards.</summary>
public sealed class AuditCommandTests : IDisposable
{
    private const string One = "---\ntitle: The levy\ndate: 2025-03-04\nsection: harbour\nauthor: Ada Stern and Vera Lind\n---\n\n“It is too high,” said Odo Lenk, director of the Isen Port Authority. A senior official said that the talks had failed.\n";
    private const string Two = "# The boat\n\nBy Rufus Dahl\n\n5 April 2025\n\n“It was late,” said Ilse Brandt, a commuter. Odo Lenk said that it was on time. See [the log](https://example.org/2024/log).\n";

    private readonly TestFolder _folder = new TestFolder().Write("archive/politics/2025/one.md", One).Write("archive/politics/2025/two.md", Two);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Drafts_go_in_with_day_section_and_authors()
    {
        var audit = AuditFolder.Make(_folder, "archive");
        Assert.Equal(
            ["archive/politics/2025/one.md,The levy,2025-03-04,frontmatter,harbour,news", "archive/politics/2025/two.md,The boat,2025-04-05,byline,politics,news"],
            audit.Ask("SELECT path, title, date, date_from, section, kind FROM draft ORDER BY path"));
        Assert.Equal(["Ada Stern", "Vera Lind", "Rufus Dahl"], audit.Ask("SELECT name FROM author ORDER BY draft_id, position"));
        Assert.Equal(["link,example.org,site,2024"], audit.Ask("SELECT kind, place, place_kind, year FROM citation"));
    }

    [Fact]
    public void The_day_can_stand_in_the_path_alone() =>
        Assert.Equal(["2024-02-29,path"], AuditFolder.Make(_folder.Write("archive/2024/02/29/x.md", Drafts.Error), "archive/2024").Ask("SELECT date, date_from FROM draft"));

    [Fact]
    public void Sources_are_counted_as_in_the_ledger()
    {
        var audit = AuditFolder.Make(_folder, "archive");
        Assert.Equal(["Odo Lenk,person,official,2", "Ilse Brandt,person,resident,1"], audit.Ask("SELECT name, kind, role_class, statements FROM quoted ORDER BY statements DESC"));
        Assert.Equal(["1"], audit.Ask("SELECT sum(is_unnamed) FROM source"));
    }

    [Fact]
    public void Only_what_changed_is_read_again()
    {
        Assert.StartsWith("2 drafts read, 0 as before, 0 removed.\n", CommandRun.In(_folder, "audit", "archive").Output, StringComparison.Ordinal);
        Assert.StartsWith("0 drafts read, 2 as before, 0 removed.\n", CommandRun.In(_folder, "audit", "archive").Output, StringComparison.Ordinal);
        _folder.Write("archive/politics/2025/two.md", Two.Replace("late", "early", StringComparison.Ordinal));
        Assert.StartsWith("1 draft read, 1 as before, 0 removed.\n", CommandRun.In(_folder, "audit", "archive").Output, StringComparison.Ordinal);
        File.Delete(_folder.PathTo("archive/politics/2025/one.md"));
        Assert.StartsWith("0 drafts read, 1 as before, 1 removed.\n", CommandRun.In(_folder, "audit", "archive").Output, StringComparison.Ordinal);
        var audit = AuditFolder.In(_folder, "audit");
        Assert.Equal(["1,0,0,0"], audit.Ask("SELECT (SELECT count(*) FROM draft), (SELECT count(*) FROM source WHERE draft_id NOT IN (SELECT draft_id FROM draft)), (SELECT count(*) FROM said WHERE source_id NOT IN (SELECT source_id FROM source)), (SELECT count(*) FROM statement WHERE draft_id NOT IN (SELECT draft_id FROM draft))"));
        Assert.Equal(["1,0"], audit.Ask("SELECT sum(text LIKE '%early%'), sum(text LIKE '%late%') FROM statement"));
    }

    [Fact]
    public void Settings_that_change_have_drafts_read_again()
    {
        AuditFolder.Make(_folder, "archive");
        _folder.Write(".editorconfig", "root = true\n[*]\nlint_text.document_kind = opinion\n");
        Assert.StartsWith("2 drafts read", CommandRun.In(_folder, "audit", "archive").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_can_be_added_one_after_the_other()
    {
        _folder.Write("more/three.md", One);
        AuditFolder.Make(_folder, "archive");
        Assert.Equal(["3"], AuditFolder.Make(_folder, "more").Ask("SELECT count(*) FROM draft"));
    }

    [Theory]
    [InlineData("DELETE FROM draft")]
    [InlineData("ATTACH DATABASE 'x.db' AS x")]
    [InlineData("VACUUM INTO 'x.db'")]
    [InlineData("PRAGMA query_only = OFF")]
    [InlineData("CREATE TABLE x (y)")]
    [InlineData("SELECT 1; DROP TABLE draft")]
    public void A_question_only_reads(string sql)
    {
        AuditFolder.Make(_folder, "archive");
        var before = _folder.Files();
        var run = CommandRun.In(_folder, "audit", "--sql", sql);
        Assert.Equal((ExitCode.Failure, "lint-text: --sql: only SELECT is allowed here: the database is opened to be read\n"), (run.ExitCode, run.Error));
        Assert.Equal(before, _folder.Files());
        Assert.Equal(["2"], AuditFolder.In(_folder, "audit").Ask("SELECT count(*) FROM draft"));
    }

    [Theory]
    [InlineData("SELECT nobody FROM draft", "lint-text: --sql: no such column: nobody\n")]
    [InlineData("SELEKT", "lint-text: --sql: near \"SELEKT\": syntax error\n")]
    public void A_slip_in_a_question_is_told_in_one_line(string sql, string error)
    {
        AuditFolder.Make(_folder, "archive");
        Assert.Equal(new CommandRun(ExitCode.Failure, string.Empty, error), CommandRun.In(_folder, "audit", "--sql", sql));
    }

    [Fact]
    public void Answers_are_columns_or_lines_of_JSON()
    {
        AuditFolder.Make(_folder, "archive");
        Assert.Contains("Odo Lenk", CommandRun.In(_folder, "audit", "--sql", "SELECT name, statements FROM quoted").Output, StringComparison.Ordinal);
        Assert.Equal("{\"name\":\"Odo Lenk\",\"n\":2}\n", CommandRun.In(_folder, "audit", "--sql", "SELECT name, statements AS n FROM quoted LIMIT 1", "--format", "jsonl").Output);
    }

    [Fact]
    public void Without_a_database_the_command_says_what_to_do() =>
        Assert.Equal(new CommandRun(ExitCode.Failure, string.Empty, "lint-text: audit/audit.db: there is no database here; run 'lint-text audit' over the drafts first\n"), CommandRun.In(_folder, "audit", "--sql", "SELECT 1"));

    [Fact]
    public void Another_file_is_not_touched()
    {
        _folder.Write("notes.txt", "These are notes and no database at all, whatever anybody says, and long enough for a header, and then some more of it.\n");
        var run = CommandRun.In(_folder, "audit", "archive", "--db", "notes.txt");
        Assert.Equal((ExitCode.Failure, "lint-text: notes.txt: no database of this tool; name another file, or delete this one\n"), (run.ExitCode, run.Error));
        Assert.StartsWith("These are notes", _folder.Read("notes.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_are_exported()
    {
        AuditFolder.Make(_folder, "archive", "--export", "csv", "--export", "jsonl", "--export", "parquet");
        Assert.StartsWith("entity_id,kind,name,role_class\r\n", _folder.Read("audit/csv/entity.csv"), StringComparison.Ordinal);
        Assert.Contains("\"name\":\"Odo Lenk\"", _folder.Read("audit/jsonl/entity.jsonl"), StringComparison.Ordinal);
        Assert.Equal("PAR1"u8.ToArray(), _folder.ReadBytes("audit/parquet/passage.parquet")[..4]);
    }

    [Fact]
    public void A_cell_is_no_formula()
    {
        _folder.Write("archive/evil.md", "---\ntitle: \"=cmd|' /C calc'!A0\"\n---\n\n“No,” said Odo Lenk.\n");
        AuditFolder.Make(_folder, "archive", "--export", "csv");
        Assert.Contains(",'=cmd|' /C calc'!A0,", _folder.Read("audit/csv/draft.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_shards_give_the_report_of_one_run()
    {
        for (var i = 0; i < 9; i++)
            _folder.Write($"archive/{i}.md", string.Concat(Enumerable.Repeat(One[One.IndexOf('“', StringComparison.Ordinal)..], i + 1)));
        var whole = AuditFolder.Make(_folder, "archive");
        foreach (var k in (string[])["1", "2", "3"])
            Assert.Equal(ExitCode.Clean, CommandRun.In(_folder, "audit", "archive", "--shard", $"{k}/3", "--db", $"{k}.db", "--no-pages", "--quiet").ExitCode);
        var run = CommandRun.In(_folder, "audit", "merge", "3.db", "1.db", "2.db", "--output", "merged");

        Assert.Equal(new CommandRun(ExitCode.Clean, "Wrote merged/audit.db; open merged/index.html.\n", string.Empty), run);
        Assert.Equal(["11"], AuditFolder.In(_folder, "merged").Ask("SELECT count(*) FROM draft"));
        Assert.Equal(WithoutIds(whole.Pages), WithoutIds(AuditFolder.In(_folder, "merged").Pages));

        // The number of an entity is the database’s own; it stands in questions only.
        static Dictionary<string, string> WithoutIds(Dictionary<string, string> pages) => pages.ToDictionary(p => p.Key, p => System.Text.RegularExpressions.Regex.Replace(p.Value, "entity_id = [0-9]+", "entity_id = ?"));
    }

    [Fact]
    public void A_draft_in_two_shards_counts_once_and_two_texts_of_it_are_refused()
    {
        AuditFolder.Make(_folder, "archive", "--db", "1.db");
        AuditFolder.Make(_folder, "archive", "--db", "2.db");
        Assert.Equal(ExitCode.Clean, CommandRun.In(_folder, "audit", "merge", "1.db", "2.db", "--output", "merged").ExitCode);
        Assert.Equal(["2"], AuditFolder.In(_folder, "merged").Ask("SELECT count(*) FROM draft"));
        _folder.Write("archive/politics/2025/two.md", Two.Replace("late", "early", StringComparison.Ordinal));
        AuditFolder.Make(_folder, "archive", "--db", "2.db");
        var run = CommandRun.In(_folder, "audit", "merge", "1.db", "2.db", "--output", "merged");
        Assert.Equal((ExitCode.Failure, "lint-text: 2.db: 'archive/politics/2025/two.md' is in another of the databases, too, and was another text or read by another version then; run the shards again\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void The_houses_own_table_is_joined_by_name()
    {
        _folder.Write("people.csv", "name,region\nOdo Lenk,north\nNobody Here,south\n");
        var run = CommandRun.In(_folder, "audit", "archive", "--attributes", "people.csv", "--quiet");
        Assert.Equal((ExitCode.Clean, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(["Odo Lenk,region,north"], AuditFolder.In(_folder, "audit").Ask("SELECT e.name, a.name, a.value FROM attribute a JOIN entity e USING (entity_id)"));
        Assert.NotNull(AuditFolder.In(_folder, "audit").Report.GetElementById("own"));
    }

    [Theory]
    [InlineData("region\nnorth\n", "lint-text: people.csv:1: the table has no column 'name', by which people are found; name one so\n")]
    [InlineData("name\nOdo Lenk\n", "lint-text: people.csv:1: the table has no column but 'name'; there is nothing to count by\n")]
    public void A_table_without_what_it_needs_is_refused(string table, string error)
    {
        _folder.Write("people.csv", table);
        var run = CommandRun.In(_folder, "audit", "archive", "--attributes", "people.csv");
        Assert.Equal((ExitCode.Failure, error), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Aliases_beside_the_database_count()
    {
        _folder.Write("audit/aliases.yml", "people:\n  - name: Odo B. Lenk\n    also: [Odo Lenk, Ilse Brandt]\n");
        Assert.Equal(["Odo B. Lenk,3"], AuditFolder.Make(_folder, "archive").Ask("SELECT name, statements FROM quoted"));
    }

    [Fact]
    public void Pages_are_no_drafts_of_the_next_run()
    {
        AuditFolder.Make(_folder);
        Assert.StartsWith("0 drafts read, 2 as before, 0 removed.\n", CommandRun.In(_folder, "audit").Output, StringComparison.Ordinal);
    }
}
