using System.Collections.Immutable;
using System.Globalization;
using Grader.Compiler.Scripts;
using Grader.Compiler.Submissions;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using StudentDiagnostic = Grader.Protocol.StudentDiagnostic;

namespace Grader.Compiler.Building;

/// <summary>Compile errors as a student is to see them: in the student's own lines, and only those that the student's own text
/// caused.</summary>
internal static class StudentDiagnostics
{
    private const int Most = 20;

    // A type that is made of types has a name as long as its maker likes.
    private const int Longest = 500;

    private const string NoReturn = "CS0161";

    /// <summary>Of the errors of a whole file, those in text that the student wrote; all, where none is.</summary>
    public static ImmutableArray<StudentDiagnostic> InFile(
        IEnumerable<Microsoft.CodeAnalysis.Diagnostic> errors,
        Submission submission
    )
    {
        var all = errors.ToList();
        var own = all.Where(e => submission.StudentWrote(e.Location.SourceSpan)).ToList();
        return ToStudent(own.Count > 0 ? own : all, submission);
    }

    /// <summary>
    /// Of the errors of a variant, those in the student's lines; but a body that does not return is reported at the name of its
    /// function, which is given. They are told in the words that come of the same place without the other answers: where there
    /// are none, they would speak of these.
    /// </summary>
    /// <param name="apart">The errors of the same without the other answers.</param>
    public static ImmutableArray<StudentDiagnostic> InVariant(
        ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> errors,
        ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> apart,
        Submission submission,
        int hole,
        Answer answer
    )
    {
        if (UnpairedBrace(submission, hole) is { } brace)
        {
            return [brace];
        }
        var both = apart.Where(a => errors.Any(e => e.Id == a.Id && LineOf(e) == LineOf(a))).ToList();
        var own = ToStudent(both.Where(e => LineOf(e).Document == Script.SubmissionDocument && !IsAtEnd(e)), submission);
        if (!own.IsEmpty)
        {
            return own;
        }
        return both.Find(e => e.Id == NoReturn) is { } error ? [new(NoReturn, answer.Line, 1, MessageOf(error))] : [];
    }

    private static (string Document, int Line) LineOf(Microsoft.CodeAnalysis.Diagnostic error)
    {
        var at = error.Location.GetMappedLineSpan();
        return (at.Path, at.StartLinePosition.Line);
    }

    /// <summary>Of the errors of a file that is held against no exercise, those outside the lines that are still to be
    /// filled.</summary>
    public static ImmutableArray<StudentDiagnostic> OutsideOpenLines(
        ImmutableArray<int> open,
        IEnumerable<Microsoft.CodeAnalysis.Diagnostic> errors
    ) =>
        [
            .. errors
                .Select(e => (Error: e, At: e.Location.GetMappedLineSpan().StartLinePosition))
                .Where(e => !open.Contains(e.At.Line + 1))
                .Take(Most)
                .Select(e => new StudentDiagnostic(e.Error.Id, e.At.Line + 1, e.At.Character + 1, MessageOf(e.Error))),
        ];

    // The compiler finds out about a brace where its patience ends, which is in somebody else's lines.
    private static StudentDiagnostic? UnpairedBrace(Submission submission, int hole)
    {
        var own = submission.Layout.Segments.FirstOrDefault(s => s.Holes.SequenceEqual([hole]));
        ImmutableArray<Lexeme> lexemes = own is null ? [] : submission.Lexemes[own.FromLexeme..own.ToLexeme];
        var partners = Brackets.FindPartners(lexemes);
        var brace = lexemes.Where((l, i) => partners[i] is null && l.Text is "{" or "}").Select(l => (Lexeme?)l).FirstOrDefault();
        if (brace is not { } b)
        {
            return null;
        }
        var (id, message) = b.Text == "{" ? ("CS1513", "No } closes this {") : ("CS1022", "No { belongs to this }");
        var column = submission.OriginalColumn(submission.Text.Lines.GetLinePosition(b.Span.Start));
        return new(id, submission.LineAt(b.Span.Start), column, message);
    }

    // What is missing at the end of a variant is told where it should have been, or follows from what is.
    private static bool IsAtEnd(Microsoft.CodeAnalysis.Diagnostic error) =>
        error.Location.SourceSpan.Start == error.Location.SourceTree?.Length;

    // Of one line, the first, or a character that is none of C#: the others mostly follow from it.
    private static ImmutableArray<StudentDiagnostic> ToStudent(
        IEnumerable<Microsoft.CodeAnalysis.Diagnostic> errors,
        Submission submission
    ) =>
        [
            .. errors
                .GroupBy(e => LineOf(e).Line)
                .Select(line => line.FirstOrDefault(e => e.Id == StrayCharacter.Id) ?? line.First())
                .Select(e => ToStudent(e, submission))
                .Take(Most),
        ];

    private static string MessageOf(Microsoft.CodeAnalysis.Diagnostic error)
    {
        if (StrayCharacter.MessageFor(error) is { } told)
        {
            return told;
        }
        var message = error.GetMessage(CultureInfo.InvariantCulture);
        return message.Length > Longest ? $"{message[..Longest]} ..." : message;
    }

    private static StudentDiagnostic ToStudent(Microsoft.CodeAnalysis.Diagnostic error, Submission submission)
    {
        var at = error.Location.GetMappedLineSpan().StartLinePosition;
        return new(error.Id, at.Line + 1, submission.OriginalColumn(at), submission.Renaming.InStudentsWords(MessageOf(error)));
    }
}
