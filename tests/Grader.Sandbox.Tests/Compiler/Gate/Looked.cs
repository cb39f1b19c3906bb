using Grader.Compiler.Building;
using Grader.Compiler.Gate;
using Grader.Compiler.Scripts;
using Grader.Compiler.Submissions;
using Xunit;

namespace Grader.Sandbox.Tests.Compiler.Gate;

/// <summary>Programs as the compiler emits them, looked through by the gate.</summary>
internal static class Looked
{
    private static readonly ScriptCompiler _compiler = new(Emitted.References, Emitted.References);

    /// <summary>What is forbidden in a program: "3 File.ReadAllText".</summary>
    /// <param name="own">The course's own rules.</param>
    public static IEnumerable<string> At(string program, string own = "")
    {
        var compiled = _compiler.CompileToRun(LooseFile.Read(program).Text).Program;
        Assert.True(compiled.Errors.IsEmpty, string.Join('\n', compiled.Errors));
        return In(compiled, own);
    }

    /// <summary>Null for a program that does not compile: then there is nothing to look at.</summary>
    public static IEnumerable<string>? Compiling(string program)
    {
        var compiled = _compiler.CompileToRun(LooseFile.Read(program).Text).Program;
        return compiled.Errors.IsEmpty ? In(compiled, "") : null;
    }

    /// <summary>What keeps a program from compiling: "CS0227".</summary>
    public static IEnumerable<string> Errors(string program) =>
        _compiler.CompileToRun(LooseFile.Read(program).Text).Program.Errors.Select(e => e.Id);

    private static IEnumerable<string> In(CompiledProgram compiled, string own) =>
        ForbiddenUses
            .FindIn(compiled.Script, compiled.Symbols, Script.SubmissionDocument, GateRules.BuiltIn.WithRulesIn(own).Value!)
            .Select(u => $"{u.Line} {u.What}");
}
