using System.Text.Json.Nodes;
using CsCheck;
using Grader.Formats;
using Grader.Tests.Reporting;
using Xunit;
using static Grader.Tests.Formats.Findings;

namespace Grader.Tests.Formats;

/// <summary>By the rules of GitLab's doc/ci/testing/code_quality.md.</summary>
public sealed class GitlabFormatTests
{
    private static readonly HashSet<string> _severities = ["info", "minor", "major", "critical", "blocker"];

    [Fact]
    public void It_is_an_array_of_all_that_is_not_right()
    {
        var hole = Wrong("mse", 2) with { Hint = "Look again." };
        Assert.Equal(
            """
            [
              {
                "description": "mse: wrong, 0 of 2 points. Hole mse: It is 3; 2 was expected. Hint: Look again.",
                "check_name": "01-one/mse",
                "fingerprint": "FINGERPRINT",
                "severity": "major",
                "location": {
                  "path": "week1/01-one.csx",
                  "lines": {
                    "begin": 10
                  }
                }
              }
            ]

            """,
            Format("gitlab")
                .TextOf(InputOf(File("01-one", hole, Right("lr"))) with { Place = new("week1/") })
                .Replace(FingerprintsIn(InputOf(File("01-one", hole)))[0], "FINGERPRINT", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_worse_is_more_severe_and_the_graders_own_failure_is_no_severity_of_a_students() =>
        Assert.Equal(
            [
                "critical CS0103",
                "major 01-one-sample/mse",
                "minor not-graded",
                "minor not-graded",
                "info grader-failed",
                "info 01-one-sample/lr",
            ],
            Issues(InputOf([.. Reports.Full.Submissions])).Select(i => $"{i["severity"]} {i["check_name"]}")
        );

    [Fact]
    public void Where_nothing_is_wrong_it_is_empty() =>
        Assert.Equal("[]\n", Format("gitlab").TextOf(InputOf(File("01-one", Right("lr")))));

    [Fact]
    public void What_is_still_wrong_keeps_its_fingerprint_where_it_moved_and_is_said_otherwise() =>
        Assert.Equal(
            FingerprintsIn(InputOf(File("01-one", Wrong("mse", line: 10)))),
            FingerprintsIn(InputOf(File("01-one", Wrong("mse", feedback: "It is 5.", line: 30))))
        );

    [Fact]
    public void No_two_have_one_fingerprint() =>
        Assert.Distinct(
            FingerprintsIn(
                InputOf(
                    Written("a.csx", "x") with
                    {
                        Diagnostics = [.. Written("a.csx", "x").Diagnostics, .. Written("a.csx", "x").Diagnostics],
                    },
                    Written("b.csx", "x")
                )
            )
        );

    [Fact]
    public void Whatever_a_student_writes_it_is_JSON_with_what_GitLab_asks_for() =>
        Gen.Select(HostileText.Any, HostileText.Any)
            .Sample(
                (name, text) =>
                {
                    var written = Format("gitlab").TextOf(InputOf(Written(name, text)));
                    Assert.NotEqual('\ufeff', written[0]);
                    Assert.All(written.Split('\n'), line => Assert.Null(RunnerCommand.Parse(line)));
                    var issues = JsonNode.Parse(written)!.AsArray();
                    Assert.Equal(4, issues.Count);
                    foreach (var issue in issues)
                    {
                        Assert.NotEmpty((string)issue!["description"]!);
                        Assert.Contains((string)issue["severity"]!, _severities);
                        Assert.True((int)issue["location"]!["lines"]!["begin"]! >= 1);
                    }
                }
            );

    private static string[] FingerprintsIn(FormatInput input) => [.. Issues(input).Select(i => (string)i["fingerprint"]!)];

    private static List<JsonNode> Issues(FormatInput input) =>
        [.. JsonNode.Parse(Format("gitlab").TextOf(input))!.AsArray().Select(node => node!)];
}
