using System.Collections.Immutable;
using Grader.Intake;
using Grader.Words;

namespace Grader.Formats;

/// <summary>A file that a teacher exported from a platform, to be filled.</summary>
/// <param name="Name">As it was given.</param>
public sealed record TeachersFile(string Name, ImmutableArray<byte> Bytes)
{
    private const int MaxBytes = 64 * 1024 * 1024;

    /// <param name="name">What <paramref name="path"/> is called by whoever gave it.</param>
    public static TeachersFileReading Read(string name, string path) =>
        RegularFile.Read(path, MaxBytes) switch
        {
            FileContents.Bytes(var bytes) => new TeachersFileReading.Read(new(name, [.. bytes])),
            FileContents.TooLarge => new TeachersFileReading.Refused(
                $"'{Printable.Of(name)}' is larger than 64 MB: it is no gradebook."
            ),
            FileContents.Refused(var why) => new TeachersFileReading.Refused(
                $"The gradebook '{Printable.Of(name)}' cannot be read: {why}."
            ),
            _ => new TeachersFileReading.Refused(
                $"There is no file '{Printable.Of(name)}'. Give --gradebook the file that you exported."
            ),
        };
}

/// <summary>What reading a teacher's file gave.</summary>
public abstract record TeachersFileReading
{
    private TeachersFileReading() { }

    public sealed record Read(TeachersFile File) : TeachersFileReading;

    /// <param name="Message">One line for people.</param>
    public sealed record Refused(string Message) : TeachersFileReading;
}
