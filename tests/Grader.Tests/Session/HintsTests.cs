using System.Collections.Immutable;
using Grader.Protocol;
using Grader.Session;
using Xunit;

namespace Grader.Tests.Session;

public sealed class HintsTests
{
    private const string Task =
        "Do it.\n\nWhat belongs where:\n\n  x, y      the sample: x holds 10\n  linear    the model,\n            for any "
        + "x\n\nA note.";
    private const string Lesson = "# T\n\nx\n\n## 1. The sample\n\nIt is `x`.\n\n## 2. The model\n\nCall linear with it.\n";

    [Fact]
    public void What_the_exercise_asks_for_and_where_to_read_about_it_are_a_hint() =>
        Assert.Equal(["linear: the model, for any x", "Read in 01.md: 2. The model."], For("linear"));

    [Fact]
    public void A_hole_that_shares_its_line_with_another_finds_it() =>
        Assert.Equal(["y: the sample: x holds 10", "Read 01.md."], For("y"));

    [Fact]
    public void A_name_within_another_name_is_not_it() => Assert.Equal(["Read 01.md."], For("near"));

    [Fact]
    public void Without_a_reading_there_is_only_what_was_asked_for() =>
        Assert.Equal(["linear: the model, for any x"], For("linear", lesson: ""));

    private static ImmutableArray<string> For(string hole, string lesson = Lesson) =>
        Hints.ForHole(hole, new Exercise("01", "T", Task, [], [], 1, ""), lesson, "01.md");
}
