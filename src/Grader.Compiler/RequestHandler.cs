using Grader.Compiler.Building;
using Grader.Compiler.Exercises;
using Grader.Compiler.Gate;
using Grader.Compiler.Mutating;
using Grader.Compiler.Requests;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Submission = Grader.Compiler.Submissions.Submission;

namespace Grader.Compiler;

/// <summary>Answers the host's requests. Every answer follows from the request alone.</summary>
internal sealed class RequestHandler(ScriptCompiler compiler)
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
        Nesting.TooDeep(Submitted(request)) is { } line ? new CompilerReply.TooDeep(line) : Handle(request);

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

    private CompilerReply Handle(CompilerRequest request) =>
        request switch
        {
            CompilerRequest.ReadExercise { Gate: var gate } when _rules.Of(gate).Problems is [var first, ..] =>
                new CompilerReply.GateRefused(first),
            CompilerRequest.ReadExercise r => new ExerciseReview(compiler).Read(r.Id, r.Exercise, RulesOf(r.Gate)),
            CompilerRequest.Align r => Align(SourceOf(r.Id, r.Exercise), r.Submission),
            CompilerRequest.Build r => Build(SourceOf(r.Id, r.Exercise), r),
            CompilerRequest.Solve r => Solve(SourceOf(r.Id, r.Exercise), r.Instead),
            CompilerRequest.Mutate r => Mutate(SourceOf(r.Id, r.Exercise)),
            CompilerRequest.BuildToRun r => new LooseBuild(compiler).Build(r.File, r.Settings),
            _ => throw new ArgumentException("unknown request", nameof(request)),
        };

    private CompilerReply.Aligned Align(ExerciseSource exercise, string file) =>
        new SubmissionReview(compiler, exercise, _submissions.Of((exercise, file))).Align();

    private CompilerReply Build(ExerciseSource exercise, CompilerRequest.Build request)
    {
        var build = new ExerciseBuild(compiler, exercise, request.Instead, RulesOf(request.Gate));
        return request.Subject switch
        {
            Subject.Reference r => build.BuildReference(r.Choices),
            Subject.File f => build.BuildFile(_submissions.Of((exercise, f.Submission))),
            Subject.Variant v => build.BuildVariant(_submissions.Of((exercise, v.Submission)), v.Hole, v.Choices),
            _ => throw new ArgumentException("unknown subject", nameof(request)),
        };
    }

    private CompilerReply.Solved Solve(ExerciseSource exercise, Graft? instead) =>
        new(
            instead is null
                ? Solution.Of(exercise)
                : Solution.Of(exercise, _submissions.Of((exercise, instead.Submission)), exercise.IndexOfHole(instead.Hole))
        );

    private CompilerReply.Mutated Mutate(ExerciseSource exercise) =>
        Mutants.Of(exercise, compiler.Create(exercise.Text, Script.Reference));

    private ExerciseSource SourceOf(string id, string file) => _exercises.Of((id, file));

    private Rules RulesOf(string gate) =>
        _rules.Of(gate).Value ?? throw new ArgumentException("The rules were refused when they were read.", nameof(gate));
}
