using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Gradebook.Comparing;
using Grader.Gradebook.Keeping;
using Grader.Gradebook.Opening;
using Grader.Intake;
using Grader.Misconceptions;
using Grader.Reporting;
using Grader.Results;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary>A grading with a gradebook beside its report: what is in it is not graded again, and what is graded is in it at
/// once.</summary>
internal sealed class KeptGrading : IDisposable
{
    /// <summary>Files that one line can name.</summary>
    private const int MostNamed = 5;

    private const int LongestPath = 160;

    private readonly OutsideWorld _world;
    private readonly KeepingChoices _choices;
    private readonly GradingTerms _terms;
    private readonly ClassGradebook _book;
    private Dictionary<HandedInFile, int> _places = [];
    private PlannedGrading? _planned;
    private GradingUnderWay? _grading;

    private KeptGrading(OutsideWorld world, KeepingChoices choices, GradingTerms terms, ClassGradebook book) =>
        (_world, _choices, _terms, _book) = (world, choices, terms, book);

    public int? Seed => _grading?.Seed;

    /// <summary>What is not graded again, one for each file; null where it is.</summary>
    public ImmutableArray<GradedSubmission?> Before => _grading?.Before ?? [];

    /// <summary>What is graded.</summary>
    public ImmutableArray<HandedInFile> Left =>
        [.. _places.Where(p => !_planned!.IsKept[p.Value]).OrderBy(p => p.Value).Select(p => p.Key)];

    /// <summary>Why nothing more could be kept: one line; null where all was.</summary>
    public string? Failure { get; private set; }

    public static bool IsIn(OutsideWorld world, string folder) =>
        Path.Exists(Path.Combine(world.PathOf(folder), GradebookPlace.FileName))
        || GradebookNote.Read(world.PathOf(folder)) is not null;

    /// <param name="run">With a folder for the report.</param>
    /// <param name="exercise">The one that all files are graded as, if one was named.</param>
    /// <exception cref="GradebookException">There is something else, or nothing can be kept there.</exception>
    /// <exception cref="RequestException">It is another class's.</exception>
    public static async Task<KeptGrading> Open(GradeRun run, Course course, string? exercise, CancellationToken cancellation)
    {
        var (world, folder) = (run.World, run.World.PathOf(run.OutFolder!));
        var place = FindPlace(run);
        var database = (place as GradebookPlace.InDatabase)?.Shown;
        if (!run.Force)
        {
            GradebookNote.RefuseOther(folder, run.OutFolder!, database);
        }
        var asked = GivenClass.Of(folder, course.Folder, run.Paths.Select(world.PathOf));
        var build = GraderBuild.Find(GraderVersion.Current, Programs.FindToRead(world));
        var (isolation, choices) = ($"{run.Isolation}", run.Keeping);
        var terms = new GradingTerms(asked, course, exercise, isolation, run.Seed, choices.AcceptLower, choices.Again, build);
        var book = await ClassGradebook.OpenOrCreate(place, world.Say, world.Time, cancellation);
        try
        {
            if (!run.Force && book.FindOtherClass(asked) is { } other)
            {
                throw new RequestException(
                    $"'{database ?? run.OutFolder}' holds the gradebook of another class: {InWords(other, folder, world)}. "
                        + $"Nothing was graded. Give {(database is null ? "--out another folder" : "--keep another database")}, "
                        + "or grade into that gradebook all the same with --force."
                );
            }
            GradebookNote.Write(folder, database);
            return new(world, choices, terms, book);
        }
        catch
        {
            book.Dispose();
            throw;
        }
    }

    private static GradebookPlace FindPlace(GradeRun run) =>
        run.Keeping.Given is { } given
            ? new GradebookPlace.InDatabase(
                GradebookConnection.ReadKept(given, run.World.Variable, run.World.PathOf),
                "Give --keep another database."
            )
            : GradebookPlace.Beside(run.World.PathOf(run.OutFolder!), run.OutFolder!);

    private static string InWords(GivenClass given, string folder, OutsideWorld world)
    {
        string Shown(string path) => $"'{Courses.PathFromHere(world, Path.GetFullPath(path, folder))}'";
        var paths = given.Paths.Take(MostNamed).Select(Shown).ToList();
        return $"{Listed.Of(paths, given.Paths.Count)}, with the exercises in {Shown(given.Course)}";
    }

    /// <inheritdoc cref="ClassGradebook.SeedToGoOnWith"/>
    public int? SeedToGoOnWith() => _book.SeedToGoOnWith();

    /// <summary>Says what is not graded again.</summary>
    /// <param name="seed">The session's.</param>
    public void Plan(ImmutableArray<HandedInFile> files, EnforcedIsolation isolation, int seed)
    {
        _places = new(ReferenceEqualityComparer.Instance);
        foreach (var (place, file) in files.Index())
        {
            _places[file] = place;
        }
        _planned = _book.Plan(_terms, isolation, files, seed);
        if (_planned.IsKept.Count(k => k) is > 0 and var kept)
        {
            _world.Say(
                kept == 1 && files.Length == 1
                    ? "The file was graded before and is not graded again."
                    : $"{kept} of {Plural.Counted(files.Length, "file")} {Plural.Of(kept, "was", "were")} graded before and "
                        + $"{Plural.Of(kept, "is", "are")} not graded again."
            );
        }
    }

    /// <summary>From here on the gradebook has it.</summary>
    public void Begin() => _grading = _planned!.Begin();

    /// <param name="kept">Null where nothing is kept.</param>
    /// <exception cref="GraderFailureException">Nothing more can be kept: see <see cref="Failure"/>.</exception>
    public static async Task<GradedSubmission> Grade(
        KeptGrading? kept,
        HandedInFile file,
        Func<HandedInFile, Task<GradedSubmission>> grade
    )
    {
        try
        {
            return await (kept is null ? grade(file) : kept._grading!.Grade(file, kept._places[file], grade));
        }
        catch (GradebookException e)
        {
            kept!.Failure = e.Message;
            throw new GraderFailureException(e.Message, e);
        }
    }

    /// <summary>Says what keeps a higher score than it came to now, and which decisions somebody should look at.</summary>
    public void Finish(CountedFiles counted)
    {
        var files = counted.All.Take(_places.Count).ToList();
        int[] further = [.. Enumerable.Range(0, files.Count).Where(i => !counted.Counts(files[i]))];
        foreach (var doubt in _grading!.Finish(further, files.Count(f => f.Status == SubmissionStatus.Error)))
        {
            _world.Say(doubt);
        }
        var held = files.Where(f => f.Held is not null).ToList();
        if (held.Count > 0)
        {
            var named = held.Take(MostNamed).Select(f => Printable.Shorten(f.File, LongestPath)).ToList();
            _world.Say(
                $"{Plural.Counted(held.Count, "file")} came to less than before and {Plural.Of(held.Count, "keeps", "keep")} the "
                    + $"higher score: {Listed.Of(named, held.Count)}. The same command with --accept-lower lets the lower count."
            );
        }
    }

    /// <summary>Where that was asked.</summary>
    public void ShowWhoMoved()
    {
        if (!_choices.Diff || _grading is null)
        {
            return;
        }
        var history = GradebookHistory.Within(_book);
        var before = history.ListGradings().LastOrDefault(g => g.Number < _grading.Number && g.Ended is not null);
        _world.Show(
            before is null
                ? MoveLines.WithoutBefore()
                : MoveLines.LinesFor(before, history.FindMoves(before.Number, history, _grading.Number))
        );
    }

    public void Dispose() => _book.Dispose();
}
