using System.CommandLine;
using System.CommandLine.Parsing;
using Grader.Cli.Asking;
using Grader.Words;

namespace Grader.Cli;

/// <summary>What is wrong with a command line, in one line.</summary>
internal static class CommandLineError
{
    /// <param name="program">What the program is called by.</param>
    public static string Describe(ParseResult parsed, string program)
    {
        var command = parsed.CommandResult.Command;
        var help = $"{string.Join(' ', NamesDownTo(parsed.CommandResult, program))} --help";
        if (FindStrayOption(parsed) is { } stray)
        {
            var meant = OptionMeant(stray.Split('=', ':')[0], command, parsed.RootCommandResult.Command);
            return command is RootCommand
                ? $"There is no option '{stray}'.{meant} See: {help}"
                : $"'{command.Name}' has no option '{stray}'.{meant} See: {help}";
        }
        var names = command.Subcommands.Select(v => v.Name).ToList();
        var verbs = string.Join(", ", names);
        return (command, parsed.UnmatchedTokens) switch
        {
            (RootCommand, [var word, ..]) =>
                $"There is no verb '{word}'.{DidYouMean.Ask(word, names)} There are: {verbs}. See: {help}",
            (RootCommand, []) => $"Say what to do: {verbs}. See: {help}",
            ({ Subcommands.Count: > 0 }, [var word, ..]) =>
                $"'{command.Name}' cannot '{word}'.{DidYouMean.Ask(word, names)} There are: {verbs}. See: {help}",
            ({ Subcommands.Count: > 0 }, []) => $"Say what to do with '{command.Name}': {verbs}. See: {help}",
            (_, [var word, ..]) => $"'{word}' is one word too many for '{command.Name}'. See: {help}",
            _ => $"{DescribeParseError(parsed.Errors[0], command)} See: {help}",
        };
    }

    // Of a verb below another one, both.
    private static IEnumerable<string> NamesDownTo(CommandResult result, string program) =>
        result.Parent is CommandResult above ? NamesDownTo(above, program).Append(result.Command.Name) : [program];

    // What another verb has was not mistyped.
    private static string OptionMeant(string stray, Command command, Command root) =>
        root.Subcommands.Any(v => v.Options.Any(o => o.Name == stray))
            ? ""
            : DidYouMean.Ask(
                Nearest.To(stray.TrimStart('-'), command.Options.Select(o => o.Name.TrimStart('-'))) is { } name
                    ? $"--{name}"
                    : null
            );

    /// <summary>A word that looks like an option and is none. The library takes it for an argument, wherever it may have one
    /// more; that is right of a number alone, of which whoever wants it says what it may be.</summary>
    public static string? FindStrayOption(ParseResult parsed) =>
        parsed
            .Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
            .Where(t => t.Value is ['-', var first, ..] && !(char.IsAsciiDigit(first) && IsArgument(t, parsed)))
            .FirstOrDefault(t => parsed.UnmatchedTokens.Contains(t.Value) || IsArgument(t, parsed))
            ?.Value;

    private static bool IsArgument(Token token, ParseResult parsed) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().Any(a => a.Tokens.Any(t => ReferenceEquals(t, token)));

    private static string DescribeParseError(ParseError error, Command command) =>
        error.SymbolResult switch
        {
            ArgumentResult { Tokens: [], Argument: var argument, Parent: CommandResult } =>
                $"'{command.Name}' needs {argument.HelpName ?? argument.Name}.",
            OptionResult { IdentifierToken: null, Option: var option } =>
                $"'{command.Name}' needs {option.Name} {option.HelpName}.",
            OptionResult { Tokens: [], Option: var option } => $"'{option.Name}' needs {option.HelpName} behind it.",
            _ => error.Message,
        };
}
