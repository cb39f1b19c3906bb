using Grader.Gradebook.Keeping;
using Xunit;

namespace Grader.Tests.Gradebook;

/// <summary>Decisions whose file, exercise or hole is not what it was.</summary>
public sealed class DecisionTests : IDisposable
{
    private readonly BookOfClass _book = new();

    public void Dispose() => _book.Dispose();

    private Task<EndedGrading> Grade(string text) => _book.Grade(BookOfClass.Of("folder ada", "ada", text));

    [Fact]
    public async Task One_on_a_file_that_cannot_be_read_now_is_said_not_to_count()
    {
        await Grade("1");
        await _book.Decide("ada", 3);
        Assert.Equal(
            ["ada, 01-one, f: a person gave 3, and their file cannot be read now. It does not count."],
            (await Grade("unreadable")).Said
        );
        Assert.Equal(
            ["ada, 01-one, f: a person gave 3 for an earlier file, and that still counts. The grader gives 2 for this one."],
            (await Grade("2")).Said
        );
    }

    [Fact]
    public async Task One_on_a_hole_that_is_gone_is_said_until_it_is_taken_back()
    {
        await Grade("1");
        await _book.Decide("ada", 3);
        _book.Hole = "g";
        _book.ChangeExercise(2);
        var gone = "ada, 01-one, f: a person gave 3, and there is no such hole any more.";
        Assert.Contains(gone, (await Grade("1")).Said);
        using (var book = await _book.OpenToDecide())
        {
            var decision = Assert.Single(book.ListDecisionsOn(Assert.Single(book.ListStudents())));
            Assert.Equal(("01-one", "f", 3), (decision.Exercise, decision.Hole, decision.Points));
            book.TakeBack(decision);
            Assert.Empty(book.ListDecisionsOn(Assert.Single(book.ListStudents())));
        }
        Assert.DoesNotContain(gone, (await Grade("1")).Said);
    }

    [Fact]
    public async Task A_grading_that_was_killed_hides_nobody()
    {
        await _book.Grade(BookOfClass.Of("folder ada", "ada", "1"), BookOfClass.Of("folder cyd", "cyd", "2"));
        _book.ChangeExercise(5);
        await _book.Grade(
            _book.Terms,
            [BookOfClass.Of("folder ada", "ada", "1"), BookOfClass.Of("folder dan", "dan", "3")],
            isKilled: true
        );
        using var book = await _book.OpenToDecide();
        Assert.Equal(
            ["ada True 1/4", "cyd True 2/4", "dan False 3/5"],
            book.ListStudents().Select(s => $"{s.Name} {s.IsInLast} {ResultOf(book, s)}")
        );
    }

    [Fact]
    public async Task A_student_is_known_by_what_earlier_reports_called_them()
    {
        await _book.Grade(BookOfClass.Of("folder ada", "ada", "1"));
        await _book.Grade(BookOfClass.Of("folder ada", "Ada Lovelace", "2"));
        using var book = await _book.OpenToDecide();
        var ada = Assert.Single(book.ListStudents());
        Assert.Equal(("Ada Lovelace", "folder ada", "ada"), (ada.Name, ada.Key, Assert.Single(ada.OtherNames)));
    }

    private static string ResultOf(DecidingGradebook book, KnownStudent student) =>
        string.Join(", ", book.ReadFilesOf(student).Select(f => $"{f.Report.Score}/{f.Report.Max}"));
}
