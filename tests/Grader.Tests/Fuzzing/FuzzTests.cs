using CsCheck;
using Grader.Compiler.Alignment;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Compiler.Submissions;
using Grader.Judging.Kinds;
using Grader.Protocol;
using Grader.Tests.Protocol;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Grader.Tests.Fuzzing;

/// <summary>What reads strangers' bytes takes whatever comes, and what it makes of it is whole.</summary>
public sealed class FuzzTests
{
    private const string Small = """
        // exercise 01-small
        // Small
        int a = 20 + 1; // hole
        int twice(int n)
        {
            #region hole twice
            return 2 * n;
            #endregion
        }
        #region checks
        Check("a", "a", () => a, points: 1.25);
        Check("twice", "twice", () => twice(Random(1)), rtol: 0.5);
        #endregion
        """;

    private static readonly ExerciseSource _exercise = ExerciseReader.Read("01-small", Small).Value!;

    private static readonly string _right = _exercise
        .Exercise.Template.Replace("...;", "21;", StringComparison.Ordinal)
        .Replace("...", "return n + n;", StringComparison.Ordinal);

    private static readonly Gen<byte[]> _bytes = Gen.OneOf(
        Gen.Byte.Array[0, 200],
        Fuzz.Near(
                """{"$type":"observed","Probe":3,"Observation":{"$type":"list","Items":[{"$type":"number","Type":"float","Value":"NaN"},{"$type":"tensor","Dtype":"Float32","Shape":[1],"Tracked":true,"Data":"AACAPw=="},{"$type":"nothing"}]}}"""
            )
            .Select(text => Frames.Of(text)),
        Fuzz.Near("""{"$type":"threw","Type":"E","Message":"m","Line":3}""").Select(text => Frames.Of(text))
    );

    // Without references: what damaged text is bound to does not matter here, and takes most of the time.
    private static CSharpCompilation Bound(string text) =>
        CSharpCompilation.CreateScriptCompilation("fuzz", CSharpSyntaxTree.ParseText(text, Script.ParseOptions));

    [Fact]
    public Task Messages_of_a_runner() =>
        _bytes.SampleAsync(
            async bytes =>
            {
                var frames = new FrameStream(new MemoryStream(bytes));
                while (
                    await frames.ReadAsync(Wire.Default.RunnerMessage) is Frame<RunnerMessage>.Received { Message: var message }
                )
                {
                    if (message is RunnerMessage.Observed { Observation: var seen } && ObservationBounds.Hold(seen))
                    {
                        Assert.NotNull(new Expectation.Same(0, 0).Judge(seen, seen));
                    }
                }
            },
            iter: Fuzz.Inputs
        );

    [Fact]
    public void Submissions_beside_their_exercise() =>
        Fuzz.Near(_right)
            .Sample(
                text =>
                {
                    var submission = Submission.Read(_exercise, text, Bound);
                    var lines = submission.Text.Lines.Count;
                    foreach (var (place, hole) in _exercise.Holes.Select((h, i) => (h, i)))
                    {
                        var answer = Answers.InHole(place, hole, submission);
                        Assert.InRange(answer.Line, 1, lines);
                        Assert.InRange(answer.EndLine, answer.Line, lines);
                    }
                    Assert.All(GivenTextEdits.FindIn(_exercise, submission), edit => Assert.InRange(edit.Line, 1, lines));
                    Every_token_has_its_place_in_order(submission);
                },
                iter: Fuzz.Fewer
            );

    [Fact]
    public void Files_of_exercises() =>
        Fuzz.Near(Small)
            .Sample(
                text =>
                {
                    var read = ExerciseReader.Read("01-small", text);
                    if (read.Value is { } exercise)
                    {
                        Assert.Empty(read.Problems);
                        Assert.Distinct(exercise.Holes.Select(h => h.Id));
                        Assert.All(exercise.Exercise.Checks, c => Assert.Contains(exercise.Holes, h => h.Id == c.Hole));
                        var template = Submission.Read(exercise, exercise.Exercise.Template, Bound);
                        Assert.All(
                            exercise.Holes.Select((h, i) => Answers.InHole(h, i, template)),
                            a => Assert.Equal(AnswerState.Unfilled, a.State)
                        );
                        Assert.Empty(GivenTextEdits.FindIn(exercise, template));
                    }
                    else
                    {
                        Assert.NotEmpty(read.Problems);
                        Assert.All(read.Problems, p => Assert.InRange(p.Line, 1, text.Length + 1));
                    }
                },
                iter: Fuzz.Fewer
            );

    private static void Every_token_has_its_place_in_order(Submission submission)
    {
        var (lexeme, place) = (0, 0);
        foreach (var step in submission.Layout.Steps)
        {
            Assert.Equal((lexeme, place), (step.Lexeme, step.Place));
            lexeme += step.Kind is StepKind.Gone or StepKind.HoleEnd ? 0 : step.Length;
            place += step.Kind is StepKind.Added or StepKind.InHole ? 0 : 1;
        }
        Assert.Equal((submission.Lexemes.Length, ExercisePattern.Of(_exercise).Places.Length), (lexeme, place));
    }
}
