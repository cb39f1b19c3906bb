using System.Collections.Immutable;
using Grader.Compiler.Alignment;
using Grader.Compiler.Scripts;

namespace Grader.Compiler.Submissions;

/// <summary>A given name that the student replaced by another one wherever it is given.</summary>
internal sealed record StudentRename(string Given, string Students)
{
    /// <param name="declared">What the exercise declares.</param>
    public static ImmutableArray<StudentRename> FindAll(
        ExercisePattern pattern,
        SubmissionLayout layout,
        ImmutableArray<Lexeme> student,
        ImmutableHashSet<string> declared
    )
    {
        var changes = StepsAtNames(pattern, layout)
            .Select(s => (pattern.Places[s.Place].Given.Text, Student: student[s.Lexeme]))
            .GroupBy(c => c.Text, c => c.Student)
            .Where(g => declared.Contains(g.Key) && g.All(s => s.IsName) && g.Select(s => s.Text).Distinct().Count() == 1)
            .Select(g => new StudentRename(g.Key, g.First().Text))
            .Where(r => r.Given != r.Students)
            .ToImmutableArray();
        return [.. changes.Where(r => !declared.Contains(r.Students) && changes.Count(o => o.Students == r.Students) == 1)];
    }

    /// <summary>Where the student's name stands in the place of the given one, by where the tokens begin.</summary>
    public IEnumerable<int> PlacesIn(ExercisePattern pattern, SubmissionLayout layout, ImmutableArray<Lexeme> student) =>
        StepsAtNames(pattern, layout)
            .Where(s => pattern.Places[s.Place].Given.Text == Given)
            .Select(s => student[s.Lexeme].Span.Start);

    // A name behind a dot is a member's, whatever else has that name.
    private static IEnumerable<AlignmentStep> StepsAtNames(ExercisePattern pattern, SubmissionLayout layout) =>
        layout
            .Steps.Where(s => s.Kind is StepKind.Changed or StepKind.Same && pattern.Places[s.Place].Given.IsName)
            .Where(s => s.Place == 0 || !pattern.Places[s.Place - 1].Given.IsBeforeMember); // a hole's is none
}
