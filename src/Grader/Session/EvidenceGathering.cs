using System.Collections.Immutable;
using Grader.Judging;
using Grader.Protocol;
using Grader.Results;

namespace Grader.Session;

/// <summary>Tries all of a submission that its verdicts hang on: the file as it stands, by itself each answer that is not right
/// there, and once more whatever earns points.</summary>
/// <param name="seed">Of the inputs.</param>
internal sealed class EvidenceGathering(Workbench bench, References references, int seed)
{
    /// <param name="answers">Where the submission's answers stand.</param>
    /// <exception cref="GraderFailureException">The reference does not pass its own checks.</exception>
    public async Task<Judgement> Gather(
        Exercise exercise,
        string submission,
        ImmutableArray<Answer> answers,
        CancellationToken cancellation
    )
    {
        var judgement = Judgement.JudgeHoles(await TryFile(exercise, submission, answers, cancellation));
        judgement = await TryAlone(judgement, h => h.Hole.FreeChoice, submission, cancellation);
        judgement = await TryChosenInFile(judgement, cancellation);
        judgement = await UnderChoices(judgement, cancellation);
        judgement = await TryAlone(judgement, h => !h.IsRightInFile, submission, cancellation);
        judgement = await AskAgain(judgement, submission, cancellation);
        // What was right at first only: whose doing that is can be told from the answer alone.
        judgement = await TryAlone(judgement, h => !h.IsRight, submission, cancellation);
        judgement = await TryElsewhere(judgement, submission, cancellation);
        return judgement.WithExcuse();
    }

    private async Task<Evidence> TryFile(
        Exercise exercise,
        string submission,
        ImmutableArray<Answer> answers,
        CancellationToken cancellation
    )
    {
        var reference = Expected(exercise, cancellation);
        var inFile = bench.TryFile(exercise, submission, answers, seed, cancellation);
        await Task.WhenAll(reference, inFile);
        return new(exercise, answers, await reference, await inFile, ImmutableDictionary<string, ProgramOutcome>.Empty);
    }

    // What the reference does on this session's inputs is what is expected.
    private async Task<ImmutableDictionary<int, Observation>> Expected(Exercise exercise, CancellationToken cancellation)
    {
        var reference = await references.GetOrObserve(exercise, [], seed, cancellation);
        return reference.Problem is null ? reference.Seen : throw new GraderFailureException(reference.Problem);
    }

    private async Task<Judgement> TryAlone(
        Judgement judgement,
        Func<JudgedHole, bool> which,
        string submission,
        CancellationToken cancellation
    )
    {
        var evidence = judgement.Evidence;
        var answers = judgement.Holes.Where(which).Select(h => h.Answer).Where(a => !evidence.Alone.ContainsKey(a.Hole));
        return judgement.WithAlone(await TryEach(answers, a => TryAlone(evidence, submission, a, cancellation)));
    }

    // What the reference gives with the reference's own answer, or with another number, is known or wanted anyway.
    private async Task<ProgramOutcome> TryAlone(
        Evidence evidence,
        string submission,
        Answer answer,
        CancellationToken cancellation
    )
    {
        var (exercise, choices) = (evidence.Exercise, evidence.Choices);
        ImmutableArray<ChosenNumber> own = answer.Number is { } number && !answer.IsReferences ? [new(answer.Hole, number)] : [];
        if (answer.IsReferences || (!own.IsEmpty && answer.Breach is null))
        {
            var reference = await references.GetOrObserve(exercise, [.. choices, .. own], seed, cancellation);
            if (reference.Ran is { } ran)
            {
                return ran;
            }
        }
        return await bench.TryAlone(exercise, submission, answer, choices, seed, cancellation);
    }

    // What stands where it cannot be taken out of its file gives its number there; what comes of that is still up to the
    // reference.
    private async Task<Judgement> TryChosenInFile(Judgement judgement, CancellationToken cancellation)
    {
        var evidence = judgement.Evidence;
        var chosen = judgement
            .Holes.Where(h =>
                h.Hole.FreeChoice && h.Answer.Breach is null && evidence.Alone[h.Hole.Id] is ProgramOutcome.NotBuilt
            )
            .Select(h => (Hole: h.Hole.Id, Number: FreeChoices.NumberChosenIn(evidence, h.Hole.Id, evidence.InFile)))
            .Where(c => c.Number is not null)
            .Select(c => new ChosenNumber(c.Hole, c.Number!.Value));
        var tried = await Task.WhenAll(
            chosen.Select(async c => (c.Hole, (await references.GetOrObserve(evidence.Exercise, [c], seed, cancellation)).Ran))
        );
        return judgement.WithAlone(
            tried.Where(t => t.Ran is not null).ToImmutableDictionary(t => t.Hole, ProgramOutcome (t) => t.Ran!)
        );
    }

    // None where the reference itself gets nowhere with what the student chose: then that is nothing to judge by.
    private async Task<Judgement> UnderChoices(Judgement judgement, CancellationToken cancellation)
    {
        var choices = FreeChoices.RightIn(judgement);
        if (choices.IsEmpty)
        {
            return judgement;
        }
        var evidence = judgement.Evidence;
        var chosen = await references.GetOrObserve(evidence.Exercise, choices, seed, cancellation);
        return chosen.Problem is null
            ? Judgement.JudgeHoles(evidence with { Reference = chosen.Seen, Choices = choices })
            : judgement;
    }

    // Whatever earns points is asked once more, but for the reference's own answers and for numbers, which say nothing the second
    // time.
    private async Task<Judgement> AskAgain(Judgement judgement, string submission, CancellationToken cancellation)
    {
        var (exercise, answers) = (judgement.Evidence.Exercise, judgement.Evidence.Answers);
        var earning = judgement
            .Holes.Where(h => !h.Answer.IsReferences && !h.Hole.FreeChoice && h.EarnsAnything)
            .Select(h => h.Answer)
            .ToList();
        if (earning.Count == 0)
        {
            return judgement;
        }
        var (sitting, reference) = await references.ObserveAgain(exercise, seed, cancellation);
        if (reference.Problem is { } problem)
        {
            throw new GraderFailureException(problem);
        }
        var alone = await TryEach(earning, a => bench.TryAlone(exercise, submission, a, [], sitting, cancellation));
        var inFile = alone.Values.All(a => a is ProgramOutcome.Ran or ProgramOutcome.Entangled)
            ? null
            : await bench.TryFile(exercise, submission, answers, sitting, cancellation);
        return judgement.WithAgain(new(reference.Seen, inFile, alone, sitting.Changes));
    }

    // Where something else comes of a right answer in its file: which of the wrong ones do that, each by itself.
    private async Task<Judgement> TryElsewhere(Judgement judgement, string submission, CancellationToken cancellation)
    {
        var (exercise, choices, alone) = (judgement.Evidence.Exercise, judgement.Evidence.Choices, judgement.Evidence.Alone);
        var checks = judgement.Holes.SelectMany(h => h.DifferentInFile).Select(c => c.Check).ToList();
        if (checks.Count == 0)
        {
            return judgement;
        }
        var wrong = judgement
            .Holes.Where(h => h.Verdict == Verdict.Failed && alone.GetValueOrDefault(h.Answer.Hole) is ProgramOutcome.Ran)
            .Select(h => h.Answer);
        return judgement.WithElsewhere(
            await TryEach(wrong, a => bench.TryElsewhere(exercise, submission, a, checks, choices, seed, cancellation))
        );
    }

    private static async Task<ImmutableDictionary<string, ProgramOutcome>> TryEach(
        IEnumerable<Answer> answers,
        Func<Answer, Task<ProgramOutcome>> attempt
    )
    {
        var tried = await Task.WhenAll(answers.Select(async a => KeyValuePair.Create(a.Hole, await attempt(a))));
        return tried.ToImmutableDictionary();
    }
}
