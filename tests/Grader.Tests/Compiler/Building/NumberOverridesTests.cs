using Grader.Compiler.Building;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler.Building;

public sealed class NumberOverridesTests
{
    [Theory]
    [InlineData("float lr = 0.001f;", 0.05, "float lr = 0.05f;")]
    [InlineData("float lr = 0.001f;", 0.05f, "float lr = 0.05f;")]
    [InlineData("float lr = 1 / 1000f; // small", 2, "float lr = 2f; // small")]
    [InlineData("double lr = 1e-3;", 0.05, "double lr = 0.05d;")]
    [InlineData("int lr = 1 + 1;", -7, "int lr = -7;")]
    [InlineData("float lr = 1f;", 1e-10, "float lr = 1E-10f;")]
    [InlineData("const float lr = 1f;", 2, "const float lr = 2f;")]
    [InlineData("float a = 1f, lr = 2f, b = 3f;", 0, "float a = 1f, lr = 0f, b = 3f;")]
    public void A_number_is_written_as_its_type_wants_it(string text, double value, string set) =>
        Assert.Equal(set, Set(text, value));

    [Theory]
    [InlineData("var lr = 0.001f;", "var lr = 4f;")]
    [InlineData("var lr = -0.001;", "var lr = 4d;")]
    [InlineData("var lr = 2 * (3 + 1);", "var lr = 4;")]
    [InlineData("var lr = 1 / 1000f;", "var lr = 4f;")]
    [InlineData("var lr = 1f / 1000.0;", "var lr = 4d;")]
    [InlineData("var lr = (float)0.001;", "var lr = 4f;")]
    public void Var_has_the_type_of_the_numbers_behind_it(string text, string set) => Assert.Equal(set, Set(text, 4));

    [Fact]
    public void A_hole_that_is_not_filled_can_be_set() =>
        Assert.Equal("float lr = 0.5f;\nint n = 1;", Set("float lr = ...;\nint n = 1;", 0.5));

    [Theory]
    [InlineData("float lr =\n    1 /\n    1000f;\nint n = 1;", "float lr =\n    4f\n;\nint n = 1;")]
    [InlineData("float lr = 1 /\r\n1000f;\r\nint n = 1;", "float lr = 4f\r\n;\r\nint n = 1;")]
    public void Every_line_stays_where_it_is(string text, string set) => Assert.Equal(set, Set(text, 4));

    [Fact]
    public void What_else_is_wrong_with_a_file_does_not_matter() =>
        Assert.Equal("#r \"x\"\nTensor x = ...;\nfloat lr = 4f;\nf(;", Set("#r \"x\"\nTensor x = ...;\nfloat lr = 1f;\nf(;", 4));

    [Fact]
    public void Variables_of_functions_are_not_set() =>
        Assert.Equal("void f() { float lr = 1f; }\nfloat lr = 4f;", Set("void f() { float lr = 1f; }\nfloat lr = 1f;", 4));

    [Fact]
    public void Several_are_set_at_once() =>
        Assert.Equal(
            "float lr = 2f; int steps = 30;",
            NumberOverrides
                .ApplyTo("float lr = 1f; int steps = 3;", [KeyValuePair.Create("lr", 2.0), KeyValuePair.Create("steps", 30.0)])
                .Value
        );

    [Theory]
    [InlineData(
        "int n = 1; var a = 2f; Tensor m = randn(1);",
        1,
        1,
        "This file declares no variable 'lr'. Numbers that can be set here: n, a."
    )]
    [InlineData("", 1, 1, "This file declares no variable 'lr'. This file declares no number.")]
    [InlineData("\nTensor lr = tensor(1f);", 1, 2, "'lr' is not declared with a number. This file declares no number.")]
    [InlineData(
        "\nvar lr = tensor(1f); float a = 1f;",
        1,
        2,
        "'lr' is not declared with a number. Numbers that can be set here: a."
    )]
    [InlineData("float lr;", 1, 1, "'lr' is not declared with a number. This file declares no number.")]
    [InlineData("string lr = \"1\";", 1, 1, "'lr' is not declared with a number. This file declares no number.")]
    [InlineData("int lr = 1;", 2.5, 1, "'lr' cannot be 2.5: it is an int, so give it a whole number.")]
    [InlineData("int lr = 1;", 3e9, 1, "'lr' cannot be 3000000000: it is an int, so give it a whole number.")]
    [InlineData("float lr = 1f;", 1e300, 1, "'lr' cannot be 1E+300: it is a float, so give it a finite number up to 3.4E+38.")]
    [InlineData("float lr = 1f;", double.NaN, 1, "'lr' cannot be NaN: it is a float, so give it a finite number up to 3.4E+38.")]
    [InlineData(
        "double lr = 1;",
        double.PositiveInfinity,
        1,
        "'lr' cannot be Infinity: it is a double, so give it a finite number."
    )]
    public void What_cannot_be_set_is_said_with_what_can(string text, double value, int line, string message) =>
        Assert.Equal([new Problem(line, message)], NumberOverrides.ApplyTo(text, [KeyValuePair.Create("lr", value)]).Problems);

    private static string? Set(string text, double value) =>
        NumberOverrides.ApplyTo(text, [KeyValuePair.Create("lr", value)]).Value;
}
