using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Spectre.Console;

namespace Grader.Cli;

/// <summary>The library's help, with examples and exit codes at its end.</summary>
internal static class Help
{
    public static void Shape(RootCommand root, IAnsiConsole console)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        var usual = (HelpAction)help.Action!;
        usual.MaxWidth = console.Profile.Width;
        help.Action = new Extended(usual, console);
        root.Options.OfType<VersionOption>().Single().Action = new ShowVersion();
    }

    private sealed class Extended(HelpAction usual, IAnsiConsole console) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            usual.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            var (examples, endings) = command is Verb verb
                ? (verb.Examples, verb.Endings)
                : ([.. command.Subcommands.OfType<Verb>().Select(v => v.Examples[0])], ExitCode.Endings);
            console.Write(Hanging.Of("", "Examples:"));
            foreach (var example in examples)
            {
                console.Write(new Verbatim($"  grader {example}"));
            }
            console.Write(Hanging.Blank);
            console.Write(Hanging.Of("", "Exit codes:"));
            foreach (var (code, meaning) in endings)
            {
                console.Write(Hanging.Of($"  {code, -3}  ", meaning));
            }
            return ExitCode.Done;
        }
    }

    private sealed class ShowVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"grader {Release.Version}");
            return ExitCode.Done;
        }
    }
}
