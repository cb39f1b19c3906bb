using System.CommandLine;
using System.CommandLine.Invocation;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Verbs;
using Grader.Isolation;
using Grader.Words;

namespace Grader.Cli;

/// <summary>From the words on the command line to an exit code. No exception gets past here.</summary>
public static class CommandLine
{
    private const string Description =
        "Grades exercises of a course that teaches machine learning with TorchSharp: hole by hole, by running what "
        + "students wrote.";

    public static async Task<int> Run(IReadOnlyList<string> args, Func<Surroundings> surroundings, CancellationToken cancellation)
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

    public static async Task<int> Run(IReadOnlyList<string> args, Surroundings world, CancellationToken cancellation)
    {
        try
        {
            var parsed = Root(world).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            return parsed.Action is ParseErrorAction || CommandLineError.StrayOption(parsed) is not null
                ? throw new RequestException(CommandLineError.In(parsed))
                : await parsed.InvokeAsync(Invocation(world), cancellation);
        }
        catch (RequestException e)
        {
            world.Say(e.Message);
            return ExitCode.Refused;
        }
        catch (IsolationException e)
        {
            world.Say(e.Message);
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

    private static RootCommand Root(Surroundings world)
    {
        var root = new RootCommand(Description)
        {
            ListVerb.Of(world),
            StartVerb.Of(world),
            CheckVerb.Of(world),
            WatchVerb.Of(world),
            RunVerb.Of(world),
            GradeVerb.Of(world),
            VerifyVerb.Of(world),
            MisconceptionVerb.Of(world),
            NewVerb.Of(world),
            ReleaseVerb.Of(world),
            DoctorVerb.Of(world),
        };
        root.HelpName = "grader";
        Help.Shape(root, world.Out);
        return root;
    }

    private static InvocationConfiguration Invocation(Surroundings world) =>
        new()
        {
            Output = world.Out.Profile.Out.Writer,
            Error = world.Err,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
}
