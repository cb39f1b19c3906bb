using System.Collections.Immutable;
using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Intake;
using Grader.Isolation;
using Grader.Protocol;
using Grader.Results;
using Grader.Session;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary>What a person sees who watches a file, and what the keys do.</summary>
/// <param name="wish">What was asked for, and so what a run gets too.</param>
internal sealed class WatchScreen(OwnFile file, Course course, GradingSession grading, RequestedIsolation wish)
{
    private readonly OutsideWorld _world = file.World;
    private readonly KeyPresses? _keys = file.World.Keys();
    private (SubmissionReport Report, Exercise Exercise)? _last;

    public async Task Show(SubmissionReading reading, SubmissionReport? report)
    {
        _world.ClearScreen();
        if (
            report is { Status: SubmissionStatus.Graded, Exercise: { } id }
            && await grading.ReadExercise(id, CancellationToken.None) is ExerciseReading.Read(var exercise)
        )
        {
            _last = (report, exercise);
            _world.Show(
                CheckScreen.LayOut(
                    exercise.Title,
                    report,
                    new StudentLines(reading is SubmissionReading.Text(var text) ? text : ""),
                    AfterCheck.NextStepFor(report, null, file.CommandToGoOn(course, id))
                )
            );
        }
        else
        {
            _last = null;
            _world.Show([HangingText.Of("", Printable.Of(WhyNotGraded(reading, report)))]);
        }
        _world.Show([HangingText.Blank, HangingText.Of("", Footer(), Tone.Quiet)]);
        grading.PrepareRunners(); // for the next save
    }

    /// <summary>Does what a key asks for.</summary>
    /// <returns>Whether to quit.</returns>
    public async Task<bool> AnswerKey(CancellationToken cancellation)
    {
        if (_keys is null || await _keys.TakeNext() is not { } key)
        {
            return false;
        }
        switch (char.ToLowerInvariant(key))
        {
            case 'q':
                return true;
            case 'h':
                _world.Show([HangingText.Blank, .. HintLines().Select(h => HangingText.Of("", Printable.Of(h)))]);
                break;
            case 'l':
                _world.Show([HangingText.Blank]);
                await ListVerb.ListExercises(_world, file.CourseFolder, cancellation);
                break;
            case 'r':
                _world.Show([HangingText.Blank]);
                // A process of its own, so that whatever it still waits to read is gone with it.
                await _world.CallAgain(["run", "--isolation", wish.ToString().ToLowerInvariant(), "--", file.Path]);
                cancellation.ThrowIfCancellationRequested();
                _world.Show([HangingText.Blank, HangingText.Of("", Footer(), Tone.Quiet)]);
                break;
        }
        return false;
    }

    private ImmutableArray<string> HintLines()
    {
        if (_last is not var (report, exercise) || report.Holes.FirstOrDefault(h => h.Verdict != Verdict.Passed) is not { } hole)
        {
            return
            [
                _last is null
                    ? "There is nothing to give a hint on yet."
                    : "Every hole is right: there is nothing to give a hint on.",
            ];
        }
        var path = course.LessonFileOf(exercise.Id);
        var lesson = File.Exists(path) ? File.ReadAllText(path) : "";
        return Hints.ForHole(hole, exercise, lesson, $"{exercise.Id}.md");
    }

    private string Footer() =>
        $"Watching {Printable.Of(file.Path)}: it is checked again on every save. "
        + $"{(_keys is null ? "Ctrl-C quits." : "h hint, r run, l list, q quit.")}";

    private string WhyNotGraded(SubmissionReading reading, SubmissionReport? report) =>
        reading is SubmissionReading.Unreadable(var why)
            ? $"'{file.Path}' cannot be checked now: {why}."
            : report?.Message ?? $"'{file.Path}' could not be graded.";
}
