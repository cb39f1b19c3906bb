using System.Collections.Immutable;

namespace Grader.Cli.Screens;

/// <summary>What is said about a hole to a person who asks for a hint, and asks again.</summary>
/// <param name="Steps">Each helps more than the one before.</param>
/// <param name="Given">How many were given.</param>
public sealed record HintSteps(string Hole, ImmutableArray<string> Steps, int Given = 0)
{
    /// <summary>The next step, and after the last of them that there is no other.</summary>
    public string Next() =>
        Steps switch
        {
            [] => $"There is no further hint on {Hole}.",
            _ when Given == Steps.Length => $"There is no further hint on {Hole}. Another h begins anew.",
            _ => Steps[Given],
        };

    /// <summary>When that was given.</summary>
    public HintSteps Onward() => this with { Given = Steps.IsEmpty || Given == Steps.Length ? 0 : Given + 1 };

    /// <summary>The same after another check: what was given is not given again, unless there is something else to
    /// say.</summary>
    public HintSteps Renewed(HintSteps now) => Hole == now.Hole && Steps.SequenceEqual(now.Steps) ? this : now;
}
