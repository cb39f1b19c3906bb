namespace Grader.Compiler.Scripts;

/// <summary>How deep a text nests. Some hundred bytes that nest deeply enough keep Roslyn busy for minutes, and no token stops
/// it.</summary>
/// <remarks>Counts characters, strings and comments included: what it does not catch meets the limits of time and
/// memory.</remarks>
internal static class Nesting
{
    public const int MaxBrackets = 200;

    public const int MaxInterpolations = 6;

    /// <returns>The first line, 1-based, that nests too deeply; null where none does.</returns>
    public static int? FindTooDeepLine(ReadOnlySpan<char> text)
    {
        var line = 1;
        var depth = new Depth(0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            line += text[i] == '\n' ? 1 : 0;
            depth = depth.After(text[i], text[(i + 1)..]);
            if (depth is { Brackets: > MaxBrackets } or { Angles: > MaxBrackets } or { Interpolations: > MaxInterpolations })
            {
                return line;
            }
        }
        return null;
    }

    private readonly record struct Depth(int Brackets, int Angles, int Interpolations)
    {
        public Depth After(char character, ReadOnlySpan<char> rest) =>
            character switch
            {
                '(' or '[' => this with { Brackets = Brackets + 1 },
                ')' or ']' => this with { Brackets = Math.Max(0, Brackets - 1) },
                '{' => new(Brackets + 1, 0, Interpolations + (BeginsInterpolatedString(rest) ? 1 : 0)),
                '}' => this with { Brackets = Math.Max(0, Brackets - 1), Angles = 0 },
                '<' => this with { Angles = Angles + 1 },
                '>' => this with { Angles = Math.Max(0, Angles - 1) },
                // A comparison closes nothing, and neither count outlives a statement.
                ';' => this with { Angles = 0, Interpolations = 0 },
                _ => this,
            };

        private static bool BeginsInterpolatedString(ReadOnlySpan<char> text) =>
            text.TrimStart(' ') is ['$', '"', ..] or ['$', '@', '"', ..] or ['@', '$', '"', ..] or ['$', '$', ..];
    }
}
