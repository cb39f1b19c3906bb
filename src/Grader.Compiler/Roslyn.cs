namespace Grader.Compiler;

/// <summary>Questions about programs that are full of errors.</summary>
internal static class Roslyn
{
    /// <summary>Roslyn 5.12 dies of half a function behind a label: who knows what a piece of it is to be.</summary>
    public static T? Try<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (NullReferenceException)
        {
            return default;
        }
    }
}
