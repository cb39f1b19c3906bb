using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Doctor;
using Grader.Processes;
using Grader.Words;
using Spectre.Console;

namespace Grader.Cli.Verbs;

/// <summary><c>grader doctor</c></summary>
internal static class DoctorVerb
{
    public static Verb Of(Surroundings world)
    {
        var course = Options.Course();
        var verb = new Verb(
            "doctor",
            "Tries what this machine enforces, by live attempts, each in the jail that submissions get and outside it: "
                + "PASS, CAUTION or FAIL, and how to mend it.",
            ["doctor"],
            [
                (ExitCode.Done, "nothing failed"),
                (ExitCode.FallsShort, "something failed"),
                (ExitCode.Refused, "there is no such course"),
                (ExitCode.Failed, "the grader itself failed"),
                (ExitCode.Stopped, "stopped by Ctrl-C"),
            ]
        )
        {
            course,
        };
        verb.SetAction((parsed, cancellation) => Examine(world, parsed.GetValue(course), cancellation));
        return verb;
    }

    private static async Task<int> Examine(Surroundings world, string? courseFolder, CancellationToken cancellation)
    {
        var course = courseFolder is null
            ? Course.Find(null, world.WorkingDirectory, world.ExecutableDirectory)
            : Courses.Open(world, courseFolder);
        var findings = await Waiting.For(
            world,
            "Trying",
            () => Examination.Of(Workplace.Beside(world.ExecutableDirectory), course, cancellation)
        );
        foreach (var finding in findings)
        {
            var (word, style) = finding.Grade switch
            {
                Grade.Pass => ("PASS     ", new Style(Color.Green)),
                Grade.Caution => ("CAUTION  ", new Style(Color.Yellow)),
                Grade.Fail => ("FAIL     ", new Style(Color.Red)),
            };
            world.Out.Write(new Hanging(word, style, new Paragraph(Printable.Of(finding.What))));
            if (finding.Mend is { } mend)
            {
                world.Out.Write(Hanging.Of("         ", Printable.Of(mend)));
            }
        }
        return findings.Any(f => f.Grade == Grade.Fail) ? ExitCode.FallsShort : ExitCode.Done;
    }
}
