namespace Grader.Gradebook.Keeping;

/// <summary>All that a verdict hangs on. Of two files with the same address one verdict is right for both.</summary>
/// <param name="Content">A hash of what was handed in, and of the exercise that it claims, which may come from its name.</param>
/// <param name="Exercise">Null where it is for none of the course.</param>
/// <param name="ExerciseFiles">A hash; empty where there is no exercise.</param>
/// <param name="Rules">A hash of the course's rules.</param>
/// <param name="Asked">A hash of the seed that was given, if one was, and of the exercise that was.</param>
internal sealed record SubmissionAddress(
    string Content,
    string? Exercise,
    string ExerciseFiles,
    string Rules,
    string Grader,
    string Isolation,
    string Asked
)
{
    public string Text { get; } = PartsHash.Of(Content, Exercise, ExerciseFiles, Rules, Grader, Isolation, Asked);
}
