using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Intake;
using Grader.Policies;

namespace Grader.Cli.Verbs;

/// <summary>What <c>grader grade</c> can be told.</summary>
internal sealed class GradeOptions
{
    private const int MostJobs = 64;

    public Argument<string[]> Paths { get; } =
        Options.Paths(
            "Files, folders that hold STUDENT/EXERCISE.csx, or archives of those (.zip, .tar, .tar.gz, .tgz), also with an "
                + "archive in it for each student. A student is the first folder of a path, or the one further down that tells "
                + "students apart."
        );

    public Option<string?> Exercise { get; } = Options.Exercise();

    public Option<string?> To { get; } =
        Options.TextOption(
            "--out",
            "DIR",
            "The folder that report.json goes to; it is created where it is missing. The report grows while files are graded, "
                + "and gradebook.db beside it keeps every verdict: the same command goes on where it was interrupted, and grades "
                + "again only what changed."
        );

    public Option<bool> Force { get; } =
        new("--force")
        {
            Description =
                "Replace the report of another grading that is in the folder, or grade another class into its gradebook, which "
                + "loses nothing.",
        };

    public const string NameOfFormats = "--format";

    public Option<ChosenFormats?> Formats { get; } =
        new(NameOfFormats)
        {
            HelpName = "F,...",
            Description =
                $"One or several, as in json,table: {string.Join(", ", ChosenFormats.Names)}. Without it: table. Files go to the "
                + "folder of --out; without that, one alone goes to standard output. docs/formats.md shows each.",
            CustomParser = ChosenFormats.In,
        };

    public Option<bool> Anonymous { get; } =
        new("--anonymous")
        {
            Description =
                "In html, students have numbers in place of names, for showing in a lecture: Student 7. The same class and seed "
                + "give the same numbers. The other formats have the names.",
        };

    public Option<string?> TeachersFile { get; } =
        Options.TextOption(
            "--gradebook",
            "FILE",
            "The gradebook that you exported from a learning platform. A format that fills it writes a filled copy."
        );

    public Option<int?> Jobs { get; } =
        Options.NumberOption(
            "--jobs",
            1,
            MostJobs,
            $"How many files are graded at a time, 1 to {MostJobs}. Without it: as many as there are cores."
        );

    public Option<double?> FailUnder { get; } =
        new("--fail-under")
        {
            HelpName = "PERCENT",
            Description =
                "Exit code 1 where all points that count are less than this percentage (0 to 100) of all points that could be "
                + "had in the files that were graded. What lateness costs does not count, nor what is not released yet. Files "
                + "that could not be graded count for neither; where none could, no percentage above 0 is reached. Of several "
                + "files that a student has for an exercise one counts.",
            CustomParser = result => PercentIn(result, "--fail-under"),
        };

    public Option<string?> Week { get; } =
        Options.TextOption(
            "--week",
            "EXERCISE|auto",
            "For a repository that a student fills week by week: --fail-under looks at this exercise alone, and an exercise in "
                + "which nothing is begun counts for nothing. auto: the one that course.json has due next, else the last one "
                + "that is begun."
        );

    public Option<string?> Layout { get; } =
        new("--layout")
        {
            HelpName = "NAME",
            Description =
                $"How the class is laid out: {string.Join(", ", LayoutWords.All)}. Without it: as most names say. "
                + "docs/layouts.md shows what each looks like.",
            CustomParser = LayoutIn,
        };

    public Option<string?> Roster { get; } =
        Options.TextOption(
            "--roster",
            "CSV",
            "A table of all students, with any of the columns id, name, email, login, section. Its names are shown, and who "
                + "handed in nothing has a row with a zero."
        );

    public Option<Pick?> Pick { get; } =
        new("--pick")
        {
            HelpName = "latest|best",
            Description =
                "Which of several files counts that a student has for an exercise: the latest, or the best, of which the most "
                + "points count. Without it: as course.json says, else the latest.",
            CustomParser = PickIn,
        };

    public Option<bool> Students { get; } =
        new("--students")
        {
            Description =
                $"A row for each student also where there are more than {GradeOutputs.MostRows}; without it the table of such a "
                + "class is a summary of each exercise.",
        };

    public Option<CourseDate?> Due { get; } =
        new("--due")
        {
            HelpName = "T",
            Description =
                "Until when everything is in time: a day, to its end, as 2026-11-15, or a time as 2026-11-15T18:00, on the "
                + "course's clock, or with an offset behind it, as +01:00. Without it: as course.json says of each exercise.",
            CustomParser = DateIn,
        };

    public Option<double?> LatePenalty { get; } =
        new("--late-penalty")
        {
            HelpName = "PERCENT",
            Description =
                "What each day costs that has begun since an exercise was due, in percent of its points (0 to 100). Without it: "
                + "as course.json says, else nothing.",
            CustomParser = result => PercentIn(result, "--late-penalty"),
        };

    public Option<string?> Course { get; } = Options.Course();

    public Option<int?> Seed { get; } = Options.Seed();

    public IsolationOptions Isolation { get; } = new();

    public KeepingOptions Keeping { get; } = new();

    public QueueOptions Queue { get; } = new();

    public GradeRun In(ParseResult parsed, OutsideWorld world) =>
        new(
            world,
            parsed.GetRequiredValue(Paths),
            parsed.GetValue(Exercise),
            parsed.GetValue(To),
            parsed.GetValue(Force),
            parsed.GetValue(Formats) ?? ChosenFormats.Default,
            parsed.GetValue(Anonymous),
            parsed.GetValue(TeachersFile),
            parsed.GetValue(Students),
            parsed.GetValue(Jobs) ?? Math.Min(MostJobs, Environment.ProcessorCount),
            parsed.GetValue(FailUnder),
            parsed.GetValue(Week),
            parsed.GetValue(Layout),
            parsed.GetValue(Roster),
            new(parsed.GetValue(Due), parsed.GetValue(LatePenalty), parsed.GetValue(Pick)),
            parsed.GetValue(Course),
            Isolation.ChosenIn(parsed),
            parsed.GetValue(Seed),
            Keeping.In(parsed),
            Queue.In(parsed)
        );

    private static string? LayoutIn(ArgumentResult result)
    {
        var word = result.Tokens[0].Value;
        if (LayoutWords.IsOne(word))
        {
            return word;
        }
        result.AddError(
            $"There is no layout '{word}'.{DidYouMean.Ask(word, LayoutWords.All)} There are: "
                + $"{string.Join(", ", LayoutWords.All)}."
        );
        return null;
    }

    private static Pick? PickIn(ArgumentResult result) => Choice.In<Pick>(result, "--pick");

    private static CourseDate? DateIn(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var date = CourseDate.Parse(text, out var why);
        if (date is null)
        {
            result.AddError($"'--due {text}' is not possible: {why}.");
        }
        return date;
    }

    private static double? PercentIn(ArgumentResult result, string option)
    {
        var text = result.Tokens[0].Value;
        if (
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100
        )
        {
            return percent;
        }
        result.AddError($"'{option} {text}' is not possible: give a percentage from 0 to 100.");
        return null;
    }
}
