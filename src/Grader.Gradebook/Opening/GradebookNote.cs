using System.Text;
using Grader.Intake;
using Grader.Reporting;
using Grader.Words;

namespace Grader.Gradebook.Opening;

/// <summary>A line beside a report that says in which database its gradebook is: who forgets to name that would begin another
/// one, and lose its history from sight.</summary>
public static class GradebookNote
{
    private const string Begin = "The gradebook of this report is in ",
        End = ".";

    private const int Longest = 1 << 16;

    /// <returns>The database as people know it; null where nothing is said.</returns>
    /// <param name="folder">Of the report: its full path.</param>
    public static string? Read(string folder)
    {
        var line = RegularFile.Read(PathIn(folder), Longest) is FileContents.Bytes(var all)
            ? Encoding.UTF8.GetString(all).Trim()
            : "";
        return line.StartsWith(Begin, StringComparison.Ordinal) && line.EndsWith(End, StringComparison.Ordinal)
            ? Printable.Of(line[Begin.Length..^End.Length])
            : null;
    }

    /// <param name="given">The folder, as it was given.</param>
    /// <param name="named">The database that is named now; null where none is.</param>
    /// <exception cref="GradebookException">The report's gradebook is in another one.</exception>
    public static void RefuseOther(string folder, string given, string? named)
    {
        if (Read(folder) is { } kept && kept != named)
        {
            throw new GradebookException(
                named is null
                    ? $"The gradebook of '{given}' is in {kept}. Nothing was graded. Name that with --keep, or begin another "
                        + "one beside the report with --force."
                    : $"The gradebook of '{given}' is in {kept}, and --keep names {named}. Nothing was graded. Name the first, "
                        + "or grade into the other one all the same with --force."
            );
        }
    }

    /// <param name="named">The database; null where the gradebook is beside the report.</param>
    /// <exception cref="GradebookException">The folder cannot be written to.</exception>
    public static void Write(string folder, string? named)
    {
        if (named is null && Read(folder) is not null)
        {
            File.Delete(PathIn(folder));
        }
        else if (
            named is not null
            && Read(folder) != named
            && OutFile.WriteAtomically(
                folder,
                GradingFolder.GradebookElsewhere,
                stream => stream.Write(Encoding.UTF8.GetBytes($"{Begin}{named}{End}\n"))
            )
                is SaveResult.Refused(var message)
        )
        {
            throw new GradebookException(message);
        }
    }

    private static string PathIn(string folder) => Path.Combine(folder, GradingFolder.GradebookElsewhere);
}
