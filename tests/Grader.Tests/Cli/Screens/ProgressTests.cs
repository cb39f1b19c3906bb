using Spectre.Console.Testing;
using Xunit;

namespace Grader.Tests.Cli.Screens;

public sealed class ProgressTests
{
    [Fact]
    public async Task Where_nobody_watches_it_is_a_line_before_and_a_line_after()
    {
        using var desk = new Desk();
        desk.Folder.Write("notes.csx", "int x = 1;");
        Assert.Equal(0, await desk.Type("grade", "notes.csx"));
        Assert.Matches(@"^Grading 1 file \.\.\.\n(.+\n)*Graded 1 file in [0-9]+\.[0-9] s\.\n(The slowest .+\n)?$", desk.Err);
    }

    [Fact]
    public async Task On_a_terminal_it_moves_there_alone_and_no_name_of_a_file_can_steer_it()
    {
        using var terminal = new TestConsole
        {
            Profile = { Width = 80, Capabilities = { Interactive = true, Ansi = true } },
            EmitAnsiSequences = true,
        };
        using var desk = new Desk { Watched = terminal };
        desk.Folder.Write("class/[red]\e[2J.csx", "int x = 1;");
        Assert.Equal(0, await desk.Type("grade", "class"));
        Assert.Equal("", desk.Err);
        Assert.NotEqual("", terminal.Output);
        Assert.DoesNotContain("\e[2J", terminal.Output, StringComparison.Ordinal);
    }
}
