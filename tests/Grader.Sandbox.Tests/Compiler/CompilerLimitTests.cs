using Grader.Processes;
using Grader.Protocol;
using Grader.Tests.Running;
using Xunit;

namespace Grader.Sandbox.Tests.Compiler;

/// <summary>The real compiler, in its jail, on texts that are made to end it. Each is followed by an honest one.</summary>
public sealed class CompilerLimitTests
{
    [Fact(Timeout = Deadline.OfTest)]
    public async Task What_nests_too_deeply_is_not_read_at_all()
    {
        await using var compiler = new CompilerProcess(Here.Workplace);
        await Serves(compiler);
        Assert.Equal(
            new CompilerAnswer.Replied(new CompilerReply.TooDeep(2)),
            await Ask(compiler, "int a;\nvar x = " + Times("$\"{", 20))
        );
        await Serves(compiler);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Deep_nesting_that_is_read_has_stack_enough()
    {
        await using var compiler = new CompilerProcess(Here.Workplace);
        Assert.IsType<CompilerReply.NotRunnable>(
            Assert.IsType<CompilerAnswer.Replied>(await Ask(compiler, Times("A<", 200))).Reply
        );
        Assert.IsType<CompilerReply.BuiltToRun>(
            Assert.IsType<CompilerAnswer.Replied>(await Ask(compiler, $"int a = {Times("(", 190)}1{Times(")", 190)};")).Reply
        );
        await Serves(compiler);
    }

    [Fact(Timeout = Deadline.OfTest)]
    public async Task Memory_without_end_ends_the_compiler_and_the_next_is_served()
    {
        await using var compiler = new CompilerProcess(Here.Workplace);
        var doubling = string.Concat(
            Enumerable
                .Range(0, 40)
                .Select(i => i == 0 ? "const string s0 = \"aaaaaaaaaaaaaaaa\";\n" : $"const string s{i} = s{i - 1} + s{i - 1};\n")
        );
        Assert.IsNotType<CompilerReply.BuiltToRun>((await Ask(compiler, doubling) as CompilerAnswer.Replied)?.Reply);
        await Serves(compiler);
    }

    private static async Task Serves(CompilerProcess compiler) =>
        Assert.IsType<CompilerReply.BuiltToRun>(Assert.IsType<CompilerAnswer.Replied>(await Ask(compiler, "int a = 1;")).Reply);

    private static Task<CompilerAnswer> Ask(CompilerProcess compiler, string text) =>
        compiler.Ask(new CompilerRequest.BuildToRun(text, []), TestContext.Current.CancellationToken);

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
