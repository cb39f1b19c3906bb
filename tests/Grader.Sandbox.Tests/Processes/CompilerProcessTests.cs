using System.Diagnostics;
using Grader.Processes;
using Grader.Protocol;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Processes;

public sealed class CompilerProcessTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task One_process_answers_request_after_request_and_each_its_own()
    {
        using var fake = new FakeCompiler();
        await using var compiler = fake.Start();
        var answers = await Task.WhenAll(Ask(compiler, "a"), Ask(compiler, "b"), Ask(compiler, "c"));
        Assert.Equal(["said: a", "said: b", "said: c"], answers.Select(a => Echo(a).Message));
        Assert.Single(answers.Select(a => Echo(a).Line).Distinct());
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_compiler_that_dies_is_replaced_for_the_next_request()
    {
        using var fake = new FakeCompiler();
        await using var compiler = fake.Start();
        Assert.Equal(new CompilerAnswer.Died("last words"), await Ask(compiler, "die"));
        Assert.Equal("said: next", Echo(await Ask(compiler, "next")).Message);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Where_each_compiler_dies_no_text_is_to_blame()
    {
        using var fake = new FakeCompiler();
        await using var compiler = fake.Start();
        Assert.Equal("said: a", Echo(await Ask(compiler, "a")).Message);
        fake.Break();
        Assert.Equal("said: b", Echo(await Ask(compiler, "b")).Message);
        var thrown = await Assert.ThrowsAsync<WorkplaceException>(() => Ask(compiler, "die"));
        Assert.StartsWith("The compiler process ends by itself: ", thrown.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_compiler_that_overruns_is_killed_and_replaced()
    {
        using var fake = new FakeCompiler();
        await using var compiler = fake.Start(deadline: TimeSpan.FromSeconds(1));
        var first = Echo(await Ask(compiler, "warm"));
        Assert.Equal(new CompilerAnswer.Overran("time limit"), await Ask(compiler, "hang"));
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(first.Line));
        Assert.NotEqual(first.Line, Echo(await Ask(compiler, "next")).Line);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Bytes_that_are_no_reply_end_the_process_that_wrote_them()
    {
        using var fake = new FakeCompiler();
        await using var compiler = fake.Start();
        Assert.Equal(new CompilerAnswer.Died(null), await Ask(compiler, "nonsense"));
        Assert.Equal("said: next", Echo(await Ask(compiler, "next")).Message);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_it_writes_to_standard_error_never_blocks_it()
    {
        using var fake = new FakeCompiler();
        await using var compiler = fake.Start();
        Assert.Equal("said: babble", Echo(await Ask(compiler, "babble")).Message);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_request_that_is_cancelled_takes_its_process_along_and_no_other_gets_its_reply()
    {
        using var fake = new FakeCompiler();
        await using var compiler = fake.Start();
        var first = Echo(await Ask(compiler, "warm"));
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var asking = compiler.Ask(new CompilerRequest.Align("", "", "hang"), cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(first.Line));
        Assert.Equal("said: next", Echo(await Ask(compiler, "next")).Message);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task A_host_that_is_not_there_is_said_by_name()
    {
        await using var compiler = new CompilerProcess(
            new ProcessCommand("no-such-dotnet", []),
            TimeSpan.FromSeconds(1),
            TimeSpan.FromSeconds(1)
        );
        var thrown = await Assert.ThrowsAsync<WorkplaceException>(() => Ask(compiler, "a"));
        Assert.StartsWith("no-such-dotnet does not start: ", thrown.Message, StringComparison.Ordinal);
    }

    private static Task<CompilerAnswer> Ask(CompilerProcess compiler, string what) =>
        compiler.Ask(new CompilerRequest.Align("", "", what), TestContext.Current.CancellationToken);

    private static GivenTextEdit Echo(CompilerAnswer answer) =>
        Assert.Single(Assert.IsType<CompilerReply.Aligned>(Assert.IsType<CompilerAnswer.Replied>(answer).Reply).Edits);
}
