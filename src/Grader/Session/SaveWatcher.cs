using Grader.Intake;
using Grader.Results;

namespace Grader.Session;

/// <summary>Grades one file again whenever it was saved.</summary>
/// <param name="path">The file; it may come and go.</param>
/// <param name="look">How often it is looked at. Looking is cheap, and sees what an editor does, be it that it writes another
/// file and renames it.</param>
/// <param name="grade">Grades what was read; cancelled where the file changes meanwhile.</param>
public sealed class SaveWatcher(
    string path,
    TimeProvider time,
    TimeSpan look,
    Func<SubmissionReading, CancellationToken, Task<SubmissionReport>> grade
)
{
    /// <summary>Two looks alike make a save; a person notices nothing of so short a time.</summary>
    public static TimeSpan LookInterval { get; } = TimeSpan.FromMilliseconds(40);

    /// <param name="show">Is told what was read, and the verdict on it; no verdict where it was not graded.</param>
    /// <param name="between">Is called at every look; true ends the watching.</param>
    public async Task Watch(
        Func<SubmissionReading, SubmissionReport?, Task> show,
        Func<Task<bool>> between,
        CancellationToken cancellation
    )
    {
        using var timer = new PeriodicTimer(look, time);
        var (last, shown) = (FileStamp.Never, FileStamp.Never);
        PendingGrading? attempt = null;
        try
        {
            while (!await between())
            {
                var now = FileStamp.ReadFrom(path);
                if (now != last)
                {
                    // It is being written: its verdict, if there will be one, is not that of the file.
                    await Abandon(attempt);
                    (attempt, last) = (null, now);
                }
                else if (attempt is null && now != shown)
                {
                    attempt = StartGrading(now, cancellation);
                }
                else if (attempt is { Work.IsCompleted: true })
                {
                    shown = attempt.Stamp;
                    await show(attempt.Reading, await attempt.Work);
                    attempt.Stop.Dispose();
                    attempt = null;
                }
                await timer.WaitForNextTickAsync(cancellation);
            }
        }
        finally
        {
            await Abandon(attempt);
        }
    }

    private PendingGrading StartGrading(FileStamp stamp, CancellationToken cancellation)
    {
        var reading = SubmissionFile.Read(path);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        return new(
            stamp,
            reading,
            stop,
            reading is SubmissionReading.Text ? GradeReading(reading, stop.Token) : Task.FromResult<SubmissionReport?>(null)
        );
    }

    private async Task<SubmissionReport?> GradeReading(SubmissionReading reading, CancellationToken cancellation) =>
        await grade(reading, cancellation);

    private static async Task Abandon(PendingGrading? attempt)
    {
        if (attempt is null)
        {
            return;
        }
        await attempt.Stop.CancelAsync();
        await attempt.Work.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        attempt.Stop.Dispose();
    }

    private sealed record PendingGrading(
        FileStamp Stamp,
        SubmissionReading Reading,
        CancellationTokenSource Stop,
        Task<SubmissionReport?> Work
    );

    /// <summary>What changes when a file does.</summary>
    private sealed record FileStamp(bool Exists, DateTime Written, long Length)
    {
        public static FileStamp Never { get; } = new(false, DateTime.MaxValue, -1);

        public static FileStamp ReadFrom(string path) =>
            new FileInfo(path) is { Exists: true } file ? new(true, file.LastWriteTimeUtc, file.Length) : new(false, default, 0);
    }
}
