using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Analyzing;

/// <summary>What a class has understood, in figures: docs/analysis.md says what each means. No student is named.</summary>
/// <param name="Exercises">Of which a file was graded, in ordinal order.</param>
public sealed record ClassAnalysis(ImmutableArray<ExerciseAnalysis> Exercises)
{
    /// <param name="counted">The files that count: of each student one for an exercise, in any order.</param>
    /// <param name="known">The mistakes that exercises know by name, also of such that nobody handed in.</param>
    public static ClassAnalysis Of(IEnumerable<SubmissionReport> counted, IEnumerable<NamedMistake> known)
    {
        var byExercise = known.ToLookup(m => m.Exercise);
        return new([
            .. counted
                .Where(IsAnalyzed)
                .GroupBy(f => f.Exercise!)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => ExerciseAnalysis.Of(g.Key, [.. g], byExercise[g.Key])),
        ]);
    }

    /// <summary>Whether figures are made of it.</summary>
    public static bool IsAnalyzed(SubmissionReport file) => file is { Status: SubmissionStatus.Graded, Exercise: not null };
}
