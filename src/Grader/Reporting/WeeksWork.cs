using Grader.Policies;

namespace Grader.Reporting;

/// <param name="Exercise">An id; null for the one that the course has due next, or else the last one that was begun.</param>
public sealed record WeekChoice(string? Exercise);

/// <summary>What a student's repository, which is filled week by week, has of the week's exercise.</summary>
/// <param name="Exercise">Null where none is due and none is begun.</param>
/// <param name="Due">In words; null where nothing says when.</param>
public sealed record WeeksWork(string? Exercise, string? Due, ClassScore Has)
{
    public static WeeksWork In(CountedFiles files, WeekChoice week, CoursePolicy policy, DateTimeOffset now)
    {
        var begun = files
            .All.Where(f => files.CountsForTotal(f) && f.IsBegun)
            .Select(f => f.Exercise!)
            .Order(StringComparer.Ordinal)
            .ToList();
        var due = policy
            .Exercises.Keys.Where(id => !(policy.ReleaseOf(id) > now) && policy.DueOf(id) >= now)
            .GroupBy(policy.DueOf)
            .MinBy(g => g.Key)
            ?.ToList();
        // Of several that are due at one time, the one at which somebody works.
        var exercise = week.Exercise ?? due?.LastOrDefault(begun.Contains) ?? due?[0] ?? begun.LastOrDefault();
        return new(
            exercise,
            policy.DueOf(exercise) is { } moment ? policy.Clock.Show(moment) : null,
            ClassScore.Of(files, f => f.Exercise == exercise)
        );
    }

    /// <summary>Why it is less than was asked for, in one line; null where it is not.</summary>
    /// <param name="percent">0 to 100.</param>
    public string? FindShortfall(double percent) =>
        Exercise is null || Has.Reaches(percent) ? null
        : Has.Max > 0 ? $"{Exercise}: {Has.InWordsBelow(percent)}"
        : $"{Exercise}{(Due is null ? "" : $", which is due {Due},")} is not begun: {ClassScore.AskedFor(percent)}";
}
