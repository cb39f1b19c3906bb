using Grader.Gradebook.Keeping;
using Grader.Reporting;
using Grader.Results;
using Grader.Tests.Reporting;
using Xunit;

namespace Grader.Tests.Gradebook;

/// <summary>A class of thousands has a few hundred texts.</summary>
public sealed class SharedPartsTests
{
    private readonly SharedParts _shared = new();

    private SubmissionReport ReadAnew(SubmissionReport report) => _shared.In(KeptJson.ReportIn(KeptJson.Of(report)));

    [Fact]
    public void A_report_is_the_same_with_what_it_shares() =>
        Assert.All(
            Reports.Full.Submissions,
            report =>
                Assert.Equal(
                    ReportJson.Of(Reports.Of(KeptJson.ReportIn(KeptJson.Of(report)))),
                    ReportJson.Of(Reports.Of(ReadAnew(report)))
                )
        );

    [Fact]
    public void What_two_reports_have_in_common_is_there_once() =>
        Assert.All(
            Reports.Full.Submissions,
            report =>
            {
                var (one, other) = (ReadAnew(report), ReadAnew(report));
                Assert.Same(one.Exercise, other.Exercise);
                Assert.Same(one.Message, other.Message);
                Assert.All(
                    one.Holes.Zip(other.Holes),
                    holes =>
                    {
                        Assert.Same(holes.First.Id, holes.Second.Id);
                        Assert.Same(holes.First.Feedback, holes.Second.Feedback);
                        Assert.Same(holes.First.Hint, holes.Second.Hint);
                        Assert.All(holes.First.Checks.Zip(holes.Second.Checks), c => Assert.Same(c.First, c.Second));
                    }
                );
            }
        );
}
