using Xunit;

namespace Grader.Sandbox.Tests.Live;

/// <summary><c>grader run</c> as a student meets it.</summary>
public sealed class TerminalTests
{
    private const string OnLinux = "Pseudo-terminals are opened as Linux has them.";

    public static bool IsLinux => OperatingSystem.IsLinux();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Skip = OnLinux, SkipUnless = nameof(IsLinux))]
    public async Task Enter_Enter_and_q_show_three_steps_and_then_the_plots()
    {
        using var terminal = new PseudoTerminal(AppContext.BaseDirectory, "run", "Live/training-loop.csx");
        await terminal.See("------ 0 ------\n", Cancellation);
        var children = terminal.Children();
        Assert.Single(children);
        terminal.Type("\r");
        await terminal.See("------ 1 ------\n", Cancellation);
        terminal.Type("\r");
        await terminal.See("------ 2 ------\n", Cancellation);
        terminal.Type("q\r");
        Assert.Equal(0, await terminal.Exit(Cancellation));
        Assert.Contains(
            """
            Loss: 1.118579
            True: 2
            Pred: 3.4957132
            ------ 0 ------

            Loss: 0.9040364
            True: 2
            Pred: 3.344646
            ------ 1 ------

            Loss: 0.7306432
            True: 2
            Pred: 3.2088368
            ------ 2 ------
            q

            Loss
               1.119 ┤
            """,
            terminal.Screen,
            StringComparison.Ordinal);
        Assert.Equal(["Loss", "y pred", "param: m", "param: c"], Titles(terminal));
        Assert.DoesNotContain(children, Alive);
    }

    [Fact(Skip = OnLinux, SkipUnless = nameof(IsLinux))]
    public async Task Ctrl_C_ends_it_where_it_is_and_still_plots()
    {
        using var terminal = new PseudoTerminal(AppContext.BaseDirectory, "run", "Live/training-loop.csx");
        await terminal.See("------ 0 ------\n", Cancellation);
        var children = terminal.Children();
        Assert.Single(children);
        terminal.Type("\r");
        await terminal.See("------ 1 ------\n", Cancellation);
        terminal.Type("\u0003");
        Assert.Equal(130, await terminal.Exit(Cancellation));
        Assert.Contains("------ 1 ------\n^C\n\nloss\n  1.119 ┤", terminal.Screen, StringComparison.Ordinal);
        Assert.Equal(["loss", "m", "c", "y pred"], Titles(terminal));
        Assert.DoesNotContain(children, Alive);
    }

    // A title stands above the first line of a drawing.
    private static IEnumerable<string> Titles(PseudoTerminal terminal)
    {
        var lines = terminal.Screen.Split('\n');
        return lines.Where((line, i) => line.Length > 0 && i > 0 && lines[i - 1].Length == 0 && i + 1 < lines.Length && lines[i + 1].Contains(" ┤"));
    }

    private static bool Alive(int process) => Directory.Exists($"/proc/{process}");
}
