using Grader.Analyzing;
using Grader.Results;
using Grader.Tests.Reporting;
using Xunit;
using static Grader.Tests.Analyzing.Classes;

namespace Grader.Tests.Analyzing;

public sealed class ClassAnalysisTests
{
    [Fact]
    public void A_hole_is_as_hard_as_few_have_all_its_points()
    {
        var hole = Analyze(File("ada", Hole("f", 2, 2)), File("bob", Hole("f", 1, 2)), File("cyd", Hole("f", 0, 2))).Holes[0];
        Assert.Equal((3, 1 / 3.0, 0.5), (hole.Files, hole.Right, hole.Mean));
    }

    [Fact]
    public void Who_has_a_hole_right_and_all_else_too_is_told_apart_by_it_perfectly()
    {
        var holes = Analyze(OfRights("11 11 00 00 00")).Holes;
        Assert.Equal([1.0, 1.0], holes.Select(h => Math.Round(h.Discrimination!.Value, 12)));
    }

    [Fact]
    public void Who_has_a_hole_right_and_nothing_else_makes_it_separate_the_wrong_way() =>
        Assert.Equal(-1, Analyze(OfRights("10 10 01 01")).Holes[0].Discrimination!.Value, 12);

    [Theory]
    [InlineData("11 00", "two files separate perfectly, or not at all")]
    [InlineData("11 10 10", "all have it right")]
    [InlineData("01 00 00", "nobody has it right")]
    [InlineData("11 01 01", "all have the same elsewhere")]
    [InlineData("1 0 1", "there is no elsewhere")]
    public void It_is_unknown_how_a_hole_separates_where(string rights, string why) =>
        Assert.True(Analyze(OfRights(rights)).Holes[0].Discrimination is null, why);

    [Fact]
    public void Points_that_only_doubles_tell_apart_are_the_same_elsewhere() =>
        Assert.Null(
            Analyze(
                File("ada", Hole("f", 1), Hole("g", 0.1), Hole("h", 0.2)),
                File("bob", Hole("f", 0), Hole("g", 0.3), Hole("h", 0)),
                File("cyd", Hole("f", 1), Hole("g", 0), Hole("h", 0.3))
            )
                .Holes[0]
                .Discrimination
        );

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(8, false)]
    public void A_perfect_correlation_of_few_files_may_be_chance(int files, bool mayBe) =>
        Assert.Equal(mayBe, new HoleAnalysis("f", files, 0.5, 0.5, -1, 0, 0).MayBeChance);

    [Fact]
    public void A_tenth_begins_with_its_number_and_the_last_has_its_end_too() =>
        Assert.Equal(
            [1, 0, 0, 1, 0, 0, 0, 2, 0, 2],
            Analyze(
                File("a", Hole("f", 0, 10)),
                File("b", Hole("f", 3, 10)),
                File("c", Hole("f", 0.7)),
                File("d", Hole("f", 2.1, 3)),
                File("e", Hole("f", 9, 10)),
                File("f", Hole("f", 10, 10))
            ).Distribution
        );

    [Fact]
    public void What_was_not_begun_what_hit_a_limit_and_who_changed_given_text_is_counted()
    {
        var exercise = Analyze(
            File("ada", Hole("f", 0, verdict: Verdict.Unfilled), Hole("g", 0) with { Limit = "time limit" }),
            File("bob", Hole("f", 0, verdict: Verdict.Unfilled), Hole("g", 0)) with
            {
                Edits = [new(1, "line 1 was removed")],
            }
        );
        Assert.Equal(1, exercise.Edited);
        Assert.Equal(["f 2 0", "g 0 1"], exercise.Holes.Select(h => $"{h.Hole} {h.NotBegun} {h.HitLimit}"));
    }

    [Fact]
    public void A_known_mistake_counts_by_student_and_one_that_nobody_made_is_there_too() =>
        Assert.Equal(
            ["half.csx 2 The half is missing.", "gone.csx 1 ", "never.csx 0 "],
            ClassAnalysis
                .Of(
                    [
                        File("ada", Hole("f", 0) with { KnownAs = "half.csx" }, Hole("g", 0) with { KnownAs = "half.csx" }),
                        File("bob", Hole("f", 0) with { KnownAs = "half.csx" }),
                        File("cyd", Hole("f", 0) with { KnownAs = "gone.csx" }),
                    ],
                    [
                        new("01-one", "never.csx", null),
                        new("01-one", "half.csx", "The half is missing."),
                        new("02-two", "other.csx", "Of another exercise."),
                    ]
                )
                .Exercises.Single()
                .Mistakes.Select(m => $"{m.Name} {m.Students} {m.Tell}")
        );

    [Fact]
    public void Lateness_takes_nothing_off() =>
        Assert.Equal(1, Analyze(File("ada", Hole("f", 1)) with { Late = new(2, 0.5) }).Mean);

    [Fact]
    public void What_could_not_be_graded_and_what_does_not_count_is_in_no_figure()
    {
        var counted = Reports.Counted(
            File("ada", Hole("f", 1)),
            File("ada", Hole("f", 0)) with
            {
                File = "ada/old/01-one.csx",
            },
            File("bob", Hole("f", 0)),
            Reports.NotGraded("cyd/x.csx", "cyd", SubmissionStatus.Error, "The compiler did not start.", "01-one", 1),
            SubmissionReport.NothingHandedIn("dan", new())
        );
        Assert.Equal(2, counted.AnalyzeClass([])!.Exercises.Single().Graded);
    }

    [Fact]
    public void One_file_is_no_class()
    {
        Assert.Null(Reports.Counted(File("ada", Hole("f", 1))).AnalyzeClass([]));
        Assert.Null(Reports.Counted().AnalyzeClass([]));
    }

    [Fact]
    public void An_exercise_that_changed_has_the_holes_of_both_and_each_figure_is_over_those_that_have_it()
    {
        var holes = Analyze(File("ada", Hole("f", 1), Hole("g", 1)), File("bob", Hole("f", 1), Hole("e", 0), Hole("g", 0))).Holes;
        Assert.Equal(["f 2 1", "e 1 0", "g 2 0.5"], holes.Select(h => $"{h.Hole} {h.Files} {h.Right}"));
    }
}
