using System.Collections.Immutable;
using Grader.Releasing;
using Xunit;

namespace Grader.Tests.Releasing;

public sealed class LeakTests
{
    private const string Template = "// exercise 01-a\n// A\nTensor given = ones(1);\nTensor f(Tensor x)\n{\n    ...\n}\n";
    private const string Solved =
        "// exercise 01-a\n// A\nTensor given = ones(1);\nTensor f(Tensor x)\n{\n    using (no_grad())\n    {\n        "
        + "a++;\n        return 2 * x;\n    }\n}\n";
    private const string Exercise =
        Solved + "#region checks\n// Twice, whatever it is.\nCheck(\"f\", \"f(2)\", () => f(2));\n#endregion\n";

    private static readonly ImmutableArray<Secret> _own = Secrets.Collect(
        Template,
        Solved,
        Exercise,
        [("wrong/thrice.csx", "// Yours is too large.\nreturn 3 * x;\nreturn 2 * x;\n")]
    );

    [Fact]
    public void Secrets_are_statements_and_comments_that_the_template_does_not_have_and_each_belongs_to_where_it_comes_first() =>
        Assert.Equal(
            [
                new("return 2 * x;", "an answer"),
                new("// Twice, whatever it is.", "the checks"),
                new("Check(\"f\", \"f(2)\", () => f(2));", "the checks"),
                new("// Yours is too large.", "wrong/thrice.csx"),
                new("return 3 * x;", "wrong/thrice.csx"),
            ],
            _own
        );

    [Theory]
    [InlineData("Write `return 2 * x;` here.", "an answer")]
    [InlineData("return 2 * x;", "an answer")]
    [InlineData("\t{ return 2 * x; } // so", "an answer")]
    [InlineData("Some say return 3 * x; and err.", "wrong/thrice.csx")]
    [InlineData("It is asked by Check(\"f\", \"f(2)\", () => f(2));", "the checks")]
    [InlineData("// Yours is too large.", "wrong/thrice.csx")]
    public void A_secret_is_found_wherever_it_stands_in_a_line(string line, string of) =>
        Assert.Equal(
            (3, of),
            Leak.FindIn($"first\r\nsecond\r\n{line}\r\n", _own) is { } leak ? (leak.Line, leak.Secret.BelongsTo) : default
        );

    [Theory]
    [InlineData("Tensor given = ones(1);")]
    [InlineData("myreturn 2 * x;")]
    [InlineData("using (no_grad())")]
    [InlineData("return 2 * x")]
    [InlineData("{")]
    [InlineData("a++;")]
    public void What_is_given_or_stands_there_by_chance_is_no_leak(string line) => Assert.Null(Leak.FindIn(line, _own));

    [Fact]
    public void A_leak_in_a_template_is_told_with_its_line_in_the_exercise() =>
        Assert.Equal(
            5,
            new Leak(4, _own[0])
                .InExercise(
                    "// exercise 01-a\n// A\nint a = ...;\n// a is int a = 1;\n",
                    "// exercise 01-a\n// A\nint a\n    = 1; // hole\n// a is int a = 1;\n"
                )
                .Line
        );
}
