using Grader.Protocol;

namespace Grader.Judging;

/// <summary>What a student reads whose file the compiler process could not take on.</summary>
public static class CompileLimitWords
{
    public static string Describe(CompilerReply? reply) =>
        reply is CompilerReply.TooDeep tooDeep
            ? $"compile limit: {Describe(tooDeep)}"
            : "compile limit: the file could not be read within the limits of time and memory. Take out what the exercise "
                + "does not ask for.";

    public static string Describe(CompilerReply.TooDeep tooDeep) =>
        $"line {tooDeep.Line} nests deeper than is read: 200 brackets within one another are possible, and 6 interpolated "
        + "strings.";
}
