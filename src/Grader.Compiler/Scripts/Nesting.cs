namespace Grader.Compiler.Scripts;

/// <summary>How deep a text nests. Some hundred bytes that nest deeply enough keep Roslyn busy for minutes, and no token stops
/// it.</summary>
/// <remarks>Counts characters, strings and comments included: what it does not catch meets the limits of time and
/// memory.</remarks>
internal static class Nesting
{
    public const int Brackets = 200;

    public const int Interpolations = 6;

    /// <returns>The first line, 1-based, that nests too deeply; null where none does.</returns>
    public static int? TooDeep(ReadOnlySpan<char> text)
    {
        int line = 1,
            brackets = 0,
            angles = 0,
            interpolations = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n':
                    line++;
                    break;
                case '(' or '[':
                    brackets++;
                    break;
                case '{':
                    (brackets, angles) = (brackets + 1, 0);
                    interpolations += text[(i + 1)..].TrimStart(' ')
                        is ['$', '"', ..]
                            or ['$', '@', '"', ..]
                            or ['@', '$', '"', ..]
                            or ['$', '$', ..]
                        ? 1
                        : 0;
                    break;
                case ')' or ']':
                    brackets = Math.Max(0, brackets - 1);
                    break;
                case '}':
                    (brackets, angles) = (Math.Max(0, brackets - 1), 0);
                    break;
                case '<':
                    angles++;
                    break;
                case '>':
                    angles = Math.Max(0, angles - 1);
                    break;
                case ';': // a comparison closes nothing, and neither count outlives a statement
                    (angles, interpolations) = (0, 0);
                    break;
            }
            if (brackets > Brackets || angles > Brackets || interpolations > Interpolations)
            {
                return line;
            }
        }
        return null;
    }
}
