using System.Collections.Immutable;
using CsCheck;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Scripts;

public sealed class CodeColouringTests
{
    // What makes files hard to read, and some of what is in each.
    private static readonly ImmutableArray<string> _pieces =
    [
        "...",
        "\u2026",
        "Tensor m = ",
        "int f(List<int> a) => ",
        "\"",
        "$\"{",
        "\"\"\"",
        "@\"",
        "/*",
        "*/",
        "//",
        "#if X",
        "#endif",
        "#r \"nuget: TorchSharp-cpu\"",
        "#",
        "\n",
        "\r\n",
        " ",
        "{",
        "}",
        "(",
        ")",
        ";",
        "'",
        "1.5f",
        "using (no_grad()) ",
        "class A<T> : B { ",
        "\ud83d",
        "\0",
        "\u202e",
        "ŷ",
    ];

    [Theory]
    [InlineData("var x = 1.5f; // one", "Keyword:var Number:1.5f Comment:// one")]
    [InlineData("Tensor m = randn(1);", "Type:Tensor Name:randn Number:1")]
    [InlineData("List<float> all = [];", "Type:List Keyword:float")]
    [InlineData("m.grad?.zero_(); m.copy_(c);", "Name:zero_ Name:copy_")]
    [InlineData("return $\"{a:0.0} and\" + 'c';", "Keyword:return Text:$\" Text:0.0 Text: and\" Text:'c'")]
    [InlineData("int twice(int n) { return 2 * n; }", "Keyword:int Name:twice Keyword:int Keyword:return Number:2")]
    [InlineData("class Net : Module { Net() { } }", "Keyword:class Type:Net Type:Module Type:Net")]
    [InlineData("Tensor y = ...;", "Type:Tensor Unfilled:...")]
    [InlineData("...\nint a = 1;", "Unfilled:... Keyword:int Number:1")]
    [InlineData("#r \"nuget: X\"\nusing Y;", "Directive:#r \"nuget: X\" Keyword:using")]
    [InlineData("int a = ; float", "Keyword:int Keyword:float")]
    [InlineData("/* no end", "Comment:/* no end")]
    [InlineData("", "")]
    public void What_an_editor_would_colour_is_coloured(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', CodeColouring.ColourText(text).Select(s => $"{s.Colour}:{text.Substring(s.Start, s.Length)}"))
        );

    [Fact]
    public void Whatever_a_file_is_its_spans_ascend_and_none_is_over_another_or_over_the_end() =>
        Gen.OneOf(Gen.Int[0, _pieces.Length - 1].Select(i => _pieces[i]), Gen.String[0, 3])
            .Array[0, 30]
            .Select(string.Concat)
            .Sample(text =>
            {
                var at = 0;
                foreach (var span in CodeColouring.ColourText(text))
                {
                    Assert.True(span.Start >= at && span.Length > 0, text);
                    at = span.Start + span.Length;
                }
                Assert.True(at <= text.Length, text);
            });

    [Fact]
    public void What_nests_too_deeply_has_no_colours() =>
        Assert.IsType<CompilerReply.TooDeep>(Bench.Handler.Answer(new CompilerRequest.Colour(new string('(', 1000))));
}
