using Xunit;

namespace Grader.Tests.Cli.Verbs;

public sealed class ReleaseTests
{
    [Fact]
    public async Task A_students_repository_has_the_exercises_the_readings_and_what_grades_a_push()
    {
        using var desk = new Desk();
        desk.Folder.Write("exercises/01-one/lesson.md", "# One\n");
        Assert.Equal(0, await desk.Type("release", "--out", "students"));
        Assert.Equal(
            """
            Written: students/01-one.csx
            Written: students/01-one.md
            Written: students/02-two.csx
            Written: students/README.md
            Written: students/.gitignore
            Written: students/.github/workflows/grade.yml
            Written: students/.gitlab-ci.yml
            Written: students/.devcontainer/devcontainer.json
            Written: students/.vscode/extensions.json
            Written: students/.vscode/settings.json
            Written: students/omnisharp.json
            Next: make this folder the students' repository. Before it can grade a push it needs COURSE_REPOSITORY and COURSE_TOKEN:
            the first lines of grade.yml and .gitlab-ci.yml say what they are.

            """,
            desk.Out
        );
        Assert.Equal(
            "// exercise 02-two\n// One\nint f(int x)\n{\n    ...\n}\nint y = ...;\n",
            File.ReadAllText(desk.Folder.At("students/02-two.csx"))
        );
        Assert.Equal("# One\n", File.ReadAllText(desk.Folder.At("students/01-one.md")));
    }

    [Fact]
    public async Task Readme_lists_the_exercises_in_order_and_a_title_stays_text()
    {
        using var desk = new Desk();
        desk.Folder.Write(
            "exercises/01-one/exercise.csx",
            Desk.Exercise.Replace("// One", "// One | *two* <b>", StringComparison.Ordinal)
        );
        Assert.Equal(0, await desk.Type("release", "--out", "students"));
        Assert.StartsWith(
            """
            # Exercises

            You need the .NET 10 SDK, or VS Code with its extension Dev Containers, which brings it.

            | file | exercise | points |
            | --- | --- | ---: |
            | `01-one.csx` | One \| \*two\* \<b\> | 2 |
            | `02-two.csx` | One | 2 |

            Work through them in this order.
            """,
            File.ReadAllText(desk.Folder.At("students/README.md")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "exercises/01-one/lesson.md",
        "# One\n\nTry `return 2 * x;` there.\n",
        "exercises/01-one/lesson.md:3 gives away 'return 2 * x;', a line of an answer."
    )]
    [InlineData(
        "exercises/01-one/lesson.md",
        "Check(\"y\", \"y\", () => y);\n",
        "exercises/01-one/lesson.md:1 gives away 'Check(\"y\", \"y\", () => y);', a line of the checks."
    )]
    [InlineData(
        "exercises/02-two/lesson.md",
        "int y = f(1);\n",
        "exercises/02-two/lesson.md:1 gives away 'int y = f(1);', a line of an answer."
    )]
    [InlineData(
        "exercises/02-two/exercise.csx",
        "// exercise 02-two\n// Two\n// Do not write int y = 2 + 1; here.\nint y = 2 + 1; // hole\n#region "
            + "checks\nCheck(\"y\", \"y\", () => y);\n#endregion\n",
        "exercises/02-two/exercise.csx:3 gives away 'int y = 2 + 1;', a line of an answer."
    )]
    [InlineData(
        "exercises/02-two/exercise.csx",
        "// exercise 02-two\n// Why return 2 * x; is right\nint z = 2 + 1; // hole\n#region checks\nCheck(\"z\", \"z\", () "
            + "=> z);\n#endregion\n",
        "exercises/02-two/exercise.csx:2 gives away 'return 2 * x;', a line of an answer."
    )]
    public async Task An_exercise_that_gives_itself_away_is_refused_with_the_line_and_nothing_is_written(
        string file,
        string text,
        string said
    )
    {
        using var desk = new Desk();
        desk.Folder.Write(file, text);
        Assert.Equal(2, await desk.Type("release", "--out", "students"));
        Assert.Equal(("", $"{said} Say it otherwise there. Nothing was written.\n"), (desk.Out, desk.Err));
        Assert.False(Path.Exists(desk.Folder.At("students")));
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("right")]
    public async Task A_line_of_another_solution_is_not_given_away_either(string kind)
    {
        using var desk = new Desk();
        desk.Folder.Write(
            $"exercises/01-one/{kind}/other.csx",
            "// Two and two is four.\n// exercise 01-one\nint f(int x)\n{\n    return x + x;\n}\nint y = 2;\n"
        );
        desk.Folder.Write("exercises/01-one/lesson.md", "{\n    return x + x;\n}\n");
        Assert.Equal(2, await desk.Type("release", "--out", "students"));
        Assert.Equal(
            $"exercises/01-one/lesson.md:2 gives away 'return x + x;', a line of {kind}/other.csx. Say it otherwise there. "
                + "Nothing was written.\n",
            desk.Err
        );
    }

    [Fact]
    public async Task Where_a_solution_cannot_be_read_nobody_knows_what_would_give_it_away_and_nothing_is_written()
    {
        using var desk = new Desk();
        desk.Folder.Write("exercises/01-one/wrong/other.csx", "// Two.\n\0");
        Assert.Equal(2, await desk.Type("release", "--out", "students"));
        Assert.Equal(
            (
                "",
                "exercises/01-one/wrong/other.csx cannot be read: it is a binary file, not text; hand in the exercise's "
                    + "own file. Nothing was written.\n"
            ),
            (desk.Out, desk.Err)
        );
        Assert.False(Path.Exists(desk.Folder.At("students")));
    }

    [Fact]
    public async Task What_one_exercise_asks_for_another_may_give_and_that_is_said()
    {
        using var desk = new Desk();
        desk.Folder.Write(
            "exercises/02-two/exercise.csx",
            "// exercise 02-two\n// Two\nint f(int x)\n{\n    return 2 * x;\n}\nint z = f(3); // hole\n#region "
                + "checks\nCheck(\"z\", \"z\", () => z);\n#endregion\n"
        );
        Assert.Equal(0, await desk.Type("release", "02", "01", "--out", "students"));
        Assert.Contains("return 2 * x;", File.ReadAllText(desk.Folder.At("students/02-two.csx")), StringComparison.Ordinal);
        Assert.Contains(
            " What an earlier exercise asks for is given as code by 02-two. To keep that back until it is due, give out "
                + "the exercises "
                + "one after the other: grader release 01-one --out DIR, later with more of them and --force. Next: ",
            string.Join(' ', desk.Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Exercises_can_be_given_out_one_after_the_other()
    {
        using var desk = new Desk();
        Assert.Equal(0, await desk.Type("release", "02", "--out", "students"));
        Assert.Equal(
            ["02-two.csx", "README.md", "omnisharp.json"],
            Directory
                .GetFiles(desk.Folder.At("students"))
                .Select(f => Path.GetFileName(f))
                .Where(f => f[0] != '.')
                .Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain("01-one", File.ReadAllText(desk.Folder.At("students/README.md")), StringComparison.Ordinal);
        Assert.Equal(0, await desk.Type("release", "2", "01-one", "--out", "students", "--force"));
        Assert.Contains(
            "| `01-one.csx` | One | 2 |\n| `02-two.csx` | One | 2 |\n",
            File.ReadAllText(desk.Folder.At("students/README.md")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_folder_with_other_files_is_left_alone_unless_it_is_forced_and_then_they_stay()
    {
        using var desk = new Desk();
        desk.Folder.Write("students/notes.txt", "mine");
        desk.Folder.Write("students/01-one.csx", "old");
        Assert.Equal(2, await desk.Type("release", "--out", "students"));
        Assert.Equal(
            "The folder 'students' is not empty, and nothing was written. Write into it with --force, or give --out "
                + "another folder.\n",
            desk.Err
        );
        Assert.Equal(2, Directory.GetFileSystemEntries(desk.Folder.At("students")).Length);
        Assert.Equal(0, await desk.Type("release", "--out", "students", "--force"));
        Assert.Equal("mine", File.ReadAllText(desk.Folder.At("students/notes.txt")));
        Assert.StartsWith(
            "// exercise 01-one\n",
            File.ReadAllText(desk.Folder.At("students/01-one.csx")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("release", "'release' needs --out DIR. See: grader release --help")]
    [InlineData("release --out", "'--out' needs DIR behind it. See: grader release --help")]
    [InlineData(
        "release --out exercises/01-one/exercise.csx",
        "--out 'exercises/01-one/exercise.csx' is a file. Give it a folder."
    )]
    [InlineData("release 03 --out students", "There is no exercise '03'. There are: 01-one, 02-two.")]
    [InlineData(
        "release --out students --course none",
        "There is no folder 'none'. Give --course the folder that holds the exercises."
    )]
    public async Task What_cannot_be_is_said_in_one_line(string typed, string said)
    {
        using var desk = new Desk();
        Assert.Equal(2, await desk.Type(typed.Split(' ')));
        Assert.Equal(("", said + "\n"), (desk.Out, desk.Err));
    }
}
