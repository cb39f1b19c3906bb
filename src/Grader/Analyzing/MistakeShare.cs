using System.Collections.Immutable;
using Grader.Results;

namespace Grader.Analyzing;

/// <summary>How often a mistake was made that an exercise knows by name.</summary>
/// <param name="Name">Of the file in the exercise's <c>wrong/</c>.</param>
/// <param name="Tell">What whoever makes it is told; null where that is nothing.</param>
/// <param name="Students">How many made it; 0 where nobody did.</param>
public sealed record MistakeShare(string Name, string? Tell, int Students)
{
    /// <summary>The most common first, those that nobody made last.</summary>
    /// <param name="files">Graded ones of one exercise, one of each student.</param>
    /// <param name="known">Of that exercise. What was made and is not among them has been there when it was graded.</param>
    internal static ImmutableArray<MistakeShare> AllOf(ImmutableArray<SubmissionReport> files, IEnumerable<NamedMistake> known)
    {
        var made = files
            .SelectMany(f => f.Holes.Select(h => h.KnownAs).OfType<string>().Distinct())
            .CountBy(name => name)
            .ToDictionary();
        var tells = known.DistinctBy(m => m.Name).ToDictionary(m => m.Name, m => m.Tell);
        return
        [
            .. tells
                .Keys.Union(made.Keys)
                .Select(name => new MistakeShare(name, tells.GetValueOrDefault(name), made.GetValueOrDefault(name)))
                .OrderByDescending(m => m.Students)
                .ThenBy(m => m.Name, StringComparer.Ordinal),
        ];
    }
}
