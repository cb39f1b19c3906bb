using System.Diagnostics;
using System.Reflection;

namespace Grader.Runner;

/// <summary>An exception of the program's, copied into plain data. The exception may be the program's own class, and
/// hostile.</summary>
/// <param name="Line">In the student's file, of the innermost of its lines that the exception came through.</param>
internal sealed record ExceptionCopy(string Type, string Message, int? Line)
{
    private const int MessageLength = 2000;

    /// <summary>What the compiler calls the student's file in the symbols.</summary>
    public const string StudentFile = "submission";

    public static ExceptionCopy Of(Exception thrown)
    {
        // Enough for what await and reflection wrap; a chain made by the program may be endless.
        const int deepest = 16;
        var cause = thrown;
        var line = LineOf(thrown);
        for (var depth = 0; depth < deepest && WrappedIn(cause) is { } inner; depth++)
        {
            cause = inner;
            line = LineOf(inner) ?? line;
        }
        return new ExceptionCopy(TypeName.WithNamespace(cause.GetType()), MessageOf(cause), line);
    }

    /// <summary>The line of the student's file in the innermost frame that has one.</summary>
    public static int? LineOf(StackTrace trace) =>
        trace.GetFrames().Where(f => f.GetFileName() == StudentFile).Select(f => (int?)f.GetFileLineNumber()).FirstOrDefault();

    private static Exception? WrappedIn(Exception e) =>
        e switch
        {
            TargetInvocationException or TypeInitializationException => e.InnerException,
            AggregateException { InnerExceptions: [var only] } => only,
            _ => null,
        };

    private static int? LineOf(Exception e)
    {
        try
        {
            return LineOf(new StackTrace(e, fNeedFileInfo: true));
        }
        catch (Exception)
        {
            return null; // no symbols, or no memory to read them
        }
    }

    private static string MessageOf(Exception e)
    {
        try
        {
            return e.Message is { } message ? CutToLength(WithoutNativeFrames(message)) : "";
        }
        catch (Exception)
        {
            return "";
        }
    }

    /// <summary>libtorch puts a stack trace of its own into its messages, with addresses and paths.</summary>
    private static string WithoutNativeFrames(string message)
    {
        string[] marks = ["\nException raised from ", "\nframe #0: "];
        var starts = marks.Select(mark => message.IndexOf(mark, StringComparison.Ordinal)).Where(at => at >= 0);
        return message[..starts.DefaultIfEmpty(message.Length).Min()];
    }

    private static string CutToLength(string text) =>
        text.Length <= MessageLength
            ? text
            : text[..(char.IsHighSurrogate(text[MessageLength - 1]) ? MessageLength - 1 : MessageLength)];
}
