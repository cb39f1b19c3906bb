using System.Text.RegularExpressions;
using Grader.Notebooks;
using Grader.Protocol;
using Grader.Releasing;
using Grader.Words;

namespace Grader.Cli.Students;

/// <summary>What students read first.</summary>
internal static partial class StudentReadme
{
    /// <param name="exercises">In the order of the course.</param>
    /// <param name="grader">What students call the grader by; null where they do not have it.</param>
    public static string TextFor(IReadOnlyCollection<Exercise> exercises, ScriptForm form, string? grader) =>
        Lesson
            .TextFor(EmbeddedFiles.ReadText("StudentRepository/README.md"), grader)
            .Replace("__FIRST__", $"{exercises.First().Id}{WrittenScript.EndingOf(form)}", StringComparison.Ordinal)
            .Replace("__PACKAGE__", ToolFiles.Package, StringComparison.Ordinal)
            .Replace("__EXERCISES__", string.Join('\n', exercises.Select(e => RowFor(e, form))), StringComparison.Ordinal)
            .Replace("__FILE__", $"FILE{WrittenScript.EndingOf(form)}", StringComparison.Ordinal)
            .Replace("__OPEN__", HowToOpen(form), StringComparison.Ordinal)
            .Replace("__COMPLETION__", HowToComplete(form), StringComparison.Ordinal)
            .Replace("__NEED__", WhatToHave(form), StringComparison.Ordinal)
            .Replace("__RUN__", HowToRun(form), StringComparison.Ordinal);

    private static string HowToOpen(ScriptForm form) =>
        form switch
        {
            ScriptForm.Csx or ScriptForm.Cs => $"Open the `{WrittenScript.EndingOf(form)}` file",
            ScriptForm.Ipynb or ScriptForm.Dib => $"Open the notebook, the `{WrittenScript.EndingOf(form)}` file,",
        };

    private static string HowToComplete(ScriptForm form) =>
        form switch
        {
            ScriptForm.Csx or ScriptForm.Cs =>
                "VS Code completes what you type once it has installed what it recommends for this folder: C#.",
            ScriptForm.Ipynb or ScriptForm.Dib =>
                "VS Code opens it once it has installed what it recommends for this folder: Polyglot Notebooks.",
        };

    private static string WhatToHave(ScriptForm form) =>
        form switch
        {
            ScriptForm.Csx or ScriptForm.Cs => "the .NET 10 SDK, or VS Code with its extension Dev Containers, which brings it",
            ScriptForm.Ipynb or ScriptForm.Dib => "VS Code and the .NET 10 SDK, or VS Code with its extension Dev Containers, "
                + "which brings that",
        };

    private static string HowToRun(ScriptForm form) =>
        form switch
        {
            // dnx needs nothing on the PATH but dotnet, where an installed tool would.
            ScriptForm.Csx => "`dotnet dnx --yes dotnet-script FILE.csx`, which fetches what it needs the first time",
            ScriptForm.Cs => "`dotnet run FILE.cs`, which fetches what it needs the first time",
            ScriptForm.Ipynb or ScriptForm.Dib =>
                "from the first cell to the last, in VS Code with the extension Polyglot Notebooks",
        };

    private static string RowFor(Exercise exercise, ScriptForm form) =>
        $"| `{exercise.Id}{WrittenScript.EndingOf(form)}` | {Mark().Replace(exercise.Title, @"\$0")} "
        + $"| {Rounded.Of(PointSum.Of(exercise.Checks.Select(c => c.Points)))} |";

    // A title is plain text.
    [GeneratedRegex(@"[\\`*_\[\]<>|#~$&]")]
    private static partial Regex Mark();
}
