namespace Grader.Processes;

/// <summary>Which programs one may follow in a process, where it leaves nothing behind. A student's is never run where another's
/// was.</summary>
public enum Company
{
    /// <summary>Itself, on other inputs.</summary>
    Itself,

    /// <summary>The course's own solutions.</summary>
    References,

    /// <summary>What an exercise is proved with: the course's own as well, but wrong.</summary>
    Mutants,
}
