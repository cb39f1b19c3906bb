using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Protocol;

namespace Grader.Judging;

/// <summary>How a program is asked: on which random inputs, with what in place of other code, and in which order.</summary>
/// <param name="Seed">Where the probes' random inputs come from.</param>
public sealed partial record Sitting(int Seed)
{
    private const int MostRehearsals = 2,
        MostStretch = 3;

    /// <summary>Code in place of other code of the program, its numbers drawn.</summary>
    public ImmutableArray<Replacement> Instead { get; init; } = [];

    /// <summary>The last check is asked first.</summary>
    public bool IsReversed { get; init; }

    /// <summary>The order is drawn too, and each check is asked before it counts, on other inputs.</summary>
    public bool IsDisordered { get; init; }

    /// <inheritdoc cref="RunRequest.Twice"/>
    public bool Twice { get; init; }

    /// <inheritdoc cref="RunRequest.Stretch"/>
    public int Stretch { get; init; }

    /// <summary>Seeds under which whatever draws is asked once more in the same run: <see cref="ProgramOutcome.Ran.UnderSeed(int,
    /// int)"/>.</summary>
    public ImmutableArray<int> MoreSeeds { get; init; } = [];

    /// <summary>What makes this sitting another one, in words: "lr = 0.00117f, manual_seed(7)"; empty where only the order
    /// does.</summary>
    public string Changes => string.Join(", ", Instead.Select(i => IsName(i.What) ? $"{i.What} = {i.With}" : i.With));

    /// <summary>The same for sittings in which the same program is asked the same.</summary>
    public string AsKey =>
        string.Join(
            ' ',
            [
                Seed.ToString(CultureInfo.InvariantCulture),
                $"{IsReversed} {IsDisordered} {Twice} {Stretch.ToString(CultureInfo.InvariantCulture)}",
                .. MoreSeeds.Select(s => s.ToString(CultureInfo.InvariantCulture)),
            ]
        );

    public static implicit operator Sitting(int seed) => new(seed);

    /// <summary>
    /// The same questions once more, where nobody could know what comes out: other inputs, other numbers where the exercise says
    /// so, another order, and some of them asked before. An answer that is right only in its own file, or only the first time, is
    /// not right.
    /// </summary>
    /// <param name="seed">Of the first sitting.</param>
    /// <returns>Several, the best first: not every exercise can be asked with tensors of other sizes, with every number, or
    /// twice.</returns>
    public static ImmutableArray<Sitting> ToAskAgain(Exercise exercise, int seed)
    {
        var usual = DrawSitting(exercise, seed, 0, stretched: false);
        return
        [
            DrawSitting(exercise, seed, 0, stretched: true),
            usual,
            DrawSitting(exercise, seed, 1, stretched: false),
            usual with
            {
                Twice = false,
            },
        ];
    }

    private static Sitting DrawSitting(Exercise exercise, int seed, int draw, bool stretched)
    {
        var other = unchecked(seed * 31 + 17 + draw);
        var random = new Random(other);
        ImmutableArray<Replacement> instead = [.. exercise.Again.Select(i => i with { With = DrawNumbers(i.With, random) })];
        return new(other)
        {
            Instead = instead,
            IsDisordered = true,
            Twice = true,
            Stretch = stretched ? random.Next(1, MostStretch + 1) : 0,
        };
    }

    /// <summary>The order in which probes are asked, and those that are asked before for nothing.</summary>
    public (ImmutableArray<int> Ask, ImmutableArray<int> Rehearse) OrderProbes(ImmutableArray<int> probes)
    {
        if (!IsDisordered)
        {
            return (IsReversed ? [.. probes.Reverse()] : probes, []);
        }
        var random = new Random(probes.Aggregate(Seed, (mixed, probe) => unchecked(mixed * 31 + probe)));
        int[] rehearse = [.. probes.SelectMany(p => Enumerable.Repeat(p, random.Next(1, MostRehearsals + 1)))];
        int[] ask = [.. probes];
        random.Shuffle(rehearse);
        random.Shuffle(ask);
        return ([.. ask], [.. rehearse]);
    }

    private static string DrawNumbers(string code, Random random) =>
        Number()
            .Replace(
                code,
                call =>
                {
                    double At(string group) => double.Parse(call.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
                    var (low, high) = (At("low"), At("high"));
                    return call.Groups["whole"].Success
                        ? random.NextInt64((long)low, (long)high + 1).ToString(CultureInfo.InvariantCulture)
                        : (low + (high - low) * random.NextDouble()).ToString("g3", CultureInfo.InvariantCulture) + "f";
                }
            );

    private static bool IsName(string what) => what.All(c => char.IsLetterOrDigit(c) || c == '_');

    [GeneratedRegex(Protocol.Replacement.DrawnNumberPattern)]
    private static partial Regex Number();
}
