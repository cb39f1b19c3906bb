namespace Grader.Releasing;

/// <summary>A secret in a text that students get.</summary>
/// <param name="Line">1-based, in that text.</param>
public sealed record Leak(int Line, Secret Secret)
{
    /// <summary>The first one; null where nothing is given away.</summary>
    public static Leak? FindIn(string text, IReadOnlyCollection<Secret> secrets) =>
        Secrets
            .TrimmedLines(text)
            .SelectMany((line, i) => secrets.Where(s => ContainsSecret(line, s.Text)).Select(s => new Leak(i + 1, s)))
            .FirstOrDefault();

    /// <summary>The same in the exercise's own file, whose given lines the template has.</summary>
    public Leak InExercise(string template, string exercise) =>
        this with
        {
            Line = Math.Max(
                1,
                Secrets.TrimmedLines(exercise).ToList().IndexOf(Secrets.TrimmedLines(template).ElementAt(Line - 1)) + 1
            ),
        };

    // Not as a part of longer words: the answer "m = 1;" is not in "sum = 1;".
    private static bool ContainsSecret(string line, string secret)
    {
        for (
            var at = line.IndexOf(secret, StringComparison.Ordinal);
            at >= 0;
            at = line.IndexOf(secret, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + secret.Length;
            if (!(at > 0 && AreOneWord(line[at - 1], secret[0])) && !(end < line.Length && AreOneWord(secret[^1], line[end])))
            {
                return true;
            }
        }
        return false;
    }

    private static bool AreOneWord(char left, char right) => IsOfWord(left) && IsOfWord(right);

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '_';
}
