namespace Grader.Protocol;

/// <summary>A probe that does not fit a program: something of the exercise's that it uses is not there, or is another
/// thing.</summary>
/// <param name="Probe">Its place among the exercise's checks.</param>
/// <param name="MissingName">What is not there as the exercise has it, where that is known.</param>
public sealed record UnaskedProbe(int Probe, string? MissingName)
{
    /// <summary>Where the program has something else of that name, 1-based; null where it has nothing.</summary>
    public int? Line { get; init; }

    /// <summary>What the exercise has: "a variable of type Tensor".</summary>
    public string Given { get; init; } = "";
}
