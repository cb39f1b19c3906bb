using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Diagnosing;

/// <summary>A module whose layers nothing finds, so that it has no parameters, or too few.</summary>
internal static class UnfoundParameters
{
    // Names by which a probe asks for what is registered.
    private static readonly ImmutableArray<string> _asking =
    [
        "parameters",
        "named_parameters",
        "state_dict",
        "modules",
        "named_modules",
        "children",
        "named_children",
    ];

    public static string? HintFor(Symptoms symptoms) =>
        symptoms.Failing.Any(f => f.Check.Uses.Any(_asking.Contains))
            ? symptoms.Clues.Select(Describe).FirstOrDefault(said => said is not null)
            : null;

    private static string? Describe(Clue clue) =>
        clue.Kind switch
        {
            ClueKind.Unregistered =>
                $"No constructor of {clue.Name} (line {clue.Line}) calls RegisterComponents(): parameters() finds "
                    + "none of its layers, and no optimizer changes them.",
            ClueKind.RegisteredEarly =>
                $"RegisterComponents() in line {clue.Line} comes before {clue.Code} is set, so parameters() does not find "
                    + "that layer: call it last.",
            ClueKind.LayersInList =>
                $"{clue.Code} (line {clue.Line}) is a list of C#'s own, and parameters() does not look into it: "
                    + "ModuleList(...) or Sequential(...) holds layers so that they are found.",
            _ => null,
        };
}
