using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Intake;
using Grader.Protocol;
using Grader.Results;
using Grader.Session;
using Grader.Words;
using Spectre.Console.Rendering;

namespace Grader.Cli.Verbs;

/// <summary>What a person sees who watches a file, and what the keys do.</summary>
internal sealed class WatchScreen(OwnFile file, Course course, GradingSession grading)
{
    private readonly OutsideWorld _world = file.World;
    private readonly KeyPresses? _keys = file.World.Keys();
    private readonly KeptCheck _kept = new(file, course);
    private SubmissionReport? _last;
    private HintSteps? _hints;

    public async Task Show(SubmissionReading reading, SubmissionReport? report)
    {
        _world.ClearScreen();
        if (
            report is { Status: SubmissionStatus.Graded, Exercise: { } id }
            && await grading.ReadExercise(id, CancellationToken.None) is ExerciseReading.Read(var exercise)
        )
        {
            _kept.Keep(reading, report, isShown: true);
            (_last, _hints) = (report, HintsOn(report, exercise));
            var next = AfterCheck.NextStepFor(report, exercise, null, file.CommandToGoOn(course, id));
            _world.Show(CheckScreen.LayOut(exercise.Title, report, StudentLines.Of(reading), next));
        }
        else
        {
            (_last, _hints) = (null, null);
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
                _world.Show([HangingText.Blank, .. NextHint()]);
                break;
            case 'l':
                _world.Show([HangingText.Blank]);
                await ListVerb.ListExercises(_world, file.CourseFolder, cancellation);
                break;
            case 'r':
                _world.Show([HangingText.Blank]);
                // A process of its own, so that whatever it still waits to read is gone with it.
                await _world.CallAgain(["run", "--isolation", $"{file.Isolation}".ToLowerInvariant(), "--", file.Path]);
                cancellation.ThrowIfCancellationRequested();
                _world.Show([HangingText.Blank, HangingText.Of("", Footer(), Tone.Quiet)]);
                break;
        }
        return false;
    }

    private IEnumerable<IRenderable> NextHint()
    {
        if (_hints is null)
        {
            var why = _last is null
                ? "There is nothing to give a hint on yet."
                : "Every hole is right: there is nothing to give a hint on.";
            return [HangingText.Of("", why)];
        }
        var hint = _hints.Next("Another h");
        _hints = _hints.Onward();
        _kept.KeepGiven(_hints);
        return hint;
    }

    // Null where every hole is right.
    private HintSteps? HintsOn(SubmissionReport report, Exercise exercise)
    {
        if (AfterCheck.NextHole(report) is not { } hole)
        {
            return null;
        }
        return _kept.GoOn(FoundHints.On(hole, report, exercise, file, course, isSeen: true));
    }

    private string Footer() =>
        $"Watching {Printable.Of(file.Path)}: it is checked again on every save. "
        + $"{(_keys is null ? "Ctrl-C quits." : "h hint, r run, l list, q quit.")}";

    private string WhyNotGraded(SubmissionReading reading, SubmissionReport? report) =>
        reading is SubmissionReading.Unreadable(var why)
            ? file.WhyNotChecked(why, course)
            : report?.Message ?? $"'{file.Path}' could not be graded.";
}
