using System.Collections.Immutable;
using System.Globalization;
using Grader.Processes;
using Grader.Results;
using Grader.Sandbox.Tests.Samples;
using Xunit;

namespace Grader.Sandbox.Tests.Forgeries;

/// <summary>Right files with one mistake and one trick on top: the mistake costs what it costs without the trick.</summary>
public sealed class GeneratedForgeryTests
{
    private const int AtOnce = 200;

    // The most that an exercise has, with its reference.
    private const int RightsEach = 4;

    private const string Alone = "alone",
        Plain = "plain";

    // How many tricks are played on each file. Where it is not said, a sample of the files is taken; "all" takes days.
    private static readonly int? _each = Environment.GetEnvironmentVariable("GRADER_GENERATED") switch
    {
        "all" => Trick.All.Length,
        var text => int.TryParse(text, CultureInfo.InvariantCulture, out var n) ? n : null,
    };

    // So that a run of hours that was cut short can be gone on with.
    private static readonly int _dealt = int.TryParse(
        Environment.GetEnvironmentVariable("GRADER_DEALT"),
        CultureInfo.InvariantCulture,
        out var n
    )
        ? n
        : 0;

    // What the hole of a draft came to without a trick, by its text. On the inputs of another seed it may come to more or less.
    private readonly Dictionary<string, HoleReport> _alone = [];
    private readonly List<string> _worthMore = [];

    [Fact]
    public async Task No_trick_makes_a_mistake_worth_more_than_it_is()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var compiler = new CompilerProcess(Here.Workplace);
        var recipes = await new Drafts(compiler, cancellation).All();
        var today = Course.Exercises.Keys.Where((_, i) => i % 2 == TimeProvider.System.GetUtcNow().DayOfYear % 2).ToHashSet();
        foreach (var (turn, seed) in Seeds.Draw((Seeds.Asked ?? 1) + 1)[1..].Index().Skip(_dealt))
        {
            _alone.Clear();
            var random = new Random(seed);
            var batch = new List<Played>();
            foreach (var (exercise, right, make) in recipes.OrderBy(_ => random.Next()))
            {
                // One of half of the exercises, else, of the others the next day: every file costs some seconds of processor
                // time.
                var isWanted = _each > 0 || (today.Contains(exercise) && !batch.Exists(b => b.Draft.Exercise == exercise));
                if (isWanted && await make() is { } draft && Forged(draft, right, turn, random) is { IsEmpty: false } forged)
                {
                    batch.Add(new(draft, forged));
                }
                if (batch.Sum(b => 1 + b.Forged.Length) > AtOnce)
                {
                    await Grade(batch, seed, cancellation);
                    batch.Clear();
                }
            }
            await Grade(batch, seed, cancellation);
        }
        Assert.True(_worthMore.Count == 0, string.Join("\n\n", _worthMore));
    }

    // Dealt in turn over the right files of an exercise, and on over the seeds, so that every mistake meets every trick.
    private static ImmutableArray<(string Trick, string Text)> Forged(Draft draft, int right, int turn, Random random)
    {
        var played = Trick
            .All.Select(t => (t.Name, Text: t.Play(draft)!))
            .Where(f => f.Text is not null && f.Text != draft.Text)
            .ToImmutableArray();
        var each = Math.Min(_each ?? 1, played.Length);
        var first = _each is null ? random.Next(Trick.All.Length) : ((turn * RightsEach) + right) * each;
        return [.. Enumerable.Range(first, each).Select(i => played[i % played.Length])];
    }

    private async Task Grade(List<Played> batch, int seed, CancellationToken cancellation)
    {
        var graded = await Course.Grade(
            batch.SelectMany(
                (b, i) =>
                    (_alone.ContainsKey(b.Draft.Text) ? b.Forged : b.Forged.Insert(0, (Alone, b.Draft.Text))).Select(f =>
                        (Student(i, f.Trick), b.Draft.Exercise, f.Text)
                    )
            ),
            seed,
            gate: seed % 2 == 0,
            cancellation
        );
        foreach (var (i, draft) in batch.Select(b => b.Draft).Index().Where(b => !_alone.ContainsKey(b.Item.Text)))
        {
            _alone[draft.Text] = HoleOf(graded, draft, i, Alone);
        }
        ImmutableArray<Suspect> suspects =
        [
            .. from played in batch.Select((b, i) => (b.Draft, b.Forged, At: i))
            from forged in played.Forged
            let report = graded.Of(Student(played.At, forged.Trick))
            where IsWorthMore(HoleIn(report, played.Draft), _alone[played.Draft.Text])
            select new Suspect(played.Draft, forged.Trick, forged.Text, report),
        ];
        foreach (var found in suspects.IsEmpty ? [] : await WorthMoreThanPlain(suspects, seed, cancellation))
        {
            // At once: the run may go on for an hour.
            _worthMore.Add(found);
            TestContext.Current.SendDiagnosticMessage(found);
        }
        TestContext.Current.SendDiagnosticMessage(
            $"{graded.Named}: {batch.Sum(b => b.Forged.Length)} tricks on {batch.Count} mistakes; "
                + $"worth more so far: {_worthMore.Count}"
        );
    }

    // A rate that counts for nothing leaves the mistake to the reference's rate, and what it comes to there is no trick's doing.
    private static async Task<IEnumerable<string>> WorthMoreThanPlain(
        ImmutableArray<Suspect> suspects,
        int seed,
        CancellationToken cancellation
    )
    {
        var plain = await Course.Grade(
            suspects.Select((s, i) => (Student(i, Plain), s.Draft.Exercise, s.Draft.Plain)),
            seed,
            gate: seed % 2 == 0,
            cancellation
        );
        return from suspect in suspects.Select((s, i) => (s.Draft, s.Trick, s.Text, s.Report, At: i))
            let draft = suspect.Draft
            let forged = HoleIn(suspect.Report, draft)
            let alone = HoleOf(plain, draft, suspect.At, Plain)
            where IsWorthMore(forged, alone)
            select $"{plain.Named}: {draft.Name}, with {suspect.Trick}: {draft.Hole} earns {forged.Points}, and {alone.Points} "
                + $"in the reference without it.\n{ReportText.Of(suspect.Report)}\n{suspect.Text}";
    }

    // A mistake that is none, since there is more than one right way to most answers, is worth everything.
    private static bool IsWorthMore(HoleReport forged, HoleReport alone) =>
        alone.Points < alone.Max && (forged.Points > alone.Points || forged.Points == forged.Max);

    private static HoleReport HoleOf(GradedOnce graded, Draft draft, int at, string kind) =>
        HoleIn(graded.Of(Student(at, kind)), draft);

    private static HoleReport HoleIn(SubmissionReport report, Draft draft) => report.Holes.Single(h => h.Id == draft.Hole);

    private static string Student(int at, string kind) => $"{at:000}-{kind}";

    private sealed record Suspect(Draft Draft, string Trick, string Text, SubmissionReport Report);

    private sealed record Played(Draft Draft, ImmutableArray<(string Trick, string Text)> Forged);
}
