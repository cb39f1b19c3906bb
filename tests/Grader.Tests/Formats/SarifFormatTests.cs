using System.Text.Json.Nodes;
using CsCheck;
using Grader.Formats;
using Grader.Tests.Reporting;
using Xunit;
using static Grader.Tests.Formats.Findings;

namespace Grader.Tests.Formats;

/// <summary>By the rules of GitHub's page on SARIF, and of SARIF 2.1.0.</summary>
public sealed class SarifFormatTests
{
    private const string Whole = """
        {
          "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
          "version": "2.1.0",
          "runs": [
            {
              "tool": {
                "driver": {
                  "name": "Grader",
                  "version": "0.1.0",
                  "rules": [
                    {
                      "id": "01-one/mse",
                      "shortDescription": {
                        "text": "01-one: mse"
                      },
                      "fullDescription": {
                        "text": "The hole mse of exercise 01-one, worth 2 points."
                      },
                      "help": {
                        "text": "Hint: Look again."
                      }
                    }
                  ]
                }
              },
              "results": [
                {
                  "ruleId": "01-one/mse",
                  "ruleIndex": 0,
                  "level": "error",
                  "message": {
                    "text": "mse: wrong, 0 of 2 points\nHole mse: It is 3; 2 was expected.\nHint: Look again."
                  },
                  "locations": [
                    {
                      "physicalLocation": {
                        "artifactLocation": {
                          "uri": "a%20b/01-one.csx"
                        },
                        "region": {
                          "startLine": 10,
                          "endLine": 11
                        }
                      }
                    }
                  ],
                  "partialFingerprints": {
                    "primaryLocationLineHash": "FINGERPRINT"
                  }
                }
              ]
            }
          ]
        }

        """;

    [Fact]
    public void A_hole_is_a_rule_with_its_hint_and_what_is_wrong_with_it_a_result()
    {
        var input = InputOf(File("01-one", Wrong("mse", 2) with { Hint = "Look again." }, Right("lr"))) with
        {
            Place = new("a b/"),
        };
        var fingerprint = (string)ResultsOf(input)[0]["partialFingerprints"]!["primaryLocationLineHash"]!;
        Assert.Equal(Whole, Format("sarif").TextOf(input).Replace(fingerprint, "FINGERPRINT", StringComparison.Ordinal));
    }

    [Fact]
    public void A_compile_error_has_its_columns()
    {
        var result = ResultsOf(InputOf([.. Reports.Full.Submissions]))[0];
        Assert.Equal("CS0103", (string)result["ruleId"]!);
        Assert.Equal(
            """{"startLine":12,"startColumn":9,"endLine":12,"endColumn":10}""",
            result["locations"]![0]!["physicalLocation"]!["region"]!.ToJsonString()
        );
    }

    [Fact]
    public void One_in_the_lines_of_a_hole_is_told_too() =>
        Assert.Contains(
            "CS0103",
            ResultsOf(InputOf(Written("a.csx", "x") with { Diagnostics = [new("CS0103", 10, 1, "No.")] }))
                .Select(r => (string)r["ruleId"]!)
        );

    [Fact]
    public void Its_levels_say_how_bad_it_is_and_the_graders_own_failure_is_a_warning() =>
        Assert.Equal(
            [
                "error CS0103",
                "error 01-one-sample/mse",
                "warning not-graded",
                "warning not-graded",
                "warning grader-failed",
                "note 01-one-sample/lr",
            ],
            ResultsOf(InputOf([.. Reports.Full.Submissions])).Select(r => $"{r["level"]} {r["ruleId"]}")
        );

    [Fact]
    public void A_class_of_any_size_is_no_larger_than_GitHub_takes_and_what_is_left_out_is_said()
    {
        var text = string.Concat(Enumerable.Repeat("学\"\\", 1000));
        var input = InputOf([
            .. Enumerable.Range(0, 2000).Select(i => File($"{i % 3}", Wrong("a", 1, text), Wrong("b", 2, text))),
        ]);
        var written = Format("sarif").TextOf(input);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(written), 3_000_000, 10_000_000);
        Assert.All(
            JsonNode.Parse(written)!["runs"]![0]!["results"]!.AsArray(),
            r => Assert.EndsWith("/b", (string)r!["ruleId"]!, StringComparison.Ordinal)
        );
        Assert.Matches(
            "^sarif: [0-9]{4} results left out, the least bad ones. Its readers take no longer file.$",
            Assert.Single(((FormatOutput.Made)Format("sarif").Make(input)).Remarks)
        );
    }

    [Fact]
    public void Whatever_a_student_writes_each_result_has_its_rule_a_relative_address_and_no_link() =>
        Gen.Select(HostileText.Any, HostileText.Any)
            .Sample(
                (name, text) =>
                {
                    var written = Format("sarif").TextOf(InputOf(Written(name, text)));
                    Assert.All(written.Split('\n'), line => Assert.Null(RunnerCommand.Parse(line)));
                    var run = JsonNode.Parse(written)!["runs"]![0]!;
                    var rules = run["tool"]!["driver"]!["rules"]!.AsArray();
                    Assert.Distinct(rules.Select(r => (string)r!["id"]!));
                    Assert.All(rules, r => Assert.InRange(((string)r!["help"]!["text"]!).Length, 1, 1024));
                    foreach (var result in run["results"]!.AsArray())
                    {
                        Assert.Equal((string)rules[(int)result!["ruleIndex"]!]!["id"]!, (string)result["ruleId"]!);
                        Assert.DoesNotContain("](", (string)result["message"]!["text"]!, StringComparison.Ordinal);
                        var uri = (string)result["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]!;
                        Assert.Matches("^([A-Za-z0-9._~/-]|%[0-9A-F]{2})*$", uri);
                    }
                }
            );

    private static List<JsonNode> ResultsOf(FormatInput input) =>
        [.. JsonNode.Parse(Format("sarif").TextOf(input))!["runs"]![0]!["results"]!.AsArray().Select(node => node!)];
}
