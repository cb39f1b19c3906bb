using System.Collections.Immutable;
using Grader.Judging.Values;
using Grader.Protocol;
using Grader.Words;

namespace Grader.Judging.Kinds;

/// <summary>Whether enough of the classes that were predicted are right.</summary>
/// <param name="Above">The share that is to be exceeded.</param>
internal sealed record Classification(double Above) : CheckKind
{
    private const int MostClassesShown = 5;

    /// <param name="expected">The reference's, which has what is true: the student's word is not taken for that.</param>
    public override Fault? FindFault(Observation seen, Observation expected)
    {
        if (Wording.FaultOfNoValue(seen) is { } none)
        {
            return none;
        }
        var truth = ClassesOf(((Observation.List)expected).Items[1])!.Value;
        if (seen is not Observation.List { Items: [var answer, ..] } || ClassesOf(answer) is not { } predicted)
        {
            return Wording.OtherThan(
                seen is Observation.List { Items: [var other, ..] } ? other : seen,
                "a class for each sample"
            );
        }
        if (predicted.Length != truth.Length)
        {
            return new(
                $"{Plural.Counted(predicted.Length, "number")} {Plural.Of(predicted.Length, "was", "were")} seen for "
                    + $"{Plural.Counted(truth.Length, "sample")}; one class for each was expected.",
                $"{(predicted.Length < truth.Length ? "Fewer" : "More")} numbers than samples were seen; one class for each was "
                    + "expected."
            );
        }
        return JudgeShare(predicted, truth);
    }

    public override string? FindDefect(Observation? reference) =>
        Defects.FindIn(reference)
        ?? (
            Above is not (>= 0 and < 1) ? $"The share that is to be exceeded lies between 0 and 1; above is {Numerals.Of(Above)}."
            : reference is Observation.List { Items: [var predicted, var truth] }
            && ClassesOf(predicted) is not null
            && ClassesOf(truth) is { IsEmpty: false }
                ? null
            : "The probe of CheckAccuracy must give two things: the class that is predicted for each sample, and the true ones."
        );

    private Fault? JudgeShare(ImmutableArray<double> predicted, ImmutableArray<double> truth)
    {
        var right = predicted.Zip(truth).Count(p => p.First == p.Second);
        var share = (double)right / truth.Length;
        if (share > Above)
        {
            return null;
        }
        var percent = $"{Numerals.Of(100 * share, 4)} %";
        var rest = $"more than {Numerals.Of(100 * Above)} % was expected.{Meaning(predicted, truth)}";
        return new($"{right} of {truth.Length} are right, {percent}; {rest}", $"{percent} are right; {rest}");
    }

    private string Meaning(ImmutableArray<double> predicted, ImmutableArray<double> truth)
    {
        var classes = truth.Distinct().Order().ToList();
        var isWithin = predicted.All(classes.Contains);
        if (!predicted.Any(classes.Contains))
        {
            return classes.Count <= MostClassesShown
                ? $" The classes are {Listed.Of([.. classes.Select(c => Numerals.Of(c))])}, and none of these was predicted."
                : "";
        }
        if (classes.Count > 1 && predicted.Distinct().Count() == 1)
        {
            return " The same class was predicted for every sample.";
        }
        return
            isWithin && classes.Count == 2 && (double)predicted.Zip(truth).Count(p => p.First != p.Second) / truth.Length > Above
            ? " With the two classes exchanged it would be enough."
            : "";
    }

    private static ImmutableArray<double>? ClassesOf(Observation observation) =>
        observation is Observation.Tensor { Dtype: Dtype.Bool } flags
            ? [.. Enumerable.Range(0, flags.Count()).Select(i => flags.NumberAt(i))]
            : Series.Of(observation);
}
