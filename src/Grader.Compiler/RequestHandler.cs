using Grader.Compiler.Building;
using Grader.Compiler.Exercises;
using Grader.Compiler.Gate;
using Grader.Compiler.Mutating;
using Grader.Compiler.Requests;
using Grader.Compiler.Scripts;
using Grader.Compiler.Submissions;
using Grader.Protocol;
using Submission = Grader.Compiler.Submissions.Submission;

namespace Grader.Compiler;

/// <summary>Answers the host's requests. Every answer follows from the request alone.</summary>
internal sealed class RequestHandler(ScriptCompiler compiler)
{
    private readonly CachedFunction<(string Id, string File), ExerciseSource> _exercises = new(
        e =>
            ExerciseReader.Read(e.Id, e.File).Value
            ?? throw new ArgumentException($"{e.Id} was refused when it was read.", nameof(e)),
        kept: 16
    );

    // Several files are graded at a time.
    private readonly CachedFunction<(ExerciseSource Exercise, string File), Submission> _submissions = new(
        s => Submission.Read(s.Exercise, s.File, text => compiler.CreateCompilation(text, Script.SubmissionDocument)),
        kept: 4
    );

    private readonly CachedFunction<string, ValueOrProblems<GateRules>> _rules = new(GateRules.BuiltIn.WithRulesIn);

    public CompilerReply Answer(CompilerRequest request) =>
        Nesting.FindTooDeepLine(Submitted(request)) is { } line ? new CompilerReply.TooDeep(line) : Handle(request);

    private static string Submitted(CompilerRequest request) =>
        request switch
        {
            CompilerRequest.FindAnswers { Submission: var text } => text,
            CompilerRequest.Align { Submission: var text } => text,
            CompilerRequest.Build { Subject: Subject.File { Submission: var text } } => text,
            CompilerRequest.Build { Subject: Subject.Variant { Submission: var text } } => text,
            CompilerRequest.Solve { Instead.Submission: var text } => text,
            CompilerRequest.GuessSlips { Submission: var text } => text,
            CompilerRequest.BuildToRun { File: var text } => text,
            CompilerRequest.Colour { File: var text } => text,
            _ => "", // the course's own
        };

    private CompilerReply Handle(CompilerRequest request) =>
        request switch
        {
            CompilerRequest.ReadExercise { Gate: var gate } when _rules.GetOrCompute(gate).Problems is [var first, ..] =>
                new CompilerReply.GateRefused(first),
            CompilerRequest.ReadExercise { IsOutline: true } r => ExerciseReview.ReadOutline(r.Id, r.Exercise),
            CompilerRequest.ReadExercise r => new ExerciseReview(compiler).Read(r.Id, r.Exercise, RulesOf(r.Gate)),
            CompilerRequest.FindAnswers r => FindAnswers(SourceOf(r.Id, r.Exercise), r.Submission),
            CompilerRequest.Align r => Align(SourceOf(r.Id, r.Exercise), r.Submission),
            CompilerRequest.Build { IsWide: true } r => Build(compiler.WithWideProbes(SourceOf(r.Id, r.Exercise)), r),
            CompilerRequest.Build r => Build(SourceOf(r.Id, r.Exercise), r),
            CompilerRequest.Solve r => Solve(SourceOf(r.Id, r.Exercise), r.Instead),
            CompilerRequest.Mutate r => Mutate(SourceOf(r.Id, r.Exercise)),
            CompilerRequest.Widen r => Widen(SourceOf(r.Id, r.Exercise)),
            CompilerRequest.GuessSlips r => GuessSlips(SourceOf(r.Id, r.Exercise), r),
            CompilerRequest.BuildToRun r => new LooseBuild(compiler).Build(r.File, r.Settings),
            CompilerRequest.BuildLandscape r => new LandscapeBuild(compiler, SourceOf(r.Id, r.Exercise)).Build(r.Grids),
            CompilerRequest.Colour r => new CompilerReply.Coloured(CodeColouring.ColourText(r.File)),
            CompilerRequest.ReviewProgram r => new ProgramReview(compiler, SourceOf(r.Id, r.Exercise)).Review(),
            _ => throw new ArgumentException("unknown request", nameof(request)),
        };

    private CompilerReply.AnswersFound FindAnswers(ExerciseSource exercise, string file)
    {
        var submission = _submissions.GetOrCompute((exercise, file));
        return new(
            [.. Answers.In(submission, exercise).Select(a => a.State)],
            GivenTextEdits.IsWrittenAnew(exercise, submission)
        );
    }

    private CompilerReply.Aligned Align(ExerciseSource exercise, string file) =>
        new SubmissionReview(compiler, exercise, _submissions.GetOrCompute((exercise, file))).Align();

    private CompilerReply Build(ExerciseSource exercise, CompilerRequest.Build request)
    {
        var build = new ExerciseBuild(compiler, exercise, request.Instead, request.Known, RulesOf(request.Gate));
        return request.Subject switch
        {
            Subject.Reference r => build.BuildReference(r.Choices),
            Subject.File f => build.BuildFile(_submissions.GetOrCompute((exercise, f.Submission))),
            Subject.Variant v => build.BuildVariant(_submissions.GetOrCompute((exercise, v.Submission)), v.Hole, v.Choices),
            _ => throw new ArgumentException("unknown subject", nameof(request)),
        };
    }

    private CompilerReply.Solved Solve(ExerciseSource exercise, Graft? instead) =>
        new(
            instead is null
                ? SolvedFile.Of(exercise)
                : SolvedFile.WithAnswer(
                    exercise,
                    _submissions.GetOrCompute((exercise, instead.Submission)),
                    exercise.IndexOfHole(instead.Hole)
                )
        );

    private CompilerReply.Mutated Mutate(ExerciseSource exercise) =>
        ExerciseMutants.GenerateFor(exercise, compiler.CreateCompilation(exercise.Text, Script.ReferenceDocument));

    private CompilerReply.Widened Widen(ExerciseSource exercise)
    {
        var wide = compiler.WithWideProbes(exercise).Probes;
        return new(wide.Length, wide.Count(WideProbes.IsBold), OtherGivenNumbers.FindIn(exercise));
    }

    private CompilerReply.SlipsGuessed GuessSlips(ExerciseSource exercise, CompilerRequest.GuessSlips request) =>
        new SlipReview(compiler, exercise, _submissions.GetOrCompute((exercise, request.Submission))).Guess(request.Hole);

    private ExerciseSource SourceOf(string id, string file) => _exercises.GetOrCompute((id, file));

    private GateRules RulesOf(string gate) =>
        _rules.GetOrCompute(gate).Value
        ?? throw new ArgumentException("The rules were refused when they were read.", nameof(gate));
}
