using Microsoft.Playwright;

namespace Grader.Pages.Tests.Browsing;

/// <summary>A page in a browser, and all that it asked for and complained about.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    public OpenedPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) => Complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    public IPage Page { get; }

    /// <summary>What stands in its console.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Addresses, that of the page included.</summary>
    public List<string> Requests { get; } = [];

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
