using Grader.Protocol;
using Grader.Releasing;
using Xunit;

namespace Grader.Tests.Releasing;

public sealed class HandoutsTests
{
    private static readonly Course Course = new("exercises", ["01-a", "02-b"]);

    private static readonly Handout.Safe First = Handout("01-a", "First", "f = ...;\n", "return 2 * x;");

    [Fact]
    public void A_title_is_shown_with_all_others_and_so_it_gives_away_what_any_of_them_asks_for()
    {
        var second = Handout("02-b", "Why return 2 * x; is right", "g = ...;\n", "return 3 * x;");
        Assert.Equal(
            new Handout.GivesAway(Course.FileOf("02-b"), new Leak(2, new Secret("return 2 * x;", "an answer"))),
            Handouts.InTitle([First, second], Course)
        );
        Assert.Null(Handouts.InTitle([second], Course));
    }

    [Fact]
    public void What_an_earlier_one_asks_for_a_later_one_gives_ahead_and_not_the_other_way_round()
    {
        var second = Handout("02-b", "Second", "return 2 * x;\ng = ...;\n", "return 3 * x;");
        Assert.Equal(["02-b"], Handouts.Ahead([First, second]));
        Assert.Empty(Handouts.Ahead([second, First]));
    }

    private static Handout.Safe Handout(string id, string title, string template, string answer) =>
        new(new Exercise(id, title, "", [], [], 1, template), null, [new Secret(answer, "an answer")]);
}
