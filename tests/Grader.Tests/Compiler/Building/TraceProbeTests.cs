using System.Collections.Immutable;
using Grader.Compiler.Building;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Grader.Tests.Compiler.Building;

public sealed class TraceProbeTests
{
    [Theory]
    [InlineData("List<float> a = []; double[] b = []; int[] c = [1];", "a b c")]
    [InlineData("var a = new List<float>(); var (b, c) = (new float[3], 1);", "a b")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int> a = [];", "a")]
    [InlineData("IReadOnlyList<double> a = [1];", "a")]
    [InlineData("List<(string, List<float>)> a = []; List<(string Title, double[] Values)> b = [];", "a b")]
    [InlineData("List<float> a = []; var b = (;", "a")]
    public void Numbers_in_a_row_are_traces(string text, string names) => Assert.Equal(names, Names(text));

    [Theory]
    [InlineData("float a = 1; string b = \"\"; List<string> c = []; List<List<float>> d = []; float[,] e = new float[1, 1];")]
    [InlineData("IEnumerable<float> a = [1];")]
    [InlineData("Dictionary<string, float> a = []; List<(float, List<float>)> b = []; List<(string, float)> c = [];")]
    [InlineData("void f() { List<float> a = []; } class C { public List<float> A = []; }")]
    [InlineData("Unknown<float> a = null;")]
    public void Nothing_else_is(string text) => Assert.Equal("", Names(text));

    [Fact]
    public void A_keyword_may_be_a_name() =>
        Assert.Equal(
            "() => global::TorchSharp.torch.tensor(global::System.Linq.Enumerable.ToArray("
                + "global::System.Linq.Enumerable.Take<float>(@float, int.MaxValue)))",
            Assert.Single(In("float[] @float = [];")).Lambda
        );

    private static string Names(string text) => string.Join(' ', In(text).Select(p => p.Name));

    private static ImmutableArray<TraceProbe> In(string text)
    {
        string[] all = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return TraceProbe.FindIn(
            CSharpCompilation.CreateScriptCompilation(
                "script",
                CSharpSyntaxTree.ParseText($"using System.Collections.Generic; {text}", Script.ParseOptions),
                all.Where(p => Path.GetDirectoryName(p) == framework).Select(p => MetadataReference.CreateFromFile(p))
            )
        );
    }
}
