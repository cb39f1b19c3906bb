using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsCheck;
using Grader.Results;
using Xunit;

namespace Grader.Tests.Formats;

/// <summary>
/// What those ask for that read JUnit's XML: the schemas of Maven Surefire and of Jenkins's xunit plugin (but for file and line,
/// which only readers on GitHub know), GitLab's parser, dorny/test-reporter, EnricoMi/publish-unit-test-result-action.
/// </summary>
public sealed partial class JUnitDialectTests
{
    private static readonly Gen<HoleReport> _hole = Gen.Select(
        Gen.Enum<Verdict>(),
        Gen.Int[1, 9],
        (verdict, line) => HandedIn.Hole($"hole{line}", verdict, verdict == Verdict.Passed ? 2 : 0, 2) with { Line = line }
    );

    private static readonly Gen<SubmissionReport> _file = Gen.OneOf(
        _hole.Array[0, 5].Select(holes => HandedIn.Graded("01", holes)),
        Gen.OneOf(HandedIn.Notebook, HandedIn.Link, HandedIn.Failure, HandedIn.Nothing("bob")).Select(f => f with { })
    );

    [Fact]
    public void Every_element_has_the_attributes_that_one_of_them_needs() =>
        ForAnyReport(report =>
        {
            Assert.All(report.Elements(), suite => Assert.Equal("testsuite", suite.Name.LocalName));
            Assert.All(
                report.Elements(),
                suite => Has(suite, "name", "tests", "failures", "errors", "skipped", "time", "timestamp")
            );
            Assert.All(report.Descendants("testcase"), test => Has(test, "classname", "name", "time"));
            Assert.All(report.Descendants("property"), property => Has(property, "name", "value"));
            Assert.All(
                report.Descendants("testcase").Elements(),
                outcome =>
                {
                    Assert.True(outcome.Name.LocalName is "failure" or "error" or "skipped");
                    Has(outcome, "message", "type");
                    // GitLab shows nothing else.
                    Assert.NotEqual("", outcome.Value);
                }
            );
        });

    [Fact]
    public void Properties_come_before_cases_and_a_case_has_one_outcome_at_most() =>
        ForAnyReport(report =>
            Assert.All(
                report.Elements(),
                suite =>
                {
                    Assert.Equal("properties", suite.Elements().First().Name.LocalName);
                    Assert.All(suite.Elements().Skip(1), element => Assert.Equal("testcase", element.Name.LocalName));
                    Assert.All(suite.Elements("testcase"), test => Assert.InRange(test.Elements().Count(), 0, 1));
                }
            )
        );

    [Fact]
    public void Counts_are_those_of_the_cases() =>
        ForAnyReport(report =>
        {
            foreach (var (attribute, element) in new[] { ("failures", "failure"), ("errors", "error"), ("skipped", "skipped") })
            {
                Assert.All(
                    report.Elements(),
                    suite => Assert.Equal(suite.Descendants(element).Count(), Number(suite, attribute))
                );
            }
            Assert.All(report.Elements(), suite => Assert.Equal(suite.Elements("testcase").Count(), Number(suite, "tests")));
            Assert.Equal(report.Descendants("testcase").Count(), Number(report, "tests"));
            Assert.Equal(report.Descendants("failure").Count(), Number(report, "failures"));
            Assert.Equal(report.Descendants("error").Count(), Number(report, "errors"));
        });

    [Fact]
    public void Times_are_seconds_as_Surefire_writes_them_and_a_timestamp_names_no_zone() =>
        ForAnyReport(report =>
        {
            Assert.All(report.DescendantsAndSelf().Attributes("time"), time => Assert.Matches(SurefireTime(), time.Value));
            Assert.All(
                report.Descendants().Attributes("timestamp"),
                at => Assert.True(DateTime.TryParseExact(at.Value, "s", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            );
        });

    private static void ForAnyReport(Action<XElement> check) =>
        _file.Array[0, 4].Sample(files => check(JUnitFormatTests.Parsed(files)), iter: 200);

    private static void Has(XElement element, params string[] attributes) =>
        Assert.All(
            attributes,
            name => Assert.False(string.IsNullOrEmpty(element.Attribute(name)?.Value), $"{element.Name}@{name}")
        );

    private static int Number(XElement element, string attribute) =>
        int.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]+\.[0-9]{3}$")]
    private static partial Regex SurefireTime();
}
