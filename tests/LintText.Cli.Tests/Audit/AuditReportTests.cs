using System.Text.RegularExpressions;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using LintText.Audit.Linking;
using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.Audit;

/// <summary>The report over <c>seeds/gazette</c>, an invented paper of forty issues whose habits are known: docs/audit.md writes them down.</summary>
public sealed class AuditReportTests : IClassFixture<AuditReportTests.Gazette>
{
    private readonly AuditFolder _audit;

    public AuditReportTests(Gazette gazette) => _audit = gazette.Audit;

    [Fact]
    public void Forty_issues_of_a_year_are_there() =>
        Assert.Equal(["88,2025-01-06,2025-12-23,0,40"], _audit.Ask("SELECT count(*), min(date), max(date), sum(date IS NULL), count(DISTINCT date) FROM draft"));

    /// <summary>The mayor leads before and after she leaves office; then come the new mayor and the councillor, each of every piece on politics.</summary>
    [Fact]
    public void The_mayor_is_quoted_most() =>
        Assert.Equal(["Ilse Brandt", "Petra Gaul"], _audit.Ask("SELECT name FROM quoted ORDER BY statements DESC, name LIMIT 2"));

    [Fact]
    public void A_role_that_changes_stays_one_person()
    {
        var roles = _audit.Ask("SELECT role FROM entity_role JOIN entity USING (entity_id) WHERE name = 'Ilse Brandt' ORDER BY first_date");
        Assert.Contains(roles, r => r.Contains("former mayor", StringComparison.OrdinalIgnoreCase));
        Assert.Single(_audit.Ask("SELECT entity_id FROM entity WHERE name LIKE '%Brandt'"));
    }

    /// <summary>In the first twenty issues politics has two unnamed statements of five; in the second twenty, one in every third piece.</summary>
    [Fact]
    public void Only_politics_leaves_people_unnamed_and_less_so_since_summer()
    {
        var shares = Share("SELECT sum(CASE WHEN o.is_unnamed THEN o.statements ELSE 0 END), sum(o.statements) FROM source o JOIN draft d USING (draft_id) WHERE o.kind <> 'self' AND d.section = 'politics' AND d.date {0} '2025-07-01'");
        Assert.InRange(shares("<"), 0.35, 0.45);
        Assert.InRange(shares(">="), 0.05, 0.15);
        Assert.Equal(["politics"], _audit.Ask("SELECT DISTINCT section FROM draft JOIN source o USING (draft_id) WHERE o.is_unnamed AND o.statements > 0"));

        Func<string, double> Share(string sql) => side =>
        {
            var numbers = Assert.Single(_audit.Ask(string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, side))).Split(',').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            return numbers[0] / numbers[1];
        };
    }

    [Fact]
    public void Business_rests_on_one_source_each_time()
    {
        Assert.Equal(["13"], _audit.Ask("SELECT count(*) FROM draft WHERE section = 'business'"));
        Assert.Equal(["13"], _audit.Ask("SELECT count(*) FROM single_source WHERE section = 'business'"));
    }

    [Fact]
    public void The_only_expert_is_never_quoted() =>
        Assert.Equal(["Tomas Reil,14,0"], _audit.Ask("SELECT name, statements, quotations FROM quoted WHERE role_class = 'expert'"));

    [Fact]
    public void One_of_two_firms_that_are_accused_has_a_word() =>
        Assert.Equal(["Harbottle Towage,4,4", "Lund Fish Packers,4,0"], _audit.Ask("SELECT name, count(*), sum(reply <> 'none') FROM accused WHERE name IN ('Harbottle Towage', 'Lund Fish Packers') GROUP BY name"));

    [Fact]
    public void The_report_says_that_the_archive_is_small() => Assert.StartsWith("This is a small archive: 88 pieces", Assert.Single(_audit.Report.QuerySelectorAll(".small-note")).TextContent, StringComparison.Ordinal);

    [Fact]
    public void Every_link_leads_to_a_page_or_a_part_of_one()
    {
        var pages = _audit.Pages;
        var links = 0;
        foreach (var (name, html) in pages)
        {
            var page = ReviewFolder.Parse(html);
            foreach (var href in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
            {
                links++;
                var target = href.StartsWith('#') ? name : name.StartsWith("passages/", StringComparison.Ordinal) ? href.Replace("../", string.Empty, StringComparison.Ordinal) : href.Split('#')[0];
                Assert.True(pages.ContainsKey(target), $"{name}: {href}");
                if (href.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark)
                    Assert.True(ReviewFolder.Parse(pages[target]).GetElementById(href[(mark + 1)..]) is not null, $"{name}: {href}");
            }
        }

        Assert.True(links > 300, $"only {links} links");
    }

    [Fact]
    public void Numbers_are_those_of_their_passages()
    {
        var checkedNumbers = 0;
        foreach (var link in _audit.Report.QuerySelectorAll("td a[href^='passages/']"))
        {
            // Words are counted, not listed; of an entity’s page the part that a link names counts.
            var href = link.GetAttribute("href")!;
            if (!Regex.IsMatch(link.TextContent, "^[0-9\u202F]+$") || link.ParentElement!.ClosestHead() is "Words")
                continue;

            var page = _audit.Page(href);
            var part = href.Split('#') is [_, var id] ? page.GetElementById(id)!.NextElementSibling! : null;
            var counts = part is not null ? [part] : page.QuerySelectorAll("p.soft").Where(p => Regex.IsMatch(p.TextContent, "passages?[.;]") && p.PreviousElementSibling?.Id != "pieces").ToArray();
            var listed = counts.Sum(c => int.Parse(Regex.Match(c.TextContent, "^[0-9\u202F]+").Value.Replace("\u202F", string.Empty, StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(listed == int.Parse(link.TextContent.Replace("\u202F", string.Empty, StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture), $"{href}: {link.TextContent} but {listed}");
            checkedNumbers++;
        }

        Assert.True(checkedNumbers > 100, $"only {checkedNumbers} numbers");
    }

    [Fact]
    public void The_examples_of_the_page_are_read()
    {
        var page = File.ReadAllText(Repository.PathTo("docs", "audit.md"));
        Assert.NotNull(AliasReader.Read(Regex.Match(page, "```yaml\n([^`]+)```").Groups[1].Value, "aliases.yml", out _));
        Assert.Equal(10, _audit.Ask(Regex.Match(page, "--sql \"([^\"]+)\"").Groups[1].Value).Length);
        var described = Regex.Matches(page, "^\\| (`[a-z_`, ]+) \\|", RegexOptions.Multiline).SelectMany(m => m.Groups[1].Value.Split(',')).Select(n => n.Trim(' ', '`'));
        Assert.Equal(_audit.Ask("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1"), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_browser_may_run_and_load_nothing()
    {
        foreach (var (name, html) in _audit.Pages)
        {
            var page = ReviewFolder.Parse(html);
            Assert.Matches("^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"));
            Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, link, form, [style], [onclick]"));
            Assert.DoesNotContain("http:", html, StringComparison.Ordinal);
            Assert.DoesNotContain("https:", html, StringComparison.Ordinal);
            Assert.True(name.Length > 0);
        }
    }

    [Fact]
    public void No_name_or_path_is_markup()
    {
        using var folder = new TestFolder().Write("a & b.md", "---\nsection: \"<img src=x onerror=alert(1)>\"\nauthor: \"\\\"><svg onload=alert(1)>\"\n---\n\n“<b>No</b>,” said Odo Lenk\u202E, director of \u001B[31mports.\n");
        var audit = AuditFolder.Make(folder);
        foreach (var html in audit.Pages.Values)
        {
            Assert.DoesNotContain('\u202E', html);
            Assert.DoesNotContain('\u001B', html);
            Assert.Empty(ReviewFolder.Parse(html).QuerySelectorAll("script, img, svg[onload]"));
        }
    }

    /// <summary>The archive, audited once.</summary>
    public sealed class Gazette : IDisposable
    {
        private readonly TestFolder _folder = new();

        /// <summary>Audits it.</summary>
        public Gazette()
        {
            var seeds = Repository.PathTo("seeds", "gazette");
            foreach (var file in Directory.EnumerateFiles(seeds, "*.md", SearchOption.AllDirectories))
                _folder.Write(Path.Combine("gazette", Path.GetRelativePath(seeds, file)), File.ReadAllBytes(file));
            Audit = AuditFolder.Make(_folder, "gazette");
        }

        internal AuditFolder Audit { get; }

        /// <inheritdoc/>
        public void Dispose() => _folder.Dispose();
    }
}

/// <summary>Finds a cell’s column.</summary>
file static class Cells
{
    /// <summary>The words at the head of a cell’s column.</summary>
    public static string? ClosestHead(this IElement cell) => cell is IHtmlTableCellElement { Index: var index } && cell.Closest("table") is IHtmlTableElement table ? table.Head!.Rows[0].Cells[index].TextContent : null;
}
