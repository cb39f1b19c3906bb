using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Grader.Reporting;
using Grader.Results;
using Xunit;

namespace Grader.Tests.Reporting;

public sealed class ReportJsonTests
{
    private const string Full = """
        {
          "version": 1,
          "grader": "0.1.0",
          "isolation": {
            "tier": "N",
            "files": false,
            "network": false,
            "processes": false,
            "memory": true,
            "time": true,
            "remarks": []
          },
          "seed": 42,
          "submissions": [
            {
              "file": "ada/01-one-sample.csx",
              "student": "ada",
              "exercise": "01-one-sample",
              "status": "graded",
              "score": 7,
              "max": 10,
              "seconds": 0.41,
              "message": null,
              "holes": [
                {
                  "id": "mse",
                  "line": 22,
                  "endLine": 24,
                  "points": 0,
                  "max": 2,
                  "verdict": "failed",
                  "alone": "failed",
                  "inFile": "not-run",
                  "feedback": "mse([3], [5]) is 4; 2 was expected: twice too large.",
                  "hint": "The loss is 1/(2n) times the sum: the one half is missing.",
                  "checks": [
                    {
                      "name": "one sample",
                      "verdict": "failed",
                      "points": 0,
                      "max": 1,
                      "message": "it's 4 < 5 & \"ŷ\"\n\u202e\u001B[0m"
                    },
                    {
                      "name": "of eight",
                      "verdict": "passed",
                      "points": 1,
                      "max": 1,
                      "message": null
                    }
                  ]
                },
                {
                  "id": "lr",
                  "line": 30,
                  "endLine": 30,
                  "points": 0,
                  "max": 0.5,
                  "verdict": "unfilled",
                  "alone": "unfilled",
                  "inFile": "unfilled",
                  "feedback": null,
                  "hint": null,
                  "checks": []
                }
              ],
              "diagnostics": [
                {
                  "id": "CS0103",
                  "line": 12,
                  "column": 9,
                  "message": "The name 'z' does not exist in the current context",
                  "length": 1,
                  "advice": null
                }
              ],
              "edits": [
                {
                  "line": 4,
                  "message": "using System was added"
                }
              ]
            },
            {
              "file": "\uFFFD\u2028.csx",
              "student": null,
              "exercise": null,
              "status": "unreadable",
              "score": null,
              "max": null,
              "seconds": 0,
              "message": "it is a link",
              "holes": [],
              "diagnostics": [],
              "edits": []
            },
            {
              "file": "eve/x.csx",
              "student": "eve",
              "exercise": "x",
              "status": "unknown-exercise",
              "score": null,
              "max": null,
              "seconds": 0,
              "message": "no exercise is named 'x'",
              "holes": [],
              "diagnostics": [],
              "edits": []
            },
            {
              "file": "eve/y.csx",
              "student": "eve",
              "exercise": "01-one-sample",
              "status": "error",
              "score": null,
              "max": 10,
              "seconds": 0,
              "message": "the compiler did not start",
              "holes": [],
              "diagnostics": [],
              "edits": []
            }
          ],
          "totals": [],
          "clusters": []
        }

        """;

    private static readonly Gen<string> _anyText = Gen.OneOf(
            Gen.Char['\0', '\uffff'],
            Gen.OneOf('\ud83d', '\ude00', '\u202e', '\n', '\u001b', '"', '\\', '\0')
        )
        .Array.Select(c => new string(c));

    [Fact]
    public void A_report_is_written_in_the_order_of_its_members() => Assert.Equal(Full, ReportJson.Of(Reports.Full));

    [Fact]
    public void What_is_written_is_UTF_8_without_a_mark()
    {
        var stream = new MemoryStream();
        ReportJson.Write(Reports.Full, stream);
        Assert.Equal(new UTF8Encoding(false).GetBytes(ReportJson.Of(Reports.Full)), stream.ToArray());
    }

    [Fact]
    public void Any_text_comes_back_but_for_halves_of_characters() =>
        _anyText.Sample(text =>
        {
            using var json = JsonDocument.Parse(
                ReportJson.Of(Reports.Of(Reports.NotGraded(text, text, SubmissionStatus.Unreadable, text)))
            );
            var submission = json.RootElement.GetProperty("submissions")[0];
            var whole = string.Concat(text.EnumerateRunes());
            Assert.Equal((whole, whole, whole), (Text("file"), Text("student"), Text("message")));

            string? Text(string member) => submission.GetProperty(member).GetString();
        });

    [Fact]
    public void No_runner_of_a_CI_job_finds_a_command_in_it_and_the_text_comes_back() =>
        Gen.OneOf("#", "##vso[", "##[", "::", "a", "\u202e", "é")
            .Array.Select(string.Concat)
            .Sample(text =>
            {
                var json = ReportJson.Of(Reports.Of(Reports.NotGraded(text, text, SubmissionStatus.Unreadable, text)));
                Assert.DoesNotContain("##", json, StringComparison.Ordinal);
                Assert.All(json.Split('\n'), line => Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal)));
                using var read = JsonDocument.Parse(json);
                Assert.Equal(text, read.RootElement.GetProperty("submissions")[0].GetProperty("file").GetString());
            });

    [Fact]
    public void Whatever_the_text_a_terminal_only_shows_it() =>
        _anyText.Sample(text =>
            Assert.DoesNotContain(
                ReportJson.Of(Reports.Of(Reports.NotGraded(text, null, SubmissionStatus.Unreadable, "why"))),
                c =>
                    c is not '\n'
                    && char.GetUnicodeCategory(c)
                        is UnicodeCategory.Control
                            or UnicodeCategory.Format
                            or UnicodeCategory.LineSeparator
                            or UnicodeCategory.ParagraphSeparator
                            or UnicodeCategory.Surrogate
            )
        );
}
