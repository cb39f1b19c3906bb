using System.Runtime.InteropServices;
using Grader.Compiler.Building;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Grader.Tests.Compiler.Building;

public sealed class UnreadPrintsTests
{
    // As much of TorchSharp as is looked at.
    private const string TorchSharp = """
        namespace TorchSharp;
        public static class torch
        {
            public enum ScalarType { Float32, Float64, Int64, Int32 }
            public class Tensor
            {
                public Tensor grad => this;
                public Tensor detach() => this;
                public long numel() => 1;
                public ScalarType dtype => 0;
                public DeviceType device_type => 0;
                public bool is_sparse => false;
            }
        }
        public enum DeviceType { CPU }
        public static class TensorExtensionMethods
        {
            public static string npstr(this torch.Tensor t, string format = "g5") => format;
        }
        """;

    private const string Shows = "string Show(Tensor t) => t is null ? \"none\" : t.detach().npstr();";

    private static readonly MetadataReference[] _references =
    [
        .. Framework.ReadReferences(RuntimeEnvironment.GetRuntimeDirectory()),
        CSharpCompilation
            .Create(
                "TorchSharp",
                [CSharpSyntaxTree.ParseText(TorchSharp)],
                Framework.ReadReferences(RuntimeEnvironment.GetRuntimeDirectory()),
                new(OutputKind.DynamicallyLinkedLibrary)
            )
            .ToMetadataReference(),
    ];

    [Theory]
    [InlineData(
        "Console.WriteLine($\"m {m.npstr()}\");",
        "Console.WriteLine($\"m {((__Unread.IsSo ? __Unread.Blanks(m) : null) ?? m.npstr())}\");"
    )]
    [InlineData(
        "Console.Write(\"m \" + (m.grad.detach().npstr()));",
        "Console.Write(\"m \" + (((__Unread.IsSo ? __Unread.Blanks(m.grad) : null) ?? m.grad.detach().npstr())));"
    )]
    [InlineData(
        "Console.WriteLine($\"{Show(m)}, {Show(m.grad)}\");",
        "Console.WriteLine($\"{Show__Unread(m)}, {Show__Unread(m.grad)}\");"
    )]
    [InlineData(
        "Console.WriteLine(m is null ? Show(m) : m.npstr());",
        "Console.WriteLine(m is null ? Show__Unread(m) : ((__Unread.IsSo ? __Unread.Blanks(m) : null) ?? m.npstr()));"
    )]
    public void A_tensor_that_a_loop_only_prints_may_be_left_blank(string print, string instead)
    {
        var text = Rewritten($"{Shows}\nfor (;;) {{ {print} }}")!;
        Assert.StartsWith($"{Head}{Shows}\nfor (;;) {{ {instead} }}\n", text, StringComparison.Ordinal);
        AssertCompiles(text);
    }

    [Fact]
    public void A_function_that_shows_it_is_copied_with_its_line_and_the_program_stays_where_it_is()
    {
        var text = Rewritten($"\n{Shows}\nwhile (true) Console.WriteLine(Show(m));")!;
        Assert.Contains(
            "\n#line 2 \"submission\"\n"
                + ";string Show__Unread(Tensor t) => t is null ? \"none\" : "
                + "((__Unread.IsSo ? __Unread.Blanks(t) : null) ?? t.detach().npstr());\n#line hidden\n",
            text,
            StringComparison.Ordinal
        );
        AssertCompiles(text);
    }

    [Theory]
    [InlineData("Console.WriteLine(m.npstr());")] // once is soon done
    [InlineData("for (;;) Console.WriteLine(m.npstr().Length);")]
    [InlineData("for (;;) Console.WriteLine(m.npstr() == \"[0]\" ? \"a\" : \"b\");")]
    [InlineData("for (;;) { var shown = m.npstr(); Console.WriteLine(shown); }")]
    [InlineData("for (;;) Console.WriteLine(other().npstr());\nTensor other() => m;")]
    [InlineData("for (;;) Console.WriteLine(other.npstr());\nint read = 0; Tensor other => read++ > 0 ? m : null;")]
    [InlineData("for (;;) Console.WriteLine(\"{0}\", m.npstr());")]
    [InlineData("for (;;) Console.WriteLine(shown(m));\nstring shown(Tensor t) { Console.Read(); return t.npstr(); }")]
    [InlineData("for (;;) Console.WriteLine(shown(m));\nstring shown(Tensor t) => t is null ? \"none\" : shown(t.grad);")]
    [InlineData("for (;;) Console.WriteLine(m.npstr());\nclass Console { public static void WriteLine(string text) { } }")]
    [InlineData("for (;;) Console.WriteLine(m.npstr());\nstring __Unread = \"own\";")]
    [InlineData("for (;;) Console.WriteLine(m.npstr());\nstring __Unr\\u0065ad = \"own\";")]
    [InlineData("for (;;) Console.WriteLine(m.npstr(\"D3\"));")] // that throws
    [InlineData("for (;;) Console.WriteLine(step().t.npstr());\n(Tensor t, int n) step() => (m, 1);")]
    [InlineData("for (;;) Console.WriteLine(m.npstr());\nclass NewDisposeScope { }")]
    [InlineData("for (;;) Console.WriteLine(m.npstr());\npublic")]
    [InlineData(
        "for (;;) Console.WriteLine(new Log() + m.npstr());\nclass Log { public static string operator +(Log a, string b) => b; }"
    )]
    [InlineData(
        "for (;;) Console.WriteLine($\"{shown(m)}\");\nLog shown(Tensor t) => t.npstr();\n"
            + "class Log { public static implicit operator Log(string text) => null; }"
    )]
    public void All_else_is_left_as_it_is(string program) => Assert.Null(Rewritten(program));

    private const string Head = "using TorchSharp; using static TorchSharp.torch; Tensor m = null; ";

    private static CSharpCompilation Program(string text) => ScriptCompilation.Program(text, "submission", [.. _references]);

    private static string? Rewritten(string program) => UnreadPrints.RewriteIn(Program($"{Head}{program}"));

    private static void AssertCompiles(string program) =>
        Assert.Empty(Program(program).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
}
