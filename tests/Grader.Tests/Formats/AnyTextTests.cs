using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Grader.Results;
using Grader.Words;
using Xunit;

namespace Grader.Tests.Formats;

/// <summary>Whatever students write and exercises are called, its reader reads a format, and people read the text.</summary>
public sealed class AnyTextTests
{
    private static readonly Gen<string> _text = Gen.OneOf(
            Gen.Char['\0', '\uffff'].Select(c => $"{c}"),
            Gen.OneOf(
                "\0",
                "\n",
                "\r\n",
                "\t",
                "\u001b[31m",
                "\u202e",
                "\u200f",
                "\ud83d",
                "\ude00",
                "😀",
                "\ufffe",
                "\uffff",
                "\u0085",
                "\u2028",
                "]]>",
                "<![CDATA[",
                "<b>",
                "&amp;",
                "&",
                "\"",
                "'",
                ",",
                ";",
                "\\",
                "\\u0041",
                "::error::",
                "##vso[",
                "=1+1",
                "@x",
                "-",
                "{}",
                " "
            )
        )
        .Array[0, 20]
        .Select(string.Concat);

    [Theory]
    [InlineData("gradescope", "output")]
    [InlineData("prairielearn", "message")]
    [InlineData("exercism", "message")]
    public void What_was_seen_comes_back_from_JSON_as_a_terminal_may_show_it(string format, string member) =>
        _text.Sample(text =>
        {
            var test = Assert.Single(Made.JsonOf(format, SubmissionOf(text))["tests"]!.AsArray())!;
            Assert.Equal(Printable.Of(text), $"{test["name"]}");
            Assert.Contains($"Hint: {Printable.Of(text)}", $"{test[member]}".Split('\n'));
        });

    [Theory]
    [InlineData("gradescope")]
    [InlineData("prairielearn")]
    [InlineData("exercism")]
    public void What_is_said_of_a_file_comes_back_from_JSON(string format) =>
        _text.Sample(text =>
        {
            var file = SubmissionReport.NotGraded(text, text, text, SubmissionStatus.UnknownExercise, text);
            var results = Made.JsonOf(format, file);
            var said = results["format_errors"] is JsonArray errors ? errors[0] : results["output"] ?? results["message"];
            var shown = Printable.Of(text);
            Assert.Contains($"{shown}: for no exercise of the course. {shown}", $"{said}", StringComparison.Ordinal);
        });

    [Fact]
    public void All_comes_back_from_XML_with_a_mark_where_XML_has_no_such_character() =>
        _text.Sample(text =>
        {
            var submission = SubmissionOf(text);
            var suite = Parsed(Made.TextOf("junit", submission)).Element("testsuite")!;
            var test = suite.Element("testcase")!;
            Assert.Equal(InXml(submission.File), test.Attribute("file")!.Value);
            Assert.Equal(InXml(text), test.Attribute("name")!.Value);
            Assert.Contains($"Hint: {InXml(text)}", test.Element("failure")!.Value.Split('\n'));
            Assert.NotEqual("", suite.Attribute("name")!.Value);
        });

    private static SubmissionReport SubmissionOf(string text) =>
        HandedIn.Graded(
            "01",
            HandedIn.Hole(text, Verdict.Failed, 0, 1) with
            {
                Feedback = text,
                Hint = text,
                Checks = [new CheckReport(text, Verdict.Failed, 0, 1, text)],
            }
        ) with
        {
            File = $"ada/{text}.csx",
            Student = text,
            Message = text,
        };

    // It throws where anything is no XML 1.0, and takes a line end in an attribute for a space, as every parser must.
    private static XElement Parsed(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { CheckCharacters = true });
        return XDocument.Load(reader).Root!;
    }

    private static string InXml(string text)
    {
        var shown = new StringBuilder(Printable.Of(text));
        return shown.Replace('\ufffe', '\ufffd').Replace('\uffff', '\ufffd').ToString();
    }
}
