namespace Grader.Compiler.Scripts;

/// <summary>What compiles wherever an answer is missing, so that the rest of a program can be looked at.</summary>
internal static class Placeholder
{
    private const string Statement = "throw null!;";
    private const string Expression = "default!";

    public static string For(bool isStatement) => isStatement ? Statement : Expression;
}
