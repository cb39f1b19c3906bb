namespace Grader.Releasing;

/// <summary>A secret in a text that students get.</summary>
/// <param name="Line">1-based, in that text.</param>
public sealed record Leak(int Line, Secret Secret)
{
    /// <summary>The first one; null where nothing is given away.</summary>
    public static Leak? In(string text, IReadOnlyCollection<Secret> secrets) =>
        Secrets
            .Lines(text)
            .SelectMany((line, i) => secrets.Where(s => Holds(line, s.Text)).Select(s => new Leak(i + 1, s)))
            .FirstOrDefault();

    /// <summary>The same in the exercise's own file, whose given lines the template has.</summary>
    public Leak Where(string template, string exercise) =>
        this with
        {
            Line = Math.Max(1, Secrets.Lines(exercise).ToList().IndexOf(Secrets.Lines(template).ElementAt(Line - 1)) + 1),
        };

    // Not as a part of longer words: the answer "m = 1;" is not in "sum = 1;".
    private static bool Holds(string line, string secret)
    {
        for (
            var at = line.IndexOf(secret, StringComparison.Ordinal);
            at >= 0;
            at = line.IndexOf(secret, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + secret.Length;
            if (!(at > 0 && Joined(line[at - 1], secret[0])) && !(end < line.Length && Joined(secret[^1], line[end])))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Joined(char left, char right) => IsOfWord(left) && IsOfWord(right);

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '_';
}
