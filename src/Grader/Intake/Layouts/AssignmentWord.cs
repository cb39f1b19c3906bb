using System.Text.RegularExpressions;

namespace Grader.Intake.Layouts;

/// <summary>Names that courses give to weeks and problem sets, and nobody to a student: "ps1", "Week 02", "blatt-3".</summary>
internal static partial class AssignmentWord
{
    public static bool Is(string name) => Form().IsMatch(name);

    [GeneratedRegex(
        "^(week|wk|day|ps|pset|problem[ _-]?set|hw|homework|assignment|assign|asg|lab|exercise|exercises|ex|sheet|unit|project"
            + "|task|module|session|lecture|part|quiz|submission|woche|blatt|übungsblatt|uebungsblatt|übung|uebung|aufgabe"
            + "|abgabe|serie|tp|td)"
            + "[ _.-]?[0-9]{1,2}[a-z]?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Form();
}
