using System.Runtime.Versioning;
using Grader.Isolation;
using Grader.Jails;
using Grader.Results;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Isolation;

public sealed class IsolatedWorkplaceTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_was_tried_is_what_the_report_says()
    {
        using var guard = await IsolatedWorkplace.OpenStrongest(
            Here.Open,
            RequestedIsolation.Auto,
            TestContext.Current.CancellationToken
        );
        var tier = guard.Workplace.Jail is Jail.Linux { Bubblewrap: not null } ? "S2" : "S1";
        Assert.Equal((tier, true, true, true, true, true), Properties(guard.Enforced));
        Assert.Null(guard.WhyNotAll);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Where_bubblewrap_is_to_stay_out_of_it_a_stock_Linux_has_all_of_it()
    {
        using var guard = await IsolatedWorkplace.OpenStrongest(
            Here.Open,
            RequestedIsolation.Stock,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(("S1", true, true, true, true, true), Properties(guard.Enforced));
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Where_none_is_wanted_none_is_claimed()
    {
        using var guard = await IsolatedWorkplace.OpenStrongest(
            Here.Open,
            RequestedIsolation.None,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(("N", false, false, false, false, true), Properties(guard.Enforced));
        Assert.Equal(new Jail.None(), guard.Workplace.Jail);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Where_strong_isolation_cannot_be_had_nothing_is_run()
    {
        var nowhere = Here.Open with { Dotnet = "no-such-dotnet" };
        var thrown = await Assert.ThrowsAsync<IsolationException>(() =>
            IsolatedWorkplace.OpenStrongest(nowhere, RequestedIsolation.Strong, TestContext.Current.CancellationToken)
        );
        Assert.StartsWith(
            "Strong isolation cannot be had on this machine. no-such-dotnet does not start: ",
            thrown.Message,
            StringComparison.Ordinal
        );
    }

    [Fact(Timeout = Deadline.OfTest), UnsupportedOSPlatform("windows")]
    public async Task Where_only_root_can_read_the_programs_submissions_run_as_another_user_all_the_same()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can become another user.");
        using var closed = new ClosedFolder();
        var guard = await IsolatedWorkplace.OpenStrongest(
            closed.Programs,
            RequestedIsolation.Stock,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(("S1", 65534), (guard.Enforced.Tier, Assert.IsType<Jail.Linux>(guard.Workplace.Jail).User));
        Assert.Empty(guard.WarningsWith("grader doctor"));
        var program = guard.Workplace.Runner;
        Assert.True(File.Exists(program));
        guard.Dispose();
        Assert.False(File.Exists(program));
    }

    [Fact]
    public void Where_every_user_can_read_the_programs_there_is_no_copy() => Assert.Null(ReadableCopy.MakeWhereNeeded(Here.Open));

    private static (string, bool, bool, bool, bool, bool) Properties(EnforcedIsolation e) =>
        (e.Tier, e.Files, e.Network, e.Processes, e.Memory, e.Time);
}
