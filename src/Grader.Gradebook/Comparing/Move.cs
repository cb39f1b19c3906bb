using Grader.Words;

namespace Grader.Gradebook.Comparing;

/// <summary>What changed for one student between two gradings.</summary>
/// <param name="Student">As the report shows them.</param>
/// <param name="Exercise">Null where it is for none.</param>
/// <param name="Hole">Null where it is the file as a whole.</param>
/// <param name="Before">"2/4", "unreadable"; null where it was not there.</param>
/// <param name="After">Likewise.</param>
/// <param name="Why">A clause: "the exercise changed". Null where one of the two is not there.</param>
public sealed record Move(string Student, string? Exercise, string? Hole, string? Before, string? After, string? Why)
{
    /// <summary>One line, to be printed.</summary>
    public string Sentence
    {
        get
        {
            var what = string.Join(", ", new[] { Student, Exercise, Hole }.OfType<string>().Select(Printable.Of));
            return (Before, After) switch
            {
                (null, _) => $"{what}: {After}, not there before",
                (_, null) => $"{what}: {Before} before, not there any more",
                _ => $"{what}: from {Before} to {After}; {Printable.Of(Why ?? "")}",
            };
        }
    }
}
