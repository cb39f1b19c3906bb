using System.Collections.Immutable;
using Grader.Isolation;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Session;

/// <summary>Where a course's programs are read, built and run: a compiler process kept warm, and a fresh runner process for every
/// run.</summary>
/// <param name="guard">The programs that it starts, and what is around them.</param>
/// <param name="jobs">How many runs may be under way at once.</param>
public sealed class Workbench(Course course, IsolatedWorkplace guard, int jobs) : IAsyncDisposable
{
    // Of a program with its symbols. With its probes it must fit into the one message that a runner takes.
    private const int MostBytes = 2 << 20;

    private readonly CompilerProcess _compiler = new(guard.Workplace);
    private readonly ProgramRuns _programs = new(new(guard.Workplace), jobs);
    private readonly VariantRuns _variants = new();
    private readonly OncePerKey<string, ExerciseReading> _exercises = new();
    private readonly Lazy<string> _gate = new(() => course.Has(course.GateFile) ? course.ReadText(course.GateFile) : "");

    /// <summary>What stands between a submission and this machine.</summary>
    public EnforcedIsolation Isolation => guard.Enforced;

    /// <summary>Gets runners ready for programs to come: a run then takes half the time.</summary>
    public void PrepareRunners() => _programs.PrepareRunners();

    /// <param name="id">One of the course's.</param>
    public async Task<ExerciseReading> ReadExercise(string id, CancellationToken cancellation)
    {
        var source = await ReadSource(id);
        return await _exercises.GetOrStart($"{id}\n{source}", () => ReadExerciseNow(id, source, isOutline: false, cancellation));
    }

    /// <summary>The same of its file alone, in a tenth of the time: nothing of it is compiled. To show, and not to grade
    /// by.</summary>
    public async Task<ExerciseReading> OutlineExercise(string id, CancellationToken cancellation) =>
        await ReadExerciseNow(id, await ReadSource(id), isOutline: true, cancellation);

    private async Task<ExerciseReading> ReadExerciseNow(string id, string source, bool isOutline, CancellationToken stop) =>
        await AskCompiler(new CompilerRequest.ReadExercise(id, source, _gate.Value) { IsOutline = isOutline }, stop) switch
        {
            CompilerReply.ExerciseRead(var exercise) => new ExerciseReading.Read(exercise),
            CompilerReply.ExerciseRefused(var problems) => (ExerciseReading)
                new ExerciseReading.Refused(course.FileOf(id), problems[0]),
            CompilerReply.GateRefused(var problem) => new ExerciseReading.Refused(course.GateFile, problem),
            _ => throw new GraderFailureException($"{course.FileOf(id)} could not be read within the compiler's limits."),
        };

    /// <summary>Where a submission's answers stand: <see cref="CompilerReply.Aligned"/>, or why there is no saying; null where
    /// the compiler process had to give up on it.</summary>
    public async Task<CompilerReply?> AlignSubmission(string id, string submission, CancellationToken cancellation) =>
        await AskCompiler(new CompilerRequest.Align(id, await ReadSource(id), submission), cancellation);

    /// <summary>How far a submission is filled in; null where it cannot be read.</summary>
    public async Task<CompilerReply.AnswersFound?> FindAnswers(string id, string submission, CancellationToken cancellation) =>
        await AskCompiler(new CompilerRequest.FindAnswers(id, await ReadSource(id), submission), cancellation)
        as CompilerReply.AnswersFound;

    /// <summary>The exercise as a student would hand it in, solved; with one answer of a submission's where that is given. Null
    /// where the submission cannot be read.</summary>
    public async Task<string?> SolveExercise(string id, Graft? instead, CancellationToken cancellation) =>
        await AskCompiler(new CompilerRequest.Solve(id, await ReadSource(id), instead), cancellation)
            is CompilerReply.Solved(var file)
            ? file
            : null;

    /// <summary>Why the reference of one that was read is no file-based program; null where it is one.</summary>
    public async Task<string?> FindFaultAsProgram(string id, CancellationToken cancellation) =>
        await AskCompiler(new CompilerRequest.ReviewProgram(id, await ReadSource(id)), cancellation)
            is CompilerReply.ProgramReviewed(var fault)
            ? fault
            : throw new GraderFailureException($"{course.FileOf(id)} could not be compiled within the compiler's limits.");

    /// <summary>The reference with one thing changed in one answer, in every way that the compiler process knows.</summary>
    /// <param name="id">One that was read.</param>
    public async Task<CompilerReply.Mutated> MutateReference(string id, CancellationToken cancellation) =>
        await AskCompiler(new CompilerRequest.Mutate(id, await ReadSource(id)), cancellation) as CompilerReply.Mutated
        ?? throw new GraderFailureException($"{course.FileOf(id)} could not be mutated within the compiler's limits.");

    /// <summary>What can be asked of an exercise's programs beyond its checks; null where that cannot be told within the
    /// compiler's limits.</summary>
    /// <param name="id">One that was read.</param>
    public async Task<CompilerReply.Widened?> WidenProbes(string id, CancellationToken cancellation) =>
        await AskCompiler(new CompilerRequest.Widen(id, await ReadSource(id)), cancellation) as CompilerReply.Widened;

    /// <summary>What a wrong answer may be, by its text; nothing where that cannot be said within the compiler's
    /// limits.</summary>
    public async Task<CompilerReply.SlipsGuessed> GuessSlips(
        string id,
        string submission,
        string hole,
        CancellationToken cancellation
    ) =>
        await AskCompiler(new CompilerRequest.GuessSlips(id, await ReadSource(id), submission, hole), cancellation)
            as CompilerReply.SlipsGuessed
        ?? new([], null, null);

    /// <summary>Asks all checks of a file as it stands.</summary>
    /// <param name="answers">Where its answers stand.</param>
    public Task<ProgramOutcome> TryFile(
        Exercise exercise,
        string submission,
        ImmutableArray<Answer> answers,
        Sitting sitting,
        CancellationToken cancellation
    ) =>
        BuildAndAsk(
            exercise,
            new Subject.File(submission),
            exercise.Checks,
            Incomplete.NameOpenHoles(exercise, answers),
            sitting,
            cancellation
        );

    /// <summary>Asks a hole's checks of the reference with one answer of a submission's.</summary>
    /// <param name="choices">Numbers for the reference around it, where the choice is free.</param>
    public Task<ProgramOutcome> TryAlone(
        Exercise exercise,
        string submission,
        Answer answer,
        ImmutableArray<ChosenNumber> choices,
        Sitting sitting,
        CancellationToken cancellation
    ) => TryElsewhere(exercise, submission, answer, ChecksOf(exercise, answer), choices, sitting, cancellation);

    /// <summary>Asks any checks of the reference with one answer of a submission's.</summary>
    /// <inheritdoc cref="TryAlone"/>
    public Task<ProgramOutcome> TryElsewhere(
        Exercise exercise,
        string submission,
        Answer answer,
        IEnumerable<Check> checks,
        ImmutableArray<ChosenNumber> choices,
        Sitting sitting,
        CancellationToken cancellation
    )
    {
        var variant = new Subject.Variant(submission, answer.Hole, choices);
        return BuildAndAsk(exercise, variant, checks, Incomplete.NameOpenHoles(exercise, [answer]), sitting, cancellation);
    }

    /// <summary>The same as <see cref="TryAlone"/> of an answer that the course has, to prove the exercise with.</summary>
    /// <param name="isEnough">Whether what was seen decides already. Then the program is not run with further inputs, under which
    /// nothing is drawn, and what would have been asked there is unasked.</param>
    public Task<ProgramOutcome> TryMutant(
        Exercise exercise,
        string submission,
        Answer answer,
        Sitting sitting,
        Func<ProgramOutcome.Ran, bool>? isEnough,
        CancellationToken cancellation
    )
    {
        var (variant, checks) = (new Subject.Variant(submission, answer.Hole, []), ChecksOf(exercise, answer));
        var incomplete = Incomplete.NameOpenHoles(exercise, [answer]);
        return BuildAndAsk(exercise, variant, checks, incomplete, sitting, cancellation, Company.Mutants, isEnough);
    }

    private static IEnumerable<Check> ChecksOf(Exercise exercise, Answer answer) =>
        exercise.ChecksOf(answer.Hole).Select(c => c.Check);

    /// <summary>Asks all checks of the reference.</summary>
    /// <param name="choices">Numbers to run it with, where the choice is free.</param>
    public Task<ProgramOutcome> TryReference(
        Exercise exercise,
        ImmutableArray<ChosenNumber> choices,
        Sitting sitting,
        CancellationToken cancellation
    ) => BuildAndAsk(exercise, new Subject.Reference(choices), exercise.Checks, null, sitting, cancellation, Company.References);

    // Builds a program, and runs it once for each input that the checks want.
    private async Task<ProgramOutcome> BuildAndAsk(
        Exercise exercise,
        Subject subject,
        IEnumerable<Check> checks,
        string? incomplete,
        Sitting sitting,
        CancellationToken cancellation,
        Company company = Company.Itself,
        Func<ProgramOutcome.Ran, bool>? isEnough = null
    )
    {
        var questions =
            subject is Subject.Variant && isEnough is null
                ? VariantRuns.NameQuestions(exercise, await ReadSource(exercise.Id), checks, sitting)
                : null;
        var known = questions is null ? ImmutableDictionary<string, ProgramOutcome.Ran>.Empty : _variants.KnownUnder(questions);
        return await Build(exercise.Id, subject, sitting.Instead, isWide: false, cancellation, known.Keys) switch
        {
            CompilerReply.AlreadyKnown(var words) => known[words],
            null => new ProgramOutcome.CompileLimit("it could not be compiled within the limits of time and memory"),
            CompilerReply.NotBuilt { Diagnostics: [] } when incomplete is not null => new ProgramOutcome.NotMade(incomplete),
            CompilerReply.NotBuilt(var diagnostics) => new ProgramOutcome.NotBuilt(diagnostics),
            CompilerReply.Entangled(var line) => new ProgramOutcome.Entangled(line),
            CompilerReply.Forbidden(var uses) => new ProgramOutcome.Forbidden(uses),
            CompilerReply.Built { Script.Length: var script, Symbols.Length: var symbols } when script + symbols > MostBytes =>
                new ProgramOutcome.CompileLimit($"it compiles to more than {MostBytes >> 20} MB"),
            CompilerReply.Built built when questions is not null => await _variants.GetOrRun(questions, built, Run),
            CompilerReply.Built built => await Run(built),
            var other => throw new GraderFailureException($"The compiler process answered a build with {other.GetType().Name}."),
        };

        Task<ProgramOutcome.Ran> Run(CompilerReply.Built built) =>
            _programs.RunOnce(exercise, built, company, checks, sitting, isEnough, cancellation);
    }

    /// <param name="isWide"><see cref="CompilerRequest.Build.IsWide"/>.</param>
    internal async Task<CompilerReply?> Build(
        string id,
        Subject subject,
        ImmutableArray<Replacement> instead,
        bool isWide,
        CancellationToken cancellation,
        IEnumerable<string>? known = null
    ) =>
        await AskCompiler(
            new CompilerRequest.Build(id, await ReadSource(id), subject, _gate.Value)
            {
                Instead = instead,
                IsWide = isWide,
                Known = [.. known ?? []],
            },
            cancellation
        );

    /// <summary>Null where the compiler process overran its limits or died of the request.</summary>
    internal async Task<CompilerReply?> AskCompiler(CompilerRequest request, CancellationToken cancellation) =>
        await _compiler.Ask(request, cancellation) is CompilerAnswer.Replied(var reply) ? reply : null;

    /// <inheritdoc cref="ProgramRuns.Run"/>
    internal Task<ObservedRun> Run(Exercise exercise, RunRequest request, Input input, CancellationToken cancellation) =>
        _programs.Run(exercise, request, input, cancellation);

    /// <summary>An exercise's file, as it is now.</summary>
    internal Task<string> ReadSource(string id) => Task.FromResult(course.ReadText(course.FileOf(id)));

    public async ValueTask DisposeAsync()
    {
        await _compiler.DisposeAsync();
        await _programs.DisposeAsync();
        guard.Dispose();
    }
}
