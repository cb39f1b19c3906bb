using System.Collections.Immutable;
using Grader.Gradebook.Comparing;
using Grader.Gradebook.Keeping;
using Grader.Gradebook.Opening;
using Grader.Intake;
using Grader.Misconceptions;
using Grader.Results;
using Grader.Tests.Reporting;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Grader.Tests.Gradebook;

/// <summary>A grading of it, as it ended.</summary>
/// <param name="Graded">How many files were graded, and not found.</param>
internal sealed record EndedGrading(long Number, string Scores, int Graded, ImmutableArray<string> Said);

/// <summary>A gradebook of a class. A file is the points that it comes to, "1.5", or "unreadable".</summary>
internal sealed class BookOfClass : IDisposable
{
    private static readonly EnforcedIsolation _isolation = new("S1", true, true, true, true, true);

    private readonly TempFolder _folder = new();
    private int _seed;

    private readonly GradebookPlace? _elsewhere;

    /// <param name="elsewhere">Where its gradebook is, if not in a folder of its own.</param>
    public BookOfClass(GradebookPlace? elsewhere = null)
    {
        _elsewhere = elsewhere;
        ChangeExercise(4);
    }

    /// <summary>Where its gradebook is.</summary>
    public GradebookPlace Kept => _elsewhere ?? Place;

    /// <summary>Where a file of it is.</summary>
    public GradebookPlace.InFile Place => GradebookPlace.Named(_folder.At("gradebook.db"), "gradebook.db");

    /// <summary>What the exercise's hole is worth.</summary>
    public double Max { get; private set; }

    /// <summary>What is taken off whatever a file says.</summary>
    public double Less { get; private set; }

    /// <summary>What the hole is called.</summary>
    public string Hole { get; set; } = "f";

    public List<string> SaidMeanwhile { get; } = [];

    public void ChangeExercise(double max, double less = 0)
    {
        (Max, Less) = (max, less);
        _folder.Write("exercises/01-one/exercise.csx", $"{max} {less}");
    }

    public static HandedInFile Of(string key, string? student, string text, StudentIdentity? identity = null) =>
        new($"{student}/01-one.csx", student, TextOrNot(text)) { StudentKey = key, Identity = identity };

    /// <summary>As a grader did that knew a student's name alone.</summary>
    public static HandedInFile OfName(string student, string text, StudentIdentity? identity = null) =>
        new($"{student}/01-one.csx", student, TextOrNot(text)) { Identity = identity };

    private static SubmissionReading TextOrNot(string text) =>
        text == "unreadable" ? new SubmissionReading.Unreadable("it is a link") : new SubmissionReading.Text(text);

    public Task<EndedGrading> Grade(params HandedInFile[] files) => Grade(Terms, files);

    public async Task<EndedGrading> Grade(GradingTerms terms, HandedInFile[] files, bool isKilled = false, int[]? further = null)
    {
        var graded = 0;
        using var book = await Open();
        var underWay = book.Plan(terms, _isolation, [.. files], ++_seed).Begin();
        var scores = new List<string>();
        foreach (var (place, file) in files.Index())
        {
            var shown = underWay.Before[place]?.Report ?? (await underWay.Grade(file, place, GradeOne)).Report;
            scores.Add($"{file.Student} {shown.Score}");
        }
        return new(underWay.Number, string.Join(", ", scores), graded, isKilled ? [] : underWay.Finish(further ?? [], 0));

        Task<GradedSubmission> GradeOne(HandedInFile file)
        {
            graded++;
            return Task.FromResult(new GradedSubmission(ReportOn(file), file.Modified, []));
        }
    }

    private SubmissionReport ReportOn(HandedInFile file)
    {
        if (file.Read() is not SubmissionReading.Text(var text))
        {
            return Reports.NotGraded(file.File, file.Student, SubmissionStatus.Unreadable, "it is a link");
        }
        var points = Math.Min(double.Parse(text, System.Globalization.CultureInfo.InvariantCulture), Max) - Less;
        return Reports.Graded(file.File, file.Student, "01-one", points, Max) with
        {
            Holes = [new(Hole, 1, 1, points, Max, Verdict.Passed, Verdict.Passed, Verdict.Passed, null, null, [])],
        };
    }

    public GradingTerms Terms =>
        new(
            new("exercises", ["class"]),
            new Course(_folder.At("exercises"), ["01-one"]),
            Exercise: null,
            "Auto",
            Seed: null,
            AcceptLower: false,
            Again: false,
            new("0.1.0", "a build")
        );

    public Task<ClassGradebook> Open() =>
        ClassGradebook.OpenOrCreate(Kept, SaidMeanwhile.Add, TimeProvider.System, TestContext.Current.CancellationToken);

    public async Task Decide(string student, double points)
    {
        using var book = await OpenToDecide();
        var known = book.ListStudents().Single(s => s.IsInLast && s.Name == student);
        book.Decide(book.ReadFilesOf(known).Single(), "f", points, "The idea is right.");
    }

    public Task<DecidingGradebook> OpenToDecide() =>
        DecidingGradebook.Open(Kept, TimeProvider.System, TestContext.Current.CancellationToken);

    public async Task<string> Moves(long from, long to)
    {
        using var history = await GradebookHistory.Open(Kept, TimeProvider.System, TestContext.Current.CancellationToken);
        return string.Join('\n', history.FindMoves(from, history, to).Select(m => m.Sentence));
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Place.Path};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => _folder.Dispose();
}
