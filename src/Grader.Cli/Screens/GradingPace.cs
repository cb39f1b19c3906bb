using Grader.Intake;
using Grader.Words;

namespace Grader.Cli.Screens;

/// <summary>How far a grading is, and how fast. From any thread.</summary>
/// <param name="count">Of all files.</param>
public sealed class GradingPace(TimeProvider time, int count)
{
    /// <summary>A file that takes longer is worth a word.</summary>
    private static readonly TimeSpan _slow = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<HandedInFile, long> _underWay = new(ReferenceEqualityComparer.Instance);
    private int _done;
    private (HandedInFile? File, TimeSpan Took) _slowest;

    /// <summary>Who grades; null where nobody needs to be told, as it is this machine.</summary>
    public Func<string?> DescribeWorkers { get; init; } = () => null;

    public void Begin(HandedInFile file)
    {
        lock (_lock)
        {
            _underWay.Add(file, time.GetTimestamp());
        }
    }

    public void End(HandedInFile file)
    {
        lock (_lock)
        {
            _underWay.Remove(file, out var began);
            _done++;
            if (time.GetElapsedTime(began) is var took && took > _slowest.Took)
            {
                _slowest = (file, took);
            }
        }
    }

    /// <returns>"120 of 500, 4.2 a second, 1 min 30 s left", and what has been under way for long.</returns>
    public string Describe()
    {
        lock (_lock)
        {
            var words = PaceWords.For(_done, count, time.GetElapsedTime(_start));
            // Of what others grade, this program knows since when it waits, and not since when it is graded.
            return DescribeWorkers() is { } workers ? $"{words}; {workers}"
                : DescribeUnderWay() is { } slow ? $"{words}; {slow}"
                : words;
        }
    }

    /// <summary>How many have ended.</summary>
    public int Done
    {
        get
        {
            lock (_lock)
            {
                return _done;
            }
        }
    }

    /// <returns>Null where none was slow.</returns>
    public string? DescribeSlowest()
    {
        lock (_lock)
        {
            return DescribeWorkers() is null && _slowest is ({ } file, var took) && took > _slow
                ? $"The slowest took {PaceWords.For(took)}: {Shown(file)}."
                : null;
        }
    }

    private string? DescribeUnderWay()
    {
        var longest = _underWay.OrderBy(f => f.Value).FirstOrDefault();
        return longest.Key is { } file && time.GetElapsedTime(longest.Value) is var age && age > _slow
            ? $"{Shown(file)} for {PaceWords.For(age)}"
            : null;
    }

    private static string Shown(HandedInFile file) => Printable.Shorten(file.File, 60);
}
