using System.Collections.Immutable;
using Grader.Compiler.Scripts;

namespace Grader.Compiler.Alignment;

/// <summary>What stands between two given tokens that the student left as they are.</summary>
/// <param name="FromPlace">Places of the pattern from here, up to and without <paramref name="ToPlace"/>: holes, and given tokens
/// that were changed or are gone.</param>
/// <param name="FromLexeme">The student's tokens there, up to and without <paramref name="ToLexeme"/>.</param>
/// <param name="Holes">The holes among the places.</param>
/// <param name="IsEdited">Some given token in it was changed or is gone, or something was added outside a hole.</param>
internal sealed record Segment(
    int FromPlace,
    int ToPlace,
    int FromLexeme,
    int ToLexeme,
    ImmutableArray<int> Holes,
    bool IsEdited
);

/// <summary>A submission beside the pattern.</summary>
/// <param name="Segments">In order; only those that hold anything.</param>
/// <param name="Answers">For each hole the student's tokens in it: from, up to and without.</param>
internal sealed record SubmissionLayout(
    ImmutableArray<AlignmentStep> Steps,
    ImmutableArray<Segment> Segments,
    ImmutableArray<(int From, int To)> Answers
)
{
    /// <summary>A submission too large to be aligned has no answers.</summary>
    public static SubmissionLayout Align(ExercisePattern pattern, ImmutableArray<Lexeme> student) =>
        Aligner.Align(pattern, student) is { } steps
            ? MovedAnswers.FindIn(
                new(steps, [.. SegmentsIn(steps, pattern)], AnswersIn(steps, pattern, HolesOf(pattern))),
                pattern,
                student
            )
            : new SubmissionLayout([], [], []).WithoutAnswers(pattern, student);

    /// <summary>The same as one single segment, in which no hole has an answer of its own.</summary>
    public SubmissionLayout WithoutAnswers(ExercisePattern pattern, ImmutableArray<Lexeme> student)
    {
        var holes = HolesOf(pattern);
        return new(
            Steps,
            [new(0, pattern.Places.Length, 0, student.Length, [.. Enumerable.Range(0, holes)], true)],
            [.. new (int, int)[holes]]
        );
    }

    /// <summary>Whether most of the given text is gone, and most holes have nothing in them.</summary>
    public bool IsLittleOf(ExercisePattern pattern) =>
        Steps.IsEmpty
        || (
            IsMost(Steps.Count(s => s.Kind == StepKind.Gone), pattern.Places.Count(p => p.Hole is null))
            && IsMost(Answers.Count(a => a.From == a.To), Answers.Length)
        );

    internal static bool IsMost(int part, int whole) => part * 2 > whole || whole == 0;

    private static int HolesOf(ExercisePattern pattern) => pattern.Places.Count(p => p.Hole is not null);

    private static IEnumerable<Segment> SegmentsIn(ImmutableArray<AlignmentStep> steps, ExercisePattern pattern)
    {
        for (var i = 0; i < steps.Length; )
        {
            var run = steps.Skip(i).TakeWhile(s => s.Kind != StepKind.Same).ToList();
            i += Math.Max(1, run.Count);
            if (run.Count > 0)
            {
                var next = i < steps.Length ? steps[i] : StepAfter(run[^1]);
                yield return new(
                    run[0].Place,
                    next.Place,
                    run[0].Lexeme,
                    next.Lexeme,
                    [.. run.Where(s => s.Kind == StepKind.HoleEnd).Select(s => pattern.Places[s.Place].Hole!.Value)],
                    run.Exists(s => s.Kind is StepKind.Changed or StepKind.Gone or StepKind.Added)
                );
            }
        }
    }

    private static AlignmentStep StepAfter(AlignmentStep last) =>
        last with
        {
            Place = last.Place + (last.Kind is StepKind.Added or StepKind.InHole ? 0 : 1),
            Lexeme = last.Lexeme + last.Length,
        };

    private static ImmutableArray<(int From, int To)> AnswersIn(
        ImmutableArray<AlignmentStep> steps,
        ExercisePattern pattern,
        int holes
    )
    {
        var answers = new (int From, int To)[holes];
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i].Kind == StepKind.HoleEnd)
            {
                var first = i;
                while (first > 0 && steps[first - 1].Kind == StepKind.InHole)
                {
                    first--;
                }
                answers[pattern.Places[steps[i].Place].Hole!.Value] = (steps[first].Lexeme, steps[i].Lexeme);
            }
        }
        return [.. answers];
    }
}
