using Grader.Isolation;
using Grader.Jails;
using Grader.Protocol;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Isolation;

public sealed class CanaryTests
{
    [Fact(Timeout = Deadline.OfTest)]
    // Else its failures would prove nothing
    public async Task Everything_that_a_canary_tries_succeeds_where_nothing_is_around_it()
    {
        await using var victim = await Victim.Start(Here.Open, TestContext.Current.CancellationToken);
        var tried = await CanaryResult.RunCanaryWithoutJail(Here.Open, victim.Id, TestContext.Current.CancellationToken);
        Assert.Null(tried.Failure);
        Assert.Equal(16, tried.Reached.Count);
        Assert.Empty(tried.Reached.Where(r => !r.Value).Select(r => r.Key));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Nothing_that_a_canary_tries_succeeds_in_the_strongest_jail()
    {
        await using var victim = await Victim.Start(Here.Open, TestContext.Current.CancellationToken);
        var tried = await CanaryResult.RunCanary(Here.Workplace, victim.Id, TestContext.Current.CancellationToken);
        Assert.Null(tried.Failure);
        Assert.Equal(16, tried.Reached.Count);
        Assert.Empty(tried.Reached.Where(r => r.Value).Select(r => r.Key));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Nothing_that_a_canary_tries_succeeds_in_bubblewrap()
    {
        var jail = PossibleJails.StrongestFirst(Here.Open).FirstOrDefault(j => j is Jail.Linux { Bubblewrap: not null });
        Assert.SkipWhen(jail is null, "bubblewrap is not installed.");
        var tried = await CanaryResult.RunCanary(
            Here.Open with
            {
                Jail = jail,
            },
            Environment.ProcessId,
            TestContext.Current.CancellationToken
        );
        Assert.SkipWhen(tried.Failure is not null, $"bubblewrap does not work here: {tried.Failure}");
        Assert.Equal(16, tried.Reached.Count);
        Assert.Empty(tried.Reached.Where(r => r.Value).Select(r => r.Key));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Landlock_alone_and_seccomp_alone_hold_back_what_they_are_for()
    {
        var strongest = Assert.IsType<Jail.Linux>(Here.Workplace.Jail);
        var files = await CanaryResult.RunCanary(
            Here.Open with
            {
                Jail = strongest with { Filter = false },
            },
            Environment.ProcessId,
            TestContext.Current.CancellationToken
        );
        var rest = await CanaryResult.RunCanary(
            Here.Open with
            {
                Jail = strongest with { Readable = default },
            },
            Environment.ProcessId,
            TestContext.Current.CancellationToken
        );
        Assert.Equal((true, false), (files.Holds(CanaryAttempts.Files), files.Holds(CanaryAttempts.Network)));
        Assert.Equal(
            (false, true),
            (
                rest.Holds(CanaryAttempts.Files),
                rest.Holds(CanaryAttempts.Network) && rest.Holds(CanaryAttempts.Processes) && rest.Holds(CanaryAttempts.Memory)
            )
        );
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_process_that_cannot_be_had_is_no_jail()
    {
        var tried = await CanaryResult.RunCanary(
            Here.Workplace with
            {
                Dotnet = "no-such-dotnet",
            },
            Environment.ProcessId,
            TestContext.Current.CancellationToken
        );
        Assert.StartsWith("no-such-dotnet does not start: ", tried.Failure, StringComparison.Ordinal);
        Assert.False(tried.Holds(CanaryAttempts.Files));
    }
}
