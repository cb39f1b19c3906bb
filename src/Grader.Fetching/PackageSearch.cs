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
        var mapping = PackageSourceMapping.GetPackageSourceMapping(settings);
        var mapped = mapping.IsEnabled ? mapping.GetConfiguredPackageSources(package.Id) : null;
        foreach (var source in SettingsUtility.GetEnabledSources(settings).Where(s => mapped?.Contains(s.Name) ?? true))
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
}
