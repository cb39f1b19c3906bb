using Grader.Protocol;
using Grader.Session;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Session;

/// <summary>Builds files and runs them for a person, with the compiler and the runner that were built beside the tests.</summary>
internal static class Play
{
    public static string TrainingLoop { get; } = Path.Combine(AppContext.BaseDirectory, "Session", "training-loop.csx");

    public static Task<CompilerReply?> Build(string text, params Setting[] settings) =>
        Deadline.Within(
            Deadline.ForOne,
            text,
            stop => Playing.Build(Here.Workplace, text, [.. settings], stop),
            TestContext.Current.CancellationToken
        );

    public static async Task<Played> Run(string text, Person person, Limits? limits = null, params Setting[] settings)
    {
        var program = Assert.IsType<CompilerReply.BuiltToRun>(await Build(text, settings));
        var playing = new Playing(Here.Workplace, person.Typed, person) { Limits = limits ?? Here.Limits };
        return await Deadline.Within(
            Deadline.ForOne,
            text,
            _ => playing.Run(program, person.Interrupt),
            TestContext.Current.CancellationToken,
            person.ToString
        );
    }

    /// <summary>Runs a program that reads nothing.</summary>
    public static async Task<Played> Run(string text, Limits? limits = null)
    {
        using var person = new Person();
        person.EndInput();
        return await Run(text, person, limits);
    }
}
