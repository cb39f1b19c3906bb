using System.Collections.Immutable;
using Grader.Compiler;
using Grader.Compiler.Building;
using Grader.Protocol;

namespace Grader.Sandbox.Tests.Cli;

/// <summary>What an exercise's file says, read in this process and apart from the command line.</summary>
internal static class Solver
{
    private static readonly Reader Reader = new(new ScriptCompiler([], []));

    public static string Solved(string id, string exercise) =>
        ((CompilerReply.Solved)Reader.Answer(new CompilerRequest.Solve(id, exercise, null))).File;

    /// <summary>The answers of a submission, by hole: their tokens, whatever their layout.</summary>
    public static ImmutableDictionary<string, string> Answers(string id, string exercise, string submission) =>
        ((CompilerReply.Aligned)Reader.Answer(new CompilerRequest.Align(id, exercise, submission))).Answers.ToImmutableDictionary(a => a.Hole, a => a.Code);
}
