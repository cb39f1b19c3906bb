using Grader.Protocol;
using Grader.Session;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Session;

/// <summary>Builds files and runs them for a person, with the compiler and the runner that were built beside the tests.</summary>
internal static class Play
{
    public static string TrainingLoop { get; } = Path.Combine(AppContext.BaseDirectory, "Session", "training-loop.csx");

    public static Task<CompilerReply?> Build(string text, params NumberOverride[] settings) =>
        Deadline.Within(
            Deadline.ForOne,
            text,
            stop => StudentRun.BuildProgram(Here.Workplace, text, [.. settings], stop),
            TestContext.Current.CancellationToken
        );

    public static async Task<StudentRunResult> Run(
        string text,
        Person person,
        RunLimits? limits = null,
        params NumberOverride[] settings
    )
    {
        var program = Assert.IsType<CompilerReply.BuiltToRun>(await Build(text, settings));
        var playing = new StudentRun(Here.Workplace, person.Typed, person) { Limits = limits ?? Here.Limits };
        return await Deadline.Within(
            Deadline.ForOne,
            text,
            _ => playing.RunProgram(program, person.Interrupt),
            TestContext.Current.CancellationToken,
            person.ToString
        );
    }

    /// <summary>Runs a program that reads nothing.</summary>
    public static async Task<StudentRunResult> Run(string text, RunLimits? limits = null)
    {
        using var person = new Person();
        person.EndInput();
        return await Run(text, person, limits);
    }
}
