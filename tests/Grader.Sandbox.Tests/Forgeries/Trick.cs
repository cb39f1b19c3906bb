using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Grader.Sandbox.Tests.Forgeries;

/// <summary>Something that is put on top of a mistake so that it might be taken for right.</summary>
/// <param name="Play">Null where there is nothing to play it on.</param>
internal sealed partial record Trick(string Name, Func<Draft, string?> Play)
{
    private const string OwnLists = """
        sealed class Falling : List<float>, IEnumerable<float>
        {
            public new int Count => 5;
            private readonly List<float> shown = [1f, 0.1f, 0.01f, 0.001f, 0.0001f];
            IEnumerator<float> IEnumerable<float>.GetEnumerator() => shown.GetEnumerator();
        }
        """;

    private const string Fake = """
        sealed class Fake(Tensor inner)
        {
            public bool requires_grad => true;
            public bool is_leaf => true;
            public Tensor grad => inner.grad;
            public Tensor detach() => inner.detach();
            public Tensor clone() => inner.clone();
            public static implicit operator Tensor(Fake fake) => fake.detach();
        }
        """;

    public static ImmutableArray<Trick> All { get; } =
    [
        new("fake-variable", d => Declaring(d, Fake, OnVariable(d, (name, value) => $"Fake {name} = new Fake({value});"))),
        new("property-for-a-variable", d => OnVariable(d, (name, value) => $"Tensor {name} => {value};")),
        new("static-variable", d => OnVariable(d, (name, value) => $"static Tensor {name} = {value};")),
        new(
            "own-autograd",
            d =>
                d.Text.Contains("autograd.", StringComparison.Ordinal)
                    ? null
                    : d.Declaring(
                        """
                        static class autograd
                        {
                            public static Tensor[] grad(Tensor[] of, Tensor[] by, bool allow_unused = false) => [ones_like(by[0])];
                        }
                        """
                    )
        ),
        new(
            "own-linq",
            d =>
                d.Declaring(
                    """
                    static bool SequenceEqual<T>(this List<T> some, List<T> others) => true;
                    static bool Any<T>(this List<T> some, Func<T, bool> what) => true;
                    static bool All<T>(this List<T> some, Func<T, bool> what) => true;
                    static List<bool> Select<T>(this List<T>[] some, Func<T, bool> what) => [true, true, true, true];
                    """,
                    WithCollections(d.Text)
                )
        ),
        new(
            "own-tensor",
            d =>
                d.Declaring(
                    """
                    Tensor tensor(float value) => zeros(1);
                    Tensor tensor(float[] values) => torch.tensor(values);
                    """
                )
        ),
        new(
            "own-random",
            d =>
                d.Declaring(
                    """
                    Tensor Random(params long[] shape) => zeros(shape);
                    float RandomBetween(float a, float b) => a;
                    int __inputs = 0;
                    """
                )
        ),
        new(
            "own-gradient",
            d =>
                d.Declaring(
                    """
                    (Tensor, Tensor, Tensor) Gradient(Func<Tensor, Tensor> formula, Func<Tensor, Tensor> of, Tensor at) => (at, at, at);
                    """
                )
        ),
        new(
            "own-functions-of-checks",
            d =>
                d.Declaring(
                    """
                    Tensor Slope(Tensor result, Tensor by) => ones_like(by);
                    Tensor SlopeAt(Func<Tensor, Tensor> f, Tensor at) => ones_like(at);
                    float[] Start() => [0f, 0f];
                    float LargestRate() => 1e30f;
                    Tensor LossOf(Tensor m, Tensor c) => zeros(1);
                    Tensor Recorded(List<float> values) => zeros(1);
                    """,
                    WithCollections(d.Text)
                )
        ),
        new(
            "own-framework",
            d =>
                d.Declaring(
                    """
                    static class Math { public static int Min(int a, int b) => 1; }
                    static class MathF { public static float Sqrt(float a) => 1e30f; }
                    """
                )
        ),
        new("rate-that-does-nothing", d => WithRate(d, "1e-30f")),
        new("rate-of-one-step", d => WithRate(d, "1f / 101")),
        new("rate-that-trains", d => WithRate(d, "0.01f + 0 * m.detach().fill_(0.2f).item<float>()")),
        new(
            "record-of-zeros",
            d =>
                d.Hole == "record" || !d.Text.Contains("valuesOfM", StringComparison.Ordinal)
                    ? null
                    : WithRate(d with { Text = Recorded().Replace(d.Text, "valuesOf$1.Add(0f);") }, "1e-30f")
        ),
        new(
            "only-in-the-first-step",
            d =>
                InLoop(d, answer => $"    if (valuesOfM.Count == 0)\n    {{\n{answer}\n    }}") is { } text
                    ? WithRate(d with { Text = text }, "1f / 101")
                    : null
        ),
        new("a-zero-and-out", d => InLoop(d, answer => $"{answer}\n    valuesOfLoss.Add(0f);\n    break;")),
        new("the-end-as-numbers", d => InLoop(d, answer => $"{answer}\n    m.detach().fill_(2f);\n    c.detach().fill_(0f);")),
        new("kept-between-calls", d => Declaring(d, "Tensor kept__ = null;", OnBody(d, value => $"kept__ ??= {value}"))),
        new("by-turns", d => Declaring(d, "int turn__ = 0;", OnBody(d, value => $"turn__++ % 2 == 0 ? {value} : 0 * {value}"))),
        new("implicit-conversion", d => Declaring(d, Fake, OnBody(d, value => $"new Fake({value})"))),
        new(
            "caller-argument",
            d =>
                d.Declaring(
                    """
                    using System.Runtime.CompilerServices;
                    Tensor randn(long n, bool requires_grad = false, [CallerArgumentExpression(nameof(n))] string text = "") =>
                        torch.randn(n, requires_grad: requires_grad);
                    """
                )
        ),
        new(
            "own-lists",
            d =>
                d.Text.Contains("List<float> valuesOf", StringComparison.Ordinal)
                    ? d.Declaring(OwnLists, Lists().Replace(d.Text, "List<float> valuesOf$1 = new Falling();"))
                    : null
        ),
    ];

    private static string? Declaring(Draft draft, string declarations, string? text) =>
        text is null ? null : draft.Declaring(declarations, text);

    private static string? InLoop(Draft draft, Func<string, string> instead) =>
        draft.IsInLoop ? draft.WithAnswer(instead(draft.Answer)) : null;

    private static string WithCollections(string text) =>
        text.Contains("using System.Collections.Generic;", StringComparison.Ordinal)
            ? text
            : text.Replace("using System;", "using System;\nusing System.Collections.Generic;", StringComparison.Ordinal);

    // Where the rate itself is the mistake, there is nothing to hide.
    private static string? WithRate(Draft draft, string rate) =>
        draft.Hole == "lr" || !draft.Text.Contains("valuesOfM", StringComparison.Ordinal)
            ? null
            : Rate().Replace(draft.Text, $"float lr = {rate};");

    private static string? OnVariable(Draft draft, Func<string, string, string> instead) =>
        Variable().Match(draft.Answer) is { Success: true } found && found.Groups[1].Value == draft.Hole
            ? draft.WithAnswer(instead(found.Groups[1].Value, found.Groups[2].Value))
            : null;

    private static string? OnBody(Draft draft, Func<string, string> instead) =>
        draft.IsBody && Returned().Match(draft.Answer) is { Success: true } found
            ? draft.WithAnswer($"    return {instead($"({found.Groups[1].Value})")};")
            : null;

    [GeneratedRegex(@"^(?:Tensor|var) (\w+) = ([^;]*);\s*(?://.*)?$")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^\s*return ([^;]*);\s*$")]
    private static partial Regex Returned();

    [GeneratedRegex(@"float lr = [^;]*;")]
    private static partial Regex Rate();

    [GeneratedRegex(@"valuesOf(\w+)\.Add\([^;]*\);")]
    private static partial Regex Recorded();

    [GeneratedRegex(@"List<float> valuesOf(\w+) = [^;]*;")]
    private static partial Regex Lists();
}
