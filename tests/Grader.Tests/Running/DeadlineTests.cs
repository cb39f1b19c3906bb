using Xunit;
using Xunit.Sdk;

namespace Grader.Tests.Running;

public sealed class DeadlineTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_done_in_time_is_what_it_came_to() =>
        Assert.Equal(7, await Deadline.Within(Deadline.ForOne, "seven", _ => Task.FromResult(7), Cancellation, () => "nothing"));

    [Fact]
    public async Task What_takes_longer_is_told_to_stop_and_fails_by_its_name_with_what_it_had_printed()
    {
        var thrown = await Assert.ThrowsAsync<FailException>(() =>
            Deadline.Within(TimeSpan.Zero, "grader watch a.csx", Endless, Cancellation, () => "Watching a.csx")
        );
        Assert.Equal("It did not end within 0 minutes: grader watch a.csx\nIt had printed:\nWatching a.csx", thrown.Message);
    }

    [Fact]
    public async Task What_only_ends_since_it_was_told_to_is_no_result()
    {
        var thrown = await Assert.ThrowsAsync<FailException>(() =>
            Deadline.Within(
                TimeSpan.Zero,
                "a",
                async token => await Endless(token).ContinueWith(_ => 130, Cancellation),
                Cancellation
            )
        );
        Assert.Equal("It did not end within 0 minutes: a", thrown.Message);
    }

    private static async Task<int> Endless(CancellationToken stop)
    {
        await Task.Delay(Timeout.Infinite, stop);
        return 0;
    }
}
