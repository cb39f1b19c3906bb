using CsCheck;
using Grader.Misconceptions;
using Grader.Policies;
using Grader.Reporting;
using Grader.Results;
using Xunit;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Reporting;

/// <summary>Which of several files of a student counts for an exercise.</summary>
public sealed class FurtherFileTests
{
    private static readonly DateTime _noon = new(2026, 11, 26, 12, 0, 0, DateTimeKind.Utc);

    private static GradedSubmission File(
        string name,
        double? secondsPastNoon,
        DateTimeKind kind = DateTimeKind.Utc,
        string? message = null
    ) =>
        new(
            Graded($"ada/{name}", "ada", "01", 5, 10) with
            {
                Message = message,
            },
            secondsPastNoon is { } seconds ? DateTime.SpecifyKind(_noon.AddSeconds(seconds), kind) : null,
            []
        );

    private static IEnumerable<string> Lines(IEnumerable<FurtherFile> further) =>
        further.Select(f => $"{f.File.File}: {f.Counts.File}, {f.Why}");

    /// <returns>"file: the one that counts, why", a line a file.</returns>
    private static string Told(params GradedSubmission[] files) =>
        string.Join('\n', CountedFiles.Of(files).Further.Select(f => $"{f.File.File[4..]}: {f.Counts.File[4..]}, {f.Why}"));

    [Fact]
    public void The_newest_counts_whatever_the_names_are() =>
        Assert.Equal(
            "01 (1).csx: 01.csx, it is newer\n01 (2).csx: 01.csx, it is newer",
            Told(File("01 (1).csx", 0), File("01 (2).csx", 60), File("01.csx", 120))
        );

    [Fact]
    public void What_nobody_began_never_counts_beside_what_somebody_did()
    {
        GradedSubmission Holed(string name, double seconds, Verdict verdict) =>
            File(name, seconds) is var file
                ? file with
                {
                    Report = file.Report with { Holes = [Full.Submissions[0].Holes[0] with { Verdict = verdict }] },
                }
                : file;
        Assert.Equal(
            "01.csx: 01.ipynb, it is begun, and the other is as it was given",
            Told(Holed("01.csx", 120, Verdict.Unfilled), Holed("01.ipynb", 0, Verdict.Failed))
        );
    }

    [Fact]
    public void One_name_in_several_forms_is_one_work_also_where_nobodys_folder_is_around_it()
    {
        GradedSubmission Loose(string path, double seconds) =>
            new(Graded(path, null, "01", 5, 10), _noon.AddSeconds(seconds), []);

        Assert.Equal(
            ["01.csx: 01.ipynb, it is newer"],
            Lines(
                CountedFiles.Of([Loose("01.csx", 0), Loose("01.ipynb", 60), Loose("01 (1).csx", 0), Loose("ada.csx", 0)]).Further
            )
        );
        Assert.Empty(CountedFiles.Of([Loose("a/01.csx", 0), Loose("b/01.ipynb", 60)]).Further);
        Assert.Empty(CountedFiles.Of([Loose("01.csx", 0), Loose("01.csx", 60)]).Further);
    }

    [Fact]
    public void The_best_counts_where_that_is_asked_for_and_of_the_best_the_newest()
    {
        GradedSubmission Scored(string name, double seconds, double score) =>
            File(name, seconds) is var file ? file with { Report = file.Report with { Score = score } } : file;

        var counted = CountedFiles.Of([Scored("a.csx", 0, 9), Scored("b.csx", 60, 9), Scored("c.csx", 120, 2)], Pick.Best);
        Assert.Equal(["ada/a.csx: ada/b.csx, it is newer", "ada/c.csx: ada/b.csx, it has more points"], Lines(counted.Further));
    }

    [Fact]
    public void What_the_platform_numbered_later_counts_whatever_the_names_say() =>
        Assert.Equal(
            "01 (7).csx: 01.csx, it was handed in later",
            Told(File("01 (7).csx", null) with { Number = 2001 }, File("01.csx", null) with { Number = 2009 })
        );

    [Fact]
    public void What_was_written_in_one_go_is_of_the_same_age_and_the_number_of_the_copy_decides() =>
        Assert.Equal(
            "01 (10).csx: 01(11).csx, its number is higher, and nothing says which is newer\n"
                + "01.csx: 01(11).csx, its number is higher, and nothing says which is newer",
            Told(File("01.csx", 2), File("01(11).csx", 1), File("01 (10).csx", 0))
        );

    [Fact]
    public void Where_a_time_is_not_known_or_of_another_clock_the_number_decides_too()
    {
        const string ByNumber = "01.csx: 01 (1).csx, its number is higher, and nothing says which is newer";
        Assert.Equal(ByNumber, Told(File("01.csx", 100), File("01 (1).csx", null)));
        Assert.Equal(ByNumber, Told(File("01.csx", 100), File("01 (1).csx", 0, DateTimeKind.Unspecified)));
        Assert.Equal(
            "01 (1).csx: 01.csx, it is newer",
            Told(File("01.csx", 100, DateTimeKind.Unspecified), File("01 (1).csx", 0, DateTimeKind.Unspecified))
        );
    }

    [Fact]
    public void What_is_named_as_it_should_be_counts_for_more_than_a_newer_text() =>
        Assert.Equal(
            "01 (1).csx.txt: 01.csx, its name does not end in .txt\n01.csx.txt: 01.csx, its name does not end in .txt",
            Told(File("01.csx.txt", 100), File("01.csx", 0), File("01 (1).csx.txt", 50))
        );

    [Fact]
    public void Texts_alone_are_told_apart_as_others_are() =>
        Assert.Equal("01.csx.txt: 01 (1).csx.txt, it is newer", Told(File("01.csx.txt", 0), File("01 (1).csx.txt", 50)));

    [Fact]
    public void Files_for_other_exercises_of_other_students_and_of_nobody_are_no_further_ones() =>
        Assert.Empty(
            Counted(
                Graded("ada/01.csx", "ada", "01", 5, 10),
                Graded("ada/02.csx", "ada", "02", 5, 10),
                Graded("bob/01.csx", "bob", "01", 5, 10),
                Graded("01.csx", null, "01", 5, 10),
                Graded("01 (1).csx", null, "01", 5, 10),
                NotGraded("ada/01 (1).csx", "ada", SubmissionStatus.Unreadable, "it is a link"),
                NotGraded("ada/x.csx", "ada", SubmissionStatus.UnknownExercise, "no exercise is named 'x'", "01", 10)
            ).Further
        );

    [Fact]
    public void The_report_says_it_of_each_of_them()
    {
        var empty = File("01 (2).csx", 30, message: "The file is empty.");
        var files = CountedFiles.Of([File("01.csx", 0), File("01 (1).csx", 60), empty]);
        Assert.Equal(
            [
                "It does not count: 'ada/01 (1).csx' does, for it is newer.",
                null,
                "The file is empty. It does not count: 'ada/01 (1).csx' does, for it is newer.",
            ],
            files.All.Select(f => f.Message)
        );
    }

    [Fact]
    public void One_file_counts_whatever_there_is_and_in_whatever_order() =>
        Gen.Select(
                Gen.Select(
                    Gen.OneOf(
                        Gen.Const("01.csx"),
                        Gen.Const("01 (1).csx"),
                        Gen.Const("01.csx.txt"),
                        Gen.Const("x (99999999999).csx")
                    ),
                    Gen.Int[0, 5].Nullable(),
                    Gen.Bool
                ).Array[1, 6],
                Gen.Int
            )
            .Sample(
                (files, seed) =>
                {
                    var all = files
                        .Select((f, i) => File($"{i}/{f.Item1}", f.Item2, f.Item3 ? DateTimeKind.Utc : DateTimeKind.Unspecified))
                        .ToArray();
                    var counted = CountedFiles.Of(all);
                    Assert.Equal(all.Length - 1, counted.Further.Length);
                    Assert.Single(counted.All.Where(counted.Counts));
                    new Random(seed).Shuffle(all);
                    Assert.Equal(Lines(counted.Further), Lines(CountedFiles.Of(all).Further));
                },
                iter: 5_000
            );
}
