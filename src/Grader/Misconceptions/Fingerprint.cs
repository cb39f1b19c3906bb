using System.Collections.Immutable;
using Grader.Judging.Values;

namespace Grader.Misconceptions;

/// <summary>What is kept of a behaviour when its file is graded: some hundred bytes, whatever was seen.</summary>
/// <param name="Rest">
/// A hash of all that is compared exactly: kinds, shapes, texts, whole numbers, and where a number is not finite.
/// </param>
/// <param name="Numbers">All of them where they are few; else some, evenly from the first to the last.</param>
/// <param name="Mean">Of all that are finite: what has another number elsewhere is another behaviour.</param>
/// <param name="Size">The mean of their absolute values.</param>
public sealed record Fingerprint(
    string Exercise,
    string Hole,
    string Rest,
    ImmutableArray<double> Numbers,
    double Mean,
    double Size
)
{
    /// <summary>A training run of twenty steps with three traces is still compared number by number.</summary>
    private const int MostNumbers = 64;

    internal static Fingerprint Of(string exercise, string hole, ImmutableArray<CheckBehaviour> conducts)
    {
        var numbers = conducts.SelectMany(FloatingPoint.NumbersIn);
        var count = numbers.Count();
        // Not their sum by their count, and by one more than that: else it could be infinite.
        var parts = numbers.Where(double.IsFinite).Select(n => n / (count + 1));
        return new(exercise, hole, ExactPart.HashOf(conducts), SampleOf(numbers, count), parts.Sum(), parts.Sum(Math.Abs));
    }

    public bool IsLike(Fingerprint other) =>
        (Exercise, Hole, Rest, Numbers.Length) == (other.Exercise, other.Hole, other.Rest, other.Numbers.Length)
        && Numbers.Zip(other.Numbers).All(p => Likeness.Usual.AreAlike(p.First, p.Second))
        && Likeness.Usual.Closeness is var (rtol, atol)
        && Math.Abs(Mean - other.Mean) <= atol + rtol * other.Size;

    private static ImmutableArray<double> SampleOf(IEnumerable<double> numbers, int count)
    {
        if (count <= MostNumbers)
        {
            return [.. numbers];
        }
        var places = Enumerable.Range(0, MostNumbers).Select(i => (int)((long)i * (count - 1) / (MostNumbers - 1))).ToHashSet();
        return [.. numbers.Where((_, i) => places.Contains(i))];
    }
}
