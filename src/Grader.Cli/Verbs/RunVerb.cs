using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Plotting;
using Grader.Cli.Screens;
using Grader.Intake;
using Grader.Isolation;
using Grader.Judging;
using Grader.Notebooks;
using Grader.Protocol;
using Grader.Results;
using Grader.Session;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary><c>grader run</c></summary>
internal static class RunVerb
{
    private static readonly ImmutableArray<string> _examples =
    [
        "run 04-training-loop.csx",
        "run 04-training-loop.csx --set lr=0.05",
        "run 04-training-loop.csx --set lr=0.05 --plot plots",
    ];

    private static readonly ImmutableArray<(int Code, string Meaning)> _endings =
    [
        (ExitCode.Done, "the program came to its end"),
        (ExitCode.FallsShort, "it does not compile, has a ... left, or did not come to its end"),
        (ExitCode.Refused, "it cannot be run: no such file, not text, no such variable to set, a folder that cannot be written"),
        (ExitCode.Failed, "the grader itself failed, or cannot have the isolation that was asked for"),
        (ExitCode.Stopped, "stopped by Ctrl-C; what there was is drawn"),
    ];

    public static Verb DefineFor(OutsideWorld world)
    {
        var file = Options.PathArgument("FILE", "Your script or notebook: .csx, .cs, .ipynb or .dib.");
        var set = Options.SettingsOption(
            "--set",
            "Another number for a variable of your file, without editing it. Can be given several times."
        );
        var plot = Options.TextOption(
            "--plot",
            "DIR",
            "Also draw every trace into this folder, as PNG and as SVG. It is created where it is missing."
        );
        var isolation = new IsolationOptions();
        var verb = new Verb(
            "run",
            "Runs your program here, as you wrote it: it prints, you answer (where it says so, Enter goes on and q stops). "
                + "At its end its traces are drawn. Ctrl-C ends it sooner.",
            _examples,
            _endings
        )
        {
            file,
            set,
            plot,
            isolation.Level,
            isolation.Required,
        };
        verb.SetAction(
            (parsed, cancellation) =>
                RunFile(
                    new(world, parsed.GetRequiredValue(file), parsed.GetRequiredValue(set), parsed.GetValue(plot)),
                    isolation.ChosenIn(parsed),
                    cancellation
                )
        );
        return verb;
    }

    /// <param name="File">As it was given.</param>
    /// <param name="Plot">The folder to draw into, as it was given; null for none.</param>
    private sealed record Wanted(OutsideWorld World, string File, ImmutableArray<NumberOverride> Settings, string? Plot)
    {
        /// <summary>The command that runs it again.</summary>
        public string Again() =>
            string.Concat(
                World.CommandToPaste("run", File, null),
                string.Concat(Settings.Select(s => $" --set {s.Name}={TraceScale.InDigits(s.Value, 15)}")),
                Plot is null ? "" : $" --plot {Shell.Quoted(Plot)}"
            );
    }

    private static async Task<int> RunFile(Wanted asked, RequestedIsolation wish, CancellationToken cancellation)
    {
        // No course is needed to run a file, but to say it by its exercise.
        var course = Path.Exists(asked.World.PathOf(asked.File)) ? null : Courses.FindAgain(asked.World, null);
        var wanted = course is null ? asked : asked with { File = WorkFile.MeantBy(asked.File, asked.World, course) };
        var (world, file, settings, _) = wanted;
        var read = ReadFile(wanted, course);
        var plots = wanted.Plot is { } folder ? PlotFolder.Open(world, folder) : null;
        using var guard = await IsolatedWorkplace.OpenStrongest(
            await Programs.FindToRun(world, cancellation),
            wish,
            cancellation,
            interruptible: true
        );
        var workplace = guard.Workplace;
        var compiling = $"Compiling {Printable.Of(file)}";
        switch (
            await WaitIndicator.ShowWhile(
                world,
                compiling,
                () => StudentRun.BuildProgram(workplace, read.Content, settings, cancellation)
            )
        )
        {
            case CompilerReply.BuiltToRun program:
                var played = await new StudentRun(workplace, world.Typed(), world.Program).RunProgram(program, cancellation);
                world.Show(RunScreen.LayOut(played with { Remark = StudentPlaces.InFile(played.Remark, read.Places) }));
                plots?.DrawAll(world, played.Traces.First);
                return cancellation.IsCancellationRequested ? ExitCode.Stopped : ExitCodeFor(played);
            case CompilerReply.NotRunnable why:
                world.Show(NotRunnableScreen.LayOut(file, read, why, wanted.Again()));
                return ExitCode.FallsShort;
            case var other:
                throw WhyNotBuilt(file, other, read.Places);
        }
    }

    private static SubmissionReading.Text ReadFile(Wanted wanted, Course? course) =>
        SubmissionFile.Read(wanted.World.PathOf(wanted.File)) switch
        {
            SubmissionReading.Text read => read,
            SubmissionReading.Unreadable(var why) => throw new RequestException(
                $"'{wanted.File}' cannot be run: {why}."
                    + MissingFile.AdviceFor(wanted.World, "run", wanted.File, courseFolder: null, course)
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static int ExitCodeFor(StudentRunResult played) => played.Finished ? ExitCode.Done : ExitCode.FallsShort;

    private static Exception WhyNotBuilt(string file, CompilerReply? reply, ScriptPlaces places) =>
        reply switch
        {
            null => new RequestException($"'{file}' could not be compiled within the limits of time and memory."),
            CompilerReply.TooDeep tooDeep => new RequestException(
                $"'{file}' cannot be compiled: {StudentPlaces.InFile(CompileLimitWords.Describe(tooDeep), places)}"
            ),
            CompilerReply.NotSet(var problem) => new RequestException(StudentPlaces.InFile(problem.Message, places)!),
            _ => new GraderFailureException($"The compiler process answered with {reply.GetType().Name}."),
        };
}
