using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Grader;

/// <summary>One hash (SHA-256) of several texts. No two rows of texts have the same one.</summary>
public static class PartsHash
{
    public static string Of(params IEnumerable<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            // How long each is, so that nothing passes from one into the next.
            var length = part?.Length.ToString(CultureInfo.InvariantCulture) ?? "none";
            hash.AppendData(MemoryMarshal.AsBytes($"{length} {part}".AsSpan()));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
