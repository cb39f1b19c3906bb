using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Grader.Protocol;

/// <summary>What stands in a submission where the exercise has a hole.</summary>
/// <param name="Line">First line in the student's file, 1-based; where the hole is missing, the line where it should be.</param>
public sealed record Answer(string Hole, int Line, int EndLine, AnswerState State)
{
    /// <summary>Its tokens, with a space between them: two answers that differ in layout alone have the same.</summary>
    public string Code { get; init; } = "";

    /// <summary>With it in the reference, the reference is as it was, token by token.</summary>
    public bool IsReferences { get; init; }

    /// <summary>Where the choice is free: the number, where the compiler can tell.</summary>
    public double? Number { get; init; }

    /// <summary>The first place where it breaks a rule of the exercise; null where it keeps them all, or is not filled
    /// in.</summary>
    public Breach? Breach { get; init; }

    /// <summary>In the order of the lines.</summary>
    public ImmutableArray<Clue> Clues { get; init; } = [];
}

/// <summary>An answer uses what it must not, or does not use what it must.</summary>
/// <param name="Line">1-based, in the student's file.</param>
/// <param name="Rule">The name that the rule is about.</param>
/// <param name="Message">A sentence that names the line.</param>
public sealed record Breach(int Line, string Rule, string Message);

[JsonConverter(typeof(EnumNameConverter<AnswerState>))]
public enum AnswerState
{
    Filled,

    /// <summary>The <c>...</c> is still there and nothing else, or the starter text as it was given.</summary>
    Unfilled,

    /// <summary>There is code, but the <c>...</c> stands beside it.</summary>
    Leftover,

    /// <summary>The line of the hole is gone, or nothing is left in it.</summary>
    Missing,
}
