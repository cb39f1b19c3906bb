using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Tests.Compiler.Mutating;

/// <summary>Every slip that is made of one answer, as a person sees it.</summary>
internal static class Slips
{
    public const string Tensors = """
        class Tensor
        {
            public Tensor grad;
            public Tensor pow(int n) => this;
            public Tensor abs() => this;
            public Tensor mean() => this;
            public Tensor sum() => this;
            public Tensor detach() => this;
            public Tensor clone() => this;
            public Tensor to(int kind) => this;
            public void zero_() { }
            public void copy_(Tensor from) { }
            public static Tensor operator +(Tensor a, Tensor b) => a;
            public static Tensor operator -(Tensor a, Tensor b) => a;
            public static Tensor operator -(Tensor a) => a;
            public static Tensor operator *(Tensor a, Tensor b) => a;
            public static Tensor operator /(Tensor a, int b) => a;
        }
        class Guard : IDisposable { public void Dispose() { } }
        Tensor randn(int n, bool requires_grad = false) => null;
        Tensor rand(int n, bool requires_grad = false) => new Tensor();
        Tensor ones_like(Tensor like) => like;
        Guard no_grad() => null;
        Tensor m = randn(1), c = randn(1);
        """;

    /// <summary>Those of a function that returns a value.</summary>
    public static string Returns(string head, string value, string given = "") => Of(head, $"return {value};", given);

    /// <summary>Those of a function, by its head and its body.</summary>
    public static string Of(string head, string answer, string given = "") =>
        Shown(Mutants($"{Tensors}\n{given}\n{head}\n{{\n#region hole f\n{answer}\n#endregion\n}}\n"));

    public static string Shown(IEnumerable<Mutant> mutants) =>
        string.Join("\n", mutants.Select(m => $"{m.Before} -> {(m.After.Length > 0 ? m.After : "nothing")}"));

    public static ImmutableArray<Mutant> Mutants(string code, params IEnumerable<string> others) =>
        Bench.Mutate(Exercise(code, others));

    // Nobody asks the checks here: they need to name a hole that is there.
    public static string Exercise(string code, params IEnumerable<string> others)
    {
        var checks = others.Append("f").Select(hole => $"CheckBetween(\"{hole}\", \"it\", () => 1, above: 0);\n");
        return $"// exercise 01-small\n// Small\n{code}\n#region checks\n{string.Concat(checks)}#endregion\n";
    }
}
