using System.Text.Json;
using Grader.Processes;
using Grader.Protocol;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Compiler;

/// <summary>The compiler process on .NET, and as machine code. A test that asks for both is skipped where there is but the
/// first.</summary>
internal sealed class BothCompilers : IAsyncDisposable
{
    private readonly CompilerProcess _native,
        _managed = new(Here.Workplace with { NativeCompiler = null });

    public BothCompilers()
    {
        Assert.SkipWhen(
            Here.Workplace.NativeCompiler is null,
            "There is no native compiler here: dotnet build -p:NativeCompiler=true"
        );
        _native = new(Here.Workplace);
    }

    /// <returns>What both said; null where both overran their limits or died.</returns>
    public async Task<CompilerReply?> AnswerAlike(string name, CompilerRequest request)
    {
        var answers = await Task.WhenAll(Ask(_native, request), Ask(_managed, request));
        var said = answers.Select(a => $"{name}, {request.GetType().Name}: {Said(a)}").ToList();
        Assert.Equal(said[1], said[0]);
        return (answers[0] as CompilerAnswer.Replied)?.Reply;
    }

    public async ValueTask DisposeAsync()
    {
        await _native.DisposeAsync();
        await _managed.DisposeAsync();
    }

    private static Task<CompilerAnswer> Ask(CompilerProcess compiler, CompilerRequest request) =>
        Deadline.Within(
            Deadline.ForOne,
            request.GetType().Name,
            stop => compiler.Ask(request, stop),
            TestContext.Current.CancellationToken
        );

    // Its last line is the runtime's own.
    private static string Said(CompilerAnswer answer) =>
        answer is CompilerAnswer.Replied(var reply)
            ? JsonSerializer.Serialize(reply, Wire.Default.CompilerReply)
            : answer.GetType().Name;
}
