using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Grader.Formats;
using Grader.Results;
using Xunit;
using static Grader.Tests.Formats.FormatRuns;
using static Grader.Tests.Reporting.Reports;

namespace Grader.Tests.Formats;

/// <summary>Gradebooks with anything in them.</summary>
public sealed partial class TeachersFilePropertyTests
{
    private sealed record Book(
        char Separator,
        string LineEnd,
        bool HasMark,
        bool Quoted,
        string[] Names,
        string[] Sections,
        string[] Cells
    )
    {
        public string Text(Func<int, string> grade)
        {
            var lines = Names
                .Select(
                    (name, i) =>
                        Line(
                            name,
                            $"{i + 1}",
                            Sections[i],
                            grade(i),
                            Quoted ? $"\"{Cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : ""
                        )
                )
                .Prepend(string.Join(Separator, "Student", "ID", "Section", "01-one-sample (7)", "Notes"));
            return (HasMark ? "\ufeff" : "") + string.Join(LineEnd, lines) + LineEnd;
        }

        private string Line(string name, string id, string section, string grade, string notes) =>
            string.Join(Separator, Write(name), id, Write(section), grade, notes);

        private string Write(string text) =>
            Quoted || text.Any("\",;\t\r\n ".Contains) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    // Lone surrogates are no UTF-8, and no file has them.
    private static readonly Gen<string> _cell = OddTexts.Any.Select(t => string.Concat(t.EnumerateRunes()));

    private static readonly string[] _filling = ["canvas", "moodle"];

    private static readonly Gen<Book> _books =
        from separator in Gen.OneOf(',', ';')
        from lineEnd in Gen.OneOf("\n", "\r\n", "\r")
        from mark in Gen.Bool
        from quoted in Gen.Bool
        from size in Gen.Int[1, 5]
        from names in _cell.Array[size]
        from sections in _cell.Array[size]
        from cells in _cell.Where(c => !NumberWithComma().IsMatch(c)).Array[size]
        select new Book(separator, lineEnd, mark, quoted, [.. names.Select((n, i) => $"{n}{(char)('A' + i)}")], sections, cells);

    [Fact]
    public void Whatever_a_teacher_has_in_a_gradebook_stays_byte_for_byte_and_points_are_where_they_belong() =>
        Gen.Select(_books, Gen.Int[0, 4])
            .Sample(
                (book, at) =>
                {
                    var graded = at % book.Names.Length;
                    var made = Make(
                        "canvas",
                        InputOf(Bytes(book.Text(_ => "")), Graded("x.csx", $"{graded + 1}", "01-one-sample", 7.5, 10))
                    );
                    var filled = BytesOf(made.Pieces[0]);
                    Assert.Equal(book.Text(i => i == graded ? "7.5" : ""), Encoding.UTF8.GetString(filled));
                    if (book.LineEnd != "\r")
                    {
                        var rows = Tables.Read(Encoding.UTF8.GetString(filled).TrimStart('\ufeff'), book.Separator);
                        Assert.Equal("7.5", rows[graded + 1][3]);
                    }
                },
                iter: 500
            );

    [Fact]
    public void Any_bytes_are_filled_or_told_in_one_line_and_never_change_elsewhere() =>
        Gen.OneOf(Gen.Byte.Array[0, 200], OddTexts.Any.Array[0, 12].Select(t => Bytes(string.Join(',', t))))
            .Select(Gen.OneOf("", "Student,ID,Section,01-one-sample\n", "First name,Last name,Email address\n"))
            .Sample(
                (rest, header) =>
                {
                    byte[] bytes = [.. Bytes(header), .. rest];
                    foreach (var format in _filling)
                    {
                        var fault = KnownFormats.Find(format)!.FindFault(new TeachersFile("x\u001b.csv", [.. bytes]));
                        Assert.DoesNotMatch(@"[\r\n\x1b]", fault ?? "");
                        var input = InputOf(bytes, SubmissionReport.NothingHandedIn("nobody at all", new(Name: "nobody at all")));
                        if (fault is null && KnownFormats.Find(format)!.Make(input) is FormatOutput.Made made)
                        {
                            Assert.Equal(bytes, BytesOf(made.Pieces[0]));
                        }
                    }
                },
                iter: 1000
            );

    // Where one stands, points are written with a comma too.
    [GeneratedRegex(@"^\s*[+-]?\d*,\d*\s*$")]
    private static partial Regex NumberWithComma();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
