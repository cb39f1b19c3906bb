using Grader.Notebooks;
using Grader.Protocol;
using Grader.Results;
using Xunit;

namespace Grader.Tests.Results;

/// <summary>What is told of the lines of a notebook is told of its cells.</summary>
public sealed class StudentPlacesTests
{
    // Two cells of two lines each, and the line between them.
    private static readonly ScriptPlaces _places = new([
        new(2, 1, 9),
        new(2, 2, 10),
        new(2, 2, 10),
        new(4, 1, 30),
        new(4, 2, 31),
    ]);

    [Theory]
    [InlineData("Line 1 does not compile: no.", "Cell 2, line 1 does not compile: no.")]
    [InlineData("Forbidden: line 4 uses File.", "Forbidden: cell 4, line 1 uses File.")]
    [InlineData("It failed because linear (line 2) is wrong.", "It failed because linear (cell 2, line 2) is wrong.")]
    [InlineData("Look at lines 4 to 5.", "Look at cell 4, lines 1 to 2.")]
    [InlineData("Look at lines 2 to 4.", "Look at cell 2, line 2 to cell 4, line 1.")]
    [InlineData(
        "Lines 1, 2 and 5 make tensors of ints.",
        "Cell 2, line 1, cell 2, line 2 and cell 4, line 2 make tensors of ints."
    )]
    [InlineData(
        "\"line 1\\\", line 2\" was seen; \"line 4\" was expected in line 4.",
        "\"line 1\\\", line 2\" was seen; \"line 4\" was expected in cell 4, line 1."
    )]
    [InlineData("It threw A in line 1: '\"' is no JSON.", "It threw A in cell 2, line 1: '\"' is no JSON.")]
    [InlineData(
        "An empty line, 3 lines, deadline 1, line 6 and line 0.",
        "An empty line, 3 lines, deadline 1, line 6 and line 0."
    )]
    public void Sentences_name_the_cell(string said, string told) => Assert.Equal(told, StudentPlaces.InFile(said, _places));

    [Fact]
    public void A_report_has_the_files_lines_and_the_cells_and_finds_its_way_back()
    {
        var report = SubmissionReport.NotGraded("a.ipynb", null, "01", SubmissionStatus.Graded, "Mend line 4.") with
        {
            Holes = [Hole("a", 1, 1), Hole("b", 2, 4)],
            Diagnostics = [new("CS0103", 5, 3, "no") { Advice = "As in line 1." }],
            Edits = [new(4, "changed")],
        };
        var told = StudentPlaces.InFile(report, _places);
        Assert.Equal("Mend cell 4, line 1.", told.Message);
        Assert.Equal(
            [(9, 9, "cell 2, line 1"), (10, 30, "cell 2, line 2 to cell 4, line 1")],
            told.Holes.Select(h => (h.Line, h.EndLine, h.Cell!.Range))
        );
        Assert.Equal(("cell 4, line 2", 31, 3, "As in cell 2, line 1."), OfError(told.Diagnostics[0]));
        Assert.Equal("cell 4, line 1", PlaceWords.Of(told.Edits[0]));
        Assert.Equal([false, false], told.Holes.Select(h => h.Holds(told.Diagnostics[0])));
        Assert.True(told.Holes[1].Holds(told.Diagnostics[0] with { Cell = new(4, 1, 4, 1) }));

        var back = StudentPlaces.InText(told, _places);
        Assert.Equal([(1, 1), (2, 4)], back.Holes.Select(h => (h.Line, h.EndLine)));
        Assert.Equal((5, 4), (back.Diagnostics[0].Line, back.Edits[0].Line));
    }

    [Fact]
    public void Of_a_script_nothing_changes()
    {
        var report = SubmissionReport.NotGraded("a.csx", null, "01", SubmissionStatus.Graded, "Mend line 4.");
        Assert.Same(report, StudentPlaces.InFile(report, ScriptPlaces.Same));
        Assert.Same(report, StudentPlaces.InText(report, ScriptPlaces.Same));
    }

    private static (string, int, int, string?) OfError(StudentDiagnostic error) =>
        (PlaceWords.Of(error), error.Line, error.Column, error.Advice);

    private static HoleReport Hole(string id, int line, int endLine) =>
        new(id, line, endLine, 0, 1, Verdict.Failed, Verdict.Failed, Verdict.Failed, null, null, []);
}
