using Grader.Cli.Asking;
using Grader.Notebooks;
using Grader.Session;

namespace Grader.Cli.Students;

/// <summary>Not every script is a program that <c>dotnet run</c> takes.</summary>
internal static class ProgramForm
{
    /// <param name="id">An exercise's, which was read.</param>
    /// <exception cref="RequestException">Nobody could ever run it in that form.</exception>
    public static async Task RefuseWhereNone(GradingSession grading, string id, ScriptForm form, CancellationToken cancellation)
    {
        if (form == ScriptForm.Cs && await grading.FindFaultAsProgram(id, cancellation) is { } fault)
        {
            throw new RequestException(
                $"{id} cannot be given as cs, for dotnet run does not compile it even where it is solved: {fault.TrimEnd('.')}. "
                    + "Give it as csx, ipynb or dib. Nothing was written."
            );
        }
    }
}
