using System.Text;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Intake;

/// <summary>A file that is no C# script is called what it is, by what is in it.</summary>
public sealed class OtherFormatTests
{
    private const string Copy = "not a C# script; copy your code into the exercise's own file";
    private const string Python =
        "it is a Python program; the exercises are in C#, and what you write belongs into the exercise's own file";

    public static TheoryData<string, string> Formats =>
        new()
        {
            { "%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n", $"it is a PDF document, {Copy}" },
            { "{\\rtf1\\ansi\\ansicpg1252\n\\f0 Tensor x = tensor(10f);\\par\n}", $"it is an RTF document, {Copy}" },
            {
                "PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xmlPK\u0003\u0004_rels/.relsPK\u0003\u0004word/document.xml",
                $"it is a Word document, {Copy}"
            },
            {
                "PK\u0003\u0004\u0014\0\0\0mimetypeapplication/vnd.oasis.opendocument.textPK",
                $"it is an OpenDocument text, {Copy}"
            },
            {
                "PK\u0003\u0004\u0014\0\0\001-one-sample.csx",
                "it is a zip archive, not a C# script; unpack it, and hand in the exercise's own file"
            },
            { "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\0\0", $"it is a Word or other Office document, {Copy}" },
            { "\u0089PNG\r\n\u001a\n\0", $"it is a picture, {Copy}" },
            {
                "<!DOCTYPE html>\n<html><body>Sign in</body></html>",
                "it is a web page, not a C# script; save the file itself, not the page that shows it"
            },
            { "import torch\n\nx = torch.tensor([10.])\nprint(x)\n", Python },
            { "# exercise 01-one-sample\r\nimport torch as t\r\nx = t.ones(3)\r\n", Python },
            { "from torch import nn\n\n\nclass Net(nn.Module):\n    pass\n", Python },
            { "def mse(a, b):  # half\n    return 0.5 * ((a - b) ** 2).mean()\n", Python },
            { "print('hello')\n", Python },
        };

    [Theory, MemberData(nameof(Formats))]
    public void A_file_is_called_what_it_is(string latin, string why) =>
        Assert.Equal(new SubmissionReading.Unreadable(why), SubmissionText.Decode(Encoding.Latin1.GetBytes(latin)));

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("// import torch\nimport torch\n")]
    [InlineData("import torch\nTensor x = tensor(10f);\n")]
    [InlineData("def linear(x):\n    return m * x + c;\n")]
    [InlineData("using System\nprint(x)\n")]
    [InlineData("class Net : Module\n{\n}\n")]
    [InlineData("{ var json = \"{ \\\"cells\\\": 1 }\"; }")]
    [InlineData("x = 1\ny = 2\n")]
    [InlineData("")]
    [InlineData("...")]
    public void What_may_be_a_script_is_read(string text) =>
        Assert.Equal(new SubmissionReading.Text(text), SubmissionText.Decode(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_document_that_is_too_large_to_be_read_is_called_what_it_is_too()
    {
        using var folder = new TempFolder();
        var path = folder.Write("01.csx", $"%PDF-1.7{new string('x', SubmissionText.MaxBytes)}");
        Assert.Equal(new SubmissionReading.Unreadable($"it is a PDF document, {Copy}"), SubmissionFile.Read(path));
        folder.Write("01.csx", new string('/', SubmissionText.MaxBytes + 1));
        Assert.Equal(new SubmissionReading.Unreadable("it is larger than 256 KB"), SubmissionFile.Read(path));
    }
}
