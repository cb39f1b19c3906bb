using System.Collections.Immutable;
using Grader.Sandbox.Tests.Samples;
using Xunit;

namespace Grader.Sandbox.Tests.Forgeries;

/// <summary>
/// Nobody earns what they did not answer, and nobody sees what they were not given. Another file under tests/cases/forgeries is
/// another test.
/// </summary>
public sealed class ForgeryTests(ForgedClass forged)
{
    public static TheoryData<string> Every => [.. Forgery.All.Select(f => f.Name)];

    public static TheoryData<string> WithSecrets => [.. Forgery.All.Where(f => !f.Secrets.IsEmpty).Select(f => f.Name)];

    [Theory, MemberData(nameof(Every))]
    public async Task A_forgery_earns_what_it_answered_and_no_more(string name)
    {
        var forgery = Forgery.All.Single(f => f.Name == name);
        Assert.All(
            await Graded(name),
            graded =>
            {
                var report = graded.Of(name);
                Assert.True(
                    forgery.Expected == forgery.Seen(report),
                    $"{graded.Named}, not '{forgery.Expected}' but '{forgery.Seen(report)}':\n{ReportText.Of(report)}"
                );
            }
        );
    }

    [Theory, MemberData(nameof(Every))]
    public async Task The_same_used_honestly_earns_everything(string name)
    {
        var forgery = Forgery.All.Single(f => f.Name == name);
        Assert.All(
            await Graded(ForgedClass.TwinOf(forgery)),
            graded =>
            {
                var report = graded.Of(ForgedClass.TwinOf(forgery));
                Assert.True(report.Max > 0 && report.Score == report.Max, $"{graded.Named}:\n{ReportText.Of(report)}");
            }
        );
    }

    [Theory, MemberData(nameof(WithSecrets))]
    public async Task Nothing_that_is_said_of_a_forgery_holds_what_it_was_not_given(string name)
    {
        var forgery = Forgery.All.Single(f => f.Name == name);
        Assert.All(
            await Graded(name),
            graded =>
            {
                var said = ReportText.Of(graded.Of(name));
                Assert.All(
                    forgery.Secrets,
                    secret =>
                        Assert.False(
                            said.Contains(secret, StringComparison.Ordinal),
                            $"{graded.Named}, '{secret}' was told:\n{said}"
                        )
                );
            }
        );
    }

    [Fact]
    public async Task No_answer_of_an_exercise_that_was_made_for_this_is_in_anything_that_is_written() =>
        Assert.All(
            await forged.WhenGraded(),
            graded =>
                Assert.All(
                    graded.Report.Submissions.Select(ReportText.Of).Prepend(graded.Output),
                    said => Assert.DoesNotContain("canary-7919", said, StringComparison.OrdinalIgnoreCase)
                )
        );

    private async Task<ImmutableArray<GradedOnce>> Graded(string student)
    {
        ImmutableArray<GradedOnce> graded =
        [
            .. (await forged.WhenGraded()).Where(g => g.Report.Submissions.Any(s => s.Student == student)),
        ];
        Assert.SkipWhen(graded.IsEmpty, "It was not drawn this time.");
        return graded;
    }
}
