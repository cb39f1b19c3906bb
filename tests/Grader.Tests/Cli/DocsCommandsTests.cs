using System.Text.RegularExpressions;
using Grader.Tests.Checkout;
using Xunit;

namespace Grader.Tests.Cli;

/// <summary>Whatever command of the grader a page names, the grader has: held against its own help.</summary>
public sealed partial class DocsCommandsTests
{
    [Theory]
    [MemberData(nameof(OurPages.All), MemberType = typeof(OurPages))]
    public async Task Every_command_on_a_page_is_one_that_there_is(string page)
    {
        using var desk = new Desk();
        var helps = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var command in Command().Matches(File.ReadAllText(Repository.At(page))).Select(m => m.Groups["words"].Value))
        {
            var verb = Verb().Match(command).Value;
            if (!helps.TryGetValue(verb, out var help))
            {
                var before = desk.Out.Length;
                var exit = await desk.Type([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
                Assert.True(exit == 0, $"{page}: grader {command}\n{desk.Err}");
                helps[verb] = help = desk.Out[before..];
            }
            Assert.All(
                AnyOption().Matches(command).Select(m => m.Value),
                option => Assert.True(Names(help, option), $"{page}: grader {command}\nThere is no {option}.")
            );
        }
    }

    private static bool Names(string help, string option) =>
        Regex.IsMatch(help, $@"^  (-\S+, )*{Regex.Escape(option)}(,| |$)", RegexOptions.Multiline);

    // In a line by itself, or between backquotes.
    [GeneratedRegex(
        @"(?:^ {0,4}|`)(?:dotnet run --project src/Grader\.Cli -- |grader )(?<words>[a-z-][^`\n]*)",
        RegexOptions.Multiline
    )]
    private static partial Regex Command();

    [GeneratedRegex("^((gradebook|queue) )?[a-z]+|^")]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<= |^)--[a-z-]+")]
    private static partial Regex AnyOption();
}
