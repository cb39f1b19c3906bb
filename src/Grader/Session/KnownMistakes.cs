using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Grader.Intake;
using Grader.Judging;
using Grader.Misconceptions;
using Grader.Protocol;

namespace Grader.Session;

/// <summary>The wrong files of a course's exercises, and what they were seen to do: each looked at once for the same files and
/// inputs.</summary>
public sealed class KnownMistakes(Course course, Workbench bench, References references)
{
    /// <summary>Sets of inputs on which an answer has to be right, so that it is no mistake.</summary>
    private const int Rounds = 5;

    /// <summary>Of what wrong files do under what students chose, and of slips: of these there are as many as students.</summary>
    private const int MostInPassing = 64;

    private readonly OncePerKey<string, ImmutableArray<Answer>> _answers = new();
    private readonly OncePerKey<string, ProgramOutcome> _tried = new();
    private readonly OncePerKey<string, ProgramOutcome> _triedInPassing = new(MostInPassing);

    // Hashes of the course's own texts and of those that slips were made in, and whether there is a file of each. No text of a
    // student's is kept when their file is graded.
    private readonly ConcurrentDictionary<string, bool> _own = new();

    /// <summary>Has what is done by a text that was made from the reference looked at once only, while there is room.</summary>
    public void CountAsSlip(string text) => _own.TryAdd(HashOf(text), false);

    private void CountAsOwn(string text) => _own.TryAdd(HashOf(text), true);

    /// <summary>All wrong files of an exercise, in ordinal order.</summary>
    public async Task<ImmutableArray<Misconception>> FindMisconceptions(Exercise exercise, CancellationToken cancellation)
    {
        var found = ImmutableArray.CreateBuilder<Misconception>();
        foreach (var path in course.WrongFilesOf(exercise.Id))
        {
            // One that cannot be read explains nothing; verify names it.
            if (SubmissionFile.ReadFrom(course, path) is SubmissionReading.Text(var text))
            {
                found.Add(new(WrongFile.Of(path, text), await FindMistakenHoles(exercise, text, cancellation)));
            }
        }
        return found.DrainToImmutable();
    }

    /// <summary>What the answer to a hole does, taken out of a submission.</summary>
    /// <inheritdoc cref="TryAnswer"/>
    public async Task<AnswerBehaviour?> ObserveAnswer(
        Exercise exercise,
        string submission,
        string hole,
        ImmutableArray<ChosenNumber> choices,
        int seed,
        CancellationToken cancellation
    )
    {
        var answer = (await AlignAnswers(exercise.Id, submission, cancellation)).First(a => a.Hole == hole);
        return AnswerBehaviour.Of(exercise, answer, await TryAnswer(exercise, submission, answer, choices, seed, cancellation));
    }

    /// <inheritdoc cref="Workbench.TryAlone"/>
    /// <param name="seed">Of the inputs.</param>
    public async Task<ProgramOutcome> TryAnswer(
        Exercise exercise,
        string submission,
        Answer answer,
        ImmutableArray<ChosenNumber> choices,
        int seed,
        CancellationToken cancellation
    )
    {
        Task<ProgramOutcome> Now() => bench.TryAlone(exercise, submission, answer, choices, seed, cancellation);

        var text = HashOf(submission);
        if (!_own.TryGetValue(text, out var isKept))
        {
            return await Now();
        }
        var source = HashOf(await bench.ReadSource(exercise.Id));
        var key = string.Join('\n', [exercise.Id, answer.Hole, $"{seed}", .. choices.Select(c => $"{c}"), source, text]);
        return await (choices.IsEmpty && isKept ? _tried : _triedInPassing).GetOrStart(key, Now);
    }

    /// <summary>
    /// The holes with a mistake in them. An answer that alone is not the reference's is taken for one unseen. Where there are
    /// more, as in a file that a student wrote, those that are right however they are written are none.
    /// </summary>
    /// <param name="submission">One of the course's own.</param>
    public async Task<ImmutableArray<string>> FindMistakenHoles(
        Exercise exercise,
        string submission,
        CancellationToken cancellation
    )
    {
        CountAsOwn(submission);
        var differing = await FindDifferingHoles(exercise.Id, submission, cancellation);
        if (differing.Length < 2)
        {
            return differing;
        }
        var answers = (await AlignAnswers(exercise.Id, submission, cancellation)).Where(a => differing.Contains(a.Hole));
        var tried = await Task.WhenAll(
            answers.Select(async a => (a.Hole, IsRight: await IsRight(exercise, submission, a, cancellation)))
        );
        return [.. tried.Where(t => !t.IsRight).Select(t => t.Hole)];
    }

    // On inputs that are the same whenever a file is looked at: which hole a file is about must not hang on chance.
    private async Task<bool> IsRight(Exercise exercise, string submission, Answer answer, CancellationToken cancellation)
    {
        if (answer.State != AnswerState.Filled)
        {
            return false;
        }
        for (var seed = 0; seed < Rounds; seed++)
        {
            var alone = await TryAnswer(exercise, submission, answer, [], seed, cancellation);
            if (!await references.PassesAllChecks(answer, alone, exercise, seed, cancellation))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The tokens of a submission's answer, with a space between them.</summary>
    public async Task<string> FindCode(string exercise, string submission, string hole, CancellationToken cancellation) =>
        (await AlignAnswers(exercise, submission, cancellation)).FirstOrDefault(a => a.Hole == hole)?.Code ?? "";

    /// <summary>Those of the reference's.</summary>
    public async Task<string> FindReferenceCode(string exercise, string hole, CancellationToken cancellation) =>
        (await AlignReference(exercise, cancellation)).FirstOrDefault(a => a.Hole == hole)?.Code ?? "";

    private async Task<ImmutableArray<Answer>> AlignReference(string exercise, CancellationToken cancellation)
    {
        var solution = await bench.SolveExercise(exercise, null, cancellation) ?? "";
        CountAsOwn(solution);
        return await AlignAnswers(exercise, solution, cancellation);
    }

    /// <summary>The holes whose answer differs from the reference's in more than layout.</summary>
    public async Task<ImmutableArray<string>> FindDifferingHoles(
        string exercise,
        string submission,
        CancellationToken cancellation
    )
    {
        var reference = await AlignReference(exercise, cancellation);
        var answers = await AlignAnswers(exercise, submission, cancellation);
        return [.. answers.Zip(reference).Where(p => p.First.Code != p.Second.Code).Select(p => p.First.Hole)];
    }

    /// <summary>Where a submission's answers stand; none where it cannot be read as C#.</summary>
    public async Task<ImmutableArray<Answer>> AlignAnswers(string exercise, string submission, CancellationToken cancellation)
    {
        async Task<ImmutableArray<Answer>> Now() =>
            await bench.AlignSubmission(exercise, submission, cancellation) is CompilerReply.Aligned aligned
                ? aligned.Answers
                : [];

        var text = HashOf(submission);
        return _own.ContainsKey(text)
            ? await _answers.GetOrStart(string.Join('\n', exercise, HashOf(await bench.ReadSource(exercise)), text), Now)
            : await Now();
    }

    private static string HashOf(string text) => Convert.ToBase64String(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
}
