using System.Text;
using CsCheck;
using Grader.Intake;
using Grader.Notebooks;
using Grader.Results;
using Grader.Tests.Compiler;
using Xunit;

namespace Grader.Tests.Fuzzing;

/// <summary>Whatever is in a notebook, reading it ends, and every line of what is read has a place.</summary>
public sealed class NotebookFuzzTests
{
    [Theory]
    [InlineData(ScriptForm.Ipynb)]
    [InlineData(ScriptForm.Dib)]
    public void Every_notebook_that_was_changed_anywhere_is_read_or_refused(ScriptForm form)
    {
        var notebook = Encoding.UTF8.GetString(WrittenScript.Write(form, Bench.Right, "# Small\n\n## 1. One\n..."));
        Fuzz.Near(notebook)
            .Sample(
                text =>
                {
                    if (
                        SubmissionText.Decode(Encoding.UTF8.GetBytes(text)) is not SubmissionReading.Text read
                        || read.Places.IsSame
                    )
                    {
                        return;
                    }
                    var inFile = text.Count(c => c == '\n') + 1;
                    Assert.Equal(read.Content.Count(c => c == '\n'), read.Places.Lines.Length);
                    foreach (var line in new[] { -1, 0, 1, read.Places.Lines.Length, int.MaxValue })
                    {
                        Assert.InRange(read.Places.FileLineOf(line), 1, form == ScriptForm.Dib ? int.MaxValue : inFile);
                        Assert.InRange(read.Places.TextLineOf(read.Places.CellOf(line, line), 0), 1, read.Places.Lines.Length);
                    }
                    Assert.NotNull(StudentPlaces.InFile("Line 1, lines 2 to 3 and line 99999.", read.Places));
                },
                iter: Fuzz.Fewer
            );
    }
}
