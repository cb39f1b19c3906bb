using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Plotting;
using Grader.Cli.Screens;
using Grader.Intake;
using Grader.Isolation;
using Grader.Judging;
using Grader.Processes;
using Grader.Protocol;
using Grader.Session;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary><c>grader run</c></summary>
internal static class RunVerb
{
    public static Verb Of(Surroundings world)
    {
        var file = Options.Path("FILE", "Your .csx file.");
        var set = Options.Settings(
            "--set",
            "Another number for a variable of your file, without editing it. Can be given several times."
        );
        var plot = Options.Text(
            "--plot",
            "DIR",
            "Also draw every trace into this folder, as PNG and as SVG. It is created where it is missing."
        );
        var isolation = new IsolationOptions();
        var verb = new Verb(
            "run",
            "Runs your program here, as you wrote it: it prints, you answer (where it says so, Enter goes on and q stops). "
                + "At its end its traces are drawn. Ctrl-C ends it sooner.",
            [
                "run 04-training-loop.csx",
                "run 04-training-loop.csx --set lr=0.05",
                "run 04-training-loop.csx --set lr=0.05 --plot plots",
            ],
            [
                (ExitCode.Done, "the program came to its end"),
                (ExitCode.FallsShort, "it does not compile, has a ... left, or did not come to its end"),
                (
                    ExitCode.Refused,
                    "it cannot be run: no such file, not text, no such variable to set, a folder that cannot be written"
                ),
                (ExitCode.Failed, "the grader itself failed, or cannot have the isolation that was asked for"),
                (ExitCode.Stopped, "stopped by Ctrl-C; what there was is drawn"),
            ]
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
                Run(
                    world,
                    parsed.GetRequiredValue(file),
                    parsed.GetRequiredValue(set),
                    parsed.GetValue(plot),
                    isolation.In(parsed),
                    cancellation
                )
        );
        return verb;
    }

    private static async Task<int> Run(
        Surroundings world,
        string file,
        ImmutableArray<Setting> settings,
        string? plot,
        Wish wish,
        CancellationToken cancellation
    )
    {
        var reading = SubmissionFile.Read(world.PathOf(file));
        if (reading is not Reading.Text(var text))
        {
            throw new RequestException($"'{file}' cannot be run: {((Reading.Unreadable)reading).Why}.");
        }
        var plots = plot is null ? null : PlotFolder.Open(world, plot);
        using var guard = await Guard.Of(Workplace.Beside(world.ExecutableDirectory), wish, cancellation, interruptible: true);
        var workplace = guard.Workplace;
        switch (
            await Waiting.For(
                world,
                $"Compiling {Printable.Of(file)}",
                () => Playing.Build(workplace, text, settings, cancellation)
            )
        )
        {
            case null:
                throw new RequestException($"'{file}' could not be compiled within the limits of time and memory.");
            case CompilerReply.TooDeep tooDeep:
                throw new RequestException($"'{file}' cannot be compiled: {CompileLimit.Of(tooDeep)}");
            case CompilerReply.NotSet(var problem):
                throw new RequestException(problem.Message);
            case CompilerReply.NotRunnable why:
                Write(world, NotRunnableScreen.Of(file, text, why, Again(world, file, settings, plot)));
                return ExitCode.FallsShort;
            case CompilerReply.BuiltToRun program:
                var played = await new Playing(workplace, world.Typed(), world.Program).Run(program, cancellation);
                Write(world, PlayedScreen.Of(played));
                plots?.Draw(world, played.Traces.First);
                return cancellation.IsCancellationRequested ? ExitCode.Stopped
                    : played.Finished ? ExitCode.Done
                    : ExitCode.FallsShort;
            case var other:
                throw new GraderFailureException($"The compiler process answered with {other.GetType().Name}.");
        }
    }

    private static string Again(Surroundings world, string file, ImmutableArray<Setting> settings, string? plot) =>
        string.Concat(
            world.Command("run", file, null),
            string.Concat(settings.Select(s => $" --set {s.Name}={Scale.Number(s.Value, 15)}")),
            plot is null ? "" : $" --plot {Shell.Quoted(plot)}"
        );

    private static void Write(Surroundings world, ImmutableArray<Spectre.Console.Rendering.IRenderable> parts)
    {
        foreach (var part in parts)
        {
            world.Out.Write(part);
        }
    }
}
