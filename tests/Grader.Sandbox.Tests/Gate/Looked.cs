using Grader.Compiler;
using Grader.Compiler.Building;
using Grader.Compiler.Gate;
using Grader.Compiler.Submissions;
using Xunit;

namespace Grader.Sandbox.Tests.Gate;

/// <summary>Programs as the compiler emits them, looked through by the gate.</summary>
internal static class Looked
{
    private static readonly ScriptCompiler Compiler = new(Emitted.References, Emitted.References);

    /// <summary>What is forbidden in a program: "3 File.ReadAllText".</summary>
    /// <param name="own">The course's own rules.</param>
    public static IEnumerable<string> At(string program, string own = "")
    {
        var compiled = Compiler.CompileToRun(LooseFile.Read(program).Text).Program;
        Assert.True(compiled.Errors.IsEmpty, string.Join('\n', compiled.Errors));
        return ForbiddenUses.In(compiled.Script, compiled.Symbols, Script.Submission, Rules.BuiltIn.With(own).Value!).Select(u => $"{u.Line} {u.What}");
    }
}
