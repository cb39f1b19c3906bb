using Grader.Words;
using Xunit;

namespace Grader.Tests.Words;

public sealed class NearestTests
{
    private static readonly string[] _verbs =
    [
        "list",
        "start",
        "check",
        "watch",
        "run",
        "grade",
        "verify",
        "misconception",
        "new",
        "release",
        "doctor",
    ];

    [Theory]
    [InlineData("chekc", "check")]
    [InlineData("Check", "check")]
    [InlineData("cehck", "check")]
    [InlineData("lsit", "list")]
    [InlineData("rnu", "run")]
    [InlineData("graed", "grade")]
    [InlineData("miconceptions", "misconception")]
    [InlineData("misc", "misconception")]
    [InlineData("rel", "release")]
    public void A_slip_is_seen_through(string typed, string meant) => Assert.Equal(meant, Nearest.To(typed, _verbs));

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("test")]
    [InlineData("ran", "run", "ban")]
    [InlineData("st", "start", "stop")]
    [InlineData("", "run")]
    public void What_may_be_anything_is_left_alone(string typed, params string[] known) =>
        Assert.Null(Nearest.To(typed, known is [] ? _verbs : known));

    [Fact]
    public void A_name_of_any_length_is_soon_done() =>
        Assert.Null(Nearest.To(new string('a', 4000), [new string('b', 4000), "run"]));
}
