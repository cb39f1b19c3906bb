using System.Collections.Immutable;
using CsCheck;
using Grader.Intake;
using Grader.Misconceptions;
using Grader.Policies;
using Grader.Reporting;
using Grader.Results;
using Xunit;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Policies;

/// <summary>When files were handed in, by what is known of them, and what comes of it.</summary>
public sealed class HandInTimesTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTime _due = new(2026, 11, 15, 18, 0, 0, DateTimeKind.Utc);

    private static CoursePolicy Policy(string? due = "2026-11-15T18:00Z", string? released = null, LateRule? late = null)
    {
        CourseDate? Date(string? text) => text is null ? null : CourseDate.Parse(text, out _);

        var policy = new CoursePolicy(new(TimeZoneInfo.Utc)) { Late = late ?? new(10) };
        return policy with { Exercises = policy.Exercises.Add("01", new(Date(released), Date(due))) };
    }

    private static HandedInFile File(string student, double? hoursLate, bool isPlatforms = false, bool? isMarked = null) =>
        new($"{student}/01.csx", student, new SubmissionReading.Text(""))
        {
            Modified = hoursLate is { } hours ? _due.AddHours(hours) : null,
            IsPlatformsTime = isPlatforms,
            IsMarkedLate = isMarked,
        };

    private static GradedSubmission Result(HandedInFile file) =>
        new(Graded(file.File, file.Student, "01", 8, 10), file.Modified, []);

    /// <returns>"student: handed in, days late, penalty", a line a file, and what is said.</returns>
    private static string Judged(CoursePolicy policy, params HandedInFile[] files)
    {
        var times = new HandInTimes(policy, _now, files);
        var lines = files
            .Select(f => (f.Student, times.Judge(f, Result(f)).Report))
            .Select(f => $"{f.Student}: {Said(f.Report)}");
        return string.Join('\n', lines.Concat(times.Remarks(files.Select(f => (f, (string?)"01")))));
    }

    private static string Said(SubmissionReport report) =>
        $"{report.HandedIn?.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) ?? "?"}"
        + (report.Late is { } late ? $", late {late.Days}, costs {late.Penalty}" : "");

    [Fact]
    public void What_the_platform_says_counts_and_nothing_more_is_said() =>
        Assert.Equal(
            """
            ada: 2026-11-15 18:00
            bob: 2026-11-15 18:30, late 1, costs 1
            cyd: 2026-11-16 18:30, late 2, costs 2
            """,
            Judged(Policy(), File("ada", 0, true), File("bob", 0.5, true), File("cyd", 24.5, true))
        );

    [Fact]
    public void Without_a_platform_the_times_of_files_are_believed_where_they_differ_and_a_line_says_so() =>
        Assert.Equal(
            """
            ada: 2026-11-14 18:00
            bob: 2026-11-16 17:00, late 1, costs 1
            No platform says when 2 files were handed in: the time at which a file was changed last is taken for that.
            """,
            Judged(Policy(), File("ada", -24), File("bob", 23))
        );

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(10)]
    public void Times_that_a_checkout_or_a_copy_made_in_one_go_make_nobody_late(int minutes) =>
        Assert.Equal(
            """
            ada: ?
            bob: ?
            Nothing says when 2 files were handed in (a copy, a download or a checkout gave the files the time at which it was made): they are taken to be in time.
            """,
            Judged(Policy(), File("ada", 100), File("bob", 100 + minutes / 60.0))
        );

    [Fact]
    public void A_single_file_without_a_platform_says_nothing_either() =>
        Assert.Equal(
            """
            ada: ?
            Nothing says when 1 file was handed in (a copy, a download or a checkout gave the files the time at which it was made): it is taken to be in time.
            """,
            Judged(Policy(), File("ada", 100))
        );

    [Fact]
    public void Where_nothing_is_known_nobody_is_late() =>
        Assert.Equal(
            """
            ada: ?
            Nothing says when 1 file was handed in: it is taken to be in time.
            """,
            Judged(Policy(), File("ada", null))
        );

    [Fact]
    public void A_file_from_the_future_says_nothing_of_when_it_was_handed_in() =>
        Assert.Equal(
            """
            ada: 2026-11-14 18:00
            bob: 2026-11-15 08:00
            cyd: ?
            """,
            string.Join('\n', Judged(Policy(), File("ada", -24), File("bob", -10), File("cyd", 24 * 365)).Split('\n')[..3])
        );

    [Fact]
    public void A_mark_without_a_time_is_one_day_and_no_mark_is_in_time() =>
        Assert.Equal(
            """
            ada: ?
            bob: ?, late 1, costs 1
            1 file is marked as late, and nothing says by how much: that counts as 1 day.
            """,
            Judged(Policy(), File("ada", null, isMarked: false), File("bob", null, isMarked: true))
        );

    [Fact]
    public void What_is_not_due_yet_is_not_late_whatever_a_platform_marks() =>
        Assert.Equal("bob: ?", Judged(Policy(due: "2026-12-15"), File("bob", null, isMarked: true)));

    [Fact]
    public void Where_nothing_is_due_nothing_is_said_and_the_times_of_files_are_not_told() =>
        Assert.Equal("ada: ?\nbob: 2026-11-20 18:00", Judged(Policy(due: null), File("ada", 99), File("bob", 120, true)));

    [Fact]
    public void What_is_not_released_says_that_it_counts_for_nothing_yet()
    {
        var file = File("ada", null);
        Assert.Equal(
            "It counts for nothing yet: 01 is released 2027-01-01 00:00 (UTC).",
            new HandInTimes(Policy(due: null, released: "2027-01-01"), _now, [file]).Judge(file, Result(file)).Report.Message
        );
    }

    [Fact]
    public void What_could_not_be_graded_has_no_points_to_lose()
    {
        var file = File("ada", 24, isPlatforms: true);
        var error = Result(file) with { Report = NotGraded("ada/01.csx", "ada", SubmissionStatus.Error, "no", "01", 10) };
        Assert.Null(new HandInTimes(Policy(), _now, [file]).Judge(file, error).Report.Late);
    }

    private static readonly Gen<HandedInFile[]> _class = Gen.Select(
            Choice.Of("ada", "bob", "cyd", "dan"),
            Gen.Double[-100, 500],
            Gen.Bool,
            Choice.Of<bool?>(null, true, false)
        )
        .Select(f => File(f.Item1, f.Item2, f.Item3, f.Item4))
        .Array[0, 8];

    [Fact]
    public void A_course_without_dates_changes_no_points() =>
        _class.Sample(files =>
        {
            var times = new HandInTimes(new CoursePolicy(new(TimeZoneInfo.Utc)) { Late = new(100, 0) }, _now, files);
            Assert.Empty(times.Remarks(files.Select(f => (f, (string?)"01"))));
            Assert.All(files, f => Assert.Equal(8, times.Judge(f, Result(f)).Report.Credit));
        });

    [Fact]
    public void The_order_of_files_changes_nothing() =>
        Gen.Select(_class, Gen.Int[0, 1_000], Choice.Of(Pick.Latest, Pick.Best))
            .Sample(
                (files, seed, pick) =>
                {
                    var shuffled = (HandedInFile[])files.Clone();
                    new Random(seed).Shuffle(shuffled);
                    Assert.Equal(Totals(files, pick), Totals(shuffled, pick));
                }
            );

    // What differs in anything has another name: of files of one name any may count.
    private static string Totals(HandedInFile[] files, Pick pick)
    {
        var times = new HandInTimes(Policy(), _now, files);
        ImmutableArray<GradedSubmission> graded =
        [
            .. files.Select(f =>
                times.Judge(
                    f,
                    Result(f) with
                    {
                        Report = Result(f).Report with
                        {
                            File = $"{f.Student}/01 {f.Modified:o} {f.IsPlatformsTime} {f.IsMarkedLate}.csx",
                        },
                    }
                )
            ),
        ];
        return string.Join('\n', StudentTotal.AllOf(CountedFiles.Of(graded, pick)));
    }
}
