using System.Text;
using System.Text.RegularExpressions;
using Grader.Notebooks;
using Xunit;

namespace Grader.Tests.Notebooks;

/// <summary>Where the parts of a reading stand in a notebook.</summary>
public sealed partial class WrittenReadingTests
{
    private const string Code =
        "using A;\n\n// 1. The sample: one x.\na();\n\n// 2. The model\nb();\n\n// 3. The loss, once.\nc();\n";

    [Theory]
    [InlineData("# T\n\n## 1. The sample\ns", "# T|using A;|## 1. The sample s|a();|b();|c();")]
    [InlineData("## The loss\nl\n\n## 9. What to notice\nw", "using A;|a();|b();|## The loss l|c();|## 9. What to notice w")]
    [InlineData(
        "## 1. The model\nm\n\n## 2. More of it\nn\n\n## 3. End\ne",
        "using A;|a();|## 1. The model m|## 2. More of it n|b();|c();|## 3. End e"
    )]
    [InlineData(
        "## 1. The loss of all\nl\n\n## 2. Other\no\n\n## 3. End\ne",
        "## 1. The loss of all l|## 2. Other o|using A;|a();|b();|c();|## 3. End e"
    )]
    [InlineData("all of it", "all of it|using A;|a();|b();|c();")]
    [InlineData(null, "using A;|a();|b();|c();")]
    public void A_part_stands_above_the_code_that_begins_with_its_words(string? reading, string order) =>
        Assert.Equal(
            order,
            string.Join(
                '|',
                Cell()
                    .Matches(Encoding.UTF8.GetString(WrittenScript.Write(ScriptForm.Dib, Code, reading)))
                    .Select(m => (IsCode: m.Groups["kind"].Value == "csharp", Lines: LinesOf(m.Groups["text"].Value)))
                    .Select(c => c.IsCode ? c.Lines[^1] : string.Join(' ', c.Lines))
            )
        );

    private static string[] LinesOf(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^#!(?<kind>csharp|markdown)\n(?<text>.*?)(?=^#!|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Cell();
}
