using System.Collections.Immutable;
using Grader.Pages.Lessons;
using Grader.Words;

namespace Grader.Pages;

/// <summary>What is to be known of an exercise's lesson before a page shows it.</summary>
public static class LessonText
{
    /// <summary>Its blocks of C#, to be coloured.</summary>
    public static ImmutableArray<string> ProgramsIn(string text) => LessonDocument.TryRead(text)?.Programs ?? [];

    /// <summary>What a page could not show of it as its author means it, a sentence each with its line: "line 12: ...".</summary>
    public static ImmutableArray<string> FindFaults(string text)
    {
        if (LessonDocument.TryRead(text) is not { } document)
        {
            return ["it is nested too deep to be shown."];
        }
        var maker = new FormulaMaker();
        return
        [
            .. from formula in document.Formulas
            let made = maker.Make(formula.Tex, formula.IsDisplay) as Formula.Unreadable
            where made is not null
            select $"line {formula.Line}: a page shows the formula {Printable.Shorten(formula.Tex.Trim(), 60)} as its source: "
                + $"{Printable.Shorten(made.Why, 200)}.",
        ];
    }
}
