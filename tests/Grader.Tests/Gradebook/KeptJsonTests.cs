using System.Collections.Immutable;
using Grader.Gradebook.Keeping;
using Grader.Misconceptions;
using Grader.Reporting;
using Grader.Results;
using Grader.Tests.Reporting;
using Xunit;

namespace Grader.Tests.Gradebook;

public sealed class KeptJsonTests
{
    [Fact]
    public void A_report_comes_back_as_it_was_but_for_whose_it_is() =>
        Assert.All(
            Reports.Full.Submissions,
            report =>
                Assert.Equal(
                    ReportJson.Of(Reports.Of(report)),
                    ReportJson.Of(
                        Reports.Of(
                            KeptJson.ReportIn(KeptJson.Of(report)) with
                            {
                                File = report.File,
                                Student = report.Student,
                                Identity = report.Identity,
                            }
                        )
                    )
                )
        );

    [Fact]
    public void A_training_comes_back_with_what_is_no_number()
    {
        var run = new RecordedRun(3, [1, 3], [new("loss", [double.NaN, 0.1]), new("m", [double.NegativeInfinity, 1e300])]);
        var report = Reports.Full.Submissions[0] with { Training = new(run, run, 2, 0.001, null) };
        var kept = KeptJson.ReportIn(KeptJson.Of(report)).Training!;
        Assert.Equal(run.Traces.SelectMany(t => t.Values), kept.Own.Traces.SelectMany(t => t.Values));
        Assert.Equal(ReportJson.Of(Reports.Of(report)), ReportJson.Of(Reports.Of(report with { Training = kept })));
    }

    [Fact]
    public void Whose_it_is_is_not_kept_with_what_was_seen() =>
        Assert.Equal(
            ("", null, null),
            KeptJson.ReportIn(KeptJson.Of(Reports.Full.Submissions[0] with { Identity = new("7") })) is var kept
                ? (kept.File, kept.Student, kept.Identity)
                : default
        );

    [Fact]
    public void A_wrong_answer_comes_back_with_all_its_numbers_and_its_wrong_file_where_the_course_is_now()
    {
        var seen = new Fingerprint(
            "01-one",
            "f",
            "hash",
            [1.1, double.NaN, double.NegativeInfinity, double.Epsilon],
            double.PositiveInfinity,
            -0.0
        );
        ImmutableArray<WrongAnswer> wrong =
        [
            new("f", seen, new("A hint.", "/old/01-one/wrong/f-1.csx")),
            new("y", seen with { Numbers = [] }, null),
        ];
        var back = KeptJson.WrongIn(KeptJson.Of(wrong), file => $"/new/{file}");
        Assert.Equal(["/new/f-1.csx", null], back.Select(w => w.KnownAs));
        Assert.Equal("A hint.", back[0].Why!.Hint);
        Assert.Equal(seen.Numbers, back[0].Seen.Numbers);
        Assert.Equal(seen with { Numbers = [] }, back[1].Seen with { Numbers = [] });
    }
}
