using System.Collections.Immutable;
using System.CommandLine;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Cli.Students;
using Grader.Isolation;
using Grader.Notebooks;

namespace Grader.Cli.Verbs;

/// <summary><c>grader release</c></summary>
internal static class ReleaseVerb
{
    private static readonly ImmutableArray<string> _examples =
    [
        "release --out students",
        "release 01 02 --out students --force",
        "release --out students --with-checks",
        "release --as ipynb --out students",
    ];

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "done"),
        (ExitCode.Refused, "nothing was written: an exercise is malformed or gives an answer away, or the folder is not empty"),
        (ExitCode.Failed, "the grader itself failed"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var exercises = ExerciseChoice.CreateArgument();
        var to = FolderOption();
        var force = new Option<bool>("--force")
        {
            Description = "Write into a folder that is not empty. Files of the same names are overwritten, all others stay.",
        };
        var checks = ChecksOption();
        var (form, course) = (FormOption.Create(), Options.Course());
        var verb = new Verb(
            "release",
            "Writes what students get, ready to be their repository: every exercise that you name, or all, with its holes, "
                + "the readings, a README, and what grades a push on GitHub and GitLab. No answer, no check and no wrong "
                + "solution is in it, or, with --with-checks, none that can be read.",
            _examples,
            _endings
        )
        {
            exercises,
            form,
            to,
            force,
            checks,
            course,
        };
        verb.SetAction(
            (parsed, cancellation) =>
                ReleaseExercises(
                    world,
                    parsed.GetValue(exercises) ?? [],
                    parsed.GetValue(form),
                    parsed.GetRequiredValue(to)!,
                    parsed.GetValue(force),
                    parsed.GetValue(checks),
                    parsed.GetValue(course),
                    cancellation
                )
        );
        return verb;
    }

    private static Option<string?> FolderOption()
    {
        var to = Options.TextOption("--out", "DIR", "The folder to write to; it is created where it is missing.");
        to.Required = true;
        return to;
    }

    private static Option<bool> ChecksOption() =>
        new("--with-checks")
        {
            Description =
                "Also write course.grader: the exercises with their checks and known mistakes, sealed, by which students check "
                + "their own work. Whoever takes this program apart can read it: give marks by the course itself.",
        };

    private static async Task<int> ReleaseExercises(
        OutsideWorld world,
        string[] names,
        ScriptForm form,
        string to,
        bool force,
        bool withChecks,
        string? courseFolder,
        CancellationToken cancellation
    )
    {
        var course = Courses.OpenUnsealed(world, courseFolder, "release");
        var named = ExerciseChoice.ResolveAll(course, names);
        ImmutableArray<string> ids = [.. course.Ids.Where(named.Contains)]; // in the order of the course, however they were named
        RefuseFullFolder(world, to, force);
        await using var grading = await Courses.OpenGrading(
            world,
            course,
            RequestedIsolation.Auto,
            seed: 0,
            jobs: 1,
            cancellation
        );
        var (files, ahead) = await StudentFiles.Collect(world, course, ids, form, grading, withChecks, cancellation);
        NewFiles.WriteAll(world, [.. files.Select(f => (Path.Combine(to, f.Path), f.Content))], force);
        Say(world, ids[0], ahead, withChecks ? to : null);
        return ExitCode.Done;
    }

    /// <param name="needsPackage">The folder to which the grader's package belongs; null where students do not get it.</param>
    private static void Say(OutsideWorld world, string first, ImmutableArray<string> ahead, string? needsPackage)
    {
        if (!ahead.IsEmpty)
        {
            world.Out.Write(
                HangingText.Of(
                    "",
                    $"What an earlier exercise asks for is given as code by {string.Join(", ", ahead)}. To keep that back "
                        + "until it is due, give out the exercises one after the other: "
                        + $"{world.CommandName} release {first} --out DIR, later with more of them and --force."
                )
            );
        }
        var packages = Path.Combine(needsPackage ?? "", "packages");
        world.Out.Write(
            HangingText.Of(
                "",
                (needsPackage is null ? "Next: make" : $"Next: copy {ToolFiles.Package} into {packages}, and make")
                    + " this folder the students' repository. Before it can grade a push it needs COURSE_REPOSITORY "
                    + "and COURSE_TOKEN: the first lines of grade.yml and .gitlab-ci.yml say what they are."
            )
        );
    }

    private static void RefuseFullFolder(OutsideWorld world, string to, bool force)
    {
        if (File.Exists(world.PathOf(to)))
        {
            throw new RequestException($"--out '{to}' is a file. Give it a folder.");
        }
        if (!force && Directory.Exists(world.PathOf(to)) && !IsEmpty(world.PathOf(to)))
        {
            throw new RequestException(
                $"The folder '{to}' is not empty, and nothing was written. Write into it with --force, or give --out "
                    + "another folder."
            );
        }
    }

    private static bool IsEmpty(string folder)
    {
        try
        {
            return !Directory.EnumerateFileSystemEntries(folder).Any();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RequestException($"{e.Message} Give --out another folder.");
        }
    }
}
