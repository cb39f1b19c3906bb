using Xunit;
using static Grader.Tests.Compiler.Mutating.Slips;

namespace Grader.Tests.Compiler.Mutating;

/// <summary>Slips in operators, terms, signs and constants.</summary>
public sealed class ValueSlipTests
{
    [Fact]
    public void A_term_is_forgotten_an_operator_is_another_or_a_sign_is_wrong() =>
        Assert.Equal(
            """
            return a + (int)b; -> return -a + (int)b;
            return a + (int)b; -> return (int)b;
            return a + (int)b; -> return -(a + (int)b);
            return a + (int)b; -> return a;
            return a + (int)b; -> return a - (int)b;
            """,
            Returns("int f(int a, long b)", "a + (int)b")
        );

    [Fact]
    public void A_factor_is_forgotten_or_a_number_is_another() =>
        Assert.Equal(
            """
            return a * (int)b / 3; -> return (int)b / 3;
            return a * (int)b / 3; -> return a / 3;
            return a * (int)b / 3; -> return -(a * (int)b / 3);
            return a * (int)b / 3; -> return a * (int)b;
            return a * (int)b / 3; -> return a / (int)b / 3;
            return a * (int)b / 3; -> return a * (int)b * 3;
            return a * (int)b / 3; -> return a * (int)b / -3;
            return a * (int)b / 3; -> return a * (int)b / 0;
            return a * (int)b / 3; -> return a * (int)b / 2;
            return a * (int)b / 3; -> return a * (int)b / 4;
            return a * (int)b / 3; -> return a * (int)b / 6;
            """,
            Returns("int f(int a, long b)", "a * (int)b / 3")
        );

    [Fact]
    public void A_minus_is_forgotten() =>
        Assert.Equal(
            """
            return -a; -> return a;
            """,
            Returns("double f(double a)", "-a")
        );

    [Fact]
    public void A_boundary_belongs_to_the_other_side_where_it_is_counted_and_not_where_it_is_measured() =>
        Assert.Equal(
            """
            return a < 5 && b >= 2.5; -> return a < 5;
            return a < 5 && b >= 2.5; -> return b >= 2.5;
            return a < 5 && b >= 2.5; -> return a <= 5 && b >= 2.5;
            return a < 5 && b >= 2.5; -> return a > 5 && b >= 2.5;
            return a < 5 && b >= 2.5; -> return a < -5 && b >= 2.5;
            return a < 5 && b >= 2.5; -> return a < 0 && b >= 2.5;
            return a < 5 && b >= 2.5; -> return a < 10 && b >= 2.5;
            return a < 5 && b >= 2.5; -> return a < 4 && b >= 2.5;
            return a < 5 && b >= 2.5; -> return a < 6 && b >= 2.5;
            return a < 5 && b >= 2.5; -> return a < 5 || b >= 2.5;
            return a < 5 && b >= 2.5; -> return a < 5 && b <= 2.5;
            return a < 5 && b >= 2.5; -> return a < 5 && b >= -2.5;
            return a < 5 && b >= 2.5; -> return a < 5 && b >= 0.0;
            return a < 5 && b >= 2.5; -> return a < 5 && b >= 1.25;
            return a < 5 && b >= 2.5; -> return a < 5 && b >= 5.0;
            """,
            Returns("bool f(int a, double b)", "a < 5 && b >= 2.5")
        );

    [Fact]
    public void A_number_stays_of_its_type() =>
        Assert.Equal(
            """
            return (float)(a * 2.0) + 1e-4f; -> return -(float)(a * 2.0) + 1e-4f;
            return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 2.0);
            return (float)(a * 2.0) + 1e-4f; -> return -((float)(a * 2.0) + 1e-4f);
            return (float)(a * 2.0) + 1e-4f; -> return 1e-4f;
            return (float)(a * 2.0) + 1e-4f; -> return (float)(2.0) + 1e-4f;
            return (float)(a * 2.0) + 1e-4f; -> return (float)(a) + 1e-4f;
            return (float)(a * 2.0) + 1e-4f; -> return (float)(a / 2.0) + 1e-4f;
            return (float)(a * 2.0) + 1e-4f; -> return (float)(a * -2.0) + 1e-4f;
            return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 0.0) + 1e-4f;
            return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 1.0) + 1e-4f;
            return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 3.0) + 1e-4f;
            return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 4.0) + 1e-4f;
            return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 2.0) - 1e-4f;
            return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 2.0) + 0.0002f;
            return (float)(a * 2.0) + 1e-4f; -> return (float)(a * 2.0) + 5E-05f;
            """,
            Returns("float f(double a)", "(float)(a * 2.0) + 1e-4f")
        );

    [Fact]
    public void A_truth_is_the_other_and_a_text_is_none() =>
        Assert.Equal(
            """
            return a == true ? "yes" : ""; -> return a != true ? "yes" : "";
            return a == true ? "yes" : ""; -> return a == true ? "" : "";
            """,
            Returns("string f(bool a)", "a == true ? \"yes\" : \"\"")
        );

    [Fact]
    public void One_of_several_elements_is_forgotten() =>
        Assert.Equal(
            """
            return [7, 0x1F]; -> return [-7, 0x1F];
            return [7, 0x1F]; -> return [0, 0x1F];
            return [7, 0x1F]; -> return [14, 0x1F];
            return [7, 0x1F]; -> return [6, 0x1F];
            return [7, 0x1F]; -> return [8, 0x1F];
            return [7, 0x1F]; -> return [0x1F];
            return [7, 0x1F]; -> return [7];
            """,
            Returns("int[] f()", "[7, 0x1F]")
        );

    [Fact]
    public void One_of_several_patterns_is_forgotten() =>
        Assert.Equal(
            """
            return a.Trim() is "q" or "exit"; -> return a is "q" or "exit";
            return a.Trim() is "q" or "exit"; -> return a.Trim() is "" or "exit";
            return a.Trim() is "q" or "exit"; -> return a.Trim() is "exit";
            return a.Trim() is "q" or "exit"; -> return a.Trim() is "q";
            return a.Trim() is "q" or "exit"; -> return a.Trim() is "q" or "";
            """,
            Returns("bool f(string a)", "a.Trim() is \"q\" or \"exit\"")
        );
}
