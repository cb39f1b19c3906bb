using System.Text.RegularExpressions;
using System.Xml.Linq;
using Grader.Results;
using Xunit;

namespace Grader.Tests.Formats;

public sealed partial class JUnitFormatTests
{
    private static readonly HoleReport _untried = HandedIn.Hole("mse", Verdict.NotRun, 0, 2) with
    {
        Feedback = "It could not be tried: line 3 does not compile.",
    };

    private const string First = """
        <?xml version="1.0" encoding="utf-8"?>
        <testsuites name="grader" tests="4" failures="2" errors="0" time="0.420">
          <testsuite name="ada/01-one-sample" tests="3" failures="1" errors="0" skipped="1" time="0.420" timestamp="2026-12-03T09:20:30">
            <properties>
              <property name="status" value="graded" />
              <property name="points" value="2.5" />
              <property name="max" value="5" />
              <property name="late" value="Handed in 1 day late: 0.5 points less." />
              <property name="predict.points" value="2" />
              <property name="predict.max" value="2" />
              <property name="mse.points" value="1" />
              <property name="mse.max" value="2" />
              <property name="lr.points" value="0" />
              <property name="lr.max" value="1" />
            </properties>
            <testcase classname="ada/01-one-sample" name="predict" file="ada/01-one-sample.csx" line="8" time="0.140" />
            <testcase classname="ada/01-one-sample" name="mse" file="ada/01-one-sample.csx" line="12" time="0.140">
              <failure message="one sample: mse([3], [5]) is 4; 2 was expected." type="partly right">partly right, 1 of 2 points, lines 12 to 14
        one sample: mse([3], [5]) is 4; 2 was expected.
        Right: of eight
        Hint: The one half is missing.
        at ada.Hole(01-one-sample.csx:12)</failure>
            </testcase>
            <testcase classname="ada/01-one-sample" name="lr" file="ada/01-one-sample.csx" line="20" time="0.140">
              <skipped message="The ... is still to be replaced by your code." type="to do">to do, 0 of 1 point, line 20
        The ... is still to be replaced by your code.
        at ada.Hole(01-one-sample.csx:20)</skipped>
            </testcase>
          </testsuite>
          <testsuite name="ada/notes.ipynb" tests="1" failures="1" errors="0" skipped="0" time="0.000" timestamp="2026-12-03T09:20:30">
            <properties>
              <property name="status" value="for no exercise of the course" />
            </properties>
            <testcase classname="ada/notes.ipynb" name="the whole file" file="ada/notes.ipynb" line="1" time="0.000">
              <failure message="It is a notebook: hand in the .csx file." type="for no exercise of the course">It is a notebook: hand in the .csx file.</failure>
            </testcase>
          </testsuite>
        </testsuites>
        """;

    [Fact]
    public void A_suite_tells_of_each_file_and_a_case_of_each_hole() =>
        Assert.Equal(First, Made.TextOf("junit", HandedIn.First with { Late = new(1, 0.5), Seconds = 0.42 }, HandedIn.Notebook));

    [Fact]
    public void A_failure_of_the_grader_is_an_error_and_nothing_handed_in_is_skipped()
    {
        var cases = Parsed(HandedIn.Failure, HandedIn.Nothing("bob")).Descendants("testcase").ToList();
        Assert.Equal(["error", "skipped"], cases.Select(c => c.Elements().Single().Name.LocalName));
        Assert.Equal(
            ["ada/02-three-samples the compiler did not start", "bob Nothing was handed in."],
            cases.Select(c => $"{c.Attribute("classname")!.Value} {c.Elements().Single().Value}")
        );
    }

    [Fact]
    public void What_could_not_be_tried_is_skipped_where_its_cause_fails()
    {
        var report = Parsed(HandedIn.Graded("01", _untried, HandedIn.Hole("lr", Verdict.Failed, 0, 1)));
        Assert.Equal(["skipped", "failure"], report.Descendants("testcase").Select(c => c.Elements().Single().Name.LocalName));
    }

    [Fact]
    public void Where_nothing_could_be_tried_the_file_as_a_whole_fails()
    {
        var failure = Assert.Single(Parsed(HandedIn.Graded("01", _untried)).Descendants("failure"));
        Assert.Equal("the whole file", failure.Parent!.Attribute("name")!.Value);
        Assert.Equal("Nothing in this file could be tried.", failure.Attribute("message")!.Value);
    }

    /// <summary>GitLab drops the second of two that have one class and name.</summary>
    [Fact]
    public void No_two_cases_have_one_class_and_name()
    {
        var hole = HandedIn.Hole("a", Verdict.Passed, 1, 1);
        var twice = HandedIn.Graded("01", hole, hole, HandedIn.Hole("a (2)", Verdict.Passed, 1, 1)) with { Student = null };
        var cases = Parsed(twice, twice with { File = "ada/more/01.csx" }).Descendants("testcase").ToList();
        Assert.Equal(6, cases.Count);
        Assert.Distinct(cases.Select(c => (c.Attribute("classname")!.Value, c.Attribute("name")!.Value)));
    }

    /// <summary>dorny/test-reporter looks for a file of that name in folders of those names, of which it takes what begins with
    /// anything but a small letter for a class.</summary>
    [Theory]
    [InlineData("hw1/ada/x.csx", "hw1.ada", "x.csx")]
    [InlineData("Hw1/ada/x.csx", "ada", "x.csx")]
    [InlineData("hw1/2025/x.csx", "", "x.csx")]
    [InlineData("hw1/a.b/x.csx", "", "x.csx")]
    [InlineData("x.csx", "", "x.csx")]
    public void A_line_of_a_stack_leads_to_the_hole(string file, string folders, string name)
    {
        var hole = HandedIn.Hole("a", Verdict.Failed, 0, 1) with { Line = 7 };
        var text = Parsed(HandedIn.Graded("01", hole) with { File = file }).Descendants("failure").Single().Value;
        var frame = Assert.Single(text.Split('\n'), line => StackLine().IsMatch(line));
        var match = StackLine().Match(frame);
        var parts = match.Groups[1].Value.Split('.').TakeWhile(part => part[0] > 'Z');
        Assert.Equal((folders, name, "7"), (string.Join('.', parts), match.Groups[2].Value, match.Groups[3].Value));
    }

    internal static XElement Parsed(params SubmissionReport[] submissions) =>
        XDocument.Parse(Made.TextOf("junit", submissions), LoadOptions.PreserveWhitespace).Root!;

    [GeneratedRegex(@"^at (.*)\((.*):(\d+)\)$")]
    private static partial Regex StackLine();
}
