using System.Collections.Immutable;

namespace Grader.Policies;

/// <summary>When an exercise is there for students, and until when they have time for it; null where nothing says so.</summary>
public sealed record ExerciseDates(CourseDate? Released = null, CourseDate? Due = null);

/// <summary>By which rules points become a grade. As it is made, it changes nothing.</summary>
public sealed record CoursePolicy(CourseClock Clock)
{
    public Pick Pick { get; init; } = Pick.Latest;

    public LateRule Late { get; init; } = new();

    /// <summary>To what a student's total is rounded, above 0; null for not at all.</summary>
    public double? RoundTo { get; init; }

    /// <summary>By their ids.</summary>
    public ImmutableSortedDictionary<string, ExerciseDates> Exercises { get; init; } =
        ImmutableSortedDictionary.Create<string, ExerciseDates>(StringComparer.Ordinal);

    /// <summary>When every exercise is due, whatever else is said of it; null where nobody says that.</summary>
    public CourseDate? DueForAll { get; init; }

    /// <summary>The last moment for an exercise; null where there is none.</summary>
    public DateTimeOffset? DueOf(string? exercise) =>
        exercise is null ? null : (DueForAll ?? DatesOf(exercise).Due)?.LastMoment(Clock);

    /// <summary>The first moment of an exercise; null where it was always there.</summary>
    public DateTimeOffset? ReleaseOf(string exercise) => DatesOf(exercise).Released?.FirstMoment(Clock);

    /// <summary>The exercises that were named, and count for everybody by then: those that were released. Of one that nothing
    /// says when, that is known once it was due.</summary>
    public ImmutableArray<string> CountedBy(DateTimeOffset now) =>
        [
            .. from exercise in Exercises.Keys
            let known = ReleaseOf(exercise) ?? DatesOf(exercise).Due?.LastMoment(Clock)
            where known <= now
            select exercise,
        ];

    private ExerciseDates DatesOf(string exercise) => Exercises.GetValueOrDefault(exercise) ?? new();
}
