using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Readme;

/// <summary>What docs/notebooks.md tells to type gives what it says.</summary>
public sealed class NotebooksPageTests
{
    [Fact]
    public async Task Its_commands_write_and_check_every_form()
    {
        using var room = new Classroom();
        Directory.Delete(room.At("exercises"), recursive: true);
        room.Write(
            "exercises/01-one-sample/exercise.csx",
            Classroom.Exercise.Replace("01-one", "01-one-sample", StringComparison.Ordinal)
        );
        var endings = new List<string>();
        foreach (var command in Assert.Single(DocsPage.BlocksOf("docs/notebooks.md", "sh")).Trim().Split('\n'))
        {
            var ended = await room.Grader(command.Split(' ')[1..]);
            Assert.Equal("", ended.Err);
            endings.Add($"{ended.ExitCode} {command}");
        }
        Assert.Equal(
            [
                "0 grader start 01-one-sample --as ipynb",
                "1 grader check 01-one-sample.ipynb",
                "0 grader start 01-one-sample --as cs --out programs",
                "1 grader check programs/01-one-sample.cs",
                "0 grader release --as dib --out students",
            ],
            endings
        );
        Assert.True(File.Exists(room.At("students/01-one-sample.dib")));
    }
}
