using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Grader.Progress;

/// <summary>All that a check of a file hangs on.</summary>
/// <param name="Grader">Its version.</param>
/// <param name="Exercise">A hash of the exercise with its checks, and of what the course lets programs use.</param>
/// <param name="Content">A hash of the program, as it was read from the file.</param>
public sealed record CheckBasis(string Grader, string Exercise, string Content)
{
    /// <exception cref="IOException">The exercise cannot be read.</exception>
    public static CheckBasis Of(string grader, Course course, string id, string content) =>
        new(
            grader,
            Hash(
                Encoding.UTF8.GetBytes(id),
                course.ReadBytes(course.FileOf(id)),
                course.Has(course.GateFile) ? course.ReadBytes(course.GateFile) : []
            ),
            HashOf(content)
        );

    public static string HashOf(params IEnumerable<string> texts) => Hash([.. texts.Select(Encoding.UTF8.GetBytes)]);

    // How long each part is comes first, so that nothing passes from one into the next.
    private static string Hash(params byte[][] parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = new byte[sizeof(long)];
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt64LittleEndian(length, part.LongLength);
            hash.AppendData(length);
            hash.AppendData(part);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
