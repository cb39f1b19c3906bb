using System.IO.Compression;
using Grader.Sandbox.Tests.Cli;
using Xunit;

namespace Grader.Sandbox.Tests.Readme;

/// <summary>The rules and the command that docs/policies.md shows grade a class.</summary>
public sealed class PoliciesPageTests
{
    private const string Page = "docs/policies.md";

    [Fact]
    public async Task Its_rules_and_its_command_make_a_terms_grade()
    {
        using var room = new Classroom();
        Directory.Delete(room.At("exercises"), recursive: true);
        foreach (var id in (string[])["01-one-sample", "02-derive-the-gradient"])
        {
            room.Write($"exercises/{id}/exercise.csx", Classroom.Exercise.Replace("01-one", id, StringComparison.Ordinal));
        }
        room.Write("exercises/course.json", Assert.Single(DocsPage.BlocksOf(Page, "json")));
        room.Write("class.csv", "name\nada\nbob\ncyd\n");
        using (var zip = new ZipArchive(File.Create(room.At("class.zip")), ZipArchiveMode.Create))
        {
            Add(zip, "ada/01-one-sample.csx", new(2026, 2, 15, 23, 0, 0));
            Add(zip, "bob/01-one-sample.csx", new(2026, 2, 17, 12, 0, 0));
            Add(zip, "bob/02-derive-the-gradient.csx", new(2026, 3, 1, 12, 0, 0));
        }
        var ended = await room.Grader(Assert.Single(DocsPage.BlocksOf(Page, "sh")).Trim().Split(' ')[1..]);
        Assert.Equal(
            """
              student   01-one-sample   02-derive-the-gradient         other files   total   percent
            ──────────────────────────────────────────────────────────────────────────────────────────
              ada                 4/4                        -                   -     4/8      50 %
              bob               3.2/4                      4/4                   -     7/8    87.5 %
              cyd                   -                        -   nothing handed in     0/8       0 %

            bob/01-one-sample.csx: late, 2 days: 0.8 points less
            The report is in report/report.json

            """,
            ended.Out
        );
        Assert.Equal(0, ended.ExitCode);
    }

    private static void Add(ZipArchive zip, string path, DateTime clock)
    {
        var entry = zip.CreateEntry(path);
        entry.LastWriteTime = clock;
        using var stream = new StreamWriter(entry.Open());
        stream.Write(Classroom.Right.Replace("01-one", Path.GetFileNameWithoutExtension(path), StringComparison.Ordinal));
    }
}
