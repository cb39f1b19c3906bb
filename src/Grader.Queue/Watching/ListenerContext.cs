using System.Net;
using System.Text;
using Hangfire;
using Hangfire.Dashboard;

namespace Grader.Queue.Watching;

/// <summary>A request to Hangfire's pages, and their answer, which goes out when it is whole: what fails on the way can still be
/// said.</summary>
internal sealed class ListenerContext : DashboardContext, IDisposable
{
    private readonly ListenerResponse _response;

    /// <param name="path">Of the page, from a slash on.</param>
    /// <param name="prefix">What stands in front of all paths.</param>
    public ListenerContext(JobStorage storage, DashboardOptions options, HttpListenerContext context, string path, string prefix)
        : base(storage, options)
    {
        Request = new ListenerRequest(context.Request, path, prefix);
        Response = _response = new ListenerResponse(context.Response);
    }

    public Task Send() => _response.Send();

    public void Dispose() => _response.Dispose();
}

/// <summary>What is asked of a page.</summary>
internal sealed class ListenerRequest(HttpListenerRequest request, string path, string prefix) : DashboardRequest
{
    /// <summary>What a form of these pages may come to.</summary>
    private const int MostChars = 1 << 20;

    public override string Method => request.HttpMethod;

    public override string Path => path;

    public override string PathBase => prefix;

    public override string LocalIpAddress => request.LocalEndPoint.Address.ToString();

    public override string RemoteIpAddress => request.RemoteEndPoint.Address.ToString();

    public override string? GetQuery(string key) => request.QueryString[key];

    public override async Task<IList<string>> GetFormValuesAsync(string key)
    {
        using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
        var buffer = new char[MostChars];
        var length = await reader.ReadBlockAsync(buffer);
        return
        [
            .. new string(buffer, 0, length)
                .Split('&')
                .Select(pair => pair.Split('=', 2))
                .Where(pair => pair.Length == 2 && WebUtility.UrlDecode(pair[0]) == key)
                .Select(pair => WebUtility.UrlDecode(pair[1])),
        ];
    }
}

/// <summary>What a page answers.</summary>
internal sealed class ListenerResponse(HttpListenerResponse response) : DashboardResponse, IDisposable
{
    private readonly MemoryStream _body = new();

    public override string ContentType { get; set; } = "text/html";

    public override int StatusCode { get; set; } = (int)HttpStatusCode.OK;

    public override Stream Body => _body;

    public override void SetExpire(DateTimeOffset? value)
    {
        if (value is { } until)
        {
            response.Headers["Cache-Control"] = "private";
            response.Headers["Expires"] = until.ToString("r", System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    public override Task WriteAsync(string text) => _body.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask();

    public async Task Send()
    {
        (response.StatusCode, response.ContentType) = (StatusCode, ContentType);
        response.ContentLength64 = _body.Length;
        _body.Position = 0;
        await _body.CopyToAsync(response.OutputStream);
    }

    public void Dispose() => _body.Dispose();
}
