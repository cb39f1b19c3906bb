namespace Grader.Compiler.Submissions;

/// <summary>
/// Where a run of tokens that came or went is said to begin. Often several places are equally true: of "a; b; b;" either "b;" may
/// be the new one, and so may "; b". People see lines.
/// </summary>
internal static class TokenRun
{
    /// <param name="from">The run's first token.</param>
    /// <param name="to">Up to and without.</param>
    /// <param name="text">A token's text; null where the run cannot reach.</param>
    /// <returns>How many tokens further the run begins a line, back where that is less than 0; 0 where it cannot.</returns>
    public static int SlideToLine(int from, int to, Func<int, string?> text, Func<int, bool> beginsLine)
    {
        for (var (back, on) = (0, 0); ; )
        {
            if (beginsLine(from - back))
            {
                return -back;
            }
            if (beginsLine(from + on))
            {
                return on;
            }
            var further = text(from + on) is { } first && first == text(to + on);
            var before = text(from - back - 1) is { } last && last == text(to - back - 1);
            if (!further && !before)
            {
                return 0;
            }
            (back, on) = (before ? back + 1 : back, further ? on + 1 : on);
        }
    }
}
