using Grader.Cli.Screens;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Cli.Screens;

public sealed class PaceTests
{
    private readonly SetClock _clock = new();

    [Theory]
    [InlineData(0, 500, 0, "0 of 500")]
    [InlineData(0, 500, 30, "0 of 500")]
    [InlineData(120, 500, 60, "120 of 500, 2 a second, 3 min 10 s left")]
    [InlineData(1, 500, 60, "1 of 500, 1 a minute, 8 h 19 min left")]
    [InlineData(3, 4, 1, "3 of 4, 3 a second, 0 s left")]
    [InlineData(500, 500, 7, "500 of 500, 71.4 a second, 0 s left")]
    public void It_says_the_rate_and_what_is_left(int done, int count, int seconds, string words) =>
        Assert.Equal(words, PaceWords.For(done, count, TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0.4, "0 s")]
    [InlineData(59.4, "59 s")]
    [InlineData(59.6, "1 min")]
    [InlineData(3599.6, "1 h")]
    [InlineData(3725, "1 h 2 min")]
    [InlineData(86400, "24 h")]
    public void Times_are_as_people_say_them(double seconds, string words) =>
        Assert.Equal(words, PaceWords.For(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void What_is_slow_is_named_while_it_is_and_when_all_is_done()
    {
        var pace = new GradingPace(_clock, 3);
        var (ada, bob) = (File("ada/\e[2J.csx"), File("bob/01.csx"));
        pace.Begin(ada);
        pace.Begin(bob);
        _clock.Advance(2);
        pace.End(bob);
        Assert.Equal("1 of 3, 30 a minute, 4 s left", pace.Describe());
        Assert.Null(pace.DescribeSlowest());
        _clock.Advance(10);
        Assert.Equal("1 of 3, 5 a minute, 24 s left; ada/\\x1b[2J.csx for 12 s", pace.Describe());
        pace.End(ada);
        Assert.Equal("The slowest took 12 s: ada/\\x1b[2J.csx.", pace.DescribeSlowest());
    }

    private static HandedInFile File(string path) => new(path, "ada", new SubmissionReading.Text(""));

    private sealed class SetClock : TimeProvider
    {
        private long _seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _seconds;

        public void Advance(int seconds) => _seconds += seconds;
    }
}
