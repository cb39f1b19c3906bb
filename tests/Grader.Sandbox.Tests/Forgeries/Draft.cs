namespace Grader.Sandbox.Tests.Forgeries;

/// <summary>A right file with one mistake in it, for a trick to be tried on.</summary>
/// <param name="Name">Its recipe: the exercise, the file, and what was changed in it.</param>
/// <param name="Hole">Where the mistake is.</param>
/// <param name="Plain">The same mistake among the reference's own answers.</param>
/// <param name="From">The first line of the answer to this hole, 1-based.</param>
/// <param name="To">The last one.</param>
internal sealed record Draft(string Name, string Exercise, string Text, string Hole, string Plain, int From, int To)
{
    private string[] Lines => Text.Split('\n');

    public string Answer => string.Join('\n', Lines[(From - 1)..To]);

    /// <summary>Whether the answer is what a function does.</summary>
    public bool IsBody => Answer.TrimStart().StartsWith("return ", StringComparison.Ordinal) && From == To;

    /// <summary>Whether the answer is some statements of a training loop, which declare nothing.</summary>
    public bool IsInLoop =>
        Text.Contains("valuesOfM", StringComparison.Ordinal)
        && Answer.StartsWith("    ", StringComparison.Ordinal)
        && !Answer.Contains("return ", StringComparison.Ordinal)
        && !Answer.Contains("Tensor ", StringComparison.Ordinal);

    public string WithAnswer(string instead) => string.Join('\n', [.. Lines[..(From - 1)], instead, .. Lines[To..]]);

    /// <param name="declarations">What is to stand behind the using directives.</param>
    public string Declaring(string declarations, string? text = null)
    {
        var lines = (text ?? Text).Split('\n');
        var last = Array.FindLastIndex(lines, l => l.StartsWith("using ", StringComparison.Ordinal) && l.EndsWith(';'));
        return string.Join('\n', [.. lines[..(last + 1)], declarations, .. lines[(last + 1)..]]);
    }
}
