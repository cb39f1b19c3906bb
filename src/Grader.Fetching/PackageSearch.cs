using System.Collections.Immutable;
using NuGet.Configuration;

namespace Grader.Fetching;

/// <summary>Finds a package: where somebody put it, where NuGet keeps what it has fetched before, else at the sources that the
/// user's own nuget.config names.</summary>
internal sealed class PackageSearch(DataFolder data, ISettings settings, FetchListener listener)
{
    public static PackageSearch Open(DataFolder data, string workingDirectory, FetchListener listener) =>
        new(data, Settings.LoadDefaultSettings(workingDirectory), listener);

    /// <returns>The path of a package whose hash is right.</returns>
    /// <exception cref="FetchException">There is none.</exception>
    public async Task<string> FindOrFetch(NeededPackage package, CancellationToken cancellation)
    {
        foreach (var file in AtHand(package).Where(File.Exists))
        {
            if (await PackageCheck.IsRight(package, file, cancellation))
            {
                return file;
            }
        }
        return await Fetch(package, cancellation);
    }

    private IEnumerable<string> AtHand(NeededPackage package) =>
        [
            Path.Combine(data.Packages, package.FileName),
            .. SettingsUtility
                .GetFallbackPackageFolders(settings)
                .Prepend(SettingsUtility.GetGlobalPackagesFolder(settings))
                .Select(f => Path.Combine(f, package.Folder, package.FileName)),
        ];

    private async Task<string> Fetch(NeededPackage package, CancellationToken cancellation)
    {
        var download = new PackageDownload(package, Path.Combine(data.Packages, $"{package.FileName}.part"), listener);
        if (await download.IsComplete(cancellation))
        {
            return download.File;
        }
        var why = ImmutableArray.CreateBuilder<string>();
        foreach (var source in SourcesFor(package))
        {
            if (await download.FetchFrom(source, cancellation) is not { } problem)
            {
                return download.File;
            }
            why.Add($"{source.Name}: {problem}");
        }
        throw new FetchException(
            why.Count == 0
                ? $"{package} cannot be fetched: no source of packages is configured."
                : $"{package} cannot be fetched. {string.Join(" ", why)}"
        );
    }

    /// <summary>Those that the settings map the package to. Where none of them is there, as on a machine whose own mirror has
    /// another name than a repository's settings have, all: whoever gives the package, its hash must be right.</summary>
    private PackageSource[] SourcesFor(NeededPackage package)
    {
        var sources = SettingsUtility.GetEnabledSources(settings).ToArray();
        var mapped = PackageSourceMapping.GetPackageSourceMapping(settings).GetConfiguredPackageSources(package.Id);
        var chosen = sources.Where(s => mapped.Contains(s.Name)).ToArray();
        return chosen.Length > 0 ? chosen : sources;
    }
}
