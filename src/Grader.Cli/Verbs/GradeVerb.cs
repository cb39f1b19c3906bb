using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Grader.Cli.Asking;
using Grader.Cli.Outside;

namespace Grader.Cli.Verbs;

/// <summary><c>grader grade</c></summary>
internal static class GradeVerb
{
    private const int MostJobs = 64;

    public static Verb Of(Surroundings world)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description =
                "Files, folders that hold STUDENT/EXERCISE.csx, or archives of those (.zip, .tar, .tar.gz, .tgz), also with "
                + "an archive in it for each student. A student is the first folder of a path, or the one further down "
                + "that tells "
                + "students apart.",
        };
        paths.Validators.Add(result => Options.RefuseEmpty(result, "PATH"));
        var exercise = Options.Exercise();
        var to = Options.Text(
            "--out",
            "DIR",
            "The folder that report.json goes to; it is created where it is missing. The report grows while files are graded."
        );
        var force = new Option<bool>("--force") { Description = "Replace the report of another grading that is in the folder." };
        var formats = new Option<ImmutableArray<Format>?>("--format")
        {
            HelpName = "F,...",
            Description =
                "json, table, or both: json,table. Without it: table. Without --out, json alone goes to standard output.",
            CustomParser = Formats,
        };
        var jobs = Options.Number(
            "--jobs",
            1,
            MostJobs,
            $"How many files are graded at a time, 1 to {MostJobs}. Without it: as many as there are cores."
        );
        var failUnder = new Option<double?>("--fail-under")
        {
            HelpName = "PERCENT",
            Description =
                "Exit code 1 where all points that were earned are less than this percentage (0 to 100) of all points that "
                + "could be earned in the "
                + "files that were graded. Files that could not be graded count for neither; where none could, no "
                + "percentage above 0 is "
                + "reached. Of several files that a student has for an exercise the newest counts.",
            CustomParser = Percent,
        };
        var course = Options.Course();
        var seed = Options.Seed();
        var isolation = new IsolationOptions();
        var verb = new Verb(
            "grade",
            "Grades the files of a class: a table on standard output, progress on standard error, and a report for programs.",
            [
                "grade submissions --out report",
                "grade ada.csx --exercise 01-one-sample --format json",
                "grade class.zip --fail-under 50",
            ],
            [
                (ExitCode.Done, "done"),
                (ExitCode.FallsShort, "done, and --fail-under was not reached"),
                (
                    ExitCode.Refused,
                    "it cannot be graded: no such path, no submissions, a bad option, a malformed exercise, a report that "
                        + "cannot be written or is another grading's"
                ),
                (
                    ExitCode.Failed,
                    "the grader itself failed for at least one file, and all others are in the table and the report; or it "
                        + "cannot have the isolation that was asked for, and nothing was run"
                ),
                (
                    ExitCode.Stopped,
                    "stopped by Ctrl-C; what was graded by then is in the table and the report, the rest is there with "
                        + "status error"
                ),
            ]
        )
        {
            paths,
            exercise,
            to,
            force,
            formats,
            jobs,
            failUnder,
            course,
            seed,
            isolation.Level,
            isolation.Required,
        };
        verb.SetAction(
            (parsed, cancellation) =>
                new GradeRun(
                    world,
                    parsed.GetRequiredValue(paths),
                    parsed.GetValue(exercise),
                    parsed.GetValue(to),
                    parsed.GetValue(force),
                    parsed.GetValue(formats) ?? [Format.Table],
                    parsed.GetValue(jobs) ?? Math.Min(MostJobs, Environment.ProcessorCount),
                    parsed.GetValue(failUnder),
                    parsed.GetValue(course),
                    isolation.In(parsed),
                    parsed.GetValue(seed) ?? world.DrawSeed()
                ).Run(cancellation)
        );
        return verb;
    }

    private static ImmutableArray<Format>? Formats(ArgumentResult result)
    {
        var words = result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries);
        if (words.FirstOrDefault(w => !Enum.GetNames<Format>().Contains(w, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            result.AddError($"'{unknown}' is not one of json, table.");
            return null;
        }
        return [.. words.Select(w => Enum.Parse<Format>(w, ignoreCase: true)).Distinct()];
    }

    private static double? Percent(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100
        )
        {
            return percent;
        }
        result.AddError($"'--fail-under {text}' is not possible: give a percentage from 0 to 100.");
        return null;
    }
}

/// <summary>What <c>grade</c> can write.</summary>
internal enum Format
{
    Json,
    Table,
}
