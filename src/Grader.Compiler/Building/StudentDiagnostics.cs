using System.Collections.Immutable;
using System.Globalization;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Compiler.Slips;
using Grader.Compiler.Submissions;
using Grader.Protocol;
using Microsoft.CodeAnalysis.Text;
using CompileError = Microsoft.CodeAnalysis.Diagnostic;
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

    /// <summary>Of the errors of a whole file, those in text that the student wrote; all, where none is, and then nobody can say
    /// what to write. What the exercise declares and the file no longer does is told once, for all that uses it.</summary>
    /// <param name="open">Holes without an answer, which are told as such: what they should declare is not told here.</param>
    public static ImmutableArray<StudentDiagnostic> InFile(
        ProgramErrors program,
        Submission submission,
        ExerciseSource exercise,
        IEnumerable<string> open
    )
    {
        var words = new StudentsWords(submission);
        var gone = GoneName.FindIn(program.Errors, submission, exercise);
        var others = program.Errors.Where(e => !gone.Any(g => g.Explains(e))).ToList();
        var own = others.Where(e => submission.StudentWrote(e.Location.SourceSpan)).ToList();
        var told =
            own.Count > 0 ? Tell(program, own, words)
            : gone.IsEmpty ? OneOfEachLine(others).Take(Most).Select(e => words.Tell(new(e, Advice: null), MessageOf(e)))
            : []; // in given text they follow from what is gone
        return
        [
            .. gone.Where(g => !open.Contains(g.Name))
                .Select(g => words.Tell(new(g.Uses[0], g.Advice), g.Message))
                .Concat(told)
                .OrderBy(d => d.Line),
        ];
    }

    /// <summary>
    /// Of the errors of a variant, those in the student's lines; but a body that does not return is reported at the name of its
    /// function, which is given. They are told in the words that come of the same place without the other answers: where there
    /// are none, they would speak of these.
    /// </summary>
    /// <param name="apart">The same without the other answers.</param>
    public static ImmutableArray<StudentDiagnostic> InVariant(
        ImmutableArray<CompileError> errors,
        ProgramErrors apart,
        Submission submission,
        int hole,
        Answer answer
    )
    {
        if (UnpairedBrace(submission, hole) is { } brace)
        {
            return [brace];
        }
        var both = apart.Errors.Where(a => errors.Any(e => e.Id == a.Id && ErrorPlace.Of(e) == ErrorPlace.Of(a))).ToList();
        var own = Tell(
            apart,
            both.Where(e => ErrorPlace.Of(e).Document == Script.SubmissionDocument && !IsAtEnd(e)),
            new StudentsWords(submission)
        );
        if (!own.IsEmpty)
        {
            return own;
        }
        var words = new StudentsWords(submission);
        return
        [
            .. new Advisor(apart)
                .Advise(both.Where(e => e.Id == NoReturn).Take(1))
                .Select(told => AtAnswer(words.Tell(told, MessageOf(told.Error)), submission, hole, answer)),
        ];
    }

    private static StudentDiagnostic AtAnswer(StudentDiagnostic told, Submission submission, int hole, Answer answer)
    {
        var first = submission.Lexemes[submission.Layout.Answers[hole].From].Span.Start;
        var line = submission.Text.Lines.GetLineFromPosition(first);
        var column = submission.OriginalColumn(submission.Text.Lines.GetLinePosition(first));
        return told with
        {
            Line = answer.Line,
            Column = column,
            Length = line.ToString().TrimEnd().Length - (first - line.Start),
        };
    }

    /// <summary>Of the errors of a file that is held against no exercise, those outside the lines that are still to be
    /// filled.</summary>
    public static ImmutableArray<StudentDiagnostic> OutsideOpenLines(ImmutableArray<int> open, ProgramErrors program) =>
        Tell(program, program.Errors.Where(e => !open.Contains(ErrorPlace.Of(e).Line + 1)), new StudentsWords(null));

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
    private static bool IsAtEnd(CompileError error) => error.Location.SourceSpan.Start == error.Location.SourceTree?.Length;

    private static ImmutableArray<StudentDiagnostic> Tell(
        ProgramErrors program,
        IEnumerable<CompileError> errors,
        StudentsWords words
    ) =>
        [
            .. new Advisor(program)
                .Advise(OneOfEachLine(errors))
                .Take(Most)
                .Select(told => words.Tell(told, MessageOf(told.Error))),
        ];

    // The first, or a character that is none of C#: the others mostly follow from it.
    private static IEnumerable<CompileError> OneOfEachLine(IEnumerable<CompileError> errors) =>
        errors
            .GroupBy(e => ErrorPlace.Of(e).Line)
            .Select(line => line.FirstOrDefault(e => e.Id == StrayCharacter.Id) ?? line.First());

    private static string MessageOf(CompileError error)
    {
        if (error.Id == StrayDots.Id)
        {
            return StrayDots.Message;
        }
        if (StrayCharacter.MessageFor(error) is { } told)
        {
            return told;
        }
        var message = error.GetMessage(CultureInfo.InvariantCulture);
        return message.Length > Longest ? $"{message[..Longest]} ..." : message;
    }

    /// <summary>Where an error stands in the file as it was handed in, and by which names.</summary>
    /// <param name="submission">Null where the file is compiled as it is.</param>
    private sealed class StudentsWords(Submission? submission)
    {
        public StudentDiagnostic Tell(ToldError told, string message)
        {
            var at = told.Error.Location.GetMappedLineSpan();
            var (from, to) = (ColumnOf(at.StartLinePosition), ColumnOf(at.EndLinePosition));
            return new(
                told.Error.Id,
                at.StartLinePosition.Line + 1,
                from,
                submission?.Renaming.InStudentsWords(message) ?? message
            )
            {
                Length = Math.Max(1, at.StartLinePosition.Line == at.EndLinePosition.Line ? to - from : RestOfLine(told.Error)),
                Advice =
                    told.Error.Id == StrayDots.Id ? StrayDots.Advice
                    : told.Advice is { } advice ? submission?.Renaming.InStudentsCode(advice) ?? advice
                    : null,
            };
        }

        private static int RestOfLine(CompileError error)
        {
            var at = error.Location.SourceSpan.Start;
            return error.Location.SourceTree!.GetText().Lines.GetLineFromPosition(at).End - at;
        }

        private int ColumnOf(LinePosition at) => submission?.OriginalColumn(at) ?? at.Character + 1;
    }
}
