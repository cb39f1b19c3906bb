using Grader.Protocol;

namespace Grader.Processes;

/// <summary>What came of one request to the compiler.</summary>
public abstract record CompilerAnswer
{
    private CompilerAnswer() { }

    public sealed record Replied(CompilerReply Reply) : CompilerAnswer;

    /// <param name="Limit">The limit that it hit, by name: "time limit".</param>
    public sealed record Overran(string Limit) : CompilerAnswer;

    /// <param name="LastLine">The last line that it wrote to standard error; not for students.</param>
    public sealed record Died(string? LastLine) : CompilerAnswer;
}
