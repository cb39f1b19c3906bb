using System.Buffers.Binary;
using Grader.Intake;

namespace Grader.Gradebook.Opening;

/// <summary>The first bytes of what may be a gradebook, read without SQLite, which would write to some files that are
/// none.</summary>
/// <remarks>https://www.sqlite.org/fileformat.html, 1.3: the text that every database begins with, its user version at byte 60,
/// its application id at byte 68.</remarks>
internal static class GradebookHeader
{
    /// <summary>How many migrations there are.</summary>
    public const int Schema = 1;

    /// <summary>"Grdr".</summary>
    public const int ApplicationId = 0x47726472;

    private const int Length = 100;

    private static ReadOnlySpan<byte> Magic => "SQLite format 3\0"u8;

    /// <returns>The file's schema; null where there is no file.</returns>
    /// <exception cref="GradebookException">It is something else, or of a later version.</exception>
    public static int? ReadSchema(GradebookPlace.InFile place)
    {
        var head = RegularFile.Read(place.Path, OtherFormat.HeadBytes) switch
        {
            FileContents.Bytes(var all) => all,
            FileContents.TooLarge(var first) => first,
            FileContents.Refused(var why) => throw new GradebookException(
                $"'{place.Shown}' is no gradebook: {why}. It was left as it is. {place.Otherwise}"
            ),
            _ => null,
        };
        if (head is null)
        {
            return null;
        }
        if (head.Length < Length || !head.AsSpan().StartsWith(Magic) || NumberAt(head, 68) != ApplicationId)
        {
            throw new GradebookException($"'{place.Shown}' is no gradebook. It was left as it is. {place.Otherwise}");
        }
        var schema = NumberAt(head, 60);
        return schema <= Schema
            ? schema
            : throw new GradebookException(
                $"The gradebook '{place.Shown}' was written by a later grader, and was left as it is. Use that one, or: "
                    + place.Otherwise
            );
    }

    private static int NumberAt(byte[] head, int at) => BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(at));
}
