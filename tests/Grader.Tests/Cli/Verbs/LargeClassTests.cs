using Xunit;

namespace Grader.Tests.Cli.Verbs;

public sealed class LargeClassTests
{
    [Fact]
    public async Task More_rows_than_anybody_reads_are_a_summary_and_how_to_see_them()
    {
        using var desk = DeskWith(41);
        Assert.Equal(0, await desk.Type("grade", "class"));
        Assert.StartsWith("41 students. 0 files were graded, and 41 others could not be: see below.\n\ns01/x.csx", desk.Out);
        Assert.EndsWith(
            "... and 1 more: all are in the report (--out DIR).\n--students shows a row for each of the 41.\n",
            desk.Out
        );
        Assert.DoesNotContain("percent", desk.Out);
    }

    [Fact]
    public async Task With_students_each_has_a_row_below_the_summary()
    {
        using var desk = DeskWith(41);
        Assert.Equal(0, await desk.Type("grade", "class", "--students"));
        Assert.Contains("\n  s41       unknown exercise", desk.Out);
        Assert.DoesNotContain("--students", desk.Out);
    }

    [Fact]
    public async Task As_many_as_somebody_reads_have_a_row_each()
    {
        using var desk = DeskWith(40);
        Assert.Equal(0, await desk.Type("grade", "class"));
        Assert.StartsWith("  student        other files", desk.Out);
    }

    [Fact]
    public async Task A_student_with_more_files_than_anybody_reads_is_one_short_row()
    {
        using var desk = new Desk();
        for (var i = 1; i <= 50; i++)
        {
            desk.Folder.Write($"class/ada/x{i:00}.csx", "int x = 1;");
        }
        Assert.Equal(0, await desk.Type("grade", "class"));
        Assert.Contains("\n  ada          50 files       -         -\n", desk.Out);
        Assert.EndsWith("\n... and 10 more: all are in the report (--out DIR).\n", desk.Out);
    }

    private static Desk DeskWith(int students)
    {
        var desk = new Desk();
        for (var i = 1; i <= students; i++)
        {
            desk.Folder.Write($"class/s{i:00}/x.csx", "int x = 1;");
        }
        return desk;
    }
}
