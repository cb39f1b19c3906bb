using System.Text;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Cli.Students;
using Grader.Intake;
using Grader.Isolation;
using Grader.Misconceptions;
using Grader.Protocol;
using Grader.Results;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary>One <c>grader misconception</c>.</summary>
/// <param name="File">Whose answer it is; null where there is but one file.</param>
/// <param name="Tell">What to tell whoever makes the same mistake.</param>
/// <param name="Name">What the wrong file is called; null for the hole's name and a number.</param>
/// <param name="Exercise">What <c>--exercise</c> says, if anything.</param>
/// <param name="CourseFolder">What <c>--course</c> says, if anything.</param>
internal sealed record MisconceptionRun(
    OutsideWorld World,
    IReadOnlyList<string> Paths,
    string? File,
    string Hole,
    string Tell,
    string? Name,
    string? Exercise,
    string? CourseFolder,
    RequestedIsolation Isolation,
    int? Seed
)
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public async Task<int> Run(CancellationToken cancellation)
    {
        RefuseName();
        var course = Courses.OpenUnsealed(World, CourseFolder, "misconception");
        var chosen = ChooseFile(FindFiles());
        var text = TextOf(chosen);
        var id = ExerciseChoice.Resolve(course, Exercise ?? chosen.ClaimedExercise);
        await using var grading = await Courses.OpenGradingOfOneFile(World, course, Isolation, Seed, cancellation);
        RefuseHole(await Courses.ReadExercise(World, grading, id, cancellation));
        RefuseAnswer(await grading.Grade(chosen, id, cancellation), chosen.File);

        var wrong = WrongFile.TextOf(Tell, await grading.WithOneAnswerOf(id, text, Hole, cancellation));
        var fullPath = course.PathOfNewWrongFile(id, Name ?? Hole, isNumbered: Name is null);
        var path = Path.GetRelativePath(World.WorkingDirectory, fullPath);
        NewFiles.WriteAll(World, [(path, _utf8.GetBytes(wrong))], force: false);

        var next = World.CommandToPaste("verify", id, CourseFolder);
        World.Show(new NextStep("Next: see whether the exercise holds with it:", next).Lines());
        return ExitCode.Done;
    }

    private void RefuseName()
    {
        if (Name?.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') is false)
        {
            throw new RequestException($"'{Name}' is no name for a file. Give --name letters, digits and dashes.");
        }
    }

    private HandedInFile[] FindFiles() =>
        Submissions.Find([.. Paths.Select(World.PathOf)]) switch
        {
            SubmissionSearch.Found(var files) => [.. files],
            SubmissionSearch.Refused(var message) => throw new RequestException(message),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private HandedInFile ChooseFile(HandedInFile[] files)
    {
        if (File is null)
        {
            return files is [var single]
                ? single
                : throw new RequestException($"There are {files.Length} files. Say whose answer it is: --file FILE.");
        }
        // What a group handed in is there once for each of them.
        return files.Where(f => f.File == File).DistinctBy(f => f.Read).ToList() switch
        {
            [var only] => only,
            [] => throw new RequestException(
                $"There is no file '{File}' among what was given.{DidYouMean.Ask(File, files.Select(f => f.File))} The table of "
                    + "grade names them."
            ),
            var several => throw new RequestException(
                $"There are {several.Count} files '{File}' among what was given. Give one of them alone."
            ),
        };
    }

    private static string TextOf(HandedInFile file) =>
        file.Read() switch
        {
            SubmissionReading.Text(var text) => text,
            SubmissionReading.Unreadable(var why) => throw new RequestException($"'{file.File}' cannot be read: {why}."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private void RefuseHole(Exercise exercise)
    {
        var ids = exercise.Holes.Select(h => h.Id).ToList();
        if (!ids.Contains(Hole))
        {
            throw new RequestException(
                $"{exercise.Id} has no hole '{Hole}'.{DidYouMean.Ask(Hole, ids)} It has {string.Join(", ", ids)}."
            );
        }
    }

    private void RefuseAnswer(GradedSubmission graded, string file)
    {
        var verdict = graded.Report.Holes.FirstOrDefault(h => h.Id == Hole)?.Verdict;
        var wrong = graded.Wrong.FirstOrDefault(w => w.Hole == Hole);
        if (WhyNotKept(verdict, wrong) is { } why)
        {
            throw new RequestException($"The answer to {Hole} in '{Printable.Of(file)}' {why}. Nothing was written.");
        }
        if (wrong?.KnownAs is { } known)
        {
            throw new RequestException(
                $"'{Path.GetRelativePath(World.WorkingDirectory, known)}' does the same already. Change its first line to tell "
                    + "something else."
            );
        }
    }

    private static string? WhyNotKept(Verdict? verdict, WrongAnswer? wrong) =>
        verdict switch
        {
            Verdict.Unfilled => "is not filled in",
            Verdict.Failed when wrong is null =>
                "does nothing that could be found again in another's: it does not compile, or it only runs into a limit",
            Verdict.Failed => null,
            _ => "is not wrong",
        };
}
