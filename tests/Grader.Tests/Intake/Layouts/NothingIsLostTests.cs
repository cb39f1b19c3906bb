using CsCheck;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Intake.Layouts;

/// <summary>Whatever names lie together, every submission is found once, and what else was handed in is named.</summary>
public sealed class NothingIsLostTests : IDisposable
{
    private static readonly Gen<string> _student = AnyOf("ada", "Ada", "bob", "lee-ann", "s1", "week1", "Ann Lee", "a_b");

    private static readonly Gen<string> _file = AnyOf(
        "01.csx",
        "01 (1).csx",
        "02-1.csx",
        "x_1_2_01.csx",
        "hw.docx",
        "01.odt",
        "01.csx.txt",
        "Copy of 01.csx",
        "notes.txt"
    );

    private static readonly Gen<string> _path = Gen.Select(Gen.Int[0, 9], _student, _file, Gen.Int[1, 3])
        .Select(
            (form, student, file, number) =>
                form switch
                {
                    0 => $"{student}/{file}",
                    1 => $"{student}/ps{number}/{file}",
                    2 => $"week{number}/{student}/{file}",
                    3 => $"{student}_10{number}_200{number}_{file}",
                    4 => $"{student}_LATE_10{number}_200{number}_{file}",
                    5 => $"{student}_{number}_assignsubmission_file_/{file}",
                    6 => $"{student}_{number}_assignsubmission_file_{file}",
                    7 => $"HW_1_{student}_attempt_2026-11-0{number}-10-00-00_{file}",
                    8 => $"hw{number}-{student}/{file}",
                    _ => $"submission_{number}/{file}",
                }
        );

    private static readonly Gen<(string Wrapper, string[] Paths)> _class = Gen.Select(
        AnyOf("", "submitted/", "hw1-submissions/", "all/", "a/b/"),
        _path.Array[1, 9]
    );

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_names_of_any_layouts_together_each_submission_is_found_once() =>
        _class.Sample(
            (wrapper, paths) =>
            {
                var all = paths.Distinct().Select(p => wrapper + p).ToList();
                var zip = _folder.Write($"{Guid.NewGuid():n}.zip", StoredZip.Of(all.Select(p => new StoredEntry(p, p))));
                if (Submissions.Find([zip]) is SubmissionSearch.Found(var files))
                {
                    AssertNothingLost(all, files);
                }
                else
                {
                    Assert.DoesNotContain(all, IsSubmission);
                }
                File.Delete(zip);
            },
            iter: 3_000,
            threads: 1
        );

    [Theory]
    [InlineData("canvas")]
    [InlineData("moodle")]
    [InlineData("github")]
    [InlineData("weeks")]
    [InlineData("folders")]
    [InlineData("blackboard")]
    public void Nor_is_one_lost_where_somebody_says_how_it_is_laid_out(string layout) =>
        _class.Sample(
            (wrapper, paths) =>
            {
                var all = paths.Distinct().Select(p => wrapper + p).ToList();
                var zip = _folder.Write($"{Guid.NewGuid():n}.zip", StoredZip.Of(all.Select(p => new StoredEntry(p, p))));
                if (Submissions.Find([zip], new(Layout: layout)) is SubmissionSearch.Found(var files))
                {
                    AssertNothingLost(all, files);
                }
                File.Delete(zip);
            },
            iter: 500,
            threads: 1
        );

    private static void AssertNothingLost(List<string> all, IReadOnlyCollection<HandedInFile> files)
    {
        var found = files.Select(f => f.File).ToList();
        Assert.All(all.Where(IsSubmission), path => Assert.Single(found, path));
        // What else was handed in is named, by itself or in the line of its folder, unless it lies beside what counts.
        var said = string.Join(
            '\n',
            files.Select(f => $"{f.File} {(f.Read() is SubmissionReading.Unreadable(var why) ? why : "")}")
        );
        Assert.All(
            all.Where(path =>
                path.EndsWith(".docx", StringComparison.Ordinal) || path.EndsWith(".odt", StringComparison.Ordinal)
            ),
            path => Assert.True(IsNamed(path, files, said), $"{path} is not in:\n{said}")
        );
    }

    // Three names a line are told, and how many there are besides.
    private static bool IsNamed(string path, IReadOnlyCollection<HandedInFile> files, string said) =>
        said.Contains(path[(path.LastIndexOf('/') + 1)..], StringComparison.Ordinal)
        || (said.Contains(" more", StringComparison.Ordinal) && files.Count > 0);

    private static bool IsSubmission(string path) =>
        path.EndsWith(".csx", StringComparison.Ordinal) || path.EndsWith(".csx.txt", StringComparison.Ordinal);
}
