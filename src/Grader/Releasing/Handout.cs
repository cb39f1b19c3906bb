using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Grader.Intake;
using Grader.Protocol;
using Grader.Session;

namespace Grader.Releasing;

/// <summary>What students get of one exercise, or why they must not.</summary>
public abstract record Handout
{
    private Handout() { }

    /// <summary>Nothing in it gives away what the exercise itself asks for.</summary>
    /// <param name="Lesson">Its reading; null where it has none.</param>
    /// <param name="Secrets">What whoever does it must not have been given.</param>
    public sealed record Safe(Exercise Exercise, byte[]? Lesson, ImmutableArray<Secret> Secrets) : Handout;

    /// <param name="File">The exercise's own file, or its reading.</param>
    public sealed record GivesAway(string File, Leak Leak) : Handout;

    /// <summary>A solution that lies beside the exercise cannot be read, so that nobody knows what would give it away.</summary>
    /// <param name="Why">A clause for people.</param>
    public sealed record Unreadable(string File, string Why) : Handout;

    /// <summary>Reads the exercise's files and looks for its secrets in what students get.</summary>
    /// <exception cref="GraderFailureException">The exercise could not be solved within the compiler's limits.</exception>
    public static async Task<Handout> Read(
        Exercise exercise,
        Course course,
        GradingSession grading,
        CancellationToken cancellation
    )
    {
        var id = exercise.Id;
        var source = await File.ReadAllTextAsync(course.FileOf(id), cancellation);
        var solved = await grading.SolveExercise(id, cancellation);
        var solutions = new List<(string Name, string Text)>();
        foreach (var file in course.WrongFilesOf(id).Concat(course.RightFilesOf(id)))
        {
            switch (SubmissionFile.Read(file))
            {
                case SubmissionReading.Text(var text):
                    solutions.Add((Name(file), text));
                    break;
                case SubmissionReading.Unreadable(var why):
                    return new Unreadable(file, why);
                default:
                    throw new UnreachableException(); // closed
            }
        }
        var secrets = Releasing.Secrets.Collect(exercise.Template, solved, source, solutions);
        if (Leak.FindIn(exercise.Template, secrets) is { } inTemplate)
        {
            return new GivesAway(course.FileOf(id), inTemplate.InExercise(exercise.Template, source));
        }
        var lesson = File.Exists(course.LessonFileOf(id))
            ? await File.ReadAllBytesAsync(course.LessonFileOf(id), cancellation)
            : null;
        return lesson is not null && Leak.FindIn(Encoding.UTF8.GetString(lesson), secrets) is { } inLesson
            ? new GivesAway(course.LessonFileOf(id), inLesson)
            : new Safe(exercise, lesson, secrets);
    }

    private static string Name(string solution) =>
        $"{Path.GetFileName(Path.GetDirectoryName(solution))}/{Path.GetFileName(solution)}";
}
