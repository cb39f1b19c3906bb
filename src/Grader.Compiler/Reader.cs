using System.Collections.Immutable;
using Grader.Compiler.Building;
using Grader.Compiler.Exercises;
using Grader.Compiler.Gate;
using Grader.Compiler.Mutating;
using Grader.Compiler.Scripts;
using Grader.Compiler.SourceRules;
using Grader.Compiler.Submissions;
using Grader.Protocol;
using Microsoft.CodeAnalysis.CSharp;
using Submission = Grader.Compiler.Submissions.Submission;

namespace Grader.Compiler;

/// <summary>Answers the host's requests. Every answer follows from the request alone.</summary>
public sealed class Reader(ScriptCompiler compiler)
{
    private readonly Latest<(string Id, string File), ExerciseSource> _exercises = new(
        e =>
            ExerciseReader.Read(e.Id, e.File).Value
            ?? throw new ArgumentException($"{e.Id} was refused when it was read.", nameof(e)),
        kept: 16
    );

    // Several files are graded at a time.
    private readonly Latest<(ExerciseSource Exercise, string File), Submission> _submissions = new(
        s => Submission.Read(s.Exercise, s.File, text => compiler.Create(text, Script.Submission)),
        kept: 4
    );

    private readonly Latest<string, Result<Rules>> _rules = new(Rules.BuiltIn.With);

    public CompilerReply Answer(CompilerRequest request) =>
        Nesting.TooDeep(Submitted(request)) is { } line
            ? new CompilerReply.TooDeep(line)
            : request switch
            {
                CompilerRequest.ReadExercise { Gate: var gate } when _rules.Of(gate).Problems is [var first, ..] =>
                    new CompilerReply.GateRefused(first),
                CompilerRequest.ReadExercise r => ReadExercise(r.Id, r.Exercise, RulesOf(r.Gate)),
                CompilerRequest.Align r => Align(Source(r.Id, r.Exercise), r.Submission),
                CompilerRequest.Build r => Build(Source(r.Id, r.Exercise), r.Subject, r.Instead, RulesOf(r.Gate)),
                CompilerRequest.Solve r => Solve(Source(r.Id, r.Exercise), r.Instead),
                CompilerRequest.Mutate r => Mutate(Source(r.Id, r.Exercise)),
                CompilerRequest.BuildToRun r => BuildToRun(r.File, r.Settings),
                _ => throw new ArgumentException("unknown request", nameof(request)),
            };

    private Rules RulesOf(string gate) =>
        _rules.Of(gate).Value ?? throw new ArgumentException("The rules were refused when they were read.", nameof(gate));

    private static string Submitted(CompilerRequest request) =>
        request switch
        {
            CompilerRequest.Align { Submission: var text } => text,
            CompilerRequest.Build { Subject: Subject.File { Submission: var text } } => text,
            CompilerRequest.Build { Subject: Subject.Variant { Submission: var text } } => text,
            CompilerRequest.Solve { Instead.Submission: var text } => text,
            CompilerRequest.BuildToRun { File: var text } => text,
            _ => "", // the course's own
        };

    private CompilerReply ReadExercise(string id, string file, Rules rules)
    {
        var read = ExerciseReader.Read(id, file);
        if (read.Value is not { } exercise)
        {
            return new CompilerReply.ExerciseRefused(read.Problems);
        }
        var compiled = compiler.Compile(exercise.Text, Script.Reference, exercise);
        ImmutableArray<Problem> problems =
        [
            .. compiled.Errors.Select(e => new Problem(
                e.Location.GetLineSpan().StartLinePosition.Line + 1,
                $"The reference does not compile: {e.Id}: {e.GetMessage()}"
            )),
            .. compiled.Errors.IsEmpty
                ? compiler
                    .BrokenProbes(exercise)
                    .Select(u => new Problem(
                        exercise.Exercise.Checks[u.Key].Line,
                        $"This probe does not compile: {u.Value.Id}: {u.Value.GetMessage()}"
                    ))
                : [],
            .. UsesIn(compiled, Script.Reference, rules)
                .Select(u => new Problem(
                    u.Line,
                    $"Submissions may not use {u.What}, which the reference uses. A line in gate.txt, beside the "
                        + "exercises' folders, allows it."
                )),
            .. compiled.Errors.IsEmpty && !exercise.Exercise.Rules.IsEmpty ? ProblemsOfRules(exercise) : [],
            .. exercise
                .Exercise.Again.Where(a => Replacing.In(exercise.Text, [a]) is null)
                .Select(a => new Problem(
                    a.Line,
                    $"There is no variable with a value, and no code, '{a.What}' in this file. Name what is to be replaced "
                        + "when answers are asked again."
                )),
        ];
        return problems.IsEmpty ? new CompilerReply.ExerciseRead(exercise.Exercise) : new CompilerReply.ExerciseRefused(problems);
    }

    private CompilerReply.Aligned Align(ExerciseSource exercise, string file)
    {
        var submission = _submissions.Of((exercise, file));
        var answers = AnswersIn(submission, exercise);
        var first = Broken
            .In(submission, answers, exercise, compiler)
            .GroupBy(b => b.Rule.Hole)
            .ToDictionary(g => g.Key, g => g.First().Breach);
        var reference = Lexer.AsCompiled(exercise.Text);
        return new(
            [
                .. answers.Select(
                    (a, hole) =>
                        a.State != AnswerState.Filled
                            ? a
                            : Chosen(a, hole) with
                            {
                                IsReferences = Lexer
                                    .AsCompiled(Variant.Of(exercise, submission, hole, []).Text)
                                    .SequenceEqual(reference),
                            }
                ),
            ],
            Edits.Of(exercise, submission)
        );

        Answer Chosen(Answer answer, int hole)
        {
            var number = exercise.Holes[hole].ChoiceType is null
                ? null
                : PlainNumber.In(
                    compiler.Create(Variant.Of(exercise, submission, hole, []).Text, Script.Reference),
                    exercise.Holes[hole]
                );
            return answer with { Number = number?.Value, Breach = first.GetValueOrDefault(answer.Hole) ?? number?.Breach };
        }
    }

    private static ImmutableArray<Answer> AnswersIn(Submission submission, ExerciseSource exercise) =>
        [.. exercise.Holes.Select((h, i) => Answers.Of(h, i, submission))];

    private IEnumerable<Problem> ProblemsOfRules(ExerciseSource exercise)
    {
        var program = compiler.Create(exercise.Text, Script.Reference);
        var idle = exercise.Exercise.Rules.Where(r => !r.Must && !Known.In(program, r.Name));
        // The reference's answers as if they were handed in.
        var reference = Submission.Read(exercise, exercise.Text, text => compiler.Create(text, Script.Submission));
        var broken = Broken.In(reference, AnswersIn(reference, exercise), exercise, compiler).DistinctBy(b => b.Rule);
        return
        [
            .. idle.Select(r => new Problem(
                r.Line,
                $"Nothing is called '{r.Name}' here, so this rule forbids nothing. Mend the name."
            )),
            .. broken.Select(b => new Problem(b.Rule.Line, $"The reference breaks this rule: {b.How}.")),
        ];
    }

    private CompilerReply.Solved Solve(ExerciseSource exercise, Graft? instead) =>
        new(
            instead is null
                ? Solution.Of(exercise)
                : Solution.Of(exercise, _submissions.Of((exercise, instead.Submission)), HoleOf(exercise, instead.Hole))
        );

    private CompilerReply.Mutated Mutate(ExerciseSource exercise) =>
        Mutants.Of(exercise, compiler.Create(exercise.Text, Script.Reference));

    private static int HoleOf(ExerciseSource exercise, string id) =>
        exercise.Holes.IndexOf(exercise.Holes.First(h => h.Id == id));

    private CompilerReply Build(ExerciseSource exercise, Subject subject, ImmutableArray<Instead> instead, Rules rules)
    {
        switch (subject)
        {
            case Subject.Reference { Choices: var choices }:
                return Compile(Variant.Of(exercise, choices), Script.Reference, exercise, null, instead, Rules.Off, [], _ => []);
            case Subject.File { Submission: var file }:
                return BuildFile(exercise, _submissions.Of((exercise, file)), instead, rules);
            case Subject.Variant { Submission: var file, Hole: var id, Choices: var choices }:
                var hole = HoleOf(exercise, id);
                var submission = _submissions.Of((exercise, file));
                var answer = Answers.Of(exercise.Holes[hole], hole, submission);
                if (answer.State is not AnswerState.Filled)
                {
                    return new CompilerReply.NotBuilt([]);
                }
                CompilerReply Alone(bool widely, bool imports)
                {
                    var variant = Variant.Of(exercise, submission, hole, choices, widely, imports);
                    var reply = Compile(
                        variant.Text,
                        Script.Reference,
                        exercise,
                        submission,
                        instead,
                        rules,
                        variant.Together,
                        errors =>
                            Diagnoses.InVariant(
                                errors,
                                compiler.ErrorsOf(
                                    Variant.WithoutOthers(exercise, submission, hole, widely, imports),
                                    Script.Reference
                                ),
                                submission,
                                hole,
                                answer
                            )
                    );
                    return reply is CompilerReply.NotBuilt && variant.Entangled is { } by
                        ? new CompilerReply.Entangled(submission.LineAt(by.SpanStart))
                        : reply;
                }
                // An import may be in the way of given names, and of answers that need none. What is said of the first is
                // nearest.
                (bool Widely, bool Imports)[] otherwise = submission.Bound.IsEmpty
                    ? [(true, true)]
                    : [(false, false), (true, true)];
                return Alone(widely: false, imports: true) is var first && first is not CompilerReply.NotBuilt
                    ? first
                    : otherwise.Select(o => Alone(o.Widely, o.Imports)).FirstOrDefault(r => r is CompilerReply.Built) ?? first;
            default:
                throw new ArgumentException("unknown subject", nameof(subject));
        }
    }

    private CompilerReply BuildFile(ExerciseSource exercise, Submission submission, ImmutableArray<Instead> instead, Rules rules)
    {
        if (!submission.Refused.IsEmpty)
        {
            return new CompilerReply.NotBuilt([
                .. submission.Refused.Select(r => new Diagnostic("directive", submission.LineAt(r.Position), 1, r.Message)),
            ]);
        }
        var (text, complete) = Answers.WithoutDots(submission, exercise);
        var open = AnswersIn(submission, exercise).Where(a => a.State != AnswerState.Filled).ToList();
        var reply = Compile(
            text,
            Script.Submission,
            exercise,
            submission,
            instead,
            rules,
            [],
            errors =>
                [.. Diagnoses.InFile(errors, submission).Where(d => !open.Exists(a => a.Line <= d.Line && d.Line <= a.EndLine))]
        );
        return complete || reply is not CompilerReply.Built ? reply : new CompilerReply.NotBuilt([]);
    }

    private CompilerReply BuildToRun(string file, ImmutableArray<Setting> settings)
    {
        var set = Settings.In(file, settings.Select(s => KeyValuePair.Create(s.Name, s.Value)));
        if (set.Value is not { } text)
        {
            return new CompilerReply.NotSet(set.Problems[0]);
        }
        var loose = LooseFile.Read(text);
        var (program, traces) = compiler.CompileToRun(loose.Text);
        return loose.Open.IsEmpty && loose.Refused.IsEmpty && program.Errors.IsEmpty
            ? new CompilerReply.BuiltToRun(
                program.Script,
                program.Symbols,
                program.Probes,
                [.. traces.Select(t => t.Name)],
                program.Unasked
            )
            : new CompilerReply.NotRunnable(
                loose.Open,
                loose.Refused.IsEmpty ? Diagnoses.Outside(loose.Open, program.Errors) : loose.Refused
            );
    }

    // What lacks a piece that is to be replaced cannot be asked there, and nobody is at fault.
    private CompilerReply Compile(
        string text,
        string document,
        ExerciseSource exercise,
        Submission? submission,
        ImmutableArray<Instead> instead,
        Rules rules,
        ImmutableArray<string> together,
        Func<ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>, ImmutableArray<Diagnostic>> shown
    )
    {
        if (Replacing.In(text, instead) is not { } replaced)
        {
            return new CompilerReply.NotBuilt([]);
        }
        var compiled = compiler.Compile(replaced, document, exercise);
        return Reply(
            compiled,
            submission is null ? [] : UsesIn(compiled, submission, () => compiler.Create(replaced, document), rules),
            together,
            shown
        );
    }

    private static CompilerReply Reply(
        Compiled compiled,
        ImmutableArray<ForbiddenUse> uses,
        ImmutableArray<string> together,
        Func<ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>, ImmutableArray<Diagnostic>> shown
    ) =>
        !compiled.Errors.IsEmpty ? new CompilerReply.NotBuilt(shown(compiled.Errors))
        : !uses.IsEmpty ? new CompilerReply.Forbidden(uses)
        : new CompilerReply.Built(compiled.Script, compiled.Symbols, compiled.Probes, compiled.Unasked, together);

    // Whatever a course allows: nobody is handed the text of neighbouring answers.
    private static ImmutableArray<ForbiddenUse> UsesIn(
        Compiled compiled,
        Submission submission,
        Func<CSharpCompilation> program,
        Rules rules
    ) =>
        !compiled.Errors.IsEmpty
            ? []
            :
            [
                .. CallerAttributes
                    .In(compiled.Script, program, new Ownership(submission, 0).IsStudents)
                    .Concat(UsesIn(compiled, Script.Submission, rules))
                    .OrderBy(u => u.Line),
            ];

    private static ImmutableArray<ForbiddenUse> UsesIn(Compiled compiled, string document, Rules rules) =>
        rules.AreOff || !compiled.Errors.IsEmpty ? [] : ForbiddenUses.In(compiled.Script, compiled.Symbols, document, rules);

    private ExerciseSource Source(string id, string file) => _exercises.Of((id, file));
}
