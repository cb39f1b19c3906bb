using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Grader.Compiler.Alignment;
using Grader.Compiler.Exercises;
using Grader.Compiler.Submissions;
using Grader.Protocol;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Building;

/// <summary>The reference with one answer replaced by the student's.</summary>
/// <param name="Text">Lines of the student's keep their numbers by #line, in the document <see cref="Script.Submission"/>.</param>
/// <param name="Together">Other holes whose answers came along, because this one uses names that they introduce.</param>
public sealed record Variant(string Text, ImmutableArray<string> Together)
{
    /// <summary>The reference itself, with numbers that the student chose.</summary>
    public static string Of(ExerciseSource exercise, ImmutableArray<Choice> choices) => Compose(exercise.Text, Chosen(exercise, choices));

    public static Variant Of(ExerciseSource exercise, Submission submission, int hole, ImmutableArray<Choice> choices)
    {
        var pattern = Pattern.Of(exercise);
        var own = submission.Layout.Segments.FirstOrDefault(s => s.Holes.SequenceEqual([hole]));
        var swaps = own is null
            ? [AnswerOnly(exercise, submission, hole)]
            : Needed(own, exercise, submission).Select(s => Whole(s, pattern, exercise, submission)).ToList();
        var others = submission.Layout.Segments.Where(s => swaps.Exists(w => w.Segment == s)).SelectMany(s => s.Holes).Where(h => h != hole);
        var chosen = Chosen(exercise, choices).Where(c => !swaps.Exists(s => s.Given.OverlapsWith(c.Given)));
        return new(Compose(exercise.Text, swaps.Concat(chosen)), [.. others.Select(h => exercise.Holes[h].Id)]);
    }

    /// <param name="Given">What is replaced, in the exercise.</param>
    /// <param name="Instead">What stands there instead, with its line directive where it is the student's.</param>
    private sealed record Swap(TextSpan Given, string Instead, Segment? Segment);

    // A number, never the student's text: nothing of the student's runs in the reference. Unchecked, so that every number compiles.
    private static IEnumerable<Swap> Chosen(ExerciseSource exercise, ImmutableArray<Choice> choices) =>
        from choice in choices
        let hole = exercise.Holes.First(h => h.Id == choice.Hole && h.ChoiceType is not null)
        select new Swap(hole.Answer, string.Create(CultureInfo.InvariantCulture, $"unchecked(({hole.ChoiceType})({choice.Value:E17}))"), null);

    // The segment itself, the student's added using directives, and every segment that introduces a name used by one of these.
    private static HashSet<Segment> Needed(Segment own, ExerciseSource exercise, Submission submission)
    {
        var pieces = submission.Layout.Segments.Where(s => s.FromLexeme < s.ToLexeme && !IsInString(s, submission)).ToList();
        var introduced = pieces
            .SelectMany(s => Names.Declarations(submission.Root).Where(t => submission.SpanOf(s).Contains(t.Span)).Select(t => (t.Text, Segment: s)))
            .Where(d => !exercise.Names.Contains(d.Text))
            .ToLookup(d => d.Text, d => d.Segment);
        var needed = new HashSet<Segment>(pieces.Where(s => IsUsings(s, submission))) { own };
        var todo = new Stack<Segment>(needed);
        while (todo.TryPop(out var segment))
        {
            var used = submission.Lexemes[segment.FromLexeme..segment.ToLexeme].Where(l => l.IsName).Select(l => l.Text);
            foreach (var provider in used.SelectMany(name => introduced[name]).Where(needed.Add))
            {
                todo.Push(provider);
            }
        }
        return needed;
    }

    private static bool IsUsings(Segment segment, Submission submission) => segment.Holes.IsEmpty
        && submission.Root.DescendantNodes().OfType<UsingDirectiveSyntax>().ToList() is var usings
        && submission.Lexemes[segment.FromLexeme..segment.ToLexeme].All(l => usings.Exists(u => u.Span.Contains(l.Span)));

    // Where the given text of an interpolated string was changed: no line directive can stand there.
    private static bool IsInString(Segment segment, Submission submission) =>
        submission.Lexemes[segment.FromLexeme].InString || (segment.ToLexeme < submission.Lexemes.Length && submission.Lexemes[segment.ToLexeme].InString);

    private static Swap Whole(Segment segment, Pattern pattern, ExerciseSource exercise, Submission submission) => new(
        TextSpan.FromBounds(
            segment.FromPlace == 0 ? 0 : pattern.Places[segment.FromPlace - 1].Given.Span.End,
            segment.ToPlace == pattern.Places.Length ? exercise.Text.Length : pattern.Places[segment.ToPlace].Given.Span.Start),
        At(submission.Text, submission.SpanOf(segment), Script.Submission),
        segment);

    private static Swap AnswerOnly(ExerciseSource exercise, Submission submission, int hole)
    {
        var (from, to) = submission.Layout.Answers[hole];
        return new(
            exercise.Holes[hole].Answer,
            At(submission.Text, TextSpan.FromBounds(submission.Lexemes[from].Span.Start, submission.Lexemes[to - 1].Span.End), Script.Submission),
            null);
    }

    private static string Compose(string given, IEnumerable<Swap> swaps)
    {
        var text = new StringBuilder();
        var source = SourceText.From(given);
        var at = 0;
        foreach (var swap in swaps.OrderBy(s => s.Given.Start))
        {
            text.Append(given, at, swap.Given.Start - at).Append(swap.Instead);
            at = swap.Given.End;
            text.Append(At(source, new(at, 0), Script.Reference));
        }
        return text.Append(given, at, given.Length - at).ToString();
    }

    private static string At(SourceText source, TextSpan span, string document)
    {
        var start = source.Lines.GetLinePosition(span.Start);
        return $"\n#line {start.Line + 1} \"{document}\"\n{new string(' ', start.Character)}{source.ToString(span)}";
    }
}
