using System.Text;
using Grader.Formats;
using Xunit;

namespace Grader.Tests.Formats;

public sealed class CanvasFaultTests
{
    private const string Header = "Student,ID,SIS User ID,SIS Login ID,Section,One sample (77),Final Score\r\n";

    private static string? FaultOf(byte[] bytes) => KnownFormats.Find("canvas")!.FindFault(new TeachersFile("g.csv", [.. bytes]));

    private static string? FaultOf(string text) => FaultOf(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_file_that_is_no_gradebook_of_Canvas_is_told_before_anything_is_graded()
    {
        const string export = "In Canvas: Grades, Export, Export Entire Gradebook.";
        Assert.Null(FaultOf($"{Header}"));
        Assert.Equal($"'g.csv' is empty. {export}", FaultOf("\r\n "));
        Assert.Equal(
            $"'g.csv' is no Canvas gradebook: its first line has no columns Student, ID and Section. {export}",
            FaultOf("a,b\n1,2\n")
        );
        Assert.Equal($"'g.csv' is no CSV file: its first line has no commas or semicolons. {export}", FaultOf("hello\n"));
        Assert.Equal($"'g.csv' is no whole CSV file: a quotation mark is not closed. {export}", FaultOf($"{Header}\"Ada"));
        Assert.Equal($"'g.csv' is a web page, not CSV. {export}", FaultOf("<!doctype html><html>"));
        Assert.Equal(
            $"'g.csv' is an export of Moodle's: ask for --format moodle, or give the gradebook of Canvas. {export}",
            FaultOf("First name,Last name,ID number,Email address,Assignment: x (Real)\nAda,L,1,a@b.c,-\n")
        );
        Assert.Equal(
            $"'g.csv': it is an Excel table, not CSV. Open it and save it as CSV (UTF-8), or export it again. {export}",
            FaultOf([.. "PK\x03\x04"u8, .. new byte[26], .. "xl/workbook.xml"u8])
        );
    }
}
