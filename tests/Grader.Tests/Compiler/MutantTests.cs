using System.Collections.Immutable;
using Grader.Protocol;
using Xunit;

namespace Grader.Tests.Compiler;

/// <summary>Every slip that is made of one answer, as a person sees it.</summary>
public sealed class MutantTests
{
    private const string Tensors = """
        class Tensor
        {
            public Tensor grad;
            public Tensor pow(int n) => this;
            public Tensor abs() => this;
            public Tensor mean() => this;
            public Tensor sum() => this;
            public Tensor detach() => this;
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

    [Fact]
    public void A_term_is_forgotten_an_operator_is_another_or_a_sign_is_wrong() => Assert.Equal(
        """
        return a + (int)b; -> return a;
        return a + (int)b; -> return -(a + (int)b);
        return a + (int)b; -> return (int)b;
        return a + (int)b; -> return -a + (int)b;
        return a + (int)b; -> return a - (int)b;
        """,
        Returns("int f(int a, long b)", "a + (int)b"));

    [Fact]
    public void A_factor_is_forgotten_or_a_number_is_another() => Assert.Equal(
        """
        return a * (int)b / 3; -> return a / 3;
        return a * (int)b / 3; -> return -(a * (int)b / 3);
        return a * (int)b / 3; -> return a * (int)b;
        return a * (int)b / 3; -> return (int)b / 3;
        return a * (int)b / 3; -> return a / (int)b / 3;
        return a * (int)b / 3; -> return a * (int)b * 3;
        return a * (int)b / 3; -> return a * (int)b / 4;
        return a * (int)b / 3; -> return a * (int)b / 2;
        return a * (int)b / 3; -> return a * (int)b / 0;
        return a * (int)b / 3; -> return a * (int)b / 6;
        return a * (int)b / 3; -> return a * (int)b / -3;
        """,
        Returns("int f(int a, long b)", "a * (int)b / 3"));

    [Fact]
    public void A_minus_is_forgotten() => Assert.Equal(
        """
        return -a; -> return a;
        """,
        Returns("double f(double a)", "-a"));

    [Fact]
    public void A_boundary_belongs_to_the_other_side_where_it_is_counted_and_not_where_it_is_measured() => Assert.Equal(
        """
        return a < 5 && b >= 2.5; -> return a < 5;
        return a < 5 && b >= 2.5; -> return b >= 2.5;
        return a < 5 && b >= 2.5; -> return a <= 5 && b >= 2.5;
        return a < 5 && b >= 2.5; -> return a > 5 && b >= 2.5;
        return a < 5 && b >= 2.5; -> return a < 6 && b >= 2.5;
        return a < 5 && b >= 2.5; -> return a < 4 && b >= 2.5;
        return a < 5 && b >= 2.5; -> return a < 0 && b >= 2.5;
        return a < 5 && b >= 2.5; -> return a < 10 && b >= 2.5;
        return a < 5 && b >= 2.5; -> return a < -5 && b >= 2.5;
        return a < 5 && b >= 2.5; -> return a < 5 || b >= 2.5;
        return a < 5 && b >= 2.5; -> return a < 5 && b <= 2.5;
        return a < 5 && b >= 2.5; -> return a < 5 && b >= 5.0;
        return a < 5 && b >= 2.5; -> return a < 5 && b >= 0.0;
        return a < 5 && b >= 2.5; -> return a < 5 && b >= 1.25;
        return a < 5 && b >= 2.5; -> return a < 5 && b >= -2.5;
        """,
        Returns("bool f(int a, double b)", "a < 5 && b >= 2.5"));

    [Fact]
    public void A_number_stays_of_its_type() => Assert.Equal(
        """
        return (float)(a * 2.0) + 1e-4f; -> return -((float)(a * 2.0) + 1e-4f);
        return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 2.0);
        return (float)(a * 2.0) + 1e-4f; -> return -(float)(a * 2.0) + 1e-4f;
        return (float)(a * 2.0) + 1e-4f; -> return 1e-4f;
        return (float)(a * 2.0) + 1e-4f; -> return (float)(a) + 1e-4f;
        return (float)(a * 2.0) + 1e-4f; -> return (float)(2.0) + 1e-4f;
        return (float)(a * 2.0) + 1e-4f; -> return (float)(a / 2.0) + 1e-4f;
        return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 3.0) + 1e-4f;
        return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 1.0) + 1e-4f;
        return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 0.0) + 1e-4f;
        return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 4.0) + 1e-4f;
        return (float)(a * 2.0) + 1e-4f; -> return (float)(a * -2.0) + 1e-4f;
        return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 2.0) - 1e-4f;
        return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 2.0) + 0.0002f;
        return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 2.0) + 5E-05f;
        """,
        Returns("float f(double a)", "(float)(a * 2.0) + 1e-4f"));

    [Fact]
    public void A_truth_is_the_other_and_a_text_is_none() => Assert.Equal(
        """
        return a == true ? "yes" : ""; -> return a != true ? "yes" : "";
        return a == true ? "yes" : ""; -> return a == true ? "" : "";
        """,
        Returns("string f(bool a)", "a == true ? \"yes\" : \"\""));

    [Fact]
    public void One_of_several_elements_is_forgotten() => Assert.Equal(
        """
        return [7, 0x1F]; -> return [8, 0x1F];
        return [7, 0x1F]; -> return [0x1F];
        return [7, 0x1F]; -> return [6, 0x1F];
        return [7, 0x1F]; -> return [0, 0x1F];
        return [7, 0x1F]; -> return [14, 0x1F];
        return [7, 0x1F]; -> return [-7, 0x1F];
        return [7, 0x1F]; -> return [7];
        """,
        Returns("int[] f()", "[7, 0x1F]"));

    [Fact]
    public void One_of_several_patterns_is_forgotten() => Assert.Equal(
        """
        return a.Trim() is "q" or "exit"; -> return a is "q" or "exit";
        return a.Trim() is "q" or "exit"; -> return a.Trim() is "q";
        return a.Trim() is "q" or "exit"; -> return a.Trim() is "" or "exit";
        return a.Trim() is "q" or "exit"; -> return a.Trim() is "exit";
        return a.Trim() is "q" or "exit"; -> return a.Trim() is "q" or "";
        """,
        Returns("bool f(string a)", "a.Trim() is \"q\" or \"exit\""));

    [Fact]
    public void A_mean_is_a_sum_and_a_power_another_and_calls_are_forgotten() => Assert.Equal(
        """
        return (a - b).pow(2).mean() / 2; -> return -((a - b).pow(2).mean() / 2);
        return (a - b).pow(2).mean() / 2; -> return (a - b).pow(2) / 2;
        return (a - b).pow(2).mean() / 2; -> return (a - b).pow(2).mean();
        return (a - b).pow(2).mean() / 2; -> return (a - b).mean() / 2;
        return (a - b).pow(2).mean() / 2; -> return (b - b).pow(2).mean() / 2;
        return (a - b).pow(2).mean() / 2; -> return (a).pow(2).mean() / 2;
        return (a - b).pow(2).mean() / 2; -> return (a + b).pow(2).mean() / 2;
        return (a - b).pow(2).mean() / 2; -> return (a - a).pow(2).mean() / 2;
        return (a - b).pow(2).mean() / 2; -> return (a - b).pow(3).mean() / 2;
        return (a - b).pow(2).mean() / 2; -> return (a - b).pow(1).mean() / 2;
        return (a - b).pow(2).mean() / 2; -> return (a - b).pow(0).mean() / 2;
        return (a - b).pow(2).mean() / 2; -> return (a - b).pow(2).sum() / 2;
        return (a - b).pow(2).mean() / 2; -> return (a - b).pow(2).mean() / 3;
        return (a - b).pow(2).mean() / 2; -> return (a - b).pow(2).mean() / 1;
        return (a - b).pow(2).mean() / 2; -> return (a - b).pow(2).mean() / 0;
        return (a - b).pow(2).mean() / 2; -> return (a - b).pow(2).mean() / 4;
        """,
        Returns("Tensor f(Tensor a, Tensor b)", "(a - b).pow(2).mean() / 2"));

    [Fact]
    public void A_call_that_only_changes_how_a_value_is_held_is_not_forgotten() => Assert.Equal(
        """
        return a.abs().detach(); -> return c.abs().detach();
        return a.abs().detach(); -> return -a.abs().detach();
        return a.abs().detach(); -> return a.detach();
        return a.abs().detach(); -> return m.abs().detach();
        """,
        Returns("Tensor f(Tensor a)", "a.abs().detach()"));

    [Fact]
    public void A_named_argument_is_forgotten_and_a_function_is_taken_for_another() => Assert.Equal(
        """
        return randn(1, requires_grad: true); -> return rand(1, requires_grad: true);
        return randn(1, requires_grad: true); -> return -randn(1, requires_grad: true);
        return randn(1, requires_grad: true); -> return randn(2, requires_grad: true);
        return randn(1, requires_grad: true); -> return randn(0, requires_grad: true);
        return randn(1, requires_grad: true); -> return randn(-1, requires_grad: true);
        return randn(1, requires_grad: true); -> return randn(1, requires_grad: false);
        """,
        Of("Tensor f()", "return randn(1, requires_grad: true);"));

    [Fact]
    public void A_statement_is_forgotten_or_a_name_is_that_of_the_other_parameter() => Assert.Equal(
        """
        m.grad.zero_(); -> c.grad.zero_();
        m.grad.zero_(); -> nothing
        c.grad.zero_(); -> nothing
        c.grad.zero_(); -> m.grad.zero_();
        """,
        Of("void f()", "m.grad.zero_();\nc.grad.zero_();"));

    [Fact]
    public void What_stands_around_statements_is_forgotten_and_arguments_are_those_of_the_line_beside() => Assert.Equal(
        """
        using (no_grad()) { m.copy_(m.grad); c.copy_(c.grad); } -> { m.copy_(m.grad); c.copy_(c.grad); }
        m.copy_(m.grad); -> c.copy_(m.grad);
        m.copy_(m.grad); -> nothing
        m.copy_(m.grad); -> m.copy_(c.grad);
        c.copy_(c.grad); -> nothing
        c.copy_(c.grad); -> m.copy_(c.grad);
        c.copy_(c.grad); -> c.copy_(m.grad);
        """,
        Of("void f()", "using (no_grad())\n{\n    m.copy_(m.grad);\n    c.copy_(c.grad);\n}"));

    [Fact]
    public void A_loop_starts_and_ends_elsewhere_and_still_ends() => Assert.Equal(
        """
        int s = 0; -> int s = 1;
        for (int i = 0; i < n; i++) { s += i; } -> nothing
        for (int i = 0; i < n; i++) { s += i; } -> for (int i = 1; i < n; i++) { s += i; }
        for (int i = 0; i < n; i++) { s += i; } -> for (int i = -1; i < n; i++) { s += i; }
        for (int i = 0; i < n; i++) { s += i; } -> for (int i = 0; i <= n; i++) { s += i; }
        for (int i = 0; i < n; i++) { s += i; } -> for (int i = 0; i > n; i++) { s += i; }
        for (int i = 0; i < n; i++) { s += i; } -> for (int i = 0; i < s; i++) { s += i; }
        for (int i = 0; i < n; i++) { s += i; } -> for (int i = 0; i < n - 1; i++) { s += i; }
        for (int i = 0; i < n; i++) { s += i; } -> for (int i = 0; i < i; i++) { s += i; }
        s += i; -> nothing
        s += i; -> s -= i;
        s += i; -> s = i;
        s += i; -> s += -i;
        s += i; -> s += s;
        return s; -> return -s;
        return s; -> return n;
        """,
        Of("int f(int n)", "int s = 0;\nfor (int i = 0; i < n; i++)\n{\n    s += i;\n}\nreturn s;"));

    [Fact]
    public void A_condition_is_forgotten_and_nothing_that_only_prints_changes() => Assert.Equal(
        """
        if (n < 0) { return 0; } -> nothing
        if (n < 0) { return 0; } -> { return 0; }
        if (n < 0) { return 0; } -> if (n <= 0) { return 0; }
        if (n < 0) { return 0; } -> if (n > 0) { return 0; }
        if (n < 0) { return 0; } -> if (n < 1) { return 0; }
        if (n < 0) { return 0; } -> if (n < -1) { return 0; }
        return 0; -> return 1;
        return 0; -> return -1;
        return n; -> return -n;
        """,
        Of("int f(int n)", "if (n < 0)\n{\n    return 0;\n}\nConsole.WriteLine($\"n is {n + 1}\");\nreturn n;"));

    [Fact]
    public void Statements_change_places_where_they_do_not_do_the_same_to_different_things() => Assert.Equal(
        """
        a[0] = 1; Array.Sort(a); -> Array.Sort(a); a[0] = 1;
        a[0] = 1; -> nothing
        a[0] = 1; -> a[1] = 1;
        a[0] = 1; -> a[-1] = 1;
        a[0] = 1; -> a[0] = 2;
        a[0] = 1; -> a[0] = 0;
        a[0] = 1; -> a[0] = -1;
        Array.Sort(a); -> nothing
        """,
        Of("void f(int[] a)", "a[0] = 1;\nArray.Sort(a);"));

    [Fact]
    public void Arguments_change_places() => Assert.Equal(
        """
        return less(a, b); -> return -less(a, b);
        return less(a, b); -> return less(b, b);
        return less(a, b); -> return less(b, a);
        return less(a, b); -> return less(a, a);
        """,
        Returns("int f(int a, int b)", "less(a, b)", "int less(int x, int y) => x - y;"));

    [Fact]
    public void Arguments_do_not_change_places_where_that_changes_nothing() => Assert.Equal(
        """
        return far(a, b); -> return -far(a, b);
        return far(a, b); -> return far(b, b);
        return far(a, b); -> return far(a, a);
        """,
        Returns("Tensor f(Tensor a, Tensor b)", "far(a, b)", "Tensor far(Tensor x, Tensor y) => (x - y).pow(2).mean() / 2;"));

    [Fact]
    public void What_a_function_surely_makes_nothing_of_is_left_alone() => Assert.Equal(
        """
        return same(a) * one(a, b); -> return ones_like(a) * one(a, b);
        return same(a) * one(a, b); -> return one(a, b);
        return same(a) * one(a, b); -> return -(same(a) * one(a, b));
        return same(a) * one(a, b); -> return same(b) * one(a, b);
        """,
        Returns("Tensor f(Tensor a, Tensor b)", "same(a) * one(a, b)", "Tensor same(Tensor x) => x;\nTensor one(Tensor x, Tensor y) => ones_like(y);"));

    [Fact]
    public void Two_that_compile_to_the_same_program_are_one() => Assert.Equal(
        """
        return 20 + 1; -> return 20;
        return 20 + 1; -> return -(20 + 1);
        return 20 + 1; -> return 1;
        return 20 + 1; -> return 40 + 1;
        return 20 + 1; -> return 20 - 1;
        return 20 + 1; -> return 20 + 2;
        """,
        Returns("int f()", "20 + 1"));

    [Fact]
    public void A_free_choice_is_only_wrong_where_hardly_anybody_chooses_it() => Assert.Equal(
        "0.001f -> 0f\n0.001f -> -0.001f",
        Shown(Mutants("float f = 0.001f; // hole, free choice")));

    [Fact]
    public void Code_that_is_to_be_mended_is_never_what_it_was_and_keeps_its_functions() => Assert.Equal(
        """
        int b = Math.Max(a, 2); -> int b = -Math.Max(a, 2);
        int b = Math.Max(a, 2); -> int b = Math.Max(a, 3);
        int b = Math.Max(a, 2); -> int b = Math.Max(a, 0);
        int b = Math.Max(a, 2); -> int b = Math.Max(a, 4);
        int b = Math.Max(a, 2); -> int b = Math.Max(a, -2);
        """,
        Shown(Mutants("int a = 5;\n#region hole f\n#if STARTER\nint b = Math.Max(a, 1);\n#else\nint b = Math.Max(a, 2);\n#endif\n#endregion\nConsole.WriteLine(a);")));

    [Fact]
    public void What_is_long_is_shown_as_far_as_it_changes() => Assert.Equal(
        "2, 3 -> 3, 2",
        Shown(Mutants($"int many(string text, int a, int b) => a - b;\nint f = many(\"{new('x', 90)}\", 2, 3); // hole").Where(m => m.After == "3, 2")));

    [Fact]
    public void Each_differs_from_the_reference_in_its_own_hole_alone_and_says_in_which_line()
    {
        var reference = Bench.Align(Bench.Right).Answers;
        Assert.All(Bench.Mutate(), mutant =>
        {
            var aligned = Bench.Align(mutant.File);
            Assert.Empty(aligned.Edits);
            Assert.All(aligned.Answers, a => Assert.Equal(AnswerState.Filled, a.State));
            Assert.Equal([mutant.Hole], aligned.Answers.Zip(reference).Where(a => a.First.Code != a.Second.Code).Select(a => a.First.Hole));
            Assert.Contains(mutant.Before, Bench.Exercise.Split('\n')[mutant.Line - 1], StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_same_exercise_gives_the_same_again() => Assert.Equal(Bench.Mutate(), Bench.Mutate());

    [Fact]
    public void No_hole_takes_the_room_of_another()
    {
        var names = Enumerable.Range(0, 9).Select(i => $"a{i}");
        var code = string.Concat(names.Select(name => $"int[] {name} = [{string.Join(", ", Enumerable.Range(10, 40))}]; // hole\n")) + "int f = 1; // hole";
        var holes = Mutants(code, names).CountBy(m => m.Hole);
        Assert.Equal("a0 5, a1 4, a2 4, a3 4, a4 4, a5 4, a6 4, a7 4, a8 4, f 3", string.Join(", ", holes.Select(h => $"{h.Key} {h.Value}")));
    }

    private static string Returns(string head, string value, string given = "") => Of(head, $"return {value};", given);

    private static string Of(string head, string answer, string given = "") =>
        Shown(Mutants($"{Tensors}\n{given}\n{head}\n{{\n#region hole f\n{answer}\n#endregion\n}}\n"));

    private static string Shown(IEnumerable<Mutant> mutants) =>
        string.Join("\n", mutants.Select(m => $"{m.Before} -> {(m.After.Length > 0 ? m.After : "nothing")}"));

    // Nobody asks the checks here: they need to name a hole that is there.
    private static ImmutableArray<Mutant> Mutants(string code, params IEnumerable<string> others) => Bench.Mutate(
        $"// exercise 01-small\n// Small\n{code}\n#region checks\n{string.Concat(others.Append("f").Select(hole => $"CheckBetween(\"{hole}\", \"it\", () => 1, above: 0);\n"))}#endregion\n");
}
