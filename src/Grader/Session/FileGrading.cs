using Grader.Intake;
using Grader.Judging;
using Grader.Misconceptions;
using Grader.Results;
using Grader.Words;

namespace Grader.Session;

/// <summary>Grades files by what they say: a verdict hangs on nothing else.</summary>
/// <param name="Exercise">The exercise to grade all as, or null for the one that each file names.</param>
/// <param name="GradeText">Grades a text as an exercise of the course, as <see cref="GradingSession.GradeText"/> does; it may be
/// another machine that does it.</param>
public sealed record FileGrading(
    Course Course,
    string? Exercise,
    Func<string, string, CancellationToken, Task<GradedSubmission>> GradeText
)
{
    /// <summary>Grades one file. Whatever a student did ends up in the report.</summary>
    /// <exception cref="GraderFailureException">The grader itself cannot work.</exception>
    public async Task<GradedSubmission> Grade(HandedInFile handedIn, CancellationToken cancellation)
    {
        var claimed = handedIn.ClaimedExercise;
        var named = Exercise ?? claimed;
        var id = Course.FindId(named);
        var reading = handedIn.Read();
        if (reading is not SubmissionReading.Text read)
        {
            var why = ((SubmissionReading.Unreadable)reading).Why;
            return NotGraded(handedIn, id, SubmissionStatus.Unreadable, Reasons.AsSentence(why));
        }
        if (id is null)
        {
            return NotGraded(handedIn, null, SubmissionStatus.UnknownExercise, WhyUnknown(named, read));
        }
        var graded = await GradeText(id, read.Content, cancellation);
        var remark =
            Course.FindId(claimed) is { } other && other != id
                ? $"The file says that it is for {other}. It was graded as {id}."
                : null;
        var report = graded.Report with
        {
            File = handedIn.File,
            Student = handedIn.Student,
            Identity = handedIn.Identity,
            Message = remark ?? graded.Report.Message,
            Notes = read.Notes.IsEmpty ? null : read.Notes,
        };
        return Of(handedIn, graded with { Report = StudentPlaces.InFile(report, read.Places) });
    }

    private string WhyUnknown(string named, SubmissionReading.Text read) =>
        Exercise is null && ExerciseName.ClaimedIn(read) is null
            ? $"No line '// exercise ID' is on its top, and '{named}' is no exercise of this course."
            : $"It belongs to '{named}', which is no exercise of this course."
                + (Nearest.To(named, Course.Ids) is { } meant ? $" Its line '// exercise' may mean '{meant}'." : "");

    private static GradedSubmission NotGraded(HandedInFile file, string? exercise, SubmissionStatus status, string message)
    {
        var report = SubmissionReport.NotGraded(file.File, file.Student, exercise, status, message);
        return Of(file, new(report with { Identity = file.Identity }, null, []));
    }

    private static GradedSubmission Of(HandedInFile file, GradedSubmission graded) =>
        graded with
        {
            Modified = file.Modified,
            Number = file.Number,
        };
}
