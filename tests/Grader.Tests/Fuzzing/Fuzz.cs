using System.Collections.Immutable;
using System.Globalization;
using CsCheck;

namespace Grader.Tests.Fuzzing;

/// <summary>Random texts near a valid one, and how many of them.</summary>
internal static class Fuzz
{
    /// <summary>Inputs for each target: 50000, or what the environment variable GRADER_FUZZ says.</summary>
    public static long Inputs =>
        Environment.GetEnvironmentVariable("GRADER_FUZZ") switch
        {
            null or "" => 50_000,
            var said when long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var inputs) && inputs > 0 =>
                inputs,
            var said => throw new InvalidOperationException(
                $"GRADER_FUZZ is '{said}': it says how many inputs there are, a whole number above 0."
            ),
        };

    /// <summary>For targets that take a millisecond for each.</summary>
    public static long Fewer => (Inputs + 3) / 4;

    // What has a meaning of its own to C#, to scripts or to exercises, and what editors, terminals and students leave behind.
    private static readonly ImmutableArray<string> _words =
    [
        "...",
        "..",
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        ";",
        ",",
        "=>",
        "=",
        "\"",
        "\"\"\"",
        "$\"",
        "$\"{",
        "@\"",
        "'",
        "/*",
        "*/",
        "//",
        "///",
        "\n",
        "\r",
        "\r\n",
        "\0",
        "\u2028",
        "\ufeff",
        "\u202e",
        "\ud83d",
        "e\u0301",
        "#region hole a",
        "\n#region checks\n",
        "\n#endregion\n",
        "\n#if STARTER\n",
        "\n#else\n",
        "\n#endif\n",
        "\n#r \"x\"\n",
        "\n#load \"x\"\n",
        "\n#line 7\n",
        "\n#!\n",
        " // hole",
        " // hole, free choice",
        "Check(",
        "Settings(",
        "Random(8)",
        "() => ",
        "points: ",
        "1e400",
        "-1",
        "0x",
        "int a = ",
        "return ",
        "a",
        "b",
        "twice",
        "n",
        "class ",
        "async ",
        "await ",
        "using ",
        "<",
        ">",
        "?",
        "!",
        "\\",
        "\t",
    ];

    private static readonly Gen<Func<string, string>> _change =
        from kind in Gen.Int[0, 4]
        from place in Gen.Double.Unit
        from other in Gen.Double.Unit
        from length in Gen.Int[1, 30]
        from words in Gen.OneOf(Gen.OneOf(_words.ToArray()).Array[1, 6].Select(string.Concat), Any.Text)
        select (Func<string, string>)(
            text =>
            {
                var (at, to) = ((int)(place * text.Length), (int)(other * text.Length));
                var end = Math.Min(text.Length, at + length);
                return kind switch
                {
                    0 => text.Insert(at, words),
                    1 => text.Remove(at, end - at),
                    2 => text[..at] + words + text[end..],
                    3 => text.Insert(to, text[at..end]),
                    _ => text[..at],
                };
            }
        );

    /// <summary>A text that was changed in one to eight places.</summary>
    public static Gen<string> Near(string text) =>
        _change.Array[1, 8].Select(changes => changes.Aggregate(text, (t, change) => change(t)));
}
