using PuppeteerSharp;

namespace LintText.Cli.Tests.Kit;

/// <summary>Pages in a real browser, of which nothing is loaded but the page itself.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IBrowser _browser;
    private readonly List<string> _troubles = [];

    private Chromium(IBrowser browser) => _browser = browser;

    /// <summary>The browser of this machine: what <c>LINT_TEXT_TEST_BROWSER</c> names, or Debian’s; null if there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("LINT_TEXT_TEST_BROWSER") ?? (File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium" : null);

    /// <summary>What pages complained of, and what they asked for beside themselves, in the order in which it happened.</summary>
    public IReadOnlyList<string> Troubles => _troubles;

    /// <summary>Starts the browser, without its sandbox: root, who runs tests in containers, has none.</summary>
    public static async Task<Chromium> StartAsync() =>
        new(await Puppeteer.LaunchAsync(new LaunchOptions { ExecutablePath = Path, Args = ["--no-sandbox", "--disable-dev-shm-usage"] }));

    /// <summary>Opens a page from the disk.</summary>
    /// <param name="path">The full path of its file.</param>
    /// <param name="width">The window’s, in CSS pixels.</param>
    public async Task<IPage> OpenAsync(string path, int width)
    {
        var page = await _browser.NewPageAsync();
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        page.Console += (_, e) => _troubles.Add($"console: {e.Message.Text}");
        page.PageError += (_, e) => _troubles.Add($"error: {e.Message}");
        page.Dialog += (_, e) => _troubles.Add($"dialog: {e.Dialog.Message}");
        page.Request += (_, e) =>
        {
            if (!e.Request.IsNavigationRequest || !e.Request.Url.StartsWith("file:", StringComparison.Ordinal))
                _troubles.Add($"request: {e.Request.Url}");
        };
        await page.GoToAsync(new Uri(path).AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync() => await _browser.DisposeAsync();
}

/// <summary>Needs Chromium; where <c>LINT_TEXT_TEST_BROWSER</c> promises one, it is not skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ChromiumFactAttribute() : ConditionalFactAttribute(Chromium.Path is not null, "Chromium only (LINT_TEXT_TEST_BROWSER names it).");
