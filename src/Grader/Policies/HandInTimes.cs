using Grader.Intake;
using Grader.Misconceptions;
using Grader.Results;
using Grader.Words;

namespace Grader.Policies;

/// <summary>When the files of a class were handed in, and what that costs.</summary>
public sealed class HandInTimes
{
    /// <summary>A checkout or a download writes its files in one go: times that are no further apart are its own.</summary>
    private static readonly TimeSpan _oneGo = TimeSpan.FromMinutes(10);

    /// <summary>A clock somewhere may be so much ahead.</summary>
    private static readonly TimeSpan _ahead = TimeSpan.FromDays(1);

    private readonly CoursePolicy _policy;
    private readonly DateTimeOffset _now;
    private readonly bool _filesTell;

    /// <param name="files">All of the class: whether the times of files say anything is seen by all of them.</param>
    public HandInTimes(CoursePolicy policy, DateTimeOffset now, IEnumerable<HandedInFile> files)
    {
        (_policy, _now) = (policy, now);
        var changed = files.Select(ChangedAt).OfType<DateTimeOffset>().ToList();
        _filesTell = changed.Count > 0 && changed.Max() - changed.Min() > _oneGo;
    }

    /// <summary>Lines for people: how that was found out, where lateness hangs on it.</summary>
    /// <param name="files">With the exercises that they are for; null where they are for none.</param>
    public IEnumerable<string> Remarks(IEnumerable<(HandedInFile File, string? Exercise)> files)
    {
        var due = files.Where(f => IsOver(f.Exercise)).Select(f => f.File).ToList();
        var marked = due.Count(f => f is { IsPlatformsTime: false, IsMarkedLate: true });
        var byFile = due.Count(f => !f.IsPlatformsTime && f.IsMarkedLate is null && _filesTell && ChangedAt(f) is not null);
        var unknown = due.Count(f => f.IsMarkedLate is null && MomentOf(f) is null);
        if (marked > 0)
        {
            yield return $"{Plural.Counted(marked, "file")} {Plural.Of(marked, "is", "are")} marked as late, and nothing says by "
                + "how much: that counts as 1 day.";
        }
        if (byFile > 0)
        {
            yield return $"No platform says when {Plural.Counted(byFile, "file")} {Plural.Of(byFile, "was", "were")} handed in: "
                + "the time at which a file was changed last is taken for that.";
        }
        if (unknown > 0)
        {
            var why = due.Exists(f => f.IsMarkedLate is null && ChangedAt(f) is not null && MomentOf(f) is null)
                ? " (a copy, a download or a checkout gave the files the time at which it was made)"
                : "";
            yield return $"Nothing says when {Plural.Counted(unknown, "file")} {Plural.Of(unknown, "was", "were")} "
                + $"handed in{why}: {Plural.Of(unknown, "it is", "they are")} taken to be in time.";
        }
    }

    /// <summary>What is reported of a file, with when it was handed in and what lateness costs.</summary>
    public GradedSubmission Judge(HandedInFile file, GradedSubmission graded)
    {
        var (report, due) = (graded.Report, _policy.DueOf(graded.Report.Exercise));
        var at = file.IsPlatformsTime || due is not null ? MomentOf(file) : null;
        var days =
            due is null ? 0
            : at is { } moment ? _policy.Clock.CountDaysLate(moment, due.Value)
            : file.IsMarkedLate == true && due < _now ? 1 // the least that it can be
            : 0;
        var late =
            days > 0 && report is { Status: SubmissionStatus.Graded, Score: { } score, Max: { } max }
                ? _policy.Late.Judge(days, score, max)
                : null;
        return graded with { Report = report with { HandedIn = at, Late = late, Message = MessageOf(report) } };
    }

    private string? MessageOf(SubmissionReport report)
    {
        if (report.Exercise is not { } exercise || _policy.ReleaseOf(exercise) is not { } release || release <= _now)
        {
            return report.Message;
        }
        var said = $"It counts for nothing yet: {exercise} is released {_policy.Clock.Show(release)}.";
        return report.Message is { } message ? $"{message} {said}" : said;
    }

    private bool IsOver(string? exercise) => _policy.DueOf(exercise) < _now;

    private DateTimeOffset? MomentOf(HandedInFile file) =>
        file.IsPlatformsTime && file.Modified is { } time ? _policy.Clock.MomentOf(time)
        : _filesTell ? ChangedAt(file)
        : null;

    // What a file says of itself; null where it says nothing, or what cannot be.
    private DateTimeOffset? ChangedAt(HandedInFile file) =>
        !file.IsPlatformsTime && file.Modified is { } time && _policy.Clock.MomentOf(time) is { } at && at <= _now + _ahead
            ? at
            : null;
}
