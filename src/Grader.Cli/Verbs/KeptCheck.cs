using Grader.Cli.Asking;
using Grader.Cli.Outside;
using Grader.Cli.Screens;
using Grader.Intake;
using Grader.Progress;
using Grader.Results;
using Grader.Words;

namespace Grader.Cli.Verbs;

/// <summary>What checks of a file found, kept beside it: for the list, and so that no hint is given twice.</summary>
internal sealed class KeptCheck(OwnFile file, Course course)
{
    private readonly LastCheckFile _place = new(file.FullPath);
    private LastCheck? _last;

    /// <summary>Whether a person has seen what was found in it as it is.</summary>
    public bool IsShown => _last is { IsShown: true };

    /// <param name="reading">What was graded.</param>
    /// <param name="isShown">Whether all that was found is shown.</param>
    /// <returns>Whether it could be kept.</returns>
    public bool Keep(SubmissionReading reading, SubmissionReport report, bool isShown)
    {
        if (reading is not SubmissionReading.Text(var text) || report.Exercise is not { } id)
        {
            return false;
        }
        try
        {
            return Keep(id, text, report, isShown);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // the exercise is gone, which everything else will say
        }
    }

    private bool Keep(string id, string text, SubmissionReport report, bool isShown)
    {
        var before = _last ?? _place.Read();
        var basis = CheckBasis.Of(GraderVersion.Current, course, id, text);
        _last = LastCheck.From(report, basis, AfterCheck.IsRight(report), before?.Hints ?? []) with
        {
            IsShown = isShown || (before is { IsShown: true } && before.Of == basis),
        };
        return _place.Write(_last);
    }

    /// <summary>The same, from where they were the last time.</summary>
    public HintSteps GoOn(HintSteps steps) =>
        steps with
        {
            Given = Math.Clamp(_last?.HintsGiven(steps.Hole, steps.Situation) ?? 0, 0, steps.Steps.Length),
        };

    /// <returns>Whether it could be kept.</returns>
    public bool KeepGiven(HintSteps steps)
    {
        _last = _last?.WithHints(new(steps.Hole, steps.Situation, steps.Given));
        return _last is not null && _place.Write(_last);
    }

    /// <param name="what">Is lost, as a sentence begins.</param>
    public void SayNotKept(string what) =>
        file.World.Say(
            $"{what}: the folder '.grader' beside {Printable.Of(file.Path)} cannot be written. Everything else is as it "
                + "should be."
        );
}
