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
    /// <summary>Each holds what a program gave: for a training, its traces.</summary>
    private const int MostKept = 32;

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
        var isOwn = false;
        var ran = await _ran.GetOrStart(
            (questions, words),
            () =>
            {
                isOwn = true;
                return run(built);
            }
        );
        return isOwn || IsEverybodys(ran) ? ran : await run(built);
    }

    // What tells of lines tells of the student's own, and where a limit was hit, the machine may have been busy.
    private static bool IsEverybodys(ProgramOutcome.Ran ran) =>
        ran.Runs.Values.All(r =>
            r is { Ending: Ending.Completed, Stopped: null } && !r.Observations.Values.Any(o => o is Observation.Threw)
        );
}
