using System.Collections.Immutable;
using Grader.Protocol;

namespace Grader.Compiler.Exercises;

/// <summary>The rules that an instructor can write for the source of an answer, by the name of the call.</summary>
internal static class RuleKinds
{
    public const string Names = "MustUse, MustNotUse";

    /// <returns>One for each name; null where the call is no rule.</returns>
    public static ImmutableArray<SourceRule>? Read(Arguments arguments) =>
        arguments.Name switch
        {
            "MustUse" => Read(arguments, must: true),
            "MustNotUse" => Read(arguments, must: false),
            _ => null,
        };

    private static ImmutableArray<SourceRule> Read(Arguments arguments, bool must)
    {
        var hole = arguments.Text(0, "hole");
        return [.. arguments.Texts(1, "name").Select(name => new SourceRule(hole, must, name, arguments.Line))];
    }
}
