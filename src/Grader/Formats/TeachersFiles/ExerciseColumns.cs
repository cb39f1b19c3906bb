using System.Collections.Immutable;
using Grader.Words;

namespace Grader.Formats.TeachersFiles;

/// <summary>A column that may take an exercise's points.</summary>
/// <param name="Name">What the assignment is called, without what the platform adds.</param>
internal sealed record GradeColumn(int Column, string Header, string Name);

/// <summary>Which column is of which exercise.</summary>
/// <param name="Known">No two exercises have one column.</param>
/// <param name="New">Exercises that no column is of.</param>
/// <param name="Doubtful">Where it cannot be told: a line for people each.</param>
internal sealed record ExerciseColumns(
    ImmutableArray<(ClassExercise Exercise, GradeColumn Column)> Known,
    ImmutableArray<ClassExercise> New,
    ImmutableArray<string> Doubtful
)
{
    private const int LongestName = 64;

    public static ExerciseColumns Of(ImmutableArray<ClassExercise> exercises, ImmutableArray<GradeColumn> columns)
    {
        var fits = (
            from e in exercises
            from c in columns
            let fit = e.FitOf(c.Name)
            where fit is not null
            select (e, c, Fit: fit.Value)
        ).ToList();
        // What a column is called in full is no other exercise's for containing its name.
        var bestOfColumn = fits.GroupBy(f => f.c).ToDictionary(g => g.Key, g => g.Min(f => f.Fit));
        var best = fits.Where(f => f.Fit == bestOfColumn[f.c])
            .GroupBy(f => f.e)
            .ToDictionary(g => g.Key, g => g.Where(f => f.Fit == g.Min(o => o.Fit)).Select(f => f.c).ToList());
        var claims = best.Where(b => b.Value.Count == 1).GroupBy(b => b.Value[0]).Where(g => g.Count() > 1).ToList();
        var shared = claims.SelectMany(g => g.Select(b => b.Key)).ToHashSet();
        return new(
            [
                .. exercises
                    .Where(e => best.TryGetValue(e, out var found) && found.Count == 1 && !shared.Contains(e))
                    .Select(e => (e, best[e][0])),
            ],
            [.. exercises.Where(e => !best.ContainsKey(e))],
            [
                .. exercises
                    .Where(e => best.TryGetValue(e, out var found) && found.Count > 1)
                    .Select(e => SeveralColumns(e, best[e])),
                .. claims.Select(g => SeveralExercises(g.Key, g.Select(b => b.Key))),
            ]
        );
    }

    private static string SeveralColumns(ClassExercise exercise, List<GradeColumn> columns) =>
        $"Which column is of {Printable.Of(exercise.Id)} cannot be told: "
        + $"{Shown(columns.Select(c => c.Header), columns.Count)}. None of them was filled; "
        + "name one of them like the exercise, and no other.";

    private static string SeveralExercises(GradeColumn column, IEnumerable<ClassExercise> exercises) =>
        $"The column {Shown([column.Header], 1)} may be of "
        + $"{Listed.Of([.. exercises.Select(e => Printable.Of(e.Id))])}. It was not filled; "
        + "name it like one of them, and no other.";

    private static string Shown(IEnumerable<string> names, int count) =>
        Listed.Of([.. names.Take(3).Select(n => $"'{Printable.Shorten(n, LongestName)}'")], count);
}
