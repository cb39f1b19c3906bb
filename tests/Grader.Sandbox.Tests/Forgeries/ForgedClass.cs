using System.Collections.Immutable;
using Grader.Processes;
using Grader.Sandbox.Tests.Forgeries;
using Xunit;

[assembly: AssemblyFixture(typeof(ForgedClass))]

namespace Grader.Sandbox.Tests.Forgeries;

/// <summary>All forgeries and their honest twins, graded as one class: with the gate on one seed and without it on another, or with and without it on as many as are asked for.</summary>
public sealed class ForgedClass : IAsyncDisposable
{
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
        ImmutableArray<(string, string, string)> files =
        [
            .. Forgery.All.SelectMany(f => new[]
            {
                (f.Name, f.Exercise, f.Attack(solved[f.Exercise])), (TwinOf(f), f.Exercise, f.Twin(solved[f.Exercise])),
            }),
        ];
        var graded = ImmutableArray.CreateBuilder<GradedOnce>();
        foreach (var (i, seed) in Seeds.Draw(Seeds.Asked ?? 2).Index())
        {
            foreach (var gate in Seeds.Asked is null ? new[] { i == 0 } : [true, false])
            {
                graded.Add(await Course.Grade(files, seed, gate, cancellation));
            }
        }
        return graded.ToImmutable();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
    }
}
