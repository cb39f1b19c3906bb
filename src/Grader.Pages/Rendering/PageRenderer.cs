using System.Runtime.ExceptionServices;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Grader.Pages.Rendering;

/// <summary>Makes a page of a component. Text is text there: Razor escapes whatever is not markup of ours.</summary>
internal static class PageRenderer
{
    /// <param name="stream">Stays open; gets UTF-8 without a mark.</param>
    public static void Write<TPage>(Stream stream, string parameter, object value)
        where TPage : IComponent
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        using var renderer = new StaticRenderer(services);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [parameter] = value });
        // Nothing of ours waits for anything, so it is done when this returns.
        var rendering = renderer.Dispatcher.InvokeAsync(() =>
            renderer.BeginRenderingComponent<TPage>(parameters).WriteHtmlTo(writer)
        );
        if (rendering.Exception is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure.InnerException!);
        }
    }

    private sealed class StaticRenderer(ServiceProvider services) : IDisposable
    {
        private readonly HtmlRenderer _renderer = new(services, NullLoggerFactory.Instance);

        public Dispatcher Dispatcher => _renderer.Dispatcher;

        public Microsoft.AspNetCore.Components.Web.HtmlRendering.HtmlRootComponent BeginRenderingComponent<TPage>(
            ParameterView parameters
        )
            where TPage : IComponent => _renderer.BeginRenderingComponent<TPage>(parameters);

        public void Dispose() => _renderer.Dispose();
    }
}
