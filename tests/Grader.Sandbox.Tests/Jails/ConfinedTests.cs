using Grader.Isolation;
using Grader.Jails;
using Grader.Processes;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Jails;

/// <summary>A thread is in the jail when it starts a process. Whatever thread is born to it stays there, and would fail at the
/// host's work.</summary>
/// <remarks>By itself: threads of this very process are counted, and other tests start processes too.</remarks>
[CollectionDefinition(nameof(ConfinedTests), DisableParallelization = true)]
[Collection(nameof(ConfinedTests))]
public sealed class ConfinedTests
{
    [Theory(Timeout = Deadline.OfTest)]
    [InlineData(false, 0)]
    [InlineData(true, 2)] // bubblewrap dies with the thread that started it, which stays: for one runner, and the others' parent
    public async Task No_thread_that_works_for_the_host_is_born_in_the_jail(bool bubblewrap, int staying)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there is it a thread that is in the jail.");
        var jail = PossibleJails
            .StrongestFirst(Here.Open)
            .FirstOrDefault(j => j is Jail.Linux { Bubblewrap: var program } && program is not null == bubblewrap);
        Assert.SkipWhen(jail is null, "This machine has no such jail.");
        await using var runner = new RunnerProcess(Here.Open with { Jail = jail });
        runner.StartSpares(2);
        SpinWait.SpinUntil(() => InJail() == staying, TimeSpan.FromSeconds(10)); // one that is ending is still there for a moment
        Assert.Equal(staying, InJail());
    }

    // PR_SET_NO_NEW_PRIVS is the mark of the jail, and is inherited. The runtime's own compiler thread opens no file but the
    // grader's programs.
    private static int InJail() =>
        Directory
            .EnumerateDirectories("/proc/self/task")
            .Select(Read)
            .Count(s =>
                s.Contains("\nNoNewPrivs:\t1\n", StringComparison.Ordinal)
                && !s.StartsWith("Name:\t.NET Tiered", StringComparison.Ordinal)
            );

    private static string Read(string thread)
    {
        try
        {
            return File.ReadAllText($"{thread}/status");
        }
        catch (IOException)
        {
            return ""; // it has ended
        }
    }
}
