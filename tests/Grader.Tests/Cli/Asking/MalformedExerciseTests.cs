using Xunit;

namespace Grader.Tests.Cli.Asking;

/// <summary>An instructor's mistake: exit code 2, and one line with the file, the line and what is wrong.</summary>
public sealed class MalformedExerciseTests
{
    private const string Checks = "Check(\"f\", \"f(2)\", () => f(2));";

    [Theory]
    [InlineData(
        "int y = f(1); // hole",
        "int y = f(1); // hole\nint y = f(2); // hole",
        "10: A second hole named 'y'; the first is in line 9. Give one of them another name."
    )]
    [InlineData(
        "int y = f(1); // hole",
        "int y = f(1); // hole\nint z = f(1); // hole",
        "10: The hole 'z' has no check. Add Check(\"z\", \"NAME\", () => PROBE); to the region checks."
    )]
    [InlineData(
        Checks,
        Checks + "\nCheck(\"g\", \"g\", () => 1);",
        "12: This check is for 'g', which is no hole of this file. Its holes are f, y."
    )]
    [InlineData("    #endregion\n}", "}", "5: #region hole f is not closed. Add #endregion where it ends.")]
    [InlineData(
        "// exercise 01-one",
        "// exercise 01-two",
        "1: The first line must be // exercise 01-one, as the folder is named."
    )]
    [InlineData("// One\n", "", "2: The second line must be the title: // TITLE.")]
    public async Task It_is_said_with_file_and_line(string right, string wrong, string said)
    {
        using var desk = new Desk();
        desk.Folder.Write("exercises/01-one/exercise.csx", Desk.Exercise.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal(2, await desk.Type("start", "01-one"));
        Assert.Equal(("", $"exercises/01-one/exercise.csx:{said}\n"), (desk.Out, desk.Err));
        desk.Folder.Write("exercises/02-two/exercise.csx", "");
        Assert.Equal(2, await desk.Type("list"));
        Assert.Equal("", desk.Out);
        Assert.EndsWith($"\nexercises/01-one/exercise.csx:{said}\n", desk.Err, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "return 2 * x;",
        "return 2 * z;",
        "6: The reference does not compile: CS0103: The name 'z' does not exist in the current context"
    )]
    [InlineData(
        Checks,
        "Check(\"f\", \"f(2)\", () => f(2, 3));",
        "11: This probe does not compile: CS1501: No overload for method 'f' takes 2 arguments"
    )]
    public async Task What_only_a_compiler_finds_is_said_by_whatever_compiles_it(string right, string wrong, string said)
    {
        using var desk = new Desk();
        desk.Folder.Write("exercises/01-one/exercise.csx", Desk.Exercise.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal(2, await desk.Type("release", "1", "--out", "students"));
        Assert.EndsWith($"exercises/01-one/exercise.csx:{said}\n", desk.Err, StringComparison.Ordinal);
        Assert.Equal(0, await desk.Type("list"));
    }
}
