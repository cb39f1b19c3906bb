using System.Text.Json.Nodes;
using Grader.Sandbox.Tests.Cli;
using Grader.Sandbox.Tests.Readme;
using Xunit;

namespace Grader.Sandbox.Tests.Packaging;

/// <summary>What a student does with a released repository and an empty home: what its README says, word for word.</summary>
[Collection(BuildsInTheCheckout.Name)]
public sealed class StudentRepositoryTests(Packages packages)
{
    [Fact]
    public async Task What_its_README_tells_to_type_works_and_the_grader_comes_from_the_repository_alone()
    {
        using var newcomer = new Newcomer();
        var room = newcomer.Room;
        Packages.CopyLibrariesTo(room.At("usb"));
        var released = await room.Grader("release", "--out", "students", "--with-checks");
        Assert.Contains("Next: copy grader.0.1.0.nupkg into students/packages, and make", released.Out, StringComparison.Ordinal);
        Directory.Delete(room.At("exercises"), recursive: true);
        File.Copy(packages.At("packages/grader.0.1.0.nupkg"), room.At("students/packages/grader.0.1.0.nupkg"));
        var lines = DocsPage.BlocksIn(await File.ReadAllTextAsync(room.At("students/README.md"), Cancellation), "sh")[0];
        Assert.Equal("dotnet tool restore\ndotnet grader list\ndotnet grader check 01-one.csx\n", lines);
        var endings = new List<(int, string)>();
        foreach (var line in lines.TrimEnd().Split('\n'))
        {
            var ended = await newcomer.Type(line, "students");
            endings.Add((ended.ExitCode, ended.Out + ended.Err));
        }
        Assert.Contains("'grader' (version '0.1.0') was restored", endings[0].Item2, StringComparison.Ordinal);
        Assert.True(
            (endings[0].Item1, endings[1].Item1, endings[2].Item1) is (0, 0, 1),
            string.Join('\n', endings.Select(e => $"{e.Item1}: {e.Item2}"))
        );
        Assert.Contains("01-one", endings[1].Item2, StringComparison.Ordinal);
        Assert.Contains("to do", endings[2].Item2, StringComparison.Ordinal);
        // And what the editor's task types.
        var task = JsonNode.Parse(await File.ReadAllTextAsync(room.At("students/.vscode/tasks.json"), Cancellation))!;
        var command = task["tasks"]![0]!["command"]!.GetValue<string>();
        room.Write("students/01-one.csx", Classroom.Right);
        var file = room.At("students/01-one.csx");
        Assert.Equal(0, (await newcomer.Type(command.Replace("${file}", file, StringComparison.Ordinal), "students")).ExitCode);
    }

    [Fact]
    public async Task Until_the_course_has_put_the_package_there_nothing_of_that_name_is_taken_from_elsewhere()
    {
        using var newcomer = new Newcomer();
        var room = newcomer.Room;
        File.Copy(packages.At("packages/grader.0.1.0.nupkg"), room.At("usb/grader.0.1.0.nupkg"));
        Assert.Equal(0, (await room.Grader("release", "--out", "students", "--with-checks")).ExitCode);
        var ended = await newcomer.Type("dotnet tool restore", "students");
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("grader", ended.Out + ended.Err, StringComparison.Ordinal);
        Assert.Equal(0, (await newcomer.Type("dotnet tool install grader --tool-path anywhere")).ExitCode);
    }

    [Fact]
    public async Task What_the_README_of_one_without_checks_tells_to_type_runs_a_program_that_is_solved()
    {
        using var newcomer = new Newcomer();
        var room = newcomer.Room;
        Assert.Equal(0, (await room.Grader("release", "--out", "students", "--as", "cs")).ExitCode);
        var readme = await File.ReadAllTextAsync(room.At("students/README.md"), Cancellation);
        Assert.DoesNotContain("grader", readme.Split("A few minutes after")[0], StringComparison.Ordinal);
        Assert.Contains(
            "\n3. Run it: `dotnet run FILE.cs`, which fetches what it needs the first time.\n",
            readme,
            StringComparison.Ordinal
        );
        var program = await File.ReadAllTextAsync(room.At("students/01-one.cs"), Cancellation);
        var solved = program
            .Replace("    ...\n", "    return 2 * x;\n", StringComparison.Ordinal)
            .Replace("int y = ...;", "int y = f(1);", StringComparison.Ordinal);
        // As each has that asks for TorchSharp, which the tests of a course without a network do not.
        const string Property = "#:property PublishAot=false\n";
        room.Write("students/01-one.cs", $"{Property}{solved}Console.WriteLine(y);\n");
        var ended = await newcomer.Type("dotnet run 01-one.cs", "students");
        Assert.True((ended.ExitCode, ended.Out) == (0, "2\n"), ended.Out + ended.Err + solved);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}
