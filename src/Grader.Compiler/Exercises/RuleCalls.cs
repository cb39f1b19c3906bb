using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Compiler.Exercises;

/// <summary>The rules that an instructor can write for the source of an answer, by the name of the call.</summary>
internal static class RuleCalls
{
    public const string Names = "MustUse, MustNotUse";

    /// <returns>One for each name; null where the call is no rule.</returns>
    public static ImmutableArray<SourceRule>? ReadRules(CallArguments arguments) =>
        arguments.Name switch
        {
            "MustUse" => ReadRules(arguments, must: true),
            "MustNotUse" => ReadRules(arguments, must: false),
            _ => null,
        };

    private static ImmutableArray<SourceRule> ReadRules(CallArguments arguments, bool must)
    {
        var hole = arguments.TextAt(0, "hole");
        return [.. arguments.TextsFrom(1, "name").Select(name => new SourceRule(hole, must, name, arguments.Line))];
    }
}
