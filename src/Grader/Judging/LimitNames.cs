using System.Diagnostics;
using Grader.Processes;

namespace Grader.Judging;

/// <summary>Limits that a program can hit, by the names that people and reports have for them.</summary>
internal static class LimitNames
{
    public const string Time = "time limit",
        Memory = "memory limit",
        Output = "output limit",
        Compile = "compile limit",
        Stack = "stack overflow",
        Forbidden = "forbidden",
        Exited = "exited";

    /// <summary>Null where it ended without hitting one.</summary>
    public static string? Of(Ending ending) =>
        ending switch
        {
            Ending.TimeLimit => Time,
            Ending.MemoryLimit => Memory,
            Ending.OutputLimit => Output,
            Ending.StackOverflow => Stack,
            Ending.Forged => Forbidden,
            Ending.Exited => Exited,
            Ending.Completed or Ending.Crashed => null,
            _ => throw new UnreachableException(), // closed
        };

    /// <summary>Of a program that was not run; null where it hit none.</summary>
    public static string? Of(ProgramOutcome attempt) =>
        attempt switch
        {
            ProgramOutcome.Forbidden => Forbidden,
            ProgramOutcome.CompileLimit => Compile,
            _ => null,
        };
}
