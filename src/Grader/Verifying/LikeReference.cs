using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Judging.Values;
using Grader.Processes;
using Grader.Protocol;
using Grader.Session;

namespace Grader.Verifying;

/// <summary>
/// Mutants that cannot be told from the reference by anything that can be seen of a program: what its variables hold at the end,
/// what it prints, and what its functions give on inputs of which the checks know nothing. That no check catches a mutant says
/// nothing of this: the checks may be weak.
/// </summary>
internal sealed partial class LikeReference(ExerciseToVerify exam)
{
    // As far apart as the same sum in another order, and nearer than any check asks.
    private static readonly Likeness _butForRounding = new(new Closeness(Rtol: 1e-5, Atol: 1e-6));

    private static readonly Closeness _printed = new(Rtol: 1e-3, Atol: 1e-4);

    private readonly OncePerKey<string, (WideLook Look, ImmutableArray<WideQuestions> Plan)> _plan = new();

    /// <summary>Whether it does the same on every input tried, and came to where it is another one.</summary>
    /// <param name="limits">The exercise, perhaps with less time.</param>
    public async Task<bool> IsLike(Mutant mutant, Exercise limits, CancellationToken cancellation)
    {
        var (look, plan) = await _plan.GetOrStart("", () => MakePlan(limits, cancellation));
        async Task<bool> Differs(string file)
        {
            foreach (var questions in plan)
            {
                if (await DiffersIn(look, file, mutant.Hole, questions, questions == plan[0], cancellation))
                {
                    return true;
                }
            }
            return false;
        }

        // A place where no run ever comes is not one that makes no difference.
        return !plan.IsEmpty && !await Differs(mutant.File) && (mutant.Halted is null || await Differs(mutant.Halted));
    }

    private async Task<(WideLook, ImmutableArray<WideQuestions>)> MakePlan(Exercise limits, CancellationToken cancellation)
    {
        var look = exam.LookWidely(limits);
        return (look, await look.Plan(exam.Seed, cancellation));
    }

    private async Task<bool> DiffersIn(
        WideLook look,
        string file,
        string hole,
        WideQuestions questions,
        bool isUsual,
        CancellationToken cancellation
    )
    {
        var reference = await look.ObserveReference(questions, cancellation);
        if (reference.IsEmpty || (!isUsual && reference.Any(r => r.Stopped is not null)))
        {
            return false; // it is not made for these numbers
        }
        var other = await look.ObserveAnswer(file, hole, questions, cancellation);
        exam.Step();
        return other.Length != reference.Length || !reference.Zip(other).All(r => AreAlike(r.First, r.Second));
    }

    private static bool AreAlike(ObservedRun reference, ObservedRun other)
    {
        var isWhole = reference.Ending is Ending.Completed;
        return (reference.Ending.GetType(), reference.Stopped?.Type, reference.Stopped?.Message)
                == (other.Ending.GetType(), other.Stopped?.Type, other.Stopped?.Message)
            && (
                isWhole ? ArePrintedAlike(reference.Printed, other.Printed) : IsBeginningOfOther(reference.Printed, other.Printed)
            )
            && reference.Observations.All(seen =>
                IsOutOfPlace(seen.Value)
                || (
                    other.Observations.TryGetValue(seen.Key, out var same) ? _butForRounding.AreAlike(seen.Value, same) : !isWhole
                )
            );
    }

    // Word by word, and as numbers where both are: the last digit may be rounded another way.
    private static bool ArePrintedAlike(string one, string other) =>
        one == other
        || Words().Split(one) is var a
            && Words().Split(other) is var b
            && a.Length == b.Length
            && a.Zip(b).All(w => w.First == w.Second || AreNumbersAlike(w.First, w.Second));

    private static bool AreNumbersAlike(string one, string other) =>
        double.TryParse(one, CultureInfo.InvariantCulture, out var a)
        && double.TryParse(other, CultureInfo.InvariantCulture, out var b)
        && _printed.Holds(a, b);

    [GeneratedRegex(@"[\s,;:()\[\]%]+")]
    private static partial Regex Words();

    // What is stopped from outside is stopped now here, now there.
    private static bool IsBeginningOfOther(string one, string other) =>
        one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    // Where the reference itself throws, it was asked what it is not made for.
    private static bool IsOutOfPlace(Observation seen) => seen is Observation.List { Items: [Observation.Truth(true), ..] };
}
