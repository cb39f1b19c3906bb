using Grader.Protocol;
using Grader.Releasing;
using Xunit;

namespace Grader.Tests.Releasing;

public sealed class HandoutsTests
{
    private static readonly Course _course = new("exercises", ["01-a", "02-b"]);

    private static readonly Handout.Safe _first = Handout("01-a", "First", "f = ...;\n", "return 2 * x;");

    [Fact]
    public void A_title_is_shown_with_all_others_and_so_it_gives_away_what_any_of_them_asks_for()
    {
        var second = Handout("02-b", "Why return 2 * x; is right", "g = ...;\n", "return 3 * x;");
        Assert.Equal(
            new Handout.GivesAway(_course.FileOf("02-b"), new Leak(2, new Secret("return 2 * x;", "an answer"))),
            Handouts.InTitle([_first, second], _course)
        );
        Assert.Null(Handouts.InTitle([second], _course));
    }

    [Fact]
    public void What_an_earlier_one_asks_for_a_later_one_gives_ahead_and_not_the_other_way_round()
    {
        var second = Handout("02-b", "Second", "return 2 * x;\ng = ...;\n", "return 3 * x;");
        Assert.Equal(["02-b"], Handouts.Ahead([_first, second]));
        Assert.Empty(Handouts.Ahead([second, _first]));
    }

    private static Handout.Safe Handout(string id, string title, string template, string answer) =>
        new(new Exercise(id, title, "", [], [], 1, template), null, [new Secret(answer, "an answer")]);
}
