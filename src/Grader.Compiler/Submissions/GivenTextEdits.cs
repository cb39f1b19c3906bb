using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Grader.Compiler.Alignment;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Submissions;

/// <summary>Tells a student where the given text was changed.</summary>
internal static partial class GivenTextEdits
{
    private const int Longest = 60;

    // Whoever writes a file anew knows that it is another one.
    private const int MostShown = 10;

    public static ImmutableArray<GivenTextEdit> FindIn(ExerciseSource exercise, Submission submission)
    {
        var pattern = ExercisePattern.Of(exercise);
        if (submission.IsOfAnother)
        {
            return
            [
                new(
                    1,
                    $"Nothing that {exercise.Exercise.Id} declares is in this file. It may be for another exercise, or of "
                        + "another course."
                ),
            ];
        }
        if (submission.Layout.IsLittleOf(pattern))
        {
            return [new(1, $"Most of the text that {exercise.Exercise.Id} gives is not in this file. It was graded as a whole.")];
        }
        var renames = submission.Renaming.Renames.Select(r => new GivenTextEdit(
            submission.LineAt(r.PlacesIn(pattern, submission.Layout, submission.Lexemes).FirstOrDefault()),
            $"`{r.Given}` is called `{r.Students}` here. It was graded as `{r.Given}`."
        ));
        var changes = submission
            .Layout.Segments.Where(s => s.IsEdited)
            .SelectMany(s => FindInSegment(s, exercise, pattern, submission));
        ImmutableArray<GivenTextEdit> all = [.. renames.Concat(changes).OrderBy(e => e.Line)];
        return all.Length <= MostShown
            ? all
            : [new(all[0].Line, $"The given text is different in {all.Length} places, from this line on.")];
    }

    /// <summary>Whether most of the given text is not there.</summary>
    public static bool IsWrittenAnew(ExerciseSource exercise, Submission submission)
    {
        var given = ExercisePattern.Of(exercise).Places.Count(p => p.Hole is null);
        return SubmissionLayout.IsMost(given - submission.Layout.Steps.Count(s => s.Kind == StepKind.Same), given);
    }

    private static IEnumerable<GivenTextEdit> FindInSegment(
        Segment segment,
        ExerciseSource exercise,
        ExercisePattern pattern,
        Submission submission
    )
    {
        var steps = submission
            .Layout.Steps.Where(s =>
                s.Place >= segment.FromPlace
                && s.Lexeme >= segment.FromLexeme
                && s.Place <= segment.ToPlace
                && s.Lexeme <= segment.ToLexeme
            )
            .Where(s => s.Kind is StepKind.Changed or StepKind.Gone or StepKind.Added)
            .ToList();
        if (IsOtherBody(steps, pattern, submission))
        {
            yield break;
        }
        var shift = ShiftToLine(steps, exercise, pattern, submission);
        var before = PieceOver(
            TextWithoutAnswers(exercise),
            steps.Where(s => s.Kind != StepKind.Added).Select(s => pattern.Places[s.Place + shift].Given.Span)
        );
        var after = PieceOver(
            submission.Text.ToString(),
            steps.Where(s => s.Kind != StepKind.Gone).Select(s => submission.Lexemes[s.Lexeme + shift].Span)
        );
        yield return TokenBehindGone(steps, shift, exercise, pattern, submission) is { } behind
            ? new(submission.LineAt(behind.Span.Start), $"`{before}` is missing in front of `{behind.Text}`.")
            : new(
                LineOf(steps[0], shift, submission),
                (before, after) switch
                {
                    (_, "") => $"`{before}` is missing behind this line.",
                    ("", _) => $"`{after}` was added.",
                    _ => $"`{before}` was changed to `{after}`.",
                }
            );
    }

    private static int LineOf(AlignmentStep first, int shift, Submission submission)
    {
        var lexeme = shift + (first.Kind == StepKind.Gone && first.Lexeme > 0 ? first.Lexeme - 1 : first.Lexeme);
        return submission.Lexemes.IsEmpty
            ? 1
            : submission.LineAt(submission.Lexemes[Math.Clamp(lexeme, 0, submission.Lexemes.Length - 1)].Span.Start);
    }

    // What is left of the line of which a part is gone; null where whole lines are, or the end of one.
    private static Lexeme? TokenBehindGone(
        List<AlignmentStep> steps,
        int shift,
        ExerciseSource exercise,
        ExercisePattern pattern,
        Submission submission
    )
    {
        var behind = steps[^1].Place + shift + 1;
        if (
            steps.Exists(s => s.Kind != StepKind.Gone)
            || behind >= pattern.Places.Length
            || pattern.Places[behind].Hole is not null
        )
        {
            return null;
        }
        var lines = SourceText.From(exercise.Text).Lines;
        int LineAt(int place) => lines.GetLineFromPosition(pattern.Places[place].Given.Span.Start).LineNumber;
        var kept = submission.Layout.Steps.Where(s => s.Kind == StepKind.Same && s.Place == behind).ToList();
        return kept is [var step] && LineAt(steps[0].Place + shift) == LineAt(behind) ? submission.Lexemes[step.Lexeme] : null;
    }

    // Only where nothing but tokens side by side came, or nothing but such tokens went: no hole is among them then.
    private static int ShiftToLine(
        List<AlignmentStep> steps,
        ExerciseSource exercise,
        ExercisePattern pattern,
        Submission submission
    )
    {
        if (steps.TrueForAll(s => s.Kind == StepKind.Added) && steps[^1].Lexeme - steps[0].Lexeme == steps.Count - 1)
        {
            var given = submission.Layout.Steps.Where(s => s.Kind == StepKind.Same).Select(s => s.Lexeme).ToHashSet();
            return TokenRun.SlideToLine(
                steps[0].Lexeme,
                steps[^1].Lexeme + 1,
                at =>
                    given.Contains(at) || (at >= steps[0].Lexeme && at <= steps[^1].Lexeme) ? submission.Lexemes[at].Text : null,
                at => IsFirstOfLine(submission.Text.ToString(), submission.Lexemes[at].Span)
            );
        }
        if (steps.TrueForAll(s => s.Kind == StepKind.Gone) && steps[^1].Place - steps[0].Place == steps.Count - 1)
        {
            var kept = submission.Layout.Steps.Where(s => s.Kind == StepKind.Same).Select(s => s.Place).ToHashSet();
            return TokenRun.SlideToLine(
                steps[0].Place,
                steps[^1].Place + 1,
                at => kept.Contains(at) || (at >= steps[0].Place && at <= steps[^1].Place) ? pattern.Places[at].Given.Text : null,
                at => IsFirstOfLine(exercise.Text, pattern.Places[at].Given.Span)
            );
        }
        return 0;
    }

    private static bool IsFirstOfLine(string text, TextSpan token) =>
        text.AsSpan(0, token.Start).TrimEnd(" \t") is [] or [.., '\n' or '\r'];

    // => e; for { return e; } and the reverse say the same.
    private static bool IsOtherBody(List<AlignmentStep> steps, ExercisePattern pattern, Submission submission) =>
        steps is [{ Kind: StepKind.Changed } a, { Kind: StepKind.Changed } b]
        && (pattern.Places[a.Place].Given.Text, submission.Lexemes[a.Lexeme].Text) is ("{", "=>") or ("=>", "{")
        && (pattern.Places[b.Place].Given.Text, submission.Lexemes[b.Lexeme].Text) is ("}", ";") or (";", "}");

    private static string PieceOver(string text, IEnumerable<TextSpan> spans)
    {
        var all = spans.ToList();
        if (all.Count == 0)
        {
            return "";
        }
        var piece = WhiteSpace().Replace(text[all.Min(s => s.Start)..all.Max(s => s.End)], " ");
        return piece.Length <= Longest ? piece : piece[..Longest] + " ...";
    }

    // Same length, so that places stay: no word of an answer is ever shown.
    private static string TextWithoutAnswers(ExerciseSource exercise)
    {
        var dotted = TextRewrite.ApplyAll(
            exercise.Text,
            [.. exercise.Holes.Select(h => new TextRewrite(h.Answer, Lexeme.Dots.PadRight(h.Answer.Length)[..h.Answer.Length]))]
        );
        return LineComment().Replace(dotted, m => new(' ', m.Length));
    }

    [GeneratedRegex(@"//.*")]
    private static partial Regex LineComment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
