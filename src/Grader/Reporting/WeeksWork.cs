using Grader.Policies;
using Grader.Results;

namespace Grader.Reporting;

/// <param name="Exercise">An id; null for the one that the course has due next, or else the last one that was begun.</param>
public sealed record WeekChoice(string? Exercise);

/// <summary>What a student's repository, which is filled week by week, has of the week's exercise.</summary>
/// <param name="Exercise">Null where none is due and none is begun.</param>
/// <param name="Due">In words; null where nothing says when, or it was.</param>
/// <param name="WhyNothing">Why none of its points count, in a clause.</param>
public sealed record WeeksWork(string? Exercise, string? Due, ClassScore Has, string WhyNothing)
{
    public static WeeksWork In(CountedFiles files, WeekChoice week, CoursePolicy policy, DateTimeOffset now)
    {
        var exercise = week.Exercise ?? FindExercise(files, policy, now);
        return new(
            exercise,
            policy.DueOf(exercise) is { } moment && moment >= now ? policy.Clock.Show(moment) : null,
            ClassScore.Of(files, f => f.Exercise == exercise),
            exercise is not null && files.Term.Ahead.TryGetValue(exercise, out var why) ? why
                : files.All.FirstOrDefault(f => files.Counts(f) && f.Exercise == exercise) is { } file
                    ? $"'{file.File}' could not be graded"
                : "there is no file for it"
        );
    }

    /// <summary>Why it is less than was asked for, in one line; null where it is not.</summary>
    /// <param name="percent">0 to 100.</param>
    public string? FindShortfall(double percent) =>
        Exercise is null || Has.Reaches(percent) ? null
        : Has.Max > 0 ? $"{Exercise}: {Has.InWordsBelow(percent)}"
        : $"{Exercise}{(Due is null ? "" : $", due {Due}")}: {WhyNothing}, and {ClassScore.AskedFor(percent)}";

    private static string? FindExercise(CountedFiles files, CoursePolicy policy, DateTimeOffset now)
    {
        // What cannot be read is not as it was given out.
        var begun = files
            .All.Where(f => files.CountsForTotal(f) && f.Exercise is not null)
            .Where(f => f.IsBegun || f.Status == SubmissionStatus.Unreadable)
            .Select(f => f.Exercise!)
            .Order(StringComparer.Ordinal)
            .ToList();
        var due = policy
            .Exercises.Keys.Where(id => !(policy.ReleaseOf(id) > now) && policy.DueOf(id) >= now)
            .GroupBy(policy.DueOf)
            .MinBy(g => g.Key)
            ?.ToList();
        // Of several that are due at one time, the one at which somebody works.
        return due?.LastOrDefault(begun.Contains) ?? due?[0] ?? begun.LastOrDefault();
    }
}
