using System.Collections.Immutable;
using Grader.Processes;
using Grader.Sandbox.Tests.Forgeries;
using Xunit;

[assembly: AssemblyFixture(typeof(ForgedClass))]

namespace Grader.Sandbox.Tests.Forgeries;

/// <summary>
/// Forgeries, graded as a class: one in six, others every day; half of these with the gate, the others without it on another
/// seed, and some of their twins. On as many seeds as are asked for, all of them and all twins, with the gate and without.
/// </summary>
public sealed class ForgedClass : IAsyncDisposable
{
    /// <summary>One in so many forgeries is graded every time, and of these one in so many with its twin: each costs one to five
    /// seconds of processor time.</summary>
    private const int ForgeriesOf = 6,
        TwinsOf = 3;

    private readonly CancellationTokenSource _stop = new();
    private readonly Lazy<Task<ImmutableArray<GradedOnce>>> _graded;

    public ForgedClass() => _graded = new(() => Grade(_stop.Token));

    internal Task<ImmutableArray<GradedOnce>> WhenGraded() => _graded.Value;

    /// <summary>Who hands in the honest twin.</summary>
    internal static string TwinOf(Forgery forgery) => $"{forgery.Name}_honestly";

    private static async Task<ImmutableArray<GradedOnce>> Grade(CancellationToken cancellation)
    {
        await using var compiler = new CompilerProcess(Here.Workplace);
        var solved = await Course.Solved(compiler, cancellation);
        (string, string, string) Attack(Forgery f) => (f.Name, f.Exercise, f.Attack(solved[f.Exercise]));
        (string, string, string) Twin(Forgery f) => (TwinOf(f), f.Exercise, f.Twin(solved[f.Exercise]));
        var graded = ImmutableArray.CreateBuilder<GradedOnce>();
        if (Seeds.Asked is { } asked)
        {
            foreach (var (seed, gate) in Seeds.Draw(asked).SelectMany(s => new[] { (s, true), (s, false) }))
            {
                var all = Forgery.All.Select(Attack).Concat(Forgery.All.Select(Twin));
                graded.Add(await Course.Grade(all, seed, gate, cancellation));
            }
            return graded.ToImmutable();
        }
        ImmutableArray<int> seeds = Seeds.Draw(2);
        var drawn = Forgery.All.ToArray();
        new Random(seeds[1]).Shuffle(drawn);
        drawn = [.. drawn.Where((_, i) => i % ForgeriesOf == TimeProvider.System.GetUtcNow().DayOfYear % ForgeriesOf)];
        foreach (var (seed, half) in seeds.Zip(drawn.Chunk((drawn.Length + 1) / 2)))
        {
            var files = half.Select(Attack).Concat(half[..(half.Length / TwinsOf)].Select(Twin));
            graded.Add(await Course.Grade(files, seed, gate: seed == seeds[0], cancellation));
        }
        return graded.ToImmutable();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
    }
}
