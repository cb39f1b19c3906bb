using System.Net;
using System.Net.Http.Headers;
using NuGet.Common;
using NuGet.Configuration;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;
using NuGet.Versioning;

namespace Grader.Fetching;

/// <summary>One package on its way into a file. What came stays there, and the next attempt goes on behind it.</summary>
internal sealed class PackageDownload(NeededPackage package, string file, FetchListener listener)
{
    /// <summary>Attempts in a row at one source that brought nothing.</summary>
    private const int Patience = 3;

    public string File => file;

    private long Here => new FileInfo(file) is { Exists: true } there ? there.Length : 0;

    public async Task<bool> IsComplete(CancellationToken cancellation) =>
        Here > 0 && await PackageCheck.IsRight(package, file, cancellation);

    /// <returns>Null, or a sentence on why it is not to be had there.</returns>
    public async Task<string?> FetchFrom(PackageSource source, CancellationToken cancellation)
    {
        for (var inVain = 0; ; )
        {
            var before = Here;
            try
            {
                await Continue(source, cancellation);
                if (await IsComplete(cancellation))
                {
                    return null;
                }
                System.IO.File.Delete(file);
                if (before == 0)
                {
                    return "It has another package of that name and version.";
                }
            }
            catch (Exception e) when (IsTrouble(e) && !cancellation.IsCancellationRequested)
            {
                inVain = Here > before ? 0 : inVain + 1;
                if (inVain == Patience || e is FetchException)
                {
                    return Innermost(e);
                }
            }
        }
    }

    private async Task Continue(PackageSource source, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var repository = Repository.Factory.GetCoreV3(source);
        var index = source.IsHttp ? await repository.GetResourceAsync<ServiceIndexResourceV3>(cancellation) : null;
        if (index?.GetServiceEntryUri(ServiceTypes.PackageBaseAddress) is { } address)
        {
            var http = await repository.GetResourceAsync<HttpSourceResource>(cancellation);
            var url = $"{address.AbsoluteUri.TrimEnd('/')}/{package.Folder}/{package.FileName}";
            await Continue(http!.HttpSource, url, cancellation);
        }
        else
        {
            await Copy(repository, cancellation);
        }
    }

    private async Task Continue(HttpSource http, string url, CancellationToken cancellation)
    {
        var from = Here;
        HttpRequestMessage Ask()
        {
            var request = HttpRequestMessageFactory.Create(
                HttpMethod.Get,
                url,
                new HttpRequestMessageConfiguration(logger: NullLogger.Instance)
            );
            request.Headers.Range = from > 0 ? new RangeHeaderValue(from, null) : null;
            return request;
        }
        using var cache = new SourceCacheContext();
        await http.ProcessResponseAsync(
            new HttpSourceRequest(Ask),
            async response => await Receive(response, from, cancellation),
            cache,
            NullLogger.Instance,
            cancellation
        );
    }

    private async Task<bool> Receive(HttpResponseMessage response, long from, CancellationToken cancellation)
    {
        var goesOn = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == from;
        if (response.StatusCode is HttpStatusCode.NotFound)
        {
            // What came from another source stays: that one is asked again.
            throw new FetchException("It has no such package.");
        }
        if (response.StatusCode is HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            System.IO.File.Delete(file);
            throw new IOException("It has another package of that name.");
        }
        response.EnsureSuccessStatusCode();
        var whole = response.Content.Headers.ContentLength is { } rest ? (goesOn ? from : 0) + rest : (long?)null;
        await using var body = await response.Content.ReadAsStreamAsync(cancellation);
        await using var to = new FileStream(file, goesOn ? FileMode.Append : FileMode.Create, FileAccess.Write);
        var buffer = new byte[1 << 16];
        while (await body.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
            listener.Advance(package, to.Length, whole);
        }
        return whole is null || to.Length == whole ? true : throw new IOException("The connection broke.");
    }

    // A folder of packages, or a feed that knows no ranges: all of it, or nothing.
    private async Task Copy(SourceRepository repository, CancellationToken cancellation)
    {
        var packages = await repository.GetResourceAsync<FindPackageByIdResource>(cancellation);
        using var cache = new SourceCacheContext { DirectDownload = true };
        // Beside what may have come from another source, which stays where this one has nothing.
        var whole = $"{file}.whole";
        var found = false;
        try
        {
            await using (var to = new FileStream(whole, FileMode.Create, FileAccess.Write))
            {
                found = await packages!.CopyNupkgToStreamAsync(
                    package.Id,
                    NuGetVersion.Parse(package.Version),
                    to,
                    cache,
                    NullLogger.Instance,
                    cancellation
                );
            }
            if (!found)
            {
                throw new FetchException("It has no such package.");
            }
            System.IO.File.Move(whole, file, overwrite: true);
        }
        finally
        {
            System.IO.File.Delete(whole);
        }
    }

    private static bool IsTrouble(Exception e) =>
        e
            is FetchException
                or IOException
                or HttpRequestException
                or NuGetProtocolException
                or TimeoutException
                or OperationCanceledException;

    private static string Innermost(Exception e) => e.GetBaseException().Message.ReplaceLineEndings(" ").Trim();
}
