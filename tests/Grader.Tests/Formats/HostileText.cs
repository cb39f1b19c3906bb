using CsCheck;

namespace Grader.Tests.Formats;

/// <summary>What students may write who want to do more than hand in an exercise.</summary>
internal static class HostileText
{
    private static readonly string[] _tricks =
    [
        "::error::",
        "::stop-commands::x",
        "::set-output name=a::b",
        "##[error]",
        "##vso[task.complete]",
        "%0A",
        "%25",
        "%2C",
        "\n",
        "\r\n",
        "\r",
        "\u2028",
        "\u0085",
        "\u001b[31m",
        "\0",
        "\ud800",
        "\udc00",
        "\u200b",
        "\u202e",
        "\u0301",
        ",",
        ":",
        "=",
        " ",
        "](http://x)",
        "{0}",
        "\"",
        "\\",
        "__end_of_result__",
        "]]>",
        "```",
        "é",
        "学",
        "🙂",
    ];

    private static readonly Gen<string> _piece = Gen.OneOf(
        Gen.Int[0, _tricks.Length - 1].Select(i => _tricks[i]),
        Gen.Char['\0', '\uffff'].Select(c => c.ToString()),
        Gen.Char['a', 'z'].Select(c => c.ToString())
    );

    /// <summary>Possibly empty.</summary>
    public static Gen<string> Any { get; } = _piece.Array[0, 12].Select(string.Concat);
}
