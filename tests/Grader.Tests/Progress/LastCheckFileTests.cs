using Grader.Progress;
using Grader.Results;
using Xunit;

namespace Grader.Tests.Progress;

/// <summary>The file beside a student's own, which anybody may have cut, made or put somewhere else.</summary>
public sealed class LastCheckFileTests : IDisposable
{
    private static readonly LastCheck _check = new(
        1,
        new("0.1.0", "e", "c"),
        0.5,
        IsRight: false,
        [new("f", Verdict.Passed), new("y", Verdict.NotRun)],
        [new("y", "s", 2)]
    );

    private readonly TempFolder _folder = new();
    private readonly LastCheckFile _file;

    public LastCheckFileTests() => _file = new(_folder.Write("01-one.csx", "int y = 1;"));

    private string Place => _folder.At(".grader/01-one.csx.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_is_read_again_and_stays_out_of_a_repository()
    {
        Assert.True(_file.Write(_check));
        Assert.True(_file.Write(_check with { Points = 1 }));
        var read = _file.Read()!;
        Assert.Equal((_check.Of, 1.0, false), (read.Of, read.Points, read.IsRight));
        Assert.Equal(_check.Holes, read.Holes);
        Assert.Equal(2, read.HintsGiven("y", "s"));
        Assert.Equal(
            [".gitignore", "01-one.csx.json"],
            Directory.GetFiles(_folder.At(".grader")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
        );
        Assert.Equal("*\n", File.ReadAllText(_folder.At(".grader/.gitignore")));
    }

    [Fact]
    public void A_file_that_was_cut_anywhere_says_nothing()
    {
        _file.Write(_check);
        var whole = File.ReadAllBytes(Place);
        for (var length = 0; length < whole.Length - 1; length++)
        {
            File.WriteAllBytes(Place, whole[..length]);
            Assert.Null(_file.Read());
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"form": 1}""")]
    [InlineData(
        """{"form": 2, "of": {"grader": "", "exercise": "", "content": ""}, "points": 1, "isRight": true, "holes": [], "hints": []}"""
    )]
    [InlineData("""{"form": 1, "of": null, "points": 1, "isRight": true, "holes": [], "hints": []}""")]
    [InlineData(
        """{"form": 1, "of": {"grader": "", "exercise": "", "content": ""}, "points": 1, "isRight": true, "holes": null, "hints": []}"""
    )]
    [InlineData(
        """{"form": 1, "of": {"grader": "", "exercise": "", "content": ""}, "points": 1, "isRight": true, "holes": [null], "hints": []}"""
    )]
    [InlineData(
        """{"form": 1, "of": {"grader": "", "exercise": "", "content": ""}, "points": 1, "isRight": true, "holes": [{"id": "f", "verdict": "great"}], "hints": []}"""
    )]
    [InlineData(
        """{"form": 1, "of": {"grader": "", "exercise": "", "content": ""}, "points": "NaN", "isRight": true, "holes": [], "hints": []}"""
    )]
    public void What_is_of_another_form_says_nothing(string text)
    {
        _folder.Write(".grader/01-one.csx.json", text);
        Assert.Null(_file.Read());
    }

    [Fact]
    public void A_file_without_end_is_not_read()
    {
        _folder.Write(".grader/01-one.csx.json", new string(' ', 100_000) + "{}");
        Assert.Null(_file.Read());
    }

    [Fact]
    public void Where_something_else_is_in_its_place_nothing_is_written_and_that_is_said()
    {
        _folder.Write(".grader", "a file");
        Assert.False(_file.Write(_check));
        Assert.Null(_file.Read());
        Assert.Equal("a file", File.ReadAllText(_folder.At(".grader")));
    }

    [Fact]
    public void A_folder_that_leads_elsewhere_is_not_entered()
    {
        Directory.CreateDirectory(_folder.At("elsewhere"));
        Directory.CreateSymbolicLink(_folder.At(".grader"), _folder.At("elsewhere"));
        Assert.False(_file.Write(_check));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.At("elsewhere")));
        _folder.Write("elsewhere/01-one.csx.json", "{}");
        Assert.Null(_file.Read());
    }

    [Fact]
    public async Task Many_at_a_time_leave_one_whole_file()
    {
        var all = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(i => Task.Run(() => _file.Write(_check with { Points = i })))
        );
        Assert.All(all, Assert.True);
        Assert.InRange(_file.Read()!.Points, 0, 19);
        Assert.Equal(2, Directory.GetFiles(_folder.At(".grader")).Length);
    }
}
