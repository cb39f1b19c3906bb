using System.Collections.Immutable;
using Grader.Processes;
using Grader.Protocol;
using Grader.Sandbox.Tests.Forgeries;
using Grader.Sandbox.Tests.Hostile;
using Grader.Sandbox.Tests.Mistakes;
using Grader.Sandbox.Tests.Samples;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Compiler;

/// <summary>The compiler process as machine code answers, byte for byte, what it answers on .NET. One file in twelve by the
/// day; all with GRADER_SHARED=all.</summary>
public sealed class NativeCompilerTests
{
    private const int OneOf = 12;

    private static readonly bool _all = Environment.GetEnvironmentVariable("GRADER_SHARED") == "all";

    private static readonly (string Id, string Text) _line = (
        "01-line",
        File.ReadAllText(Repository.At($"{HostileCase.Folder}/course/01-line/exercise.csx"))
    );

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Exercises_are_read_solved_and_mutated_alike()
    {
        await using var both = new BothCompilers();
        foreach (var (id, text) in Forgeries.Course.Exercises)
        {
            await both.AnswerAlike(id, new CompilerRequest.ReadExercise(id, text, ""));
            await both.AnswerAlike(id, new CompilerRequest.ReadExercise(id, text[..(text.Length / 2)], ""));
            await both.AnswerAlike(id, new CompilerRequest.Solve(id, text, null));
            await both.AnswerAlike(id, new CompilerRequest.Mutate(id, text));
            await both.AnswerAlike(id, new CompilerRequest.Widen(id, text));
            await both.AnswerAlike(id, new CompilerRequest.ReviewProgram(id, text));
            await both.AnswerAlike(id, new CompilerRequest.Build(id, text, new Subject.Reference([]), "") { IsWide = true });
        }
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Samples_are_answered_alike() =>
        await AreAnsweredAlike(_ =>
            SampleClass.Files.Select(f =>
                (f, Path.GetFileNameWithoutExtension(f), File.ReadAllText(Path.Combine(SampleClass.Folder, f)))
            )
        );

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Forgeries_are_answered_alike() =>
        await AreAnsweredAlike(solved => Forgery.All.Select(f => (f.Name, f.Exercise, f.Attack(solved[f.Exercise]))));

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Attacks_are_answered_alike() =>
        await AreAnsweredAlike(_ => HostileCase.All.Select(c => (c.Name, _line.Id, c.Submission([]))));

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Mistakes_are_answered_alike()
    {
        await using var both = new BothCompilers();
        foreach (var wrong in WrongFiles.All.Where(IsDrawn))
        {
            var (id, text) = (wrong.Exercise, Forgeries.Course.Exercises[wrong.Exercise]);
            var solved = Assert.IsType<CompilerReply.Solved>(
                await both.AnswerAlike(id, new CompilerRequest.Solve(id, text, null))
            );
            var aligned = Assert.IsType<CompilerReply.Aligned>(
                await both.AnswerAlike(id, new CompilerRequest.Align(id, text, solved.File))
            );
            var file = wrong.In(solved.File, aligned.Answers).File;
            await AnswerAlike(both, wrong.Name, id, text, file);
            if (wrong.Hole is { } hole)
            {
                await both.AnswerAlike(wrong.Name, new CompilerRequest.GuessSlips(id, text, file, hole));
            }
        }
    }

    private static async Task AreAnsweredAlike(
        Func<ImmutableSortedDictionary<string, string>, IEnumerable<(string Name, string Exercise, string File)>> draw
    )
    {
        await using var both = new BothCompilers();
        await using var compiler = new CompilerProcess(Here.Workplace);
        var solved = await Forgeries.Course.Solved(compiler, TestContext.Current.CancellationToken);
        foreach (var (name, id, file) in draw(solved).Where(IsDrawn))
        {
            // Some samples are of no exercise that is there: those are refused before anything is compiled.
            var text = id == _line.Id ? _line.Text : Forgeries.Course.Exercises.GetValueOrDefault(id);
            if (text is not null)
            {
                await AnswerAlike(both, name, id, text, file);
            }
        }
    }

    private static bool IsDrawn<T>(T file, int place) =>
        _all || place % OneOf == TimeProvider.System.GetUtcNow().DayOfYear % OneOf;

    private static async Task AnswerAlike(BothCompilers both, string name, string id, string exercise, string file)
    {
        await both.AnswerAlike(name, new CompilerRequest.ReadExercise(id, exercise, ""));
        await both.AnswerAlike(name, new CompilerRequest.FindAnswers(id, exercise, file));
        await both.AnswerAlike(name, new CompilerRequest.Colour(file));
        await both.AnswerAlike(name, new CompilerRequest.BuildToRun(file, []));
        await both.AnswerAlike(name, new CompilerRequest.Build(id, exercise, new Subject.File(file), ""));
        await both.AnswerAlike(name, new CompilerRequest.Build(id, exercise, new Subject.File(file), "off"));
        if (await both.AnswerAlike(name, new CompilerRequest.Align(id, exercise, file)) is CompilerReply.Aligned aligned)
        {
            foreach (var hole in aligned.Answers.Select(a => a.Hole))
            {
                await both.AnswerAlike(
                    $"{name}: {hole}",
                    new CompilerRequest.Build(id, exercise, new Subject.Variant(file, hole, []), "")
                );
            }
        }
    }
}
