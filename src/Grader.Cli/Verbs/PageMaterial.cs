using System.Collections.Immutable;
using Grader.Formats;
using Grader.Intake;
using Grader.Pages;
using Grader.Releasing;
using Grader.Reporting;
using Grader.Results;
using Grader.Session;

namespace Grader.Cli.Verbs;

/// <summary>What pages show besides results.</summary>
/// <param name="ReadCode">As in <see cref="FormatInput"/>.</param>
/// <param name="Landscapes">Of the exercises; null where nothing shows them.</param>
/// <param name="Lessons">By exercise.</param>
internal sealed record PageMaterial(
    Func<SubmissionReport, Task<ColouredCode?>> ReadCode,
    ImmutableArray<LossLandscape>? Landscapes,
    ImmutableDictionary<string, ExerciseLesson> Lessons
)
{
    public static PageMaterial None { get; } = new(FormatInput.NoCode, null, FormatInput.NoLessons);

    /// <param name="counted">Its first files are those that were graded, in their order.</param>
    /// <param name="files">Those that were graded.</param>
    /// <returns>What could be had until it was cancelled.</returns>
    public static async Task<PageMaterial> Gather(
        CountedFiles counted,
        ImmutableArray<HandedInFile> files,
        Course course,
        GradingSession grading,
        CancellationToken cancellation
    )
    {
        var landscapes = ImmutableArray.CreateBuilder<LossLandscape>();
        var lessons = ImmutableDictionary.CreateBuilder<string, ExerciseLesson>();
        var graded = counted.All.Where(f => f.Status == SubmissionStatus.Graded).ToList();
        foreach (var exercise in graded.Select(f => f.Exercise).OfType<string>().Distinct())
        {
            if (await ReadLesson(course, exercise, "grader", grading, cancellation) is { } lesson)
            {
                lessons.Add(exercise, lesson);
            }
            if (!cancellation.IsCancellationRequested)
            {
                landscapes.AddRange(await grading.ObserveLandscapes(exercise, cancellation));
            }
        }
        var sources = new Dictionary<SubmissionReport, HandedInFile>(ReferenceEqualityComparer.Instance);
        foreach (var (report, file) in counted.All.Zip(files))
        {
            sources.TryAdd(report, file);
        }
        return new(
            async report =>
                report.Status == SubmissionStatus.Graded
                && sources.GetValueOrDefault(report)?.Read() is SubmissionReading.Text read
                    ? await Colour(read, grading, cancellation)
                    : null,
            landscapes.ToImmutable(),
            lessons.ToImmutable()
        );
    }

    /// <summary>Without colours where there is no time for them any more.</summary>
    public static async Task<ColouredCode> Colour(
        SubmissionReading.Text read,
        GradingSession grading,
        CancellationToken cancellation
    )
    {
        try
        {
            return await grading.ColourCode(read, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return new(read.Content, []) { Places = read.Places };
        }
    }

    /// <summary>As students have it who have the grader. Null where the exercise has none.</summary>
    /// <param name="grader">What they call it by.</param>
    public static async Task<ExerciseLesson?> ReadLesson(
        Course course,
        string exercise,
        string grader,
        GradingSession grading,
        CancellationToken cancellation
    )
    {
        if (Lesson.Read(course, exercise, grader) is not { } lesson)
        {
            return null;
        }
        var programs = ImmutableArray.CreateBuilder<ColouredCode>();
        foreach (var program in LessonText.ProgramsIn(lesson.Text))
        {
            programs.Add(await Colour(new(program), grading, cancellation));
        }
        return new(lesson.Text, programs.ToImmutable());
    }
}
