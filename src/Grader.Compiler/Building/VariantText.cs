using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Compiler.Submissions;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.Building;

/// <summary>The reference with one answer replaced by the student's.</summary>
/// <param name="Text">Lines of the student's keep their numbers by #line, in the document <see
/// cref="Script.SubmissionDocument"/>.</param>
/// <param name="Together">Other holes of whose answers something came along, because this one uses names that they
/// introduce.</param>
internal sealed record VariantText(string Text, ImmutableArray<string> Together)
{
    /// <inheritdoc cref="TakenAlong.Entangled"/>
    public SyntaxNode? Entangled { get; private init; }

    /// <summary>The reference itself, with numbers that the student chose.</summary>
    public static string ReferenceWith(ExerciseSource exercise, ImmutableArray<ChosenNumber> choices) =>
        ComposeText(exercise.Text, ChoiceSwaps(exercise, choices));

    /// <inheritdoc cref="ExerciseSwap.ForAnswer"/>
    /// <param name="imports">With what the student's own using directives name.</param>
    public static VariantText WithAnswer(
        ExerciseSource exercise,
        Submission submission,
        int hole,
        ImmutableArray<ChosenNumber> choices,
        bool widely = false,
        bool imports = true
    )
    {
        var above = imports ? ExerciseSwap.ForImports(exercise, submission) : [];
        var (swaps, entangled) = ExerciseSwap.ForAnswer(hole, exercise, submission, widely);
        var others = submission
            .Layout.Segments.Where(s => swaps.Any(w => w.Segment == s))
            .SelectMany(s => s.Holes)
            .Where(h => h != hole);
        var chosen = ChoiceSwaps(exercise, choices).Where(c => !swaps.Any(s => s.Given.OverlapsWith(c.Given)));
        return new(ComposeText(exercise.Text, above.Concat(swaps).Concat(chosen)), [.. others.Select(h => exercise.Holes[h].Id)])
        {
            Entangled = entangled,
        };
    }

    /// <summary>The same with nothing in place of the other answers: what is said of it says nothing of them.</summary>
    public static string WithoutOthers(ExerciseSource exercise, Submission submission, int hole, bool widely, bool imports)
    {
        var above = imports ? ExerciseSwap.ForImports(exercise, submission) : [];
        var swaps = ExerciseSwap.ForAnswer(hole, exercise, submission, widely).Swaps;
        var others = exercise
            .Holes.Where((h, i) => i != hole && !swaps.Any(s => s.Given.OverlapsWith(h.Answer)))
            .Select(h => new ExerciseSwap(h.Answer, Placeholder.For(h.IsBlock), null, null));
        return ComposeText(exercise.Text, above.Concat(swaps).Concat(others));
    }

    // A number, never the student's text: nothing of the student's runs in the reference. Unchecked, so that every number
    // compiles.
    private static IEnumerable<ExerciseSwap> ChoiceSwaps(ExerciseSource exercise, ImmutableArray<ChosenNumber> choices) =>
        from choice in choices
        let hole = exercise.Holes.First(h => h.Id == choice.Hole && h.ChoiceType is not null)
        select new ExerciseSwap(
            hole.Answer,
            string.Create(CultureInfo.InvariantCulture, $"unchecked(({hole.ChoiceType})({choice.Value:E17}))"),
            null,
            null
        );

    private static string ComposeText(string given, IEnumerable<ExerciseSwap> swaps)
    {
        var text = new StringBuilder();
        var lines = SourceText.From(given).Lines;
        var at = 0;
        foreach (var swap in swaps.OrderBy(s => s.Given.Start))
        {
            var start = Math.Max(at, swap.Given.Start); // behind a statement of which another swap has the end
            text.Append(given, at, start - at)
                .Append(swap.At is { } there ? LineDirective(there, Script.SubmissionDocument) : "")
                .Append(swap.Instead)
                .Append(LineDirective(lines.GetLinePosition(Math.Max(at, swap.Given.End)), Script.ReferenceDocument));
            at = Math.Max(at, swap.Given.End);
        }
        return text.Append(given, at, given.Length - at).ToString();
    }

    private static string LineDirective(LinePosition place, string document) =>
        $"\n#line {place.Line + 1} \"{document}\"\n{new string(' ', place.Character)}";
}
