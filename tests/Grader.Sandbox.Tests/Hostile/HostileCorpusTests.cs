using System.Collections.Immutable;
using Grader.Results;
using Grader.Sandbox.Tests.Compiler.Gate;
using Grader.Sandbox.Tests.Samples;
using Xunit;

namespace Grader.Sandbox.Tests.Hostile;

/// <summary>Every file under tests/cases/hostile is an attack, and says what is to come of it. Another file is another
/// test.</summary>
public sealed class HostileCorpusTests(HostileClass hostile)
{
    private const string Reached = "REACHED";

    /// <summary>What only has to compile reaches for nothing.</summary>
    private static readonly (string, string)[] _somewhere =
    [
        ("SECRET_FILE", "/a"),
        ("OUTSIDE", "/b"),
        ("PORT_BYTES", "0, 7"),
        ("PORT", "7"),
        ("SOCKET", "/c"),
        ("TOKEN", "d"),
    ];

    public static TheoryData<string> Every => [.. HostileCase.All.Select(c => c.Name)];

    // What asks for the text of a call is held back whatever the gate lets through: CallerAttributeTests.
    public static TheoryData<string> HeldBack =>
        [.. HostileCase.All.Where(c => c.Gated?.StartsWith("Caller", StringComparison.Ordinal) is false).Select(c => c.Name)];

    public static TheoryData<string> Gated => [.. HostileClass.Drawn.Where(c => c.Gated is not null).Select(c => c.Name)];

    public static TheoryData<string> LetThrough =>
        [
            .. HostileCase
                .All.Where(c => c.Gated is null && !c.Jailed.Any(j => j.Contains("compile limit", StringComparison.Ordinal)))
                .Select(c => c.Name),
        ];

    public static TheoryData<string> Bare => [.. HostileCase.All.Where(c => c.Bare).Select(c => c.Name)];

    [Theory, MemberData(nameof(HeldBack))]
    public void The_gate_names_what_an_attack_uses(string name)
    {
        var attack = HostileCase.All.Single(c => c.Name == name);
        var uses = Looked.Compiling(attack.Submission(_somewhere));
        Assert.Contains(uses ?? [], u => u.Contains($" {attack.Gated}", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Gated))]
    public async Task With_the_gate_an_attack_is_not_run_and_its_neighbours_earn_what_they_earn(string name)
    {
        var (attack, report) = Of(await hostile.Gated, name);
        var hole = report.Holes.Single(h => h.Id == attack.Hole);
        Assert.Matches(
            $"[Ff]orbidden: line [0-9]+ uses {System.Text.RegularExpressions.Regex.Escape(attack.Gated!)}",
            hole.Feedback
        );
        Assert.Equal((attack.IsInHole ? Verdict.Failed : Verdict.Passed, Verdict.NotRun), (hole.Verdict, hole.InFile));
        Assert.All(report.Holes.Where(h => h.Id != attack.Hole), h => Assert.Equal(Verdict.Passed, h.Verdict));
    }

    [Theory, MemberData(nameof(LetThrough))]
    public void The_gate_has_nothing_to_say_of_what_it_does_not_look_for(string name) =>
        Assert.Empty(Looked.Compiling(HostileCase.All.Single(c => c.Name == name).Submission([])) ?? []);

    [Theory, MemberData(nameof(Every))]
    public async Task Without_the_gate_the_jail_and_the_judge_are_enough(string name)
    {
        var fought = await hostile.Jailed;
        SkipWithoutJail(fought);
        ComesOutAsItSays(fought, name);
    }

    [Fact]
    public async Task In_bubblewrap_they_are_enough_too()
    {
        var fought = await hostile.Wrapped();
        Assert.SkipWhen(fought is null, "bubblewrap is not installed, or does not work here.");
        Assert.All(HostileClass.Drawn, c => ComesOutAsItSays(fought, c.Name));
        HoldsNothingSecret(fought);
        HonestFilesEarnEverything(fought);
        LeavesNothing(fought);
    }

    private static void ComesOutAsItSays(Fought fought, string name)
    {
        var (attack, report) = Of(fought, name);
        Assert.Equal(SubmissionStatus.Graded, report.Status);
        Assert.True(attack.Jailed.Any(expected => Is(expected, attack, report)), ReportText.Of(report));
        Assert.All(report.Holes.Where(h => h.Id != attack.Hole), h => Assert.Equal(Verdict.Passed, h.Verdict));
    }

    [Theory, MemberData(nameof(Bare))]
    public async Task With_neither_gate_nor_jail_an_attack_gets_through_which_shows_that_it_is_one(string name) =>
        Assert.Contains(Reached, ReportText.Of(Of(await hostile.Bare, name).Report), StringComparison.Ordinal);

    [Theory, InlineData(true), InlineData(false)]
    public async Task Nothing_secret_is_in_anything_that_is_written(bool gate) => HoldsNothingSecret(await Fought(gate));

    private static void HoldsNothingSecret(Fought fought)
    {
        Assert.All(
            [.. fought.Canaries, Reached, "\u001b", "\n::", "\0", "\u202e"],
            word => Assert.DoesNotContain(word, fought.Output, StringComparison.Ordinal)
        );
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_honest_file_that_is_graded_next_earns_everything(bool gate) =>
        HonestFilesEarnEverything(await Fought(gate));

    private static void HonestFilesEarnEverything(Fought fought)
    {
        var pairs = fought
            .Report!.Submissions.Zip(fought.Report.Submissions.Skip(1))
            .Where(p => p.Second.Student == HostileClass.HonestAfter(p.First.Student!));
        Assert.NotEmpty(pairs);
        Assert.All(pairs, p => Assert.Equal(p.Second.Max, p.Second.Score));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Nothing_is_left_of_the_attacks(bool gate) => LeavesNothing(await Fought(gate));

    private static void LeavesNothing(Fought fought)
    {
        Assert.Empty(fought.Traces);
        Assert.InRange(fought.Megabytes.Max(), 1, 400);
        var quarter = fought.Megabytes.Length / 4;
        var (second, last) = (Median(fought.Megabytes[quarter..(2 * quarter)]), Median(fought.Megabytes[^quarter..]));
        // A collector that has little to do leaves what it could free lying: 40 MB of it were seen, and never more.
        Assert.True(
            last - second <= 64,
            $"The grader had {second} MB in the second quarter of the attacks, and {last} MB in the last."
        );
    }

    private static long Median(ImmutableArray<long> numbers) => numbers.Sort()[numbers.Length / 2];

    [Fact]
    public async Task The_same_attack_twice_comes_out_the_same()
    {
        var fought = await hostile.Jailed;
        Assert.Equal(Text(Of(fought, "079-leaves-a-message").Report), Text(Of(fought, "080-leaves-a-message-again").Report));
        static string Text(SubmissionReport report) => ReportText.Of(report with { File = "", Student = "" });
    }

    private async Task<Fought> Fought(bool gate)
    {
        var fought = gate ? await hostile.Gated : await hostile.Jailed;
        Assert.True(fought.Report is not null, fought.Output);
        if (!gate)
        {
            SkipWithoutJail(fought);
        }
        return fought;
    }

    private static void SkipWithoutJail(Fought fought) =>
        Assert.SkipUnless(
            fought.Report?.Isolation.Tier == "S1",
            $"This machine has no more than tier {fought.Report?.Isolation.Tier}."
        );

    // "failed, Time limit": a verdict of the hole, and words of what is said about it.
    private static bool Is(string expected, HostileCase attack, SubmissionReport report)
    {
        if (report.Holes.IsEmpty)
        {
            return report.Message?.StartsWith(expected, StringComparison.Ordinal) is true;
        }
        var hole = report.Holes.Single(h => h.Id == attack.Hole);
        return expected.Split(", ", 2) is [var verdict, .. var words]
            && hole.Verdict.ToString().Equals(verdict, StringComparison.OrdinalIgnoreCase)
            && words.All(w => hole.Feedback?.Contains(w, StringComparison.OrdinalIgnoreCase) is true);
    }

    private static (HostileCase Attack, SubmissionReport Report) Of(Fought fought, string name)
    {
        Assert.True(fought.Report is not null, fought.Output);
        return (HostileCase.All.Single(c => c.Name == name), fought.Report.Submissions.Single(s => s.Student == name));
    }
}
