using Grader.Cli.Screens;
using Grader.Protocol;
using Spectre.Console.Testing;
using Xunit;

namespace Grader.Tests.Cli.Screens;

public sealed class NotRunnableScreenTests
{
    [Fact]
    public void What_is_open_and_what_does_not_compile_is_shown_in_the_students_own_lines() =>
        Assert.Equal(
            """
            a.csx cannot run yet.

            Still to do
              line 2    Tensor x = ...;
              line 10   ...

            Compile errors
              3:9  The name 'foo' does not exist (CS0103)

            Next: mend line 3, then run it again:
              grader run a.csx

            """,
            Shown(new([2, 10], [new("CS0103", 3, 9, "The name 'foo' does not exist")]))
        );

    [Theory]
    [InlineData(new[] { 2 }, "Next: put your code where the ... is in line 2, then run it again:")]
    [InlineData(new[] { 2, 10 }, "Next: put your code where the ... are, then run it again:")]
    public void What_is_open_is_no_error(int[] open, string next)
    {
        var shown = Shown(new([.. open], []));
        Assert.Contains(next, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("error", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_the_file_cannot_act_on_the_terminal() =>
        Assert.Contains("line 2    Tensor x = ...; // \\x1b[2J", Shown(new([2, 10], []), "\u001b[2J"), StringComparison.Ordinal);

    private static string Shown(CompilerReply.NotRunnable why, string comment = "")
    {
        using var console = new TestConsole();
        var text = $"first\r\n  Tensor x = ...;{(comment.Length > 0 ? $" // {comment}" : "")}\r\n\n\n\n\n\n\n\n\t...\n";
        foreach (var part in NotRunnableScreen.LayOut("a.csx", new(text), why, "grader run a.csx"))
        {
            console.Write(part);
        }
        return console.Output;
    }
}
