namespace Grader.Judging.Values;

/// <summary>What is wrong with something that was seen, in sentences.</summary>
/// <param name="Message">For whoever made all of the program that it was seen in.</param>
/// <param name="Discreet">
/// For whoever made only the answer, among neighbours that are none of theirs: of what was seen only single values and places,
/// for texts and numbers of things could carry what the program around the answer holds.
/// </param>
internal sealed record Fault(string Message, string Discreet)
{
    public static implicit operator Fault?(string? message) => message is null ? null : new(message, message);

    public Fault PrefixedWith(string words) => new($"{words}{Message}", $"{words}{Discreet}");
}
