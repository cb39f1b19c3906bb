using NuGet.Packaging;

namespace Grader.Fetching;

/// <summary>Whether a file is the package that the grader was built with, byte for byte of what counts: a feed may add its own
/// signature.</summary>
internal static class PackageCheck
{
    public static async Task<bool> IsRight(NeededPackage package, string file, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            using var reader = new PackageArchiveReader(stream, leaveStreamOpen: true);
            return reader.GetContentHash(cancellation) == package.Hash;
        }
        catch (Exception e)
            when (e
                    is IOException
                        or InvalidDataException
                        or UnauthorizedAccessException
                        or NuGet.Packaging.Core.PackagingException
            )
        {
            return false; // it is no package at all
        }
    }
}
