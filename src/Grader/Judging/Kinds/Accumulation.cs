using Grader.Judging.Values;
using Grader.Protocol;

namespace Grader.Judging.Kinds;

/// <summary>A gradient that several backward passes added to.</summary>
/// <param name="Times">How many.</param>
internal sealed record Accumulation(double Times, Closeness Closeness) : CheckKind
{
    // A larger factor is more likely a coincidence than a backward that ran so often.
    private const double MostTimes = 5;

    /// <param name="seen">The true gradient as the student's run has it, and the one that stands there now.</param>
    /// <returns>A sentence; null where the gradient now is so many times the reference's true one.</returns>
    public override Fault? FindFault(Observation seen, Observation expected)
    {
        if (Wording.FaultOfNoValue(seen) is { } none)
        {
            return none;
        }
        var truth = Series.Of(((Observation.List)expected).Items[0])!.Value;
        if (seen is not Observation.List { Items: [_, var later] } || Series.Of(later) is not { } now)
        {
            return Wording.OtherThan(seen is Observation.List { Items: [_, var other] } ? other : seen, "a gradient");
        }
        if (now.Length != truth.Length)
        {
            return new(
                $"{now.Length} numbers were seen; {truth.Length} were expected.",
                $"{(now.Length < truth.Length ? "Fewer" : "More")} numbers were seen than the {truth.Length} that were expected."
            );
        }
        var wrong = Enumerable.Range(0, truth.Length).Where(i => !Closeness.Holds(now[i], Times * truth[i])).ToList();
        if (wrong.Count == 0)
        {
            return null;
        }
        var (s, e) = Numerals.TellApart(now[wrong[0]], Times * truth[wrong[0]]);
        var meaning = Series.CommonFactor(now, truth) is { } factor ? MeaningOf(factor, Times) : "";
        return $"{Wording.SeenAndExpected(s, e)}{meaning}";
    }

    public override string? FindDefect(Observation? reference) =>
        Defects.FindIn(Closeness, reference)
        ?? (
            reference is Observation.List { Items: [var once, _] } && Series.Of(once) is { IsEmpty: false }
                ? null
                : "The probe of CheckAccumulated must give two gradients: the true one, and the one that stands there now."
        );

    private static string MeaningOf(double factor, double times) =>
        Factors.IsNear(factor, 0) ? " There is nothing in it."
        : factor is > 0 and < MostTimes && Factors.IsNear(factor, Math.Round(factor))
            ? $" The true gradient is in it {HowOften(factor)}, not {HowOften(times)}: {CauseOf(factor, times)}"
        : "";

    private static string CauseOf(double factor, double times) =>
        factor < times || times > 1
            ? "backward adds to what is there, once each time that it runs."
            : "backward adds to what is there, once each time that it runs, until it is reset.";

    public static string HowOften(double times) =>
        Math.Round(times) switch
        {
            1 => "once",
            2 => "twice",
            var n => $"{Numerals.Of((long)n)} times",
        };
}
