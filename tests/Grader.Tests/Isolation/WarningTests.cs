using Grader.Isolation;
using Grader.Processes;
using Grader.Results;
using Xunit;

namespace Grader.Tests.Isolation;

public sealed class WarningTests
{
    [Fact]
    public void Where_everything_is_held_back_there_is_nothing_to_say() =>
        Assert.Empty(Warnings(new("S1", true, true, true, true, true), null));

    [Fact]
    public void What_is_open_is_named_with_the_reason_and_where_to_read_on() =>
        Assert.Equal(
            [
                "Isolation is no better than tier S0 here: programs that are graded can get at its files. A canary got "
                    + "through (files: read a file). See: grader doctor",
            ],
            Warnings(new("S0", Files: false, true, true, true, true), "A canary got through (files: read a file).")
        );

    [Fact]
    public void What_was_not_wanted_has_no_reason() =>
        Assert.Equal(
            [
                "Isolation is no better than tier N here: programs that are graded can get at its files, its network, "
                    + "other processes and more memory than they may.",
            ],
            Warnings(new("N", false, false, false, false, true), null)
        );

    [Fact]
    public void A_remark_is_a_warning_too() =>
        Assert.Equal(
            ["Submissions ran as root."],
            Warnings(new EnforcedIsolation("S1", true, true, true, true, true) { Remarks = ["Submissions ran as root."] }, null)
        );

    private static System.Collections.Immutable.ImmutableArray<string> Warnings(EnforcedIsolation enforced, string? why) =>
        new IsolatedWorkplace(new Workplace("dotnet", "compiler.dll", "runner.dll"), enforced, why).WarningsWith("grader doctor");
}
