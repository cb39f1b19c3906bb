using Xunit;

namespace Grader.Tests.Cli.Verbs;

/// <summary>Who keeps work in a folder of its own, and says exercises by their numbers.</summary>
public sealed class WorkElsewhereTests
{
    private const string Half = "// exercise 01-one\nint f(int x)\n{\n    return 2 * x;\n}\nint y = ...;\n";

    [Fact]
    public async Task The_list_finds_what_was_started_in_another_folder_and_goes_on_there()
    {
        using var desk = new Desk();
        Assert.Equal(0, await desk.Type("start", "1", "--out", "homework"));
        Assert.EndsWith("\n  grader check homework/01-one.csx\n", desk.Out, StringComparison.Ordinal);
        Assert.Equal(0, await desk.Type("list"));
        Assert.Contains(" 0 of 2 holes filled (in homework)\n", desk.Out, StringComparison.Ordinal);
        Assert.EndsWith("\nNext:\n  grader check homework/01-one.csx\n", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_begun_is_started_where_the_rest_is()
    {
        using var desk = new Desk();
        desk.Folder.Write("my work/02-two.csx", Half.Replace("01-one", "02-two", StringComparison.Ordinal));
        Assert.Equal(0, await desk.Type("list"));
        Assert.Contains(" 1 of 2 holes filled (in my work)\n", desk.Out, StringComparison.Ordinal);
        Assert.EndsWith("\nNext:\n  grader start 01-one --out \"my work\"\n", desk.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_folders_with_the_same_file_none_is_meant()
    {
        using var desk = new Desk();
        desk.Folder.Write("ada/01-one.csx", Half);
        desk.Folder.Write("bob/01-one.csx", Half);
        Assert.Equal(0, await desk.Type("list"));
        Assert.EndsWith("\nNext:\n  grader start 01-one\n", desk.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "01-one.csx", "There is 'homework/01-one.csx': grader check homework/01-one.csx")]
    [InlineData("run", "01-one.csx", "There is 'homework/01-one.csx': grader run homework/01-one.csx")]
    [InlineData("hint", "02-two.cs", "Write it with: grader start 02-two --as cs")]
    [InlineData("check", "2", "Write it with: grader start 02-two")]
    [InlineData("run", "02", "Write it with: grader start 02-two")]
    public async Task A_file_that_is_not_there_leads_to_the_one_that_is_or_to_a_new_one(string verb, string file, string said)
    {
        using var desk = new Desk();
        desk.Folder.Write("homework/01-one.csx", Half);
        Assert.Equal(2, await desk.Type(verb, file));
        var what = verb == "run" ? "run" : "checked";
        Assert.Equal($"'{file}' cannot be {what}: there is no such file. {said}\n", desk.Err);
    }
}
