using Xunit;
using static Grader.Tests.Compiler.Mutating.Slips;

namespace Grader.Tests.Compiler.Mutating;

/// <summary>Slips in statements and what is around them.</summary>
public sealed class StatementSlipTests
{
    [Fact]
    public void A_statement_is_forgotten_or_a_name_is_that_of_the_other_parameter() =>
        Assert.Equal(
            """
            m.grad.zero_(); -> c.grad.zero_();
            m.grad.zero_(); -> nothing
            c.grad.zero_(); -> m.grad.zero_();
            c.grad.zero_(); -> nothing
            """,
            Of("void f()", "m.grad.zero_();\nc.grad.zero_();")
        );

    [Fact]
    public void What_stands_around_statements_is_forgotten_and_arguments_are_those_of_the_line_beside() =>
        Assert.Equal(
            """
            using (no_grad()) { m.copy_(m.grad); c.copy_(c.grad); } -> { m.copy_(m.grad); c.copy_(c.grad); }
            m.copy_(m.grad); -> c.copy_(m.grad);
            m.copy_(m.grad); -> nothing
            m.copy_(m.grad); -> m.copy_(c.grad);
            c.copy_(c.grad); -> m.copy_(c.grad);
            c.copy_(c.grad); -> nothing
            c.copy_(c.grad); -> c.copy_(m.grad);
            """,
            Of("void f()", "using (no_grad())\n{\n    m.copy_(m.grad);\n    c.copy_(c.grad);\n}")
        );

    [Fact]
    public void A_loop_starts_and_ends_elsewhere_and_still_ends() =>
        Assert.Equal(
            """
            int s = 0; -> int s = -1;
            int s = 0; -> int s = 1;
            for (int i = 0; i < n; i++) { s += i; } -> nothing
            for (int i = 0; i < n; i++) { s += i; } -> for (int i = 1; i < n; i++) { s += i; }
            for (int i = 0; i < n; i++) { s += i; } -> for (int i = 0; i <= n; i++) { s += i; }
            for (int i = 0; i < n; i++) { s += i; } -> for (int i = 0; i > n; i++) { s += i; }
            for (int i = 0; i < n; i++) { s += i; } -> for (int i = 0; i < i; i++) { s += i; }
            for (int i = 0; i < n; i++) { s += i; } -> for (int i = 0; i < n - 1; i++) { s += i; }
            for (int i = 0; i < n; i++) { s += i; } -> for (int i = 0; i < s; i++) { s += i; }
            s += i; -> nothing
            s += i; -> s -= i;
            s += i; -> s = i;
            s += i; -> s += -i;
            s += i; -> s += s;
            return s; -> return -s;
            return s; -> return n;
            """,
            Of("int f(int n)", "int s = 0;\nfor (int i = 0; i < n; i++)\n{\n    s += i;\n}\nreturn s;")
        );

    [Fact]
    public void A_condition_is_forgotten_and_nothing_that_only_prints_changes() =>
        Assert.Equal(
            """
            if (n < 0) { return 0; } -> { return 0; }
            if (n < 0) { return 0; } -> nothing
            if (n < 0) { return 0; } -> if (n <= 0) { return 0; }
            if (n < 0) { return 0; } -> if (n > 0) { return 0; }
            if (n < 0) { return 0; } -> if (n < -1) { return 0; }
            if (n < 0) { return 0; } -> if (n < 1) { return 0; }
            return 0; -> return -1;
            return 0; -> return 1;
            return n; -> return -n;
            """,
            Of("int f(int n)", "if (n < 0)\n{\n    return 0;\n}\nConsole.WriteLine($\"n is {n + 1}\");\nreturn n;")
        );

    [Fact]
    public void Statements_change_places_where_they_do_not_do_the_same_to_different_things() =>
        Assert.Equal(
            """
            a[0] = 1; -> nothing
            a[0] = 1; Array.Sort(a); -> Array.Sort(a); a[0] = 1;
            a[0] = 1; -> a[-1] = 1;
            a[0] = 1; -> a[1] = 1;
            a[0] = 1; -> a[0] += 1;
            a[0] = 1; -> a[0] = -1;
            a[0] = 1; -> a[0] = 0;
            a[0] = 1; -> a[0] = 2;
            Array.Sort(a); -> nothing
            """,
            Of("void f(int[] a)", "a[0] = 1;\nArray.Sort(a);")
        );
}
