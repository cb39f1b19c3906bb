using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Intake;
using Grader.Misconceptions;
using Grader.Policies;
using Grader.Protocol;
using Grader.Reporting;
using Grader.Session;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary>The files of a class, by the rules of its course.</summary>
/// <param name="Files">Those that are graded, in their order.</param>
/// <param name="Exercise">The one that all files are for; null where each says so itself.</param>
internal sealed record GradedTerm(
    CoursePolicy Policy,
    ImmutableArray<HandedInFile> Files,
    Course Course,
    string? Exercise,
    DateTimeOffset Now
)
{
    private readonly HandInTimes _times = new(Policy, Now, Files);

    /// <summary>Null where all exercises count, begun or not.</summary>
    public WeekChoice? Week { get; init; }

    /// <summary>Who handed in nothing.</summary>
    public ImmutableArray<GradedSubmission> Missing { get; init; } = [];

    /// <summary>By id, of the exercises that were read.</summary>
    public ImmutableDictionary<string, string> Titles { get; private init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Null until it is known how many points the exercises have.</summary>
    private Term? _term;

    /// <summary>What of the course counts for everybody, whether somebody handed it in or not. Where one exercise is graded, or
    /// files of nobody's, that is none.</summary>
    public ImmutableArray<string> ExercisesOfAll =>
        Exercise is null && Files.Any(f => f.Student is not null) ? Policy.CountedBy(Now) : [];

    /// <summary>Says on standard error what hangs on the rules, and was not said by whoever wrote them.</summary>
    public void SayRemarks(OutsideWorld world)
    {
        var files = Files.Select(f => (File: f, Exercise: Exercise ?? Course.FindId(f.ClaimedExercise))).ToList();
        foreach (var remark in _times.Remarks(files))
        {
            world.Say(remark);
        }
        var unstarted = ExercisesOfAll.Except(files.Select(f => f.Exercise).OfType<string>()).ToList();
        if (unstarted.Count > 0)
        {
            world.Say(
                $"Nobody handed in {Listed.Of(unstarted)}: by {CourseFile.Name} "
                    + $"{Plural.Of(unstarted.Count, "it counts", "they count")} for everybody. "
                    + "To grade a single exercise, say --exercise ID."
            );
        }
    }

    /// <summary>Every exercise of which something is graded or said, or that counts anyway: what is malformed is known before any
    /// file is graded.</summary>
    /// <param name="left">Those that are graded now.</param>
    /// <exception cref="RequestException">One is malformed.</exception>
    public async Task<GradedTerm> ReadExercises(
        OutsideWorld world,
        ImmutableArray<HandedInFile> left,
        GradingSession grading,
        CancellationToken cancellation
    )
    {
        var exercises = new List<Exercise>();
        foreach (var id in ExercisesOf(left).Union(ExercisesOfAll).Order(StringComparer.Ordinal))
        {
            exercises.Add(await Courses.ReadExercise(world, grading, id, cancellation));
        }
        return With(exercises);
    }

    private IEnumerable<string> ExercisesOf(ImmutableArray<HandedInFile> files) =>
        Exercise is { } only
            ? files.IsEmpty
                ? []
                : [only]
            : files.Select(f => Course.FindId(f.ClaimedExercise)).OfType<string>().Distinct();

    /// <param name="read">All that count for everybody, at least.</param>
    private GradedTerm With(IReadOnlyCollection<Exercise> read) =>
        this with
        {
            Titles = read.ToImmutableDictionary(e => e.Id, e => e.Title),
            _term = new()
            {
                Exercises = read.Where(e => ExercisesOfAll.Contains(e.Id))
                    .ToImmutableSortedDictionary(
                        e => e.Id,
                        e => PointSum.Of(e.Checks.Select(c => c.Points)),
                        StringComparer.Ordinal
                    ),
                Ahead = Policy
                    .Exercises.Keys.Select(id => (Id: id, At: Policy.ReleaseOf(id)))
                    .Where(e => e.At > Now)
                    .ToImmutableSortedDictionary(
                        e => e.Id,
                        e => $"it is released {Policy.Clock.Show(e.At!.Value)}",
                        StringComparer.Ordinal
                    ),
                RoundTo = Policy.RoundTo,
            },
        };

    /// <param name="graded">One for each file, in the order of the files.</param>
    public CountedFiles Count(IEnumerable<GradedSubmission> graded)
    {
        var counted = CountedFiles.Of([.. Files.Zip(graded, _times.Judge), .. Missing], Policy.Pick, _term);
        return Week is null ? counted : counted.WithoutUnbegun();
    }

    /// <summary>Why less was earned than was asked for, in one line; null where it was not.</summary>
    /// <param name="percent">0 to 100.</param>
    public string? FindShortfall(CountedFiles counted, double percent) =>
        Week is null
            ? ClassScore.Of(counted).FindShortfall(percent)
            : WeeksWork.In(counted, Week, Policy, Now).FindShortfall(percent);
}
