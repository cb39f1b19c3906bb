using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>What variants were seen to do. Two students' answers in the same words make the same program, which is built and run
/// once: a class has many answers and few ways to say them.</summary>
internal sealed class VariantRuns
{
    /// <summary>Each holds what a program gave: for a training, its traces, some 8,000 numbers.</summary>
    private const int MostKept = 32,
        MostNumbers = 40_000,
        MostPrinted = 4096;

    private readonly OncePerKey<(string Questions, string Words), ProgramOutcome.Ran> _ran = new(MostKept);

    /// <summary>What is asked of a variant, and how: the same for the same questions.</summary>
    /// <param name="source">The exercise's file.</param>
    public static string NameQuestions(Exercise exercise, string source, IEnumerable<Check> checks, Sitting sitting) =>
        string.Join(
            '\n',
            [
                exercise.Id,
                exercise.Seconds.ToString(CultureInfo.InvariantCulture),
                Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(source.AsSpan()))),
                sitting.AsKey,
                .. checks.Select(c => exercise.Checks.IndexOf(c).ToString(CultureInfo.InvariantCulture)),
            ]
        );

    /// <summary>What is known of variants that were asked the same, by their words.</summary>
    public ImmutableDictionary<string, ProgramOutcome.Ran> KnownUnder(string questions) =>
        _ran
            .Finished.Where(f => f.Key.Questions == questions && IsEverybodys(f.Value))
            .ToImmutableDictionary(f => f.Key.Words, f => f.Value);

    /// <param name="built">A variant.</param>
    /// <param name="run">Runs it.</param>
    public async Task<ProgramOutcome.Ran> GetOrRun(
        string questions,
        CompilerReply.Built built,
        Func<CompilerReply.Built, Task<ProgramOutcome.Ran>> run
    )
    {
        if (built is not { Words: { } words, Unasked: [], Together: [] })
        {
            return await run(built);
        }
        var (key, isOwn) = ((questions, words), false);
        var ran = await _ran.GetOrStart(
            key,
            () =>
            {
                isOwn = true;
                return run(built);
            }
        );
        if (IsEverybodys(ran))
        {
            return ran;
        }
        _ran.Forget(key);
        return isOwn ? ran : await run(built);
    }

    // What tells of lines tells of the student's own, where a limit was hit, the machine may have been busy, and what is large
    // is not worth its memory.
    private static bool IsEverybodys(ProgramOutcome.Ran ran) =>
        ran.Runs.Values.All(r =>
            r is { Ending: Ending.Completed, Stopped: null, Printed.Length: <= MostPrinted }
            && !r.Observations.Values.Any(o => o is Observation.Threw)
        )
        && ran.Runs.Values.SelectMany(r => r.Observations.Values).Sum(NumbersIn) <= MostNumbers;

    private static long NumbersIn(Observation seen) =>
        seen switch
        {
            Observation.List list => list.Items.Sum(NumbersIn) + (list.Asked?.Sum(c => c.With.Sum(NumbersIn)) ?? 0),
            Observation.Tensor tensor => 1 + tensor.Data.Length / sizeof(double),
            Observation.Text text => 1 + text.Value.Length / sizeof(double),
            _ => 1,
        };
}
