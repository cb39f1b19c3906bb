using CsCheck;
using Grader.Intake;
using Xunit;

namespace Grader.Tests.Intake;

/// <summary>What holds of every class, whatever its layout.</summary>
public sealed class StudentsPropertyTests
{
    private static readonly Gen<string> _name = Gen.OneOf(
        Gen.Const("ada"),
        Gen.Const("Ada"),
        Gen.Const("x"),
        Gen.Const("y.zip"),
        Gen.Const("y")
    );

    private static readonly Gen<FolderPath> _path = Gen.Select(_name, Gen.Bool)
        .Array[0, 4]
        .Select(levels =>
            levels.Aggregate(
                FolderPath.None,
                (path, l) => l.Item2 && l.Item1 == "y.zip" ? path.WithArchive(l.Item1) : path.WithFolder(l.Item1)
            )
        );

    private static readonly Gen<(FolderPath Folder, string Exercise)[]> _class = Gen.Select(
        _path,
        Gen.OneOf(Gen.Const("01"), Gen.Const("02"), Gen.Const("03"))
    ).Array[0, 8];

    private static StudentsByFolder Of(IEnumerable<(FolderPath Folder, string Exercise)> files, params FolderPath[] empty) =>
        StudentsByFolder.TellApart(files.Select(f => new PlacedFile(f.Folder, () => f.Exercise)), empty);

    [Fact]
    public void A_file_for_an_exercise_never_stands_beside_one_from_another_folder() =>
        _class.Sample(
            files =>
                Assert.All(
                    files.Where(f => !f.Folder.IsNone).GroupBy(f => (Of(files).NameOf(f.Folder), f.Exercise)),
                    row => Assert.Single(row.Select(f => f.Folder).Distinct())
                ),
            iter: 20_000
        );

    [Fact]
    public void Every_file_in_a_folder_has_a_student_and_no_other_has() =>
        _class.Sample(
            files => Assert.All(files, f => Assert.Equal(f.Folder.IsNone, Of(files).NameOf(f.Folder) is null)),
            iter: 20_000
        );

    [Fact]
    public void Where_folders_come_together_in_a_row_a_remark_says_so() =>
        _class.Sample(
            files =>
            {
                var students = Of(files);
                var folders = files.Select(f => f.Folder).Where(f => !f.IsNone).Distinct().ToList();
                var together = folders
                    .GroupBy(students.NameOf)
                    .Any(row => row.Any(a => row.Any(b => !a.Holds(b) && !b.Holds(a))));
                Assert.Equal(
                    together,
                    students.Remarks.Any(r => r.StartsWith("Students are told apart", StringComparison.Ordinal))
                );
                Assert.InRange(students.Remarks.Length, 0, 2);
            },
            iter: 20_000
        );

    [Fact]
    public void The_order_of_the_files_does_not_matter() =>
        Gen.Select(_class, Gen.Int)
            .Sample(
                (files, seed) =>
                {
                    var shuffled = files.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    var (one, other) = (Of(files), Of(shuffled));
                    Assert.Equal(one.Remarks, other.Remarks);
                    Assert.All(files, f => Assert.Equal(one.NameOf(f.Folder), other.NameOf(f.Folder)));
                },
                iter: 20_000
            );

    [Fact]
    public void Folders_without_a_file_change_nobodys_row() =>
        Gen.Select(_class, _path.Array[0, 4])
            .Sample(
                (files, empty) =>
                {
                    var (with, without) = (Of(files, empty), Of(files));
                    Assert.Equal(without.Remarks.Length, with.Remarks.Length);
                    var rows = files.Select(f => f.Folder).Where(f => !f.IsNone).ToList();
                    Assert.All(
                        rows,
                        a =>
                            Assert.All(
                                rows,
                                b => Assert.Equal(without.NameOf(a) == without.NameOf(b), with.NameOf(a) == with.NameOf(b))
                            )
                    );
                },
                iter: 5_000
            );

    [Fact]
    public void The_exercise_of_a_file_is_asked_only_where_there_are_several_folders() =>
        Assert.Equal(
            "ada",
            StudentsByFolder
                .TellApart([new(FolderPath.Of(["ada", "x"]), () => throw new InvalidOperationException("It was asked."))], [])
                .NameOf(FolderPath.Of(["ada", "x"]))
        );

    [Fact]
    public void Thousands_of_deep_paths_take_no_time()
    {
        var deep = FolderPath.Of([.. Enumerable.Repeat("a", 2000)]);
        var students = Of(Enumerable.Range(0, 2000).Select(i => (deep.WithFolder($"{i}"), "01")));
        Assert.Equal($"{deep}/7", students.NameOf(deep.WithFolder("7")));
    }
}
