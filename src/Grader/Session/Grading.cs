using System.Collections.Immutable;
using System.Diagnostics;
using Grader.Intake;
using Grader.Isolation;
using Grader.Judging;
using Grader.Misconceptions;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Session;

/// <summary>One grading session.</summary>
public sealed class Grading : IAsyncDisposable
{
    private readonly Course course;
    private readonly int seed;
    private readonly Explaining _explaining;

    /// <param name="guard">The programs that it starts, and what is around them.</param>
    /// <param name="seed">Where the probes' random inputs come from: the same for every submission of the session.</param>
    /// <param name="jobs">How many runs may be under way at once.</param>
    public Grading(Course course, Guard guard, int seed, int jobs)
    {
        (this.course, this.seed) = (course, seed);
        Bench = new(course, guard, jobs);
        References = new(course, Bench);
        Known = new(course, Bench, References);
        _explaining = new(Bench, Known, References, seed);
    }

    internal Workbench Bench { get; }

    internal References References { get; }

    internal KnownMistakes Known { get; }

    public Enforced Isolation => Bench.Isolation;

    /// <inheritdoc cref="Workbench.Prepare"/>
    public void Prepare() => Bench.Prepare();

    /// <inheritdoc cref="Workbench.Read"/>
    public Task<ExerciseReading> Read(string id, CancellationToken cancellation) => Bench.Read(id, cancellation);

    /// <summary>The exercise as a student hands it in who solved it as the reference does.</summary>
    /// <param name="id">One of the course's, which was read.</param>
    public async Task<string> Solve(string id, CancellationToken cancellation) =>
        await Bench.Solve(id, null, cancellation)
        ?? throw new GraderFailureException($"{course.FileOf(id)} could not be solved within the compiler's limits.");

    /// <summary>Where a submission's answers stand; null where the compiler process had to give up on it.</summary>
    public async Task<CompilerReply.Aligned?> Align(string id, string submission, CancellationToken cancellation) =>
        await Bench.Align(id, submission, cancellation) as CompilerReply.Aligned;

    /// <summary>The exercise solved, but for one hole, which is as the submission has it.</summary>
    /// <exception cref="GraderFailureException">The submission cannot be read within the compiler's limits.</exception>
    public async Task<string> WithOneAnswerOf(string id, string submission, string hole, CancellationToken cancellation) =>
        await Bench.Solve(id, new(submission, hole), cancellation)
        ?? throw new GraderFailureException($"The answer to {hole} could not be taken out of its file.");

    /// <summary>Grades one file. Whatever a student did ends up in the report.</summary>
    /// <param name="exercise">The exercise to grade it as, or null for the one that the file names.</param>
    /// <exception cref="GraderFailureException">The grader itself cannot work.</exception>
    public async Task<GradedSubmission> Grade(HandedIn handedIn, string? exercise, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var reading = handedIn.Read();
        if (reading is not Reading.Text(var text))
        {
            return Ungraded(handedIn, exercise, Status.Unreadable, Reasons.Sentence(((Reading.Unreadable)reading).Why));
        }
        var named = exercise ?? ExerciseName.Of(text, handedIn.File);
        if (course.Named(named) is not { } id)
        {
            return Ungraded(
                handedIn,
                null,
                Status.UnknownExercise,
                $"It belongs to '{named}', which is no exercise of this course."
            );
        }
        var graded = await Read(id, cancellation) switch
        {
            ExerciseReading.Read(var read) => await Grade(handedIn, text, read, cancellation),
            ExerciseReading.Refused(var file, var first) => Ungraded(
                handedIn,
                id,
                Status.Error,
                $"{file}:{first.Line}: {first.Message}"
            ),
            _ => throw new UnreachableException(), // closed
        };
        return graded with
        {
            Report = graded.Report with
            {
                Seconds = Math.Round(clock.Elapsed.TotalSeconds, 2),
                Modified = handedIn.Modified,
                Message =
                    exercise is not null && Claimed(text, handedIn.File) is { } other && other != id
                        ? $"The file says that it is for {other}. It was graded as {id}."
                        : graded.Report.Message,
            },
        };
    }

    private string? Claimed(string text, string file) => course.Named(ExerciseName.Of(text, file));

    private async Task<GradedSubmission> Grade(HandedIn handedIn, string text, Exercise exercise, CancellationToken cancellation)
    {
        var max = exercise.Checks.Sum(c => c.Points);
        var reading = await Bench.Align(exercise.Id, text, cancellation);
        if (reading is not CompilerReply.Aligned aligned)
        {
            var ungraded = Ungraded(handedIn, exercise.Id, Status.Graded, CompileLimit.Of(reading));
            return ungraded with { Report = ungraded.Report with { Score = 0, Max = max } };
        }
        var own = Expected(exercise, cancellation);
        var inFile = Bench.TryFile(exercise, text, aligned.Answers, seed, cancellation);
        await Task.WhenAll(own, inFile);
        var evidence = new Evidence(
            exercise,
            aligned.Answers,
            await own,
            await inFile,
            ImmutableDictionary<string, Attempt>.Empty
        );
        var free = exercise.Holes.Where(h => h.FreeChoice).Select(h => h.Id).ToHashSet();
        evidence = await TryAlone(evidence, aligned.Answers.Where(a => free.Contains(a.Hole)), text, [], cancellation);
        evidence = evidence with { Alone = evidence.Alone.SetItems(await ChosenInFile(evidence, free, cancellation)) };
        (evidence, var choices) = await UnderChoices(evidence, cancellation);
        evidence = await TryAlone(
            evidence,
            aligned.Answers.Where(a => !Judgement.IsRightInFile(evidence, a.Hole)),
            text,
            choices,
            cancellation
        );
        evidence = evidence with { Again = await AskAgain(evidence, text, free, cancellation) };
        // What was right at first only: whose doing that is can be told from the answer alone.
        evidence = await TryAlone(
            evidence,
            aligned.Answers.Where(a => !Judgement.IsRight(evidence, a.Hole)),
            text,
            choices,
            cancellation
        );
        var explained = await Task.WhenAll(
            Judgement.Of(evidence).Select(h => Explained(h, evidence, text, choices, cancellation))
        );
        ImmutableArray<HoleReport> holes = [.. explained.Select(e => e.Hole)];
        var message =
            string.IsNullOrWhiteSpace(text) ? "The file is empty."
            : holes.All(h => h.Verdict == Verdict.Passed) && WholeFile.Fault(exercise, evidence.InFile) is { } fault
                ? $"Every hole is right by itself, but not the file as it stands: {fault}."
            : null;
        var report = new SubmissionReport(
            handedIn.File,
            handedIn.Student,
            exercise.Id,
            Status.Graded,
            holes.Sum(h => h.Points),
            max,
            0,
            message,
            holes,
            CompileErrors.Of(evidence),
            aligned.Edits
        );
        return new(report, [.. explained.Select(e => e.Wrong).OfType<WrongAnswer>()]);
    }

    private async Task<Evidence> TryAlone(
        Evidence evidence,
        IEnumerable<Answer> answers,
        string text,
        ImmutableArray<Choice> choices,
        CancellationToken cancellation
    )
    {
        var exercise = evidence.Exercise;
        var untried = answers.Where(a => !evidence.Alone.ContainsKey(a.Hole));
        var tried = await Task.WhenAll(
            untried.Select(async a => KeyValuePair.Create(a.Hole, await Alone(exercise, a, text, choices, cancellation)))
        );
        return evidence with { Alone = evidence.Alone.AddRange(tried) };
    }

    // What the reference gives with the reference's own answer, or with another number, is known or wanted anyway.
    private async Task<Attempt> Alone(
        Exercise exercise,
        Answer answer,
        string text,
        ImmutableArray<Choice> choices,
        CancellationToken cancellation
    )
    {
        ImmutableArray<Choice> own = answer.Number is { } number && !answer.IsReferences ? [new(answer.Hole, number)] : [];
        return
            (answer.IsReferences || (!own.IsEmpty && answer.Breach is null))
            && (await References.Of(exercise, [.. choices, .. own], seed, cancellation)).Ran is { } reference
            ? reference
            : await Bench.TryAlone(exercise, text, answer, choices, seed, cancellation);
    }

    // What stands where it cannot be taken out of its file gives its number there; what comes of that is still up to the
    // reference.
    private async Task<ImmutableArray<KeyValuePair<string, Attempt>>> ChosenInFile(
        Evidence evidence,
        HashSet<string> free,
        CancellationToken cancellation
    )
    {
        var chosen = evidence
            .Answers.Where(a => free.Contains(a.Hole) && a.Breach is null && evidence.Alone[a.Hole] is Attempt.NotBuilt)
            .Select(a => (a.Hole, Number: Choices.In(evidence, a.Hole, evidence.InFile)))
            .Where(c => c.Number is not null);
        var seen = await Task.WhenAll(
            chosen.Select(async c =>
                (c.Hole, (await References.Of(evidence.Exercise, [new(c.Hole, c.Number!.Value)], seed, cancellation)).Ran)
            )
        );
        return [.. seen.Where(s => s.Ran is not null).Select(s => KeyValuePair.Create<string, Attempt>(s.Hole, s.Ran!))];
    }

    // Whatever earns points is asked once more, but for the reference's own answers and for numbers, which say nothing the second
    // time.
    private async Task<SecondEvidence?> AskAgain(
        Evidence evidence,
        string text,
        HashSet<string> free,
        CancellationToken cancellation
    )
    {
        var exercise = evidence.Exercise;
        var earning = evidence
            .Answers.Where(a => !a.IsReferences && !free.Contains(a.Hole) && Judgement.EarnsAnything(evidence, a.Hole))
            .ToList();
        if (earning.Count == 0)
        {
            return null;
        }
        var (sitting, reference) = await References.Again(exercise, seed, cancellation);
        if (reference.Problem is { } problem)
        {
            throw new GraderFailureException(problem);
        }
        var alone = await Task.WhenAll(
            earning.Select(async a =>
                KeyValuePair.Create(a.Hole, await Bench.TryAlone(exercise, text, a, [], sitting, cancellation))
            )
        );
        var inFile = alone.All(a => a.Value is Attempt.Ran or Attempt.Entangled)
            ? null
            : await Bench.TryFile(exercise, text, evidence.Answers, sitting, cancellation);
        return new(reference.Seen, inFile, alone.ToImmutableDictionary(), sitting.Under);
    }

    // What the reference does on this session's inputs is what is expected.
    private async Task<ImmutableDictionary<int, Observation>> Expected(Exercise exercise, CancellationToken cancellation)
    {
        var reference = await References.Of(exercise, [], seed, cancellation);
        return reference.Problem is null ? reference.Seen : throw new GraderFailureException(reference.Problem);
    }

    // None where the reference itself gets nowhere with what the student chose: then that is nothing to judge by.
    private async Task<(Evidence Evidence, ImmutableArray<Choice> Choices)> UnderChoices(
        Evidence evidence,
        CancellationToken cancellation
    ) =>
        Choices.Of(evidence) is { IsEmpty: false } choices
        && await References.Of(evidence.Exercise, choices, seed, cancellation) is { Problem: null, Seen: var chosen }
            ? (evidence with { Reference = chosen }, choices)
            : (evidence, []);

    private async Task<(HoleReport Hole, WrongAnswer? Wrong)> Explained(
        HoleReport hole,
        Evidence evidence,
        string text,
        ImmutableArray<Choice> choices,
        CancellationToken cancellation
    )
    {
        if (hole.Verdict != Verdict.Failed)
        {
            return (hole, null);
        }
        var answer = evidence.Answers.First(a => a.Hole == hole.Id);
        if (Judgement.IsRightAlone(evidence, hole.Id))
        {
            return (hole, null); // the first time, so that there is nothing of that to explain
        }
        var (seen, why) = await _explaining.Of(
            evidence.Exercise,
            text,
            answer,
            evidence.Alone[hole.Id],
            evidence.Reference,
            choices,
            cancellation
        );
        return seen is null ? (hole, null) : (hole with { Hint = why?.Hint }, new(hole.Id, seen.Fingerprint(), why?.KnownAs));
    }

    private static GradedSubmission Ungraded(HandedIn handedIn, string? exercise, Status status, string message) =>
        new(new(handedIn.File, handedIn.Student, exercise, status, null, null, 0, message, [], [], []), []);

    public ValueTask DisposeAsync() => Bench.DisposeAsync();
}
