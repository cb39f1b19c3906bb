using System.Collections.Immutable;
using Grader.Intake;

namespace Grader.Sealing;

/// <summary>A course in one file, which lies in the students' repository.</summary>
public static class SealedCourse
{
    public const string FileName = "course.grader";

    /// <summary>Some thousand times the course that comes with the grader.</summary>
    private const int MostBytes = 64 << 20;

    private const string Exercise = "/exercise.csx";

    /// <param name="file">Its full path.</param>
    /// <exception cref="SealException">It is no course, or cannot be opened.</exception>
    public static Course Open(string file) =>
        RegularFile.Read(File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? file, MostBytes) switch
        {
            FileContents.Bytes(var bytes) => Opened(file, bytes),
            FileContents.TooLarge => throw Refusal(file, $"it is larger than 64 MB. {GiveAnother}"),
            FileContents.Refused(var why) => throw Refusal(file, $"{why}. {GiveAnother}"),
            _ => throw Refusal(file, $"it is gone. {GiveAnother}"),
        };

    private const string GiveAnother = "Give --course the one that your course gives out.";

    private static Course Opened(string file, byte[] bytes) =>
        CourseSeal.Open(bytes) switch
        {
            SealReading.Opened(var files) => new(file, IdsIn(files)) { Sealed = files },
            SealReading.Refused(var why) => throw Refusal(file, why),
            _ => throw new System.Diagnostics.UnreachableException(), // closed
        };

    /// <summary>One that lies in no file. Its paths begin with <see cref="FileName"/>, and lead nowhere.</summary>
    /// <exception cref="SealException">It cannot be opened.</exception>
    public static Course InMemory(byte[] sealedCourse) => Opened(FileName, sealedCourse);

    /// <summary>Words of one who read a course in memory, for whoever has it in a folder.</summary>
    public static string WithPathsIn(Course course, string words) =>
        words.Replace(
            FileName + Path.DirectorySeparatorChar,
            course.Folder + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    /// <summary>What of a course's files is needed to check some of its exercises: no rules of points, and no right
    /// files.</summary>
    /// <param name="by">The version of this grader.</param>
    public static byte[] Make(Course course, IEnumerable<string> ids, string by) =>
        Seal(
            course,
            ids.SelectMany(id => course.WrongFilesOf(id).Prepend(course.LessonFileOf(id)).Prepend(course.FileOf(id))),
            by,
            course.ReadBytes
        );

    /// <summary>What of a course's files is needed to verify some of its exercises.</summary>
    /// <inheritdoc cref="Make"/>
    public static byte[] MakeToVerify(Course course, IEnumerable<string> ids, string by)
    {
        ImmutableArray<string> named = [.. ids];
        var examples = named.SelectMany(id => course.WrongFilesOf(id).Concat(course.RightFilesOf(id))).ToHashSet();
        // What could not be handed in, such as a link, is none here either.
        byte[] Read(string file) =>
            examples.Contains(file) && SubmissionFile.Read(file) is not SubmissionReading.Text ? [0] : course.ReadBytes(file);
        return Seal(course, [.. named.Select(course.FileOf), .. examples], by, Read);
    }

    private static byte[] Seal(Course course, IEnumerable<string> paths, string by, Func<string, byte[]> read)
    {
        var files = paths
            .Append(course.GateFile)
            .Where(course.Has)
            .ToImmutableSortedDictionary(
                file => Path.GetRelativePath(course.Folder, file).Replace('\\', '/'),
                file => ImmutableArray.Create(read(file)),
                StringComparer.Ordinal
            );
        return CourseSeal.Seal(new(by, files));
    }

    private static ImmutableArray<string> IdsIn(SealedFiles files) =>
        [
            .. files
                .Contents.Keys.Where(p => p.EndsWith(Exercise, StringComparison.Ordinal))
                .Select(p => p[..^Exercise.Length])
                .Order(StringComparer.Ordinal),
        ];

    private static SealException Refusal(string file, string why) => new($"{Path.GetFileName(file)} cannot be opened: {why}");
}
