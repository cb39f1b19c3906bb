using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Grader.Formats;

/// <summary>JUnit's XML in the dialect that GitLab, Jenkins and the actions that report tests on GitHub all read: a suite for
/// each file, a case for each hole, points as properties of the suite.</summary>
/// <remarks>
/// GitLab shows the class of a case and the text of a failure, and drops the second case of one class and name. dorny's reporter
/// needs every time, and finds the line in what looks like Java's stack; EnricoMi's takes it from the case's file and line.
/// </remarks>
internal static class JUnitFormat
{
    private const string FileName = "junit.xml";

    public static readonly ReportFormat Format = new(
        "junit",
        "GitLab, Jenkins and other readers of JUnit",
        input => new FormatOutput.Made([new FormatPiece.File(FileName, stream => Write(input, stream))])
    )
    {
        Path = FileName,
    };

    private static void Write(FormatInput input, Stream stream)
    {
        var suites = JUnitSuite.ListOf(input.Counting);
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using var xml = XmlWriter.Create(stream, settings);
        xml.WriteStartElement("testsuites");
        Put(xml, "name", "grader");
        PutCounts(xml, [.. suites.SelectMany(s => s.Cases)]);
        Put(xml, "time", InSeconds(suites.Sum(s => s.Seconds)));
        foreach (var suite in suites)
        {
            WriteSuite(xml, suite, input.At);
        }
        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, JUnitSuite suite, DateTimeOffset at)
    {
        xml.WriteStartElement("testsuite");
        Put(xml, "name", suite.Name);
        PutCounts(xml, suite.Cases);
        Put(xml, "skipped", $"{suite.Cases.Count(c => c.Outcome is JUnitOutcome.Skipped)}");
        Put(xml, "time", InSeconds(suite.Seconds));
        Put(xml, "timestamp", at.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
        xml.WriteStartElement("properties");
        foreach (var (name, value) in suite.Properties)
        {
            xml.WriteStartElement("property");
            Put(xml, "name", name);
            Put(xml, "value", value);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        foreach (var test in suite.Cases)
        {
            WriteCase(xml, suite, test);
        }
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, JUnitSuite suite, JUnitCase test)
    {
        xml.WriteStartElement("testcase");
        Put(xml, "classname", suite.Name);
        Put(xml, "name", test.Name);
        if (suite.File.Length > 0)
        {
            Put(xml, "file", suite.File);
            Put(xml, "line", $"{test.Line}");
        }
        // The report has the time of a file: each of its cases gets as much of it, so that they add up to it.
        Put(xml, "time", InSeconds(suite.Seconds / suite.Cases.Length));
        if (test.Outcome is JUnitOutcome.NotPassed outcome)
        {
            xml.WriteStartElement(outcome.Element);
            Put(xml, "message", outcome.Message);
            Put(xml, "type", outcome.Type);
            xml.WriteString(XmlText.Of(outcome.Text));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void PutCounts(XmlWriter xml, ImmutableArray<JUnitCase> cases)
    {
        Put(xml, "tests", $"{cases.Length}");
        Put(xml, "failures", $"{cases.Count(c => c.Outcome is JUnitOutcome.Failed)}");
        Put(xml, "errors", $"{cases.Count(c => c.Outcome is JUnitOutcome.Error)}");
    }

    private static void Put(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, XmlText.Of(value));

    private static string InSeconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);
}
