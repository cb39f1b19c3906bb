namespace Grader.Intake;

/// <summary>How many names can still be kept.</summary>
/// <param name="characters">For names, and some for each.</param>
internal sealed class NameBudget(long characters)
{
    /// <summary>What one takes beside its characters.</summary>
    private const int Each = 50;

    private long _left = characters;

    public bool TryTake(string name) => (_left -= name.Length + Each) >= 0;
}
