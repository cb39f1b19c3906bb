namespace Grader.Doctor;

/// <summary>One thing that was tried on this machine, and what came of it.</summary>
/// <param name="What">What was seen: a sentence, or "files: read a file: denied".</param>
/// <param name="Mend">What to do about it; null where nothing is to be done.</param>
public sealed record Finding(FindingLevel Level, string What, string? Mend = null)
{
    public static Finding Pass(string what) => new(FindingLevel.Pass, what);

    public static Finding Caution(string what, string mend) => new(FindingLevel.Caution, what, mend);

    public static Finding Fail(string what, string mend) => new(FindingLevel.Fail, what, mend);
}

public enum FindingLevel
{
    Pass,

    /// <summary>It may be as it should be, or is so for a reason that does not always hold.</summary>
    Caution,

    Fail,
}
