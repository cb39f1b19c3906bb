using System.IO.Compression;
using System.Security.Cryptography;
using Grader.Fetching;

namespace Grader.Tests.Fetching;

/// <summary>A runner without its libraries, which are in a made-up package, and a user with nothing but what is said
/// here.</summary>
internal sealed class PackagedRunner : IDisposable
{
    public const string FileName = "fake.native.1.2.3.nupkg";

    private const string Library = "runtimes/linux-x64/native/libfake.so";

    public static readonly byte[] Content = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * i % 251))];

    public static readonly byte[] Package = MakePackage(Content);

    public PackagedRunner()
    {
        Folder.Write("app/runner/Grader.Runner.dll", "the runner");
        Folder.Write("app/runner/libraries.txt", $"linux-x64 Fake.Native/1.2.3/{Library}\n");
        Folder.Write(
            "app/runner/packages.lock.json",
            """{"version":2,"dependencies":{"net10.0":{},"net10.0/linux-x64":{"Fake.Native":{"contentHash":"HASH"}}}}""".Replace(
                "HASH",
                Convert.ToBase64String(SHA512.HashData(Package)),
                StringComparison.Ordinal
            )
        );
        SetUpSources("");
    }

    public TempFolder Folder { get; } = new();

    public List<string> Said { get; } = [];

    public string Data => Folder.At("data");

    private string Runner => Folder.At("app/runner/Grader.Runner.dll");

    /// <param name="sources">Lines of a nuget.config.</param>
    /// <param name="rest">What stands beside the sources.</param>
    public void SetUpSources(string sources, string rest = "") =>
        Folder.Write(
            "work/nuget.config",
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Folder.At("global")}" /></config>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
              <packageSources><clear />{sources}</packageSources>
              {rest}
            </configuration>
            """
        );

    public void SetUpFeed(FakeFeed feed) =>
        SetUpSources(
            $"""<add key="here" value="{feed.Address}/v3/index.json" protocolVersion="3" allowInsecureConnections="true" />"""
        );

    /// <returns>The content of the library that lies beside the runner then.</returns>
    public async Task<byte[]> Complete(CancellationToken cancellation)
    {
        var runner = new CompleteRunner(
            new("dotnet", Folder.At("compiler.dll"), Runner),
            NeededLibraries.FindFor(Runner)!,
            new(Data)
        );
        await runner.Make(Folder.At("work"), new(Said.Add, (_, _, _) => { }), cancellation);
        return File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(runner.Workplace.Runner)!, "libfake.so"));
    }

    public void Dispose() => Folder.Dispose();

    public static byte[] MakePackage(byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Write(
                zip,
                "fake.native.nuspec",
                "<package><metadata><id>Fake.Native</id><version>1.2.3</version></metadata></package>"u8
            );
            Write(zip, Library, content);
        }
        return bytes.ToArray();
    }

    private static void Write(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(content);
    }
}
