using Microsoft.Playwright;
using Xunit;

namespace Grader.Pages.Tests.Browsing;

/// <summary>The system's Chromium. Without one its tests are skipped, and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? ExecutablePath =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => _names.Select(n => Path.Combine(folder, n)))
            .FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (ExecutablePath is not { } path)
        {
            return;
        }
        _playwright = await Playwright.CreateAsync();
        // Its own sandbox does not start for root, as whom CI runs; what it shows is made here.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
    }

    /// <param name="file">A page on disk.</param>
    internal async Task<OpenedPage> Open(string file, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, "There is no Chromium on this machine.");
        var context = await _browser!.NewContextAsync(options ?? new());
        var page = await context.NewPageAsync();
        var opened = new OpenedPage(page);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }
}
