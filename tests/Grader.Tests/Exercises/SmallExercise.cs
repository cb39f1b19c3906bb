namespace Grader.Tests.Exercises;

/// <summary>The exercise 01-one: a hole for what a function does, and one for a value.</summary>
internal static class SmallExercise
{
    /// <summary>With a check for each hole, a point each.</summary>
    public static string Text { get; } =
        Asking(
            """
            Check("f", "f(2)", () => f(2));
            Check("y", "y", () => y);
            """
        );

    /// <param name="checks">What stands in its region of checks.</param>
    /// <param name="answer">The body of f.</param>
    /// <param name="y">The value of y.</param>
    public static string Asking(string checks, string answer = "return 2 * x;", string y = "f(1)") =>
        $$"""
            // exercise 01-one
            // One
            int f(int x)
            {
                #region hole f
                {{answer}}
                #endregion
            }
            int y = {{y}}; // hole
            #region checks
            {{checks}}
            #endregion
            """;
}
