namespace Grader.Words;

/// <summary>Words that depend on how many there are.</summary>
public static class Plural
{
    /// <summary>"1 step", "2 steps", "0.5 steps".</summary>
    /// <param name="one">A noun that gets an s.</param>
    public static string Counted(double count, string one) => $"{Rounded.Of(count)} {Of(count, one, $"{one}s")}";

    /// <summary>The form that agrees with the number.</summary>
    public static string Of(double count, string one, string several) => count == 1 ? one : several;
}
