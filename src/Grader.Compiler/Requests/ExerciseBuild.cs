using System.Collections.Immutable;
using Grader.Compiler.Building;
using Grader.Compiler.Exercises;
using Grader.Compiler.Gate;
using Grader.Compiler.Scripts;
using Grader.Compiler.Slips;
using Grader.Compiler.SourceRules;
using Grader.Compiler.Submissions;
using Grader.Protocol;
using Submission = Grader.Compiler.Submissions.Submission;

namespace Grader.Compiler.Requests;

/// <summary>Builds what an exercise's probes are asked in, and looks through what of it is the student's.</summary>
/// <param name="instead">Pieces of the program to put others in place of.</param>
/// <param name="known">Words of variants that need not be built.</param>
/// <param name="rules">What students' code may use.</param>
internal sealed class ExerciseBuild(
    ScriptCompiler compiler,
    ExerciseSource exercise,
    ImmutableArray<Replacement> instead,
    ImmutableArray<string> known,
    GateRules rules
)
{
    private static readonly CompilerReply _notBuilt = new CompilerReply.NotBuilt([]);

    public CompilerReply BuildReference(ImmutableArray<ChosenNumber> choices) =>
        Replacements.ApplyTo(VariantText.ReferenceWith(exercise, choices), instead) is { } program
        && compiler.CompileWithProbes(program, Script.ReferenceDocument, exercise) is { Errors.IsEmpty: true } compiled
            ? Built(compiled, together: [])
            : _notBuilt;

    public CompilerReply BuildFile(Submission submission)
    {
        if (!submission.RefusedDirectives.IsEmpty)
        {
            return new CompilerReply.NotBuilt([
                .. submission.RefusedDirectives.Select(r => new StudentDiagnostic(
                    "directive",
                    submission.LineAt(r.Position),
                    1,
                    r.Message
                )
                {
                    Length = 0,
                }),
            ]);
        }
        var (text, complete) = Answers.WithoutDots(submission, exercise);
        var open = Answers.In(submission, exercise).Where(a => a.State != AnswerState.Filled).ToList();
        var reply = BuildStudents(
            text,
            Script.SubmissionDocument,
            submission,
            together: [],
            program =>
                [
                    .. StudentDiagnostics
                        .InFile(program, submission, exercise, open.Select(a => a.Hole))
                        .Where(d => !open.Exists(a => a.Line <= d.Line && d.Line <= a.EndLine)),
                ]
        );
        return StrayDots.FindIn(submission) is { IsEmpty: false } strays && reply is not CompilerReply.Forbidden
                ? new CompilerReply.NotBuilt([.. strays.Concat(OutsideLinesOf(strays, reply)).OrderBy(d => d.Line)])
            : complete || reply is not CompilerReply.Built ? reply
            : _notBuilt;
    }

    private static IEnumerable<StudentDiagnostic> OutsideLinesOf(ImmutableArray<StudentDiagnostic> strays, CompilerReply reply) =>
        reply is CompilerReply.NotBuilt(var others) ? others.Where(o => strays.All(s => s.Line != o.Line)) : [];

    public CompilerReply BuildVariant(Submission submission, string holeId, ImmutableArray<ChosenNumber> choices)
    {
        var hole = exercise.IndexOfHole(holeId);
        var answer = Answers.InHole(exercise.Holes[hole], hole, submission);
        if (answer.State is not AnswerState.Filled)
        {
            return _notBuilt;
        }
        var first = Try(widely: false, imports: true);
        if (first is not CompilerReply.NotBuilt)
        {
            return first;
        }
        // An import may be in the way of given names, and of answers that need none. What is said of the first is nearest.
        (bool Widely, bool Imports)[] otherwise = submission.BoundImports.IsEmpty
            ? [(true, true)]
            : [(false, false), (true, true)];
        return otherwise.Select(o => Try(o.Widely, o.Imports)).FirstOrDefault(IsMade) ?? first;

        CompilerReply Try(bool widely, bool imports)
        {
            var variant = VariantText.WithAnswer(exercise, submission, hole, choices, widely, imports);
            var reply = BuildStudents(
                variant.Text,
                Script.ReferenceDocument,
                submission,
                variant.Together,
                program =>
                    ShownInVariant(
                        program,
                        submission,
                        answer,
                        hole,
                        VariantText.WithoutOthers(exercise, submission, hole, widely, imports)
                    )
            );
            return reply is CompilerReply.NotBuilt && variant.Entangled is { } by
                ? new CompilerReply.Entangled(submission.LineAt(by.SpanStart))
                : reply;
        }
    }

    private static bool IsMade(CompilerReply reply) => reply is CompilerReply.Built or CompilerReply.AlreadyKnown;

    /// <param name="apart">The variant without what other answers have.</param>
    private ImmutableArray<StudentDiagnostic> ShownInVariant(
        ProgramErrors variant,
        Submission submission,
        Answer answer,
        int hole,
        string apart
    ) =>
        StudentDiagnostics.InVariant(
            variant.Errors,
            compiler.FindErrors(apart, Script.ReferenceDocument),
            submission,
            hole,
            answer
        );

    // What lacks a piece that is to be replaced cannot be asked there, and nobody is at fault.
    private CompilerReply BuildStudents(
        string program,
        string document,
        Submission submission,
        ImmutableArray<string> together,
        Func<ProgramErrors, ImmutableArray<StudentDiagnostic>> shown
    )
    {
        if (Replacements.ApplyTo(program, instead) is not { } text)
        {
            return _notBuilt;
        }
        var words = document == Script.ReferenceDocument ? ProgramWords.DigestOf(text) : null;
        if (words is not null && known.Contains(words))
        {
            return new CompilerReply.AlreadyKnown(words);
        }
        var compiled = compiler.CompileWithProbes(text, document, exercise);
        if (compiled.Failure is { } failure)
        {
            return new CompilerReply.NotBuilt(shown(failure));
        }
        var uses = UsesIn(compiled, text, document, submission);
        return uses.IsEmpty ? Built(compiled, together, words) : new CompilerReply.Forbidden(uses);
    }

    // Whatever a course allows: nobody is handed the text of neighbouring answers.
    private ImmutableArray<ForbiddenUse> UsesIn(CompiledProgram compiled, string text, string document, Submission submission) =>
        [
            .. CallerAttributes
                .FindIn(
                    compiled.Script,
                    () => compiler.CreateCompilation(text, document),
                    new Ownership(submission, 0).IsStudents
                )
                .Concat(ForbiddenUses.FindIn(compiled.Script, compiled.Symbols, Script.SubmissionDocument, rules))
                .OrderBy(u => u.Line),
        ];

    private static CompilerReply.Built Built(CompiledProgram compiled, ImmutableArray<string> together, string? words = null) =>
        new(compiled.Script, compiled.Symbols, compiled.Probes, compiled.Unasked, together)
        {
            Words = words,
            IsTraceless = compiled.IsTraceless,
            LeavesBlanks = compiled.LeavesBlanks,
        };
}
