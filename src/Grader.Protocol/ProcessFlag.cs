namespace Grader.Protocol;

/// <summary>What the host demands of a process on its command line. A process that cannot do it must not go on.</summary>
public static class ProcessFlag
{
    /// <summary>To cut itself off from the system before it meets a submission.</summary>
    public const string Filter = "--filter";

    /// <summary>To try what a hostile submission would try, and say what came of it: a line for each attempt, its name and
    /// whether it got through.</summary>
    /// <remarks>Followed by the folder, the process and the port to try it on, a file of answers, and the socket of the process's
    /// diagnostics; "" for none.</remarks>
    public const string Canary = "--canary";

    /// <summary>To do so without any limit of its own, so that it is known that the attempts would succeed.</summary>
    public const string Unlimited = "--unlimited";

    /// <summary>To say a line and then do nothing until there is no more input: something for canaries to try themselves
    /// on.</summary>
    public const string Stay = "--stay";
}

/// <summary>What a canary tries, in groups that a report speaks of.</summary>
public static class CanaryAttempts
{
    public const string Files = "files",
        Network = "network",
        Processes = "processes",
        Memory = "memory";

    /// <summary>The attempts that the grader's own process keeps from everybody else's.</summary>
    public const string Environment = $"{Files}: read the environment of another process",
        Diagnostics = $"{Processes}: connect to the diagnostics of another process";

    public const string Answers = $"{Files}: read an exercise with its answers";

    /// <summary>What lies in the folder.</summary>
    public const string Secret = "secret",
        Socket = "socket";

    /// <param name="name">"files: read a file".</param>
    public static string GroupOf(string name) => name.Split(':')[0];
}
