using System.Net;
using System.Security.Cryptography;
using System.Text;
using Grader.Queue.Connecting;
using Grader.Queue.Storage;
using Hangfire;
using Hangfire.Dashboard;

namespace Grader.Queue.Watching;

/// <summary>Hangfire's own pages about a queue, for a browser on this machine that knows the token. They need no web framework,
/// which not every machine has: a listener of .NET's own hands them requests.</summary>
public sealed class QueueDashboard : IDisposable
{
    private const string Refusal = "Open the whole address that grader queue dashboard printed.\n";

    private readonly HttpListener _listener;
    private readonly QueueDatabase _database;
    private readonly JobStorage _storage;
    private readonly DashboardOptions _options;
    private readonly byte[] _token;

    private QueueDashboard(HttpListener listener, string address, QueueDatabase database, string token, bool mayChange)
    {
        (_listener, Address, _database) = (listener, address, database);
        _token = Encoding.UTF8.GetBytes(token);
        _storage = Turns.StorageOf(database);
        _options = new()
        {
            AppPath = null, // there is no site to go back to
            DashboardTitle = "Turns of a queue",
            DisplayStorageConnectionString = false,
            // Whoever has the token may do what its owner may; another site has not, and so it cannot make a browser ask.
            Authorization = [],
            IgnoreAntiforgeryToken = true,
            IsReadOnlyFunc = _ => !mayChange,
        };
    }

    /// <summary>What to open, with the token.</summary>
    public string Address { get; }

    /// <param name="port">On this machine alone; null for one that is free.</param>
    /// <param name="token">A word that nobody can guess.</param>
    /// <param name="mayChange">Whether turns can be put back and taken out by it.</param>
    /// <exception cref="QueueException">The port cannot be had.</exception>
    public static QueueDashboard Open(QueueDatabase database, int? port, string token, bool mayChange)
    {
        var chosen = port ?? FreePort.Find();
        var listener = new HttpListener();
        var site = $"http://127.0.0.1:{chosen}/";
        listener.Prefixes.Add(site);
        try
        {
            listener.Start();
        }
        catch (HttpListenerException e)
        {
            listener.Close();
            throw new QueueException(
                $"Port {chosen} of this machine cannot be had: {e.Message.TrimEnd('.')}. Name another: --port."
            );
        }
        return new(listener, $"{site}{token}/", database, token, mayChange);
    }

    /// <summary>Answers until it is told to stop.</summary>
    public async Task Serve(CancellationToken cancellation)
    {
        await using var stopping = cancellation.Register(_listener.Stop);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = Task.Run(() => Answer(context), CancellationToken.None);
            }
            catch (Exception e)
                when (e is HttpListenerException or InvalidOperationException && cancellation.IsCancellationRequested)
            {
                return; // it was told to, whether or not it has stopped by now
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        try
        {
            await AnswerOrSayWhyNot(context);
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or IOException or InvalidOperationException)
        {
            context.Response.Abort(); // the browser is gone
        }
    }

    private async Task AnswerOrSayWhyNot(HttpListenerContext context)
    {
        context.Response.AddHeader("Referrer-Policy", "no-referrer"); // the address has the token
        context.Response.AddHeader("X-Frame-Options", "DENY");
        context.Response.AddHeader("X-Content-Type-Options", "nosniff");
        context.Response.AddHeader("Cache-Control", "no-store");
        if (PathBehindToken(context.Request) is not { } path)
        {
            await Say(context.Response, HttpStatusCode.Forbidden, Refusal);
            return;
        }
        try
        {
            await Dispatch(context, path);
        }
        catch (Exception e) when (DatabaseTrouble.Is(e))
        {
            await Say(context.Response, HttpStatusCode.ServiceUnavailable, $"{_database.Describe(e)}\n");
        }
        catch (Exception e) when (e is not (HttpListenerException or ObjectDisposedException))
        {
            // A number that is none, or a page that cannot cope with what is there: nobody is to wait for it.
            await Say(context.Response, HttpStatusCode.InternalServerError, $"This page cannot be shown: {e.Message}\n");
        }
    }

    private string? PathBehindToken(HttpListenerRequest request) =>
        Uri.UnescapeDataString(request.Url?.AbsolutePath ?? "").TrimStart('/').Split('/', 2) is [var token, var path]
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), _token)
            ? $"/{path}"
            : null;

    private async Task Dispatch(HttpListenerContext context, string path)
    {
        if (DashboardRoutes.Routes.FindDispatcher(path) is not (var dispatcher, var match))
        {
            await Say(context.Response, HttpStatusCode.NotFound, "There is no such page.\n");
            return;
        }
        using var dashboard = new ListenerContext(_storage, _options, context, path, new Uri(Address).AbsolutePath.TrimEnd('/'))
        {
            UriMatch = match,
        };
        await dispatcher.Dispatch(dashboard);
        await dashboard.Send();
    }

    private static async Task Say(HttpListenerResponse response, HttpStatusCode status, string words)
    {
        response.StatusCode = (int)status;
        response.ContentType = "text/plain; charset=utf-8";
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(words));
    }

    public void Dispose() => _listener.Close();
}
