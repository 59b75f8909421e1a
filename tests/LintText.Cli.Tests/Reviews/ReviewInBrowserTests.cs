using LintText.Cli.Tests.Kit;

using PuppeteerSharp;

namespace LintText.Cli.Tests.Reviews;

/// <summary>
/// The least of what <c>.ci/full review</c> holds in a real browser, on every run: pages open without asking for anything, scripts run under the
/// page’s own policy, filters filter, keys step, decisions are kept, and a phone scrolls one way.
/// </summary>
public sealed class ReviewInBrowserTests : IDisposable
{
    private const string Draft = """
        # The late boat

        Experts warn that the new ferry levy will empty the quay within a year. “It was late,” said Ilse Brandt, the harbour master.

        Clearly, the strongman had no plan. A senior official said the board had been told. <img src="https://courier.example/spy.png" onerror="alert(1)">

        <script>alert(2)</script>

        Studies show that [levies](javascript:alert(3)) always fail.
        """;

    private readonly TestFolder _folder = new TestFolder().Write("boat.md", Draft).Write("quiet.md", "# Ferries\n\nThe ferry leaves at nine, said Ilse Brandt.\n");
    private readonly ReviewFolder _review;

    public ReviewInBrowserTests() => _review = ReviewFolder.Make(_folder);

    public void Dispose() => _folder.Dispose();

    [ChromiumFact]
    public async Task An_editor_goes_from_the_list_through_a_draft()
    {
        await using var browser = await Chromium.StartAsync();
        var page = await browser.OpenAsync(_folder.PathTo("review/index.html"), width: 1440);
        await Task.WhenAll(page.WaitForNavigationAsync(), page.ClickAsync("tbody tr a"));
        Assert.Contains("The late boat", await page.GetTitleAsync(), StringComparison.Ordinal);

        var all = await NotesAsync(page);
        await page.ClickAsync("input[name=family][value=Loaded]");
        Assert.InRange(await NotesAsync(page), 1, all - 1);
        await page.ClickAsync("[data-do=reset]");
        Assert.Equal(all, await NotesAsync(page));

        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("n");
        Assert.Equal("2", await page.EvaluateExpressionAsync<string>("document.querySelector('.note.on').dataset.n"));

        await page.Keyboard.PressAsync("a");
        Assert.Equal(1, await AcceptedAsync(page));
        await page.ReloadAsync();
        Assert.Equal(1, await AcceptedAsync(page));

        Assert.Empty(browser.Troubles);
    }

    [ChromiumFact]
    public async Task A_phone_scrolls_one_way()
    {
        await using var browser = await Chromium.StartAsync();
        foreach (var name in _review.Pages.Append("review/index.html"))
        {
            var page = await browser.OpenAsync(_folder.PathTo(name), width: 390);
            Assert.Equal(0, await page.EvaluateExpressionAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        }

        Assert.Empty(browser.Troubles);
    }

    private static Task<int> AcceptedAsync(IPage page) => page.EvaluateExpressionAsync<int>("document.querySelectorAll('.note.accepted').length");

    private static Task<int> NotesAsync(IPage page) =>
        page.EvaluateExpressionAsync<int>("[...document.querySelectorAll('.note')].filter(n => n.checkVisibility()).length");
}
