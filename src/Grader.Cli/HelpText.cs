using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Spectre.Console;

namespace Grader.Cli;

/// <summary>The library's help, with examples and exit codes at its end.</summary>
internal static class HelpText
{
    public static void Extend(RootCommand root, OutsideWorld world)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        var usual = (HelpAction)help.Action!;
        usual.MaxWidth = world.Out.Profile.Width;
        help.Action = new HelpWithExamples(usual, world.Out, world.CommandName);
        root.Options.OfType<VersionOption>().Single().Action = new ShowVersion();
    }

    private sealed class HelpWithExamples(HelpAction usual, IAnsiConsole console, string program) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            usual.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            var (examples, endings) = command is Verb verb
                ? (verb.Examples, verb.Endings)
                : ([.. command.Subcommands.OfType<Verb>().Select(v => v.Examples[0])], ExitCode.Endings);
            console.Write(HangingText.Of("", "Examples:"));
            foreach (var example in examples)
            {
                console.Write(new VerbatimLine($"  {program} {example}"));
            }
            console.Write(HangingText.Blank);
            console.Write(HangingText.Of("", "Exit codes:"));
            foreach (var (code, meaning) in endings)
            {
                console.Write(HangingText.Of($"  {code, -3}  ", meaning));
            }
            return ExitCode.Done;
        }
    }

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"grader {GraderVersion.Current}");
            return ExitCode.Done;
        }
    }
}
