using System.Text;
using Grader.Formats;
using Xunit;
using static Grader.Tests.Formats.FormatRuns;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Formats;

public sealed class DoubtfulRowTests
{
    [Fact]
    public void A_number_that_is_the_platforms_of_one_row_and_the_schools_of_another_is_nobodys()
    {
        const string gradebook =
            "Student,ID,SIS User ID,Section,01-one-sample (7)\n"
            + "\"Lovelace, Ada\",1001,2002,B,\n\"Babbage, Charles\",2002,1001,B,\n";
        var made = Make(
            "canvas",
            InputOf(Encoding.UTF8.GetBytes(gradebook), Graded("1001/01-one-sample.csx", "1001", "01-one-sample", 7, 10))
        );
        Assert.Equal(gradebook, TextOf(Assert.IsType<FormatPiece.File>(Assert.Single(made.Pieces))));
        Assert.StartsWith("Whose row is whose cannot be told in ", Assert.Single(made.Remarks), StringComparison.Ordinal);
    }
}
