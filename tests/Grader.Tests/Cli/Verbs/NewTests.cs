using Xunit;

namespace Grader.Tests.Cli.Verbs;

public sealed class NewTests
{
    [Fact]
    public async Task An_exercise_is_written_into_the_nearest_course_and_the_next_steps_are_named()
    {
        using var desk = new Desk();
        Assert.Equal(0, await desk.Type("new", "03-logistic-loss"));
        Assert.Equal(
            """
            Written: exercises/03-logistic-loss/exercise.csx
            Written: exercises/03-logistic-loss/lesson.md
            Written: exercises/03-logistic-loss/wrong/without-x.csx
            Written: exercises/03-logistic-loss/right/other-words.csx
            Next: make it yours (the end of exercise.csx says how), and see whether it holds:
              grader verify 03-logistic-loss
            What students will get:
              grader start 03-logistic-loss --out draft

            """,
            desk.Out
        );
        Assert.StartsWith(
            "// exercise 03-logistic-loss\n// Logistic loss\n",
            Written(desk, "exercise.csx"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "# Logistic loss\n\nYour file is `03-logistic-loss.csx`.",
            Written(desk, "lesson.md"),
            StringComparison.Ordinal
        );
        Assert.Matches("^// [^\n]+\n// exercise 03-logistic-loss\n// Logistic loss\n", Written(desk, "wrong/without-x.csx"));
        Assert.Matches("^// [^\n]+\n// exercise 03-logistic-loss\n// Logistic loss\n", Written(desk, "right/other-words.csx"));
    }

    [Fact]
    public async Task Nothing_that_was_to_be_replaced_is_left()
    {
        using var desk = new Desk();
        await desk.Type("new", "03-logistic-loss", "--title", "The loss of a class");
        Assert.All(
            Directory.GetFiles(desk.Folder.At("exercises/03-logistic-loss"), "*", SearchOption.AllDirectories),
            file =>
            {
                Assert.DoesNotContain("__", File.ReadAllText(file), StringComparison.Ordinal);
                Assert.Contains("The loss of a class", File.ReadAllText(file), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task A_first_exercise_makes_its_course_and_a_second_one_joins_it()
    {
        using var desk = new Desk();
        Assert.Equal(0, await desk.Type("new", "01-a", "--course", "my course"));
        Assert.Equal(0, await desk.Type("new", "02-b", "--course", "my course"));
        Assert.EndsWith("\n  grader start 02-b --course \"my course\" --out draft\n", desk.Out, StringComparison.Ordinal);
        Assert.Equal(["01-a", "02-b"], Directory.GetDirectories(desk.Folder.At("my course")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_title_of_several_words_and_signs_is_taken_as_it_is()
    {
        using var desk = new Desk();
        Assert.Equal(0, await desk.Type("new", "3", "--title", " 2 < 3 & __ID__ "));
        Assert.StartsWith(
            "// exercise 3\n// 2 < 3 & __ID__\n",
            File.ReadAllText(desk.Folder.At("exercises/3/exercise.csx")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("02-two", "'exercises/02-two' is there already, and nothing was written. Give the new exercise another id.")]
    [InlineData(
        "03 mine",
        "'03 mine' does not fit: an id is up to 64 lower-case letters, digits and dashes, and begins with a letter or a "
            + "digit, as in 08-logistic-loss."
    )]
    [InlineData(
        "../03",
        "'../03' does not fit: an id is up to 64 lower-case letters, digits and dashes, and begins with a letter or a "
            + "digit, as in 08-logistic-loss."
    )]
    [InlineData(
        "Mine",
        "'Mine' does not fit: an id is up to 64 lower-case letters, digits and dashes, and begins with a letter or a "
            + "digit, as in 08-logistic-loss."
    )]
    [InlineData(
        "03\n",
        @"'03\n' does not fit: an id is up to 64 lower-case letters, digits and dashes, and begins with a letter or a "
            + "digit, as in 08-logistic-loss."
    )]
    [InlineData("", "'ID' cannot be empty. See: grader new --help")]
    public async Task An_id_that_cannot_be_is_refused_in_one_line_and_nothing_is_written(string id, string said)
    {
        using var desk = new Desk();
        var before = Directory.GetFileSystemEntries(desk.Folder.Path, "*", SearchOption.AllDirectories);
        Assert.Equal(2, await desk.Type("new", id));
        Assert.Equal(("", said + "\n"), (desk.Out, desk.Err));
        Assert.Equal(before, Directory.GetFileSystemEntries(desk.Folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_title_of_two_lines_is_refused()
    {
        using var desk = new Desk();
        Assert.Equal(2, await desk.Type("new", "03-mine", "--title", "a\nb"));
        Assert.Equal("'--title' is not possible: a title is one line.\n", desk.Err);
    }

    [Fact]
    public async Task A_file_where_the_course_should_be_is_said_in_one_line()
    {
        using var desk = new Desk();
        desk.Folder.Write("course", "mine");
        Assert.Equal(2, await desk.Type("new", "01-a", "--course", "course"));
        Assert.StartsWith("'course/01-a/exercise.csx' cannot be written: ", desk.Err, StringComparison.Ordinal);
        Assert.EndsWith(" Write elsewhere with --course DIR.\n", desk.Err, StringComparison.Ordinal);
    }

    private static string Written(Desk desk, string file) =>
        File.ReadAllText(desk.Folder.At($"exercises/03-logistic-loss/{file}"));
}
