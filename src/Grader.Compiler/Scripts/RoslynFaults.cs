namespace Grader.Compiler.Scripts;

/// <summary>Questions about programs that are full of errors.</summary>
internal static class RoslynFaults
{
    /// <summary>
    /// Roslyn 5.12 dies of half a function behind a label, and of an initializer whose text does not end: who knows what a piece
    /// of it is to be.
    /// </summary>
    public static T? AskOrDefault<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception e)
            when (e
                    is NullReferenceException
                        or IndexOutOfRangeException
                        or ArgumentException
                        or InvalidOperationException
                        or InvalidCastException
            )
        {
            return default;
        }
    }
}
