using CsCheck;
using Grader.Formats;
using Grader.Results;
using Grader.Tests.Reporting;
using Grader.Words;
using Xunit;
using static Grader.Tests.Formats.Findings;

namespace Grader.Tests.Formats;

public sealed class GithubAnnotationTests
{
    private static readonly string[] _types = ["error", "warning", "notice"];

    [Fact]
    public void All_that_is_not_right_stands_beside_its_line_the_worst_first_and_the_points_are_a_notice() =>
        Assert.Equal(
            """
            ::error file=class/ada/01-one-sample.csx,line=12,endLine=12,col=9,endColumn=10,title=Line 12%3A CS0103::Line 12: The name 'z' does not exist in the current context
            ::error file=class/ada/01-one-sample.csx,line=22,endLine=24,title=mse%3A wrong%2C 0 of 2 points::Hole mse: mse([3], [5]) is 4; 2 was expected: twice too large.%0A- one sample: it's 4 < 5 & "ŷ"\n\u202e\x1b[0m%0AHint: The loss is 1/(2n) times the sum: the one half is missing.
            ::warning file=class/\ud800\u2028.csx,line=1,endLine=1,title=Not graded%3A cannot be read::This file was not graded: it is a link
            ::warning file=class/eve/x.csx,line=1,endLine=1,title=Not graded%3A for no exercise of the course::This file was not graded: no exercise is named 'x'
            ::warning file=class/eve/y.csx,line=1,endLine=1,title=Not graded%3A the grader failed::This file could not be graded, and that is not its author's fault; it is no zero. The grader says: the compiler did not start
            ::notice title=7 of 10 points::7 of 10 points:%0Aclass/ada/01-one-sample.csx: 7 of 10 points%0Aclass/\ud800\u2028.csx: cannot be read%0Aclass/eve/x.csx: for no exercise of the course%0Aclass/eve/y.csx: could not be graded%0AThe grader itself failed for 1 file: that is no zero.
            ::notice file=class/ada/01-one-sample.csx,line=30,endLine=30,title=lr%3A to do%2C 0 of 0.5 points::Hole lr is to do.
            """,
            string.Join('\n', LinesFor(InputOf([.. Reports.Full.Submissions]) with { Place = new("class/") }))
        );

    [Fact]
    public void Ten_of_a_type_are_shown_and_of_eleven_nine_and_what_the_others_are()
    {
        Assert.Equal(10, Errors(10).Count);
        var errors = Errors(11);
        Assert.Equal(10, errors.Count);
        Assert.Equal("h10: wrong, 0 of 11 points", errors[0].Properties["title"]);
        Assert.Equal("+2 more", errors[9].Properties["title"]);
        Assert.Equal(
            "GitHub shows no more than 10 at a time. The others: h1 (01-one.csx:10) and h0 (01-one.csx:10).",
            errors[9].Data
        );
    }

    [Fact]
    public void Of_fifty_one_of_each_type_there_are_thirty()
    {
        HoleReport[] Holes(Verdict verdict) => [.. Enumerable.Range(0, 51).Select(i => Hole($"{verdict}{i}", verdict, 0, 1))];
        var commands = CommandsFor(
            InputOf(File("01-one", [.. Holes(Verdict.Failed), .. Holes(Verdict.NotRun), .. Holes(Verdict.Unfilled)]))
        );
        Assert.Equal([10, 10, 10], _types.Select(type => commands.Count(c => c.Name == type)));
        Assert.Equal(["+42 more", "+42 more", "+43 more"], commands.Select(c => c.Properties["title"]).Where(t => t[0] == '+'));
    }

    [Fact]
    public void An_exercise_that_was_not_begun_is_only_in_the_sum() =>
        Assert.Equal(
            ["::notice title=1 of 3 points::1 of 3 points:%0A01-one.csx: 1 of 1 point%0A02-two.csx: 0 of 2 points"],
            LinesFor(InputOf(File("01-one", Right("a")), File("02-two", Hole("b", Verdict.Unfilled, 0, 2))))
        );

    [Fact]
    public void What_a_person_decided_and_what_lateness_costs_count()
    {
        var decided = Wrong("mse", 2) with { Points = 2, Override = new(0, "Right in its way.", DateTimeOffset.UnixEpoch) };
        var file = File("01-one", decided) with { Late = new(2, 0.5) };
        Assert.Equal(
            [
                "::notice title=1.5 of 2 points::1.5 of 2 points:%0A01-one.csx: 1.5 of 2 points "
                    + "(Handed in 2 days late: 0.5 points less)",
            ],
            LinesFor(InputOf(file))
        );
    }

    [Fact]
    public void Whatever_a_student_writes_each_line_is_the_one_command_that_it_is_and_says_what_was_written() =>
        Gen.Select(HostileText.Any, HostileText.Any)
            .Sample(
                (name, text) =>
                {
                    var plain = File("02-two", Wrong("loss"));
                    var lines = LinesFor(InputOf(Written(name, $"x{text}"), plain));
                    Assert.All(lines, line => Assert.Equal(line, Printable.Of(line)));
                    var commands = lines.ConvertAll(line => RunnerCommand.Parse(line)!);
                    Assert.Equal(["error", "error", "error", "warning", "notice", "notice"], commands.Select(c => c.Name));
                    Assert.All(commands, c => Assert.Empty(c.Properties.Keys.Except(_properties)));
                    var shown = Printable.Of(name).TrimEnd();
                    foreach (var command in commands.Where(c => c.Data.StartsWith("Hole mse: ", StringComparison.Ordinal)))
                    {
                        Assert.Equal(
                            shown.Length == 0 ? null
                                : shown[0] == '=' ? $"./{shown}"
                                : shown,
                            command.Properties.GetValueOrDefault("file")
                        );
                        Assert.Equal("10", command.Properties["line"]);
                        Assert.Equal($"Hole mse: x{Printable.Of(text)}", command.Data);
                    }
                    Assert.Contains(LinesFor(InputOf(plain))[0], lines);
                }
            );

    private static readonly string[] _properties = ["file", "line", "endLine", "col", "endColumn", "title"];

    [Fact]
    public void A_text_of_any_length_is_no_longer_than_GitHub_takes()
    {
        var hole = Wrong("mse", 2, new string('x', 10_000)) with { Hint = "Look again." };
        var error = CommandsFor(InputOf(File("01-one", hole)))[0];
        Assert.InRange(error.Data.Length, 3990, 4000);
    }

    private static List<RunnerCommand> Errors(int count) =>
        [
            .. CommandsFor(InputOf(File("01-one", [.. Enumerable.Range(0, count).Select(i => Wrong($"h{i}", i + 1))])))
                .Where(c => c.Name == "error"),
        ];

    private static List<RunnerCommand> CommandsFor(FormatInput input) =>
        LinesFor(input).ConvertAll(line => RunnerCommand.Parse(line)!);

    private static List<string> LinesFor(FormatInput input) =>
        [.. Format("github").PiecesOf(input).OfType<FormatPiece.Printed>().Single().Lines];
}
