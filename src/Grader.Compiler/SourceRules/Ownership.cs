using System.Collections.Immutable;
using Grader.Compiler.Scripts;
using Grader.Compiler.Submissions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Compiler.SourceRules;

/// <summary>Whose a piece of a program is: this answer's, that of another hole, other text of the student's, or given.</summary>
/// <remarks>The program may be the submission itself, or one that takes pieces of it by #line.</remarks>
internal sealed class Ownership(Submission submission, int hole)
{
    // Where the student's tokens begin. Given tokens that were left as they are stand in no segment.
    private readonly HashSet<int> _written =
    [
        .. submission.Layout.Segments.SelectMany(s => submission.Lexemes[s.FromLexeme..s.ToLexeme]).Select(l => l.Span.Start),
    ];

    private readonly ImmutableArray<TextSpan> _answers =
    [
        .. submission.Layout.Answers.Select(a =>
            a.From < a.To
                ? TextSpan.FromBounds(submission.Lexemes[a.From].Span.Start, submission.Lexemes[a.To - 1].Span.End)
                : default
        ),
    ];

    public bool IsStudents(Location location) => PlaceOf(location) is { } place && _written.Contains(place);

    public bool IsAnswers(Location location) => PlaceOf(location) is { } place && _answers[hole].Contains(place);

    public bool IsOtherHoles(Location location) =>
        PlaceOf(location) is { } place && _answers.Where((a, i) => i != hole && a.Contains(place)).Any();

    private int? PlaceOf(Location location) =>
        location.GetMappedLineSpan() is { Path: Script.SubmissionDocument, StartLinePosition: var at }
        && at.Line < submission.Text.Lines.Count
            ? submission.Text.Lines[at.Line].Start + at.Character
            : null;
}
