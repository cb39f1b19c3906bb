using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Compiler.Exercises;

/// <summary>The rules that an instructor can write for the source of an answer, by the name of the call.</summary>
internal static class RuleCalls
{
    public const string Names = "MustUse, MustUseOneOf, MustNotUse";

    /// <returns>One for each thing that it asks or forbids; null where the call is no rule.</returns>
    public static ImmutableArray<SourceRule>? ReadRules(CallArguments arguments) =>
        arguments.Name switch
        {
            "MustUse" => [.. NamesIn(arguments).Select(name => Rule(arguments, must: true, [name]))],
            "MustUseOneOf" => [Rule(arguments, must: true, NamesIn(arguments))],
            "MustNotUse" => [.. NamesIn(arguments).Select(name => Rule(arguments, must: false, [name]))],
            _ => null,
        };

    private static ImmutableArray<string> NamesIn(CallArguments arguments) => [.. arguments.TextsFrom(1, "name")];

    private static SourceRule Rule(CallArguments arguments, bool must, ImmutableArray<string> names) =>
        new(arguments.TextAt(0, "hole"), must, names, arguments.Line) { Hint = arguments.OptionalText("hint") };
}
