using NuGet.Packaging;

namespace Grader.Fetching;

/// <summary>Takes out of a package what is needed of it.</summary>
internal static class Unpacking
{
    /// <param name="file">One whose hash is right.</param>
    /// <param name="folder">Where its files go, without the folders that they have in there.</param>
    public static async Task Extract(NeededPackage package, string file, string folder, CancellationToken cancellation)
    {
        using var reader = new PackageArchiveReader(file);
        foreach (var path in package.Files)
        {
            await using var from = await reader.GetStreamAsync(path, cancellation);
            await using var to = new FileStream(
                Path.Combine(folder, Path.GetFileName(path)),
                FileMode.CreateNew,
                FileAccess.Write
            );
            await from.CopyToAsync(to, cancellation);
        }
    }
}
