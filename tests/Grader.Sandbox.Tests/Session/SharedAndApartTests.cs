using System.Collections.Immutable;
using System.Text.Json;
using Grader.Processes;
using Grader.Protocol;
using Grader.Sandbox.Tests.Forgeries;
using Grader.Sandbox.Tests.Samples;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Session;

/// <summary>What may share a process does there, bit by bit, what it does in one of its own. One file in six by the day; all with
/// GRADER_SHARED=all.</summary>
public sealed class SharedAndApartTests
{
    private const int OneOf = 6;

    private static readonly bool _all = Environment.GetEnvironmentVariable("GRADER_SHARED") == "all";

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Samples_do_the_same_in_a_shared_process_and_in_their_own() =>
        await HoldAgainstEachOther(_ =>
            SampleClass
                .Files.Select(f => (Exercise: Path.GetFileNameWithoutExtension(f), Path: Path.Combine(SampleClass.Folder, f)))
                .Select(f => (f.Path, f.Exercise, File.ReadAllText(f.Path)))
        );

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Forgeries_and_their_honest_twins_do_the_same_in_both() =>
        await HoldAgainstEachOther(solved =>
            Forgery.All.SelectMany(f =>
                new[]
                {
                    (f.Name, f.Exercise, f.Attack(solved[f.Exercise])),
                    (ForgedClass.TwinOf(f), f.Exercise, f.Twin(solved[f.Exercise])),
                }
            )
        );

    private static async Task HoldAgainstEachOther(
        Func<ImmutableSortedDictionary<string, string>, IEnumerable<(string Name, string Exercise, string File)>> draw
    )
    {
        var stop = TestContext.Current.CancellationToken;
        await using var compiler = new CompilerProcess(Here.Workplace);
        await using var runner = new RunnerProcess(Here.Workplace);
        var solved = await Forgeries.Course.Solved(compiler, stop);
        var compared = 0;
        var today = TimeProvider.System.GetUtcNow().DayOfYear % OneOf;
        foreach (var (_, file) in draw(solved).Index().Where(f => _all || f.Index % OneOf == today))
        {
            if (Forgeries.Course.Exercises.TryGetValue(file.Exercise, out var exercise))
            {
                compared += await Compare(file.Name, file.Exercise, exercise, file.File);
            }
        }
        Assert.True(compared > 0, "Nothing that was looked at may share a process.");

        async Task<int> Compare(string name, string id, string exercise, string file)
        {
            var read = await Forgeries.Course.Ask<CompilerReply.ExerciseRead>(
                compiler,
                new CompilerRequest.ReadExercise(id, exercise, ""),
                stop
            );
            var build = new CompilerRequest.Build(id, exercise, new Subject.File(file), "off");
            var answer = await compiler.Ask(build, stop);
            if (answer is not CompilerAnswer.Replied { Reply: CompilerReply.Built { IsTraceless: true } built })
            {
                return 0;
            }
            var request = RequestOf(read.Exercise, built);
            var shared = await runner.RunParts(request, Company.Itself, TimeSpan.FromSeconds(10), stop);
            foreach (var (part, run) in request.Parts.Zip(shared))
            {
                var own = request with { Parts = [], Ask = part.Ask };
                var apart = await runner.RunToEnd(own, part.Input, TimeSpan.FromSeconds(60), stop);
                Assert.Equal($"{name}, {part.Input}\n{Seen(apart)}", $"{name}, {part.Input}\n{Seen(run)}");
            }
            return shared.Length;
        }
    }

    private static RunRequest RequestOf(Exercise exercise, CompilerReply.Built built)
    {
        var unasked = built.Unasked.Select(u => u.Probe).ToHashSet();
        var inputs = exercise.Checks.Index().Where(c => !unasked.Contains(c.Index)).GroupBy(c => c.Item.Input, c => c.Index);
        return new(built.Script, built.Symbols, built.Probes, [], Seed: 1, Here.Limits)
        {
            Parts = [.. inputs.Select(i => new RunPart(i.Key, [.. i], []))],
            Stride = exercise.Checks.Length,
            LeavesBlanks = built.LeavesBlanks,
        };
    }

    private static string Seen(ObservedRun run) =>
        string.Join(
            '\n',
            run.Observations.OrderBy(o => o.Key)
                .Select(o => new RunnerMessage.Observed(o.Key, o.Value))
                .Select(o => JsonSerializer.Serialize(o, Wire.Default.RunnerMessage))
                .Prepend($"{run.Stopped}")
        );
}
