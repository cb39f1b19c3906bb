using Xunit;

namespace Grader.Tests.Cli.Verbs;

public sealed class StartTests
{
    private const string Template = """
        // exercise 01-one
        // One
        int f(int x)
        {
            ...
        }
        int y = ...;

        """;

    [Fact]
    public async Task An_exercise_is_written_with_its_dots_and_its_reading_and_the_next_step_is_named()
    {
        using var desk = new Desk();
        desk.Folder.Write("exercises/01-one/lesson.md", "# One\n");
        Assert.Equal(0, await desk.Type("start", "1"));
        Assert.Equal(Template, File.ReadAllText(desk.Folder.At("01-one.csx")));
        Assert.Equal("# One\n", File.ReadAllText(desk.Folder.At("01-one.md")));
        Assert.Equal(
            """
            Written: 01-one.csx
            Written: 01-one.md
            Next: open 01-one.csx, put your code where the ... are, and see how it is going:
              grader check 01-one.csx

            """,
            desk.Out
        );
    }

    [Fact]
    public async Task A_reading_that_is_there_stays_and_is_no_obstacle_to_another_form()
    {
        using var desk = new Desk();
        desk.Folder.Write("exercises/01-one/lesson.md", "# One\n");
        desk.Folder.Write("01-one.md", "mine");
        Assert.Equal(0, await desk.Type("start", "01-one", "--as", "cs"));
        Assert.Equal("mine", File.ReadAllText(desk.Folder.At("01-one.md")));
        Assert.StartsWith("Written: 01-one.cs\nNext: open 01-one.cs, ", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_there_already_is_never_overwritten_and_nothing_else_is_written()
    {
        const string there = "01-one.csx";
        using var desk = new Desk();
        desk.Folder.Write("exercises/01-one/lesson.md", "# One\n");
        desk.Folder.Write(there, "mine");
        Assert.Equal(2, await desk.Type("start", "01-one"));
        Assert.Equal(
            $"'{there}' is there already, and nothing was written. Overwrite it with --force, or write elsewhere with "
                + "--out DIR.\n",
            desk.Err
        );
        Assert.Equal("mine", File.ReadAllText(desk.Folder.At(there)));
        Assert.Equal([desk.Folder.At(there)], Directory.GetFiles(desk.Folder.Path));
    }

    [Fact]
    public async Task Force_overwrites()
    {
        using var desk = new Desk();
        desk.Folder.Write("01-one.csx", "mine");
        Assert.Equal(0, await desk.Type("start", "01-one", "--force"));
        Assert.Equal(Template, File.ReadAllText(desk.Folder.At("01-one.csx")));
    }

    [Fact]
    public async Task Another_folder_is_made_and_is_part_of_the_next_command()
    {
        using var desk = new Desk();
        Assert.Equal(0, await desk.Type("start", "01-one", "--out", "my work/today", "--course", "exercises"));
        Assert.True(File.Exists(desk.Folder.At("my work/today/01-one.csx")));
        Assert.EndsWith("\n  grader check \"my work/today/01-one.csx\" --course exercises\n", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_where_a_folder_should_be_is_said_in_one_line()
    {
        using var desk = new Desk();
        desk.Folder.Write("work", "mine");
        Assert.Equal(2, await desk.Type("start", "01-one", "--out", "work"));
        Assert.StartsWith("'work/01-one.csx' cannot be written: ", desk.Err, StringComparison.Ordinal);
        Assert.EndsWith(
            " Write elsewhere with --out DIR.\n",
            desk.Err.Replace(desk.Folder.Path, "*", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Single(desk.Err, '\n');
    }
}
