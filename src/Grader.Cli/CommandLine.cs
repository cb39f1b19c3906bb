using System.CommandLine;
using System.CommandLine.Invocation;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Verbs;
using Grader.Fetching;
using Grader.Formats;
using Grader.Gradebook.Opening;
using Grader.Isolation;
using Grader.Queue.Connecting;
using Grader.Words;

namespace Grader.Cli;

/// <summary>From the words on the command line to an exit code. No exception gets past here.</summary>
public static class CommandLine
{
    private const string Description =
        "Grades exercises of a course that teaches machine learning with TorchSharp: hole by hole, by running what "
        + "students wrote.";

    public static async Task<int> Run(IReadOnlyList<string> args, Func<OutsideWorld> surroundings, CancellationToken cancellation)
    {
        try
        {
            return await Run(args, surroundings(), cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A working directory that is gone, or a terminal that is.
            await Console.Error.WriteLineAsync($"grader failed: {Printable.Of(e.Message)}");
            return ExitCode.Failed;
        }
    }

    public static async Task<int> Run(IReadOnlyList<string> args, OutsideWorld world, CancellationToken cancellation)
    {
        ParseResult? parsed = null;
        try
        {
            parsed = BuildRoot(world).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Action is ParseErrorAction || CommandLineError.FindStrayOption(parsed) is not null
                ? throw new RequestException(CommandLineError.Describe(parsed, world.CommandName))
                : await parsed.InvokeAsync(ConfigurationFor(world), cancellation);
        }
        catch (Exception e) when (e is RequestException or GradebookException or QueueException)
        {
            await Refuse(world, parsed, e.Message);
            return ExitCode.Refused;
        }
        catch (Exception e) when (e is IsolationException or FetchException)
        {
            var more = e is IsolationException ? $" See: {world.CommandName} doctor" : "";
            await Refuse(world, parsed, $"{e.Message.TrimEnd()}{more}");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            world.Say("Stopped.");
            return ExitCode.Stopped;
        }
        catch (Exception e)
        {
            world.Say($"grader failed: {e.Message}");
            if (world.Debug)
            {
                await world.Err.WriteLineAsync(e.ToString());
            }
            return ExitCode.Failed;
        }
    }

    private static async Task Refuse(OutsideWorld world, ParseResult? parsed, string why)
    {
        world.Say(why);
        if (parsed is not null && GradeVerb.AsksForAnnotations(parsed))
        {
            // Whoever looks at a red job sees annotations, and the end of a log only below them.
            await world.Program.WriteAsync($"{GithubFormat.SayNothingGraded(why)}\n");
        }
    }

    private static RootCommand BuildRoot(OutsideWorld world)
    {
        var root = new RootCommand(Description)
        {
            ListVerb.DefineFor(world),
            StartVerb.DefineFor(world),
            CheckVerb.DefineFor(world),
            HintVerb.DefineFor(world),
            WatchVerb.DefineFor(world),
            RunVerb.DefineFor(world),
            GradeVerb.DefineFor(world),
            VerifyVerb.DefineFor(world),
            GradebookVerb.DefineFor(world),
            AnalyzeVerb.DefineFor(world),
            MisconceptionVerb.DefineFor(world),
            NewVerb.DefineFor(world),
            ReleaseVerb.DefineFor(world),
            DoctorVerb.DefineFor(world),
            WorkerVerb.DefineFor(world),
            QueueVerb.DefineFor(world),
        };
        root.HelpName = world.CommandName;
        HelpText.Extend(root, world);
        return root;
    }

    private static InvocationConfiguration ConfigurationFor(OutsideWorld world) =>
        new()
        {
            Output = world.Out.Profile.Out.Writer,
            Error = world.Err,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
}
