using CsCheck;
using Grader.Pages.Listings;
using Grader.Pages.Tests.Samples;
using Grader.Protocol;
using Grader.Results;
using Xunit;

namespace Grader.Pages.Tests;

public sealed class ListingTests
{
    private static SubmissionReport With(params HoleReport[] holes) =>
        SampleFile.Report with
        {
            Holes = [.. holes],
            Diagnostics = [],
            Edits = [],
        };

    private static HoleReport Hole(string id, int line, int endLine, params string[] because) =>
        SampleFile.Hole(id, line, endLine, Verdict.Passed, 1, 1) with
        {
            BecauseOf = [.. because],
        };

    [Fact]
    public void Every_line_is_there_once_wherever_holes_say_that_they_are() =>
        Gen.Select(Gen.Int[-3, 12], Gen.Int[-3, 400])
            .Array[0, 6]
            .Sample(places =>
            {
                var file = With([.. places.Select((p, i) => Hole($"h{i}", p.Item1, p.Item2))]);
                var blocks = ListingBlock.AllOf(file, new("1\n2\r\n3\r4\n5\n6\n7\n8", []));
                Assert.Equal(Enumerable.Range(1, 8), blocks.SelectMany(b => b.Lines).Select(l => l.Code.Number));
                Assert.Equal(places.Length, blocks.Sum(b => b.Holes.Length));
            });

    [Fact]
    public void The_pieces_of_a_line_are_its_text_whatever_is_marked_in_it() =>
        Gen.Select(Gen.String, Gen.Int[-1, 20], Gen.Int[-1, 20], Gen.Int[0, 5])
            .Sample(
                (text, column, length, start) =>
                {
                    var span = new CodeSpan(
                        Math.Min(start, text.Length),
                        Math.Max(0, Math.Min(3, text.Length - start)),
                        CodeColour.Name
                    );
                    var lines = CodeLine.AllOf(new(text, [span]), [new("CS1", 1, column, "?") { Length = length }]);
                    var shown = string.Concat(lines[0].Pieces.Select(p => p.Text)).TrimEnd(' ');
                    Assert.Equal(text.Split('\n', '\r', '\u0085', '\u2028', '\u2029')[0].TrimEnd(' '), shown);
                }
            );

    [Fact]
    public void The_very_characters_are_marked()
    {
        var line = CodeLine.AllOf(
            new("float lr = ;", [new(0, 5, CodeColour.Keyword)]),
            [new("CS1525", 1, 7, "?") { Length = 2 }]
        )[0];
        Assert.Equal("lr", Assert.Single(line.Pieces, p => p.IsMarked).Text);
        Assert.Equal(CodeColour.Keyword, line.Pieces[0].Colour);
    }

    [Fact]
    public void What_is_missing_is_marked_behind_the_line()
    {
        var line = CodeLine.AllOf(new("x", []), [new("CS1002", 1, 2, "; expected")])[0];
        Assert.True(line.Pieces[^1].IsMarked);
    }

    [Fact]
    public void From_a_cause_to_what_it_makes_wrong_there_is_a_line()
    {
        var blocks = ListingBlock.AllOf(
            With(Hole("a", 2, 2), Hole("b", 4, 4, "a"), Hole("c", 6, 6, "a", "gone")),
            new("1\n2\n3\n4\n5\n6", [])
        );
        Assert.Equal(
            [new CauseLink(1, 3, IsCauseAbove: true, 1), new CauseLink(1, 5, IsCauseAbove: true, 2)],
            CauseLink.AllOf(blocks)
        );
    }
}
