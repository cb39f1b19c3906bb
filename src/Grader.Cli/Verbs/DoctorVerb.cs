using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Doctor;
using Grader.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Grader.Cli.Verbs;

/// <summary><c>grader doctor</c></summary>
internal static class DoctorVerb
{
    private static readonly ImmutableArray<string> _examples = ["doctor"];

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "nothing failed"),
        (ExitCode.FallsShort, "something failed"),
        (ExitCode.Refused, "there is no such course"),
        (ExitCode.Failed, "the grader itself failed"),
        (ExitCode.Stopped, "stopped by Ctrl-C"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var course = Options.Course();
        var verb = new Verb(
            "doctor",
            "Tries what this machine enforces, by live attempts, each in the jail that submissions get and outside it, and "
                + "reads the course's course.json: PASS, CAUTION or FAIL, and how to mend it.",
            _examples,
            _endings
        )
        {
            course,
        };
        verb.SetAction((parsed, cancellation) => ExamineMachine(world, parsed.GetValue(course), cancellation));
        return verb;
    }

    private static async Task<int> ExamineMachine(OutsideWorld world, string? courseFolder, CancellationToken cancellation)
    {
        var course = courseFolder is null
            ? Course.Find(null, world.WorkingDirectory, world.ExecutableDirectory)
            : Courses.Open(world, courseFolder);
        var workplace = await Programs.FindToRun(world, cancellation);
        var findings = await WaitIndicator.ShowWhile(world, "Trying", () => Examination.Run(workplace, course, cancellation));
        findings = [.. findings, .. OwnRules.Examine(course, world.Time.LocalTimeZone)];
        world.Show(findings.SelectMany(Lines));
        return findings.Any(f => f.Level == FindingLevel.Fail) ? ExitCode.FallsShort : ExitCode.Done;
    }

    private static IEnumerable<IRenderable> Lines(Finding finding)
    {
        var (word, tone) = finding.Level switch
        {
            FindingLevel.Pass => ("PASS     ", Tone.Good),
            FindingLevel.Caution => ("CAUTION  ", Tone.Mixed),
            FindingLevel.Fail => ("FAIL     ", Tone.Bad),
        };
        yield return new HangingText(word, tone, new Paragraph(Printable.Of(finding.What)));
        if (finding.Mend is { } mend)
        {
            yield return HangingText.Of("         ", Printable.Of(mend));
        }
    }
}
