using Grader.Processes;
using Grader.Protocol;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Compiler.Mutating;

/// <summary>The real compiler's mutants of the real course.</summary>
public sealed class CourseMutantTests(CourseMutantTests.OneCompiler compiler) : IClassFixture<CourseMutantTests.OneCompiler>
{
    public static TheoryData<string> Exercises =>
        [
            .. Directory
                .EnumerateDirectories(Repository.At("exercises"))
                .Select(d => Path.GetFileName(d))
                .Order(StringComparer.Ordinal),
        ];

    [Theory(Timeout = Deadline.OfTest), MemberData(nameof(Exercises))]
    public async Task Every_hole_of_the_course_can_be_got_wrong_and_each_mutant_is_wrong_in_its_own_hole_alone(string id)
    {
        var file = await File.ReadAllTextAsync(
            Repository.At($"exercises/{id}/exercise.csx"),
            TestContext.Current.CancellationToken
        );
        var solved = await Ask<CompilerReply.Solved>(new CompilerRequest.Solve(id, file, null));
        var reference = (await Ask<CompilerReply.Aligned>(new CompilerRequest.Align(id, file, solved.File))).Answers;
        var mutants = (await Ask<CompilerReply.Mutated>(new CompilerRequest.Mutate(id, file))).Mutants;
        Assert.Equal(reference.Select(a => a.Hole), mutants.Select(m => m.Hole).Distinct());
        Assert.InRange(mutants.Length, reference.Length, 48);
        foreach (var mutant in mutants)
        {
            var aligned = await Ask<CompilerReply.Aligned>(new CompilerRequest.Align(id, file, mutant.File));
            Assert.Empty(aligned.Edits);
            Assert.Equal(
                (AnswerState.Filled, mutant.Hole),
                Assert.Single(
                    aligned
                        .Answers.Zip(reference)
                        .Where(a => a.First.Code != a.Second.Code)
                        .Select(a => (a.First.State, a.First.Hole))
                )
            );
        }
    }

    private async Task<T> Ask<T>(CompilerRequest request)
        where T : CompilerReply =>
        Assert.IsType<T>(
            Assert
                .IsType<CompilerAnswer.Replied>(await compiler.Process.Ask(request, TestContext.Current.CancellationToken))
                .Reply
        );

    /// <summary>Kept warm for all exercises.</summary>
    public sealed class OneCompiler : IAsyncDisposable
    {
        public CompilerProcess Process { get; } = new(Here.Workplace);

        public ValueTask DisposeAsync() => Process.DisposeAsync();
    }
}
