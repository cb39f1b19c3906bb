using CsCheck;
using Grader.Cli.Outside;
using Spectre.Console;
using Xunit;

namespace Grader.Tests.Cli.Outside;

/// <summary>No line that is printed is a command to the runner of a CI job.</summary>
public sealed class UnobeyedWriterTests
{
    private static readonly Gen<string> _piece = Gen.OneOf(
        "::error::x",
        "::add-mask::10",
        "##vso[task.setvariable variable=a]b",
        "##[error]",
        "##teamcity[",
        "#",
        ":",
        "::",
        "##",
        " ",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "a",
        "\e[1m",
        "\e[0m",
        "\u200b",
        "\u2028",
        "\ufeff",
        "\\"
    );

    [Theory]
    [InlineData("::error::x", @":\:error::x")]
    [InlineData("ada\n  \t::add-mask::10\n", "ada\n  \t:\\:add-mask::10\n")]
    [InlineData("##vso[task.complete]", @"#\#vso[task.complete]")]
    [InlineData("ada ##[error]x", @"ada #\#[error]x")]
    [InlineData("###", @"#\#\#")]
    [InlineData("\e[1m::\e[0merror", "\e[1m:\\:\e[0merror")]
    [InlineData("\e[1m:\e[0m:error", "\e[1m:\e[0m\\:error")]
    [InlineData(" \u200b::error", " \u200b:\\:error")]
    [InlineData("a\r::error", "a\r:\\:error")]
    public void What_would_be_obeyed_is_broken(string text, string printed) => Assert.Equal(printed, Printed(text));

    [Theory]
    [InlineData("std::vector and a :: b")]
    [InlineData(": : a:: :")]
    [InlineData("# a # b #\n# c")]
    [InlineData("01-one: 3 was seen; 4 was expected.\n")]
    public void What_would_not_stays_as_it_is(string text) => Assert.Equal(text, Printed(text));

    [Fact]
    public void However_it_comes_in_pieces_it_is_the_same_and_no_line_is_obeyed() =>
        _piece
            .Array[0, 12]
            .Sample(pieces =>
            {
                var whole = Printed(string.Concat(pieces));
                Assert.Equal(whole, Printed(pieces));
                Assert.Equal(whole, Printed([.. string.Concat(pieces).Select(c => $"{c}")]));
                Assert.All(Seen(whole).Split('\n', '\r', '\u2028'), line => Assert.False(IsObeyed(line), line));
                Assert.Equal(
                    string.Concat(pieces).Replace("\\", "", StringComparison.Ordinal),
                    whole.Replace("\\", "", StringComparison.Ordinal)
                );
            });

    [Fact]
    public void Every_way_to_print_is_minded()
    {
        using var to = new StringWriter { NewLine = "\n" };
        using var writer = new CiSafeWriter(to) { NewLine = "\n" };
        writer.WriteLine("::a");
        writer.Write(':');
        writer.Write([':', 'b', '\n']);
        writer.WriteLine("{0}", "::c");
        writer.Write(new System.Text.StringBuilder("::d"));
        Assert.Equal(":\\:a\n:\\:b\n:\\:c\n:\\:d", to.ToString());
    }

    [Fact]
    public void A_word_that_a_screen_wraps_to_the_beginning_of_a_line_is_broken_too()
    {
        using var to = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(new CiSafeWriter(to)), Ansi = AnsiSupport.No }
        );
        console.Profile.Width = 23;
        console.Write(Grader.Cli.Screens.HangingText.Of("", "It belongs to the file ::error::x, which is none."));
        Assert.Contains("\n:\\:error::x", to.ToString(), StringComparison.Ordinal);
    }

    private static bool IsObeyed(string line) =>
        line.TrimStart().StartsWith("::", StringComparison.Ordinal) || line.Contains("##", StringComparison.Ordinal);

    private static string Seen(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "\e\\[\\d*m|[\u200b\ufeff]", "");

    private static string Printed(params string[] pieces)
    {
        using var to = new StringWriter();
        using var writer = new CiSafeWriter(to);
        foreach (var piece in pieces)
        {
            writer.Write(piece);
            writer.Flush();
        }
        return to.ToString();
    }
}
