using CsCheck;

namespace Grader.Pages.Tests.Samples;

/// <summary>What somebody may write who wants a page to be more than text.</summary>
internal static class OddText
{
    private static readonly string[] _tricks =
    [
        "<script>alert(1)</script>",
        "</script>",
        "</style>",
        "</title>",
        "<style>*{}</style>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "]]>",
        "<!--",
        "-->",
        "\"",
        "'",
        "\" onclick=\"alert(1)",
        "' autofocus onfocus='alert(1)",
        "`",
        "&lt;",
        "&#60;b&#62;",
        "javascript:alert(1)",
        "<b>",
        "</bdi>",
        "</code>",
        "<base href=//evil.example>",
        "<meta http-equiv=refresh content=0>",
        "\u202e",
        "\u2066",
        "\u200f",
        "\0",
        "\ud800",
        "\udc00",
        "\r",
        "\n",
        "\u2028",
        "\u001b[31m",
        "{{x}}",
        "@(1)",
        " ",
        "ada",
        "学",
    ];

    public static Gen<string> Any { get; } =
        Gen.OneOf(Gen.OneOf(_tricks), Gen.Char['\0', '\uffff'].Select(c => c.ToString())).Array[0, 8].Select(string.Concat);
}
