using System.Collections.Immutable;
using Grader.Formats;
using Grader.Pages.Anonymity;
using Grader.Pages.Classes;
using Grader.Pages.Lessons;
using Grader.Pages.Rendering;
using Grader.Pages.Submissions;
using Grader.Results;

namespace Grader.Pages;

/// <summary>Pages for people: one for the class, and one for each file.</summary>
public static class HtmlPages
{
    public const string Folder = "html";

    /// <summary>Where students have numbers: who publishes it publishes no page that lies there from last time.</summary>
    public const string AnonymousFolder = "html-anonymous";

    private const string ClassPage = "index.html";

    /// <summary>A page is made when it is written, and what it shows is read then: no two are in memory at once.</summary>
    public static FormatOutput.Made Make(FormatInput given)
    {
        var input = given.IsAnonymous ? AnonymousClass.Of(given) : given;
        var folder = given.IsAnonymous ? AnonymousFolder : Folder;
        var paths = new PagePaths(input.Files);
        var lessons = new LessonShelf(input.Lessons);
        return new([
            new FormatPiece.Fetched(async () =>
            {
                var content = await ClassContent.Fetch(input, paths.LinkTo, NameOf(input));
                return new($"{folder}/{ClassPage}", stream => Write(content, stream));
            }),
            .. from file in input.Files.All
            let path = paths.For(file)
            where path is not null
            select new FormatPiece.Fetched(async () =>
            {
                var content = ContentOf(input, file, await input.ReadCode(file), lessons.Find(file.Exercise));
                return new($"{folder}/{path}", stream => Write(content, stream));
            }),
        ]);
    }

    /// <summary>The page of one file that somebody checks.</summary>
    /// <param name="lesson">Of its exercise; null where that has none.</param>
    /// <param name="grader">The version.</param>
    public static void WriteOne(
        SubmissionReport file,
        ColouredCode code,
        ImmutableArray<LossLandscape> landscapes,
        ExerciseLesson? lesson,
        string grader,
        Stream stream
    )
    {
        var shown = lesson is null ? null : LessonShelf.Show(lesson, new FormulaMaker());
        Write(
            new SubmissionContent(StudentPlaces.InText(file, code.Places), code, landscapes, null, $"Grader {grader}")
            {
                Lesson = shown,
            },
            stream
        );
    }

    private static void Write(ClassContent content, Stream stream) =>
        PageRenderer.Write<ClassPage>(stream, nameof(Classes.ClassPage.Content), content);

    private static void Write(SubmissionContent content, Stream stream) =>
        PageRenderer.Write<SubmissionPage>(stream, nameof(SubmissionPage.Content), content);

    // Beside code, lines are the code's own.
    private static SubmissionContent ContentOf(
        FormatInput input,
        SubmissionReport file,
        ColouredCode? code,
        ShownLesson? lesson
    ) =>
        new(
            code is null ? file : StudentPlaces.InText(file, code.Places),
            code,
            [.. (input.Report.Landscapes ?? []).Where(l => l.Exercise == file.Exercise)],
            $"{PagePaths.Up}{ClassPage}",
            NameOf(input)
        )
        {
            Lesson = lesson,
        };

    // Whoever knows the seed and the names can find out which number is whose.
    private static string NameOf(FormatInput input) =>
        $"Grader {input.Report.Grader}{(input.IsAnonymous ? "" : $", seed {input.Report.Seed}")}";
}
