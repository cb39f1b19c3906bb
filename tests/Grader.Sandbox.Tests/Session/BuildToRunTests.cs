using Grader.Protocol;
using Xunit;

namespace Grader.Sandbox.Tests.Session;

public sealed class BuildToRunTests
{
    [Fact]
    public async Task What_is_open_is_named_by_its_line_and_is_no_compile_error()
    {
        var reply = Assert.IsType<CompilerReply.NotRunnable>(
            await Play.Build(
                """
                #r "nuget: TorchSharp-cpu, 0.107.0"
                using TorchSharp;
                using static TorchSharp.torch;
                var x = ...;
                Tensor linear(Tensor x)
                {
                    ...
                }
                Tensor yPred = linear(x);
                float z = foo + 1;
                """
            )
        );
        Assert.Equal([4, 7], reply.Open);
        Assert.Equal(
            [new StudentDiagnostic("CS0103", 10, 11, "The name 'foo' does not exist in the current context") { Length = 3 }],
            reply.Diagnostics
        );
    }

    [Fact]
    public async Task What_reaches_outside_the_file_is_refused() =>
        Assert.Equal(
            [
                new StudentDiagnostic(
                    "directive",
                    1,
                    1,
                    "#r can name no other package than TorchSharp-cpu here. Write #r \"nuget: TorchSharp-cpu\" here."
                )
                {
                    Length = 0,
                },
            ],
            Assert.IsType<CompilerReply.NotRunnable>(await Play.Build("#r \"nuget: Other, 1.0\"")).Diagnostics
        );

    [Fact]
    public async Task Traces_are_found_and_nothing_else_is_asked()
    {
        var built = Assert.IsType<CompilerReply.BuiltToRun>(
            await Play.Build(
                "List<float> valuesOfLoss = []; List<(string Title, List<float> Values)> plots = []; int steps = 3; "
                    + "string[] names = [];"
            )
        );
        Assert.Equal(["valuesOfLoss", "plots"], built.Traces);
        Assert.Empty(built.Unasked);
    }

    [Fact]
    public async Task What_cannot_be_set_is_said() =>
        Assert.Equal(
            new CompilerReply.NotSet(new(1, "This file declares no variable 'lr'. Numbers that can be set here: steps.")),
            await Play.Build("int steps = 3;", new NumberOverride("lr", 1))
        );
}
