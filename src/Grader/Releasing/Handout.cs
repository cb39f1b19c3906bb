using System.Collections.Immutable;
using System.Diagnostics;
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
    /// <param name="grader">What students call the grader by; null where they do not have it.</param>
    /// <exception cref="GraderFailureException">The exercise could not be solved within the compiler's limits.</exception>
    public static async Task<Handout> Read(
        Exercise exercise,
        Course course,
        GradingSession grading,
        string? grader,
        CancellationToken cancellation
    )
    {
        var id = exercise.Id;
        var source = course.ReadText(course.FileOf(id));
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
        // Of the file as it stands, so that a line is the file's.
        return Lesson.ReadWhole(course, id) is { } whole && Leak.FindIn(whole.Text, secrets) is { } inLesson
            ? new GivesAway(course.LessonFileOf(id), inLesson)
            : new Safe(exercise, Lesson.Read(course, id, grader)?.Bytes, secrets);
    }

    private static string Name(string solution) =>
        $"{Path.GetFileName(Path.GetDirectoryName(solution))}/{Path.GetFileName(solution)}";
}
