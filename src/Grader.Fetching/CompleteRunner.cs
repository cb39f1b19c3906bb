using System.Collections.Immutable;
using Grader.Processes;

namespace Grader.Fetching;

/// <summary>A runner with libtorch beside it, in the user's data folder: fetched once, and put together anew for another
/// grader.</summary>
public sealed class CompleteRunner(Workplace packaged, NeededLibraries needed, DataFolder data)
{
    private const string Runner = "runner",
        Libraries = "libraries";

    // Those that hang on the grader and not on TorchSharp.
    private static readonly ImmutableArray<string> _own = ["Grader.Runner.dll", "Grader.Protocol.dll", "libgrader-parent.so"];

    private readonly string _libraries = data.PlaceOf(Libraries, needed.Key);
    private readonly string _place = data.PlaceOf(Runner, KeyOfRunner(packaged.Runner, needed));

    /// <summary>With that runner.</summary>
    public Workplace Workplace => packaged with { Runner = Path.Combine(_place, Path.GetFileName(packaged.Runner)) };

    /// <summary>Whether a program can be run without fetching anything.</summary>
    public bool IsThere => WholeFolder.IsThere(_place);

    /// <summary>Makes it, where it is not there yet.</summary>
    /// <exception cref="FetchException">It cannot be had.</exception>
    public async Task Make(string workingDirectory, FetchListener listener, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(data.Path);
            using var alone = await FolderLock.Take(
                Path.Combine(data.Path, "lock"),
                () => listener.Say("Another grader is fetching TorchSharp. This one waits for it."),
                cancellation
            );
            if (!WholeFolder.IsThere(_libraries))
            {
                await FetchLibraries(workingDirectory, listener, cancellation);
            }
            if (!IsThere)
            {
                await WholeFolder.Make(_place, PutTogether);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FetchException(
                $"TorchSharp is needed to run a program, and cannot be put into {data.Path}: {e.Message} Mend that, or "
                    + $"name another folder: {DataFolder.Variable}=DIR"
            );
        }
    }

    private async Task FetchLibraries(string workingDirectory, FetchListener listener, CancellationToken cancellation)
    {
        listener.Say(
            $"TorchSharp is needed to run a program. It is fetched once, through NuGet, into {data.Path}; to be rid of it, "
                + "delete that folder."
        );
        var search = PackageSearch.Open(data, workingDirectory, listener);
        var found = new List<(NeededPackage Package, string File)>();
        try
        {
            foreach (var package in needed.Packages)
            {
                found.Add((package, await search.FindOrFetch(package, cancellation)));
            }
        }
        catch (FetchException e)
        {
            var isBegun = Directory.Exists(data.Packages) && Directory.EnumerateFiles(data.Packages, "*.part").Any();
            throw new FetchException($"{e.Message.TrimEnd('.')}. {WithoutNetwork(isBegun)}");
        }
        await WholeFolder.Make(
            _libraries,
            async fresh =>
            {
                foreach (var (package, file) in found)
                {
                    await Unpacking.Extract(package, file, fresh, cancellation);
                }
                await Mending.MendWhereNeeded(packaged, fresh, cancellation);
            }
        );
        foreach (var (_, file) in found.Where(f => f.File.EndsWith(".part", StringComparison.Ordinal)))
        {
            File.Delete(file);
        }
    }

    private string WithoutNetwork(bool isBegun) =>
        $"{(isBegun ? "What has come is kept: the same command goes on from there. " : "")}Without network: put "
        + $"{string.Join(" and ", needed.Packages.Select(p => p.FileName))} into {data.Packages}, or copy {data.Path} from "
        + "a machine like this one where a program has been run.";

    private Task PutTogether(string fresh)
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(packaged.Runner)!))
        {
            File.Copy(file, Path.Combine(fresh, Path.GetFileName(file)));
        }
        foreach (var file in needed.Packages.SelectMany(p => p.Files).Select(f => Path.GetFileName(f)))
        {
            HardLink.MakeOrCopy(Path.Combine(_libraries, file), Path.Combine(fresh, file));
        }
        return Task.CompletedTask;
    }

    private static string KeyOfRunner(string runner, NeededLibraries needed)
    {
        var folder = Path.GetDirectoryName(runner)!;
        var files = _own.Select(f => Path.Combine(folder, f)).Where(File.Exists);
        return NeededLibraries.KeyOf([.. System.Text.Encoding.UTF8.GetBytes(needed.Key), .. files.SelectMany(File.ReadAllBytes)]);
    }
}
