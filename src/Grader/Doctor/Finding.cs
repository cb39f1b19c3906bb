namespace Grader.Doctor;

/// <summary>One thing that was tried on this machine, and what came of it.</summary>
/// <param name="What">What was seen: a sentence, or "files: read a file: denied".</param>
/// <param name="Mend">What to do about it; null where nothing is to be done.</param>
public sealed record Finding(Grade Grade, string What, string? Mend = null)
{
    public static Finding Pass(string what) => new(Grade.Pass, what);

    public static Finding Caution(string what, string mend) => new(Grade.Caution, what, mend);

    public static Finding Fail(string what, string mend) => new(Grade.Fail, what, mend);
}

public enum Grade
{
    Pass,

    /// <summary>It may be as it should be, or is so for a reason that does not always hold.</summary>
    Caution,

    Fail,
}
