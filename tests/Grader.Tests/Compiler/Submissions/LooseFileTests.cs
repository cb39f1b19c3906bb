using Grader.Compiler.Submissions;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Submissions;

public sealed class LooseFileTests
{
    [Theory]
    [InlineData("float lr = ...;", "float lr = default!;", 1)]
    [InlineData("Tensor f()\n{\n    ...\n}", "Tensor f()\n{\n    throw null!;\n}", 3)]
    [InlineData("f();\n...\ng();", "f();\nthrow null!;\ng();", 2)]
    [InlineData("...", "throw null!;", 1)]
    [InlineData("if (a) ...", "if (a) throw null!;", 1)]
    [InlineData("float lr = \u2026;", "float lr = default!;", 1)]
    [InlineData("f();\n\u2026\ng();", "f();\nthrow null!;\ng();", 2)]
    [InlineData("f(1, ...);", "f(1, default!);", 1)]
    [InlineData("Tensor f() => ...;", "Tensor f() => default!;", 1)]
    public void Something_that_compiles_stands_for_what_is_still_to_be_filled(string file, string text, int line)
    {
        var loose = LooseFile.Read(file);
        Assert.Equal((text, line), (loose.Text, Assert.Single(loose.Open)));
    }

    [Fact]
    public void Dots_in_comments_and_strings_are_no_holes()
    {
        const string file = "// ...\nvar s = \"...\"; /* ... */";
        var loose = LooseFile.Read(file);
        Assert.Equal((file, 0), (loose.Text, loose.Open.Length));
    }

    [Fact]
    public void A_range_in_an_interpolated_string_is_no_hole()
    {
        const string file = "var s = $\"{a[1..]} {a[..^1]}\";";
        var loose = LooseFile.Read(file);
        Assert.Equal((file, 0), (loose.Text, loose.Open.Length));
    }

    [Fact]
    public void A_line_with_several_holes_is_named_once() => Assert.Equal([1, 2], LooseFile.Read("f(..., ...);\ng(...);").Open);

    [Fact]
    public void TorchSharp_is_not_asked_for_twice_and_nothing_moves() =>
        Assert.Equal($"{new string(' ', 22)}\nint x;", LooseFile.Read("#r \"nuget: TorchSharp\"\nint x;").Text);

    [Theory]
    [InlineData("#:package TorchSharp-cpu@0.107.0")]
    [InlineData("#:package TorchSharp@0.107.*")]
    [InlineData("#:package libtorch-cpu")]
    [InlineData("#:sdk Microsoft.NET.Sdk")]
    [InlineData("#:property Nullable=disable")]
    [InlineData("#!/usr/bin/env dotnet")]
    public void What_a_program_says_of_how_it_is_built_makes_no_difference(string directive)
    {
        var loose = LooseFile.Read($"{directive}\nint x = ...;");
        Assert.Equal(($"{new string(' ', directive.Length)}\nint x = default!;", 2), (loose.Text, Assert.Single(loose.Open)));
        Assert.Empty(loose.Refused);
    }

    [Theory]
    [InlineData(
        "#:package Newtonsoft.Json@13.0.3",
        "#:package can name no other package than TorchSharp-cpu here. Write #:package TorchSharp-cpu here."
    )]
    [InlineData(
        "#:package TorchSharp@1\n#:package Newtonsoft.Json@13.0.3",
        "#:package can name no other package than TorchSharp-cpu here. Remove the line."
    )]
    [InlineData(
        "#:project ../Other",
        "Of the lines that begin with #: only #:package, #:sdk and #:property are possible here, for a submission is one file. "
            + "Remove the line."
    )]
    public void What_a_program_cannot_have_is_told(string directives, string why) =>
        Assert.Equal(why, Assert.Single(LooseFile.Read($"{directives}\nint x;").Refused).Message);

    [Fact]
    public void What_reaches_outside_the_file_is_refused_with_its_line() =>
        Assert.Equal(
            [
                new StudentDiagnostic(
                    "directive",
                    2,
                    1,
                    "#load is not possible here: a submission is one file. Put the code into it."
                )
                {
                    Length = 0,
                },
            ],
            LooseFile.Read("int x;\n#load \"other.csx\"").Refused
        );
}
