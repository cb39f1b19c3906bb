namespace Grader.Benchmarks;

/// <summary>What is compared with the naive peer in every round.</summary>
/// <param name="Ones">How many submissions it is about.</param>
internal sealed record Subject(string Name, int Ones, Func<Task<Cost>> Run);

/// <summary>Classes that are written into a folder, and the commands that grade them.</summary>
/// <param name="grader">The executable as it was built.</param>
/// <param name="published">The same as it is published.</param>
/// <param name="samples">Where the submissions are that classes are made from.</param>
/// <param name="folder">Where the classes go.</param>
/// <param name="students">In each class.</param>
internal sealed class Subjects(string grader, string published, string samples, string folder, int students)
{
    public IEnumerable<Subject> All()
    {
        var (own, reference) = (Environment.ProcessPath!, Path.Combine(samples, "04-right-as-given", "04-training-loop.csx"));
        var training = SampleClass.OfTraining(samples, At("training"), students);
        SampleClass.OfTrainingInOwnWords(samples, At("words"), students);
        SampleClass.Mixed(samples, At("mixed"), students);
        var first = SampleClass.OfOneSample(samples, At("one"), students)[0];
        return
        [
            new(Results.Peer, students, () => Cost.Of(own, [NaivePeer.Name, reference, .. training])),
            new(Results.Floor, students, () => Cost.Of(own, [NaivePeer.FloorName, reference, .. training])),
            OfClass("right ones of 04, each with a rate of its own", () => GradeRight("training")),
            OfClass("the same, no two in the same words", () => GradeRight("words")),
            OfClass("the same as the first without isolation", () => GradeRight("training", "--isolation", "none")),
            // Where there is no C compiler there is no such library, and all of them are without.
            .. File.Exists(ParentLibrary)
                ? new[] { OfClass("the same as the first without a native parent", WithoutParent) }
                : [],
            OfClass("right ones of 01", () => GradeRight("one")),
            OfClass("the same one at a time", () => GradeRight("one", "--jobs", "1")),
            OfClass("a mixed class of 01", () => Grade("mixed")),
            new("`check` of one file of 01, from cold, as it is built", 1, () => Cost.Of(grader, ["check", first])),
            new("the same as it is published", 1, () => Cost.Of(published, ["check", first])),
        ];
    }

    /// <summary>A class of 01, for once.</summary>
    public Task<Cost> GradeOneSample(int size)
    {
        SampleClass.OfOneSample(samples, At($"growth-{size}"), size);
        return Grade($"growth-{size}");
    }

    private string ParentLibrary => Path.Combine(Path.GetDirectoryName(published)!, "runner", "libgrader-parent.so");

    private Subject OfClass(string name, Func<Task<Cost>> run) => new(name, students, run);

    // The published one is the benchmark's own, so it may lack a library for a while.
    private async Task<Cost> WithoutParent()
    {
        File.Move(ParentLibrary, $"{ParentLibrary}.away");
        try
        {
            return await Cost.Of(published, GradingAnew("training", "--fail-under", "100"));
        }
        finally
        {
            File.Move($"{ParentLibrary}.away", ParentLibrary);
        }
    }

    // What was meant to be right and is not would be measured as something else.
    private Task<Cost> GradeRight(string files, params string[] further) => Grade(files, ["--fail-under", "100", .. further]);

    private Task<Cost> Grade(string files, params string[] further) => Cost.Of(grader, GradingAnew(files, further));

    // What the gradebook of an earlier round has would not be graded again.
    private IEnumerable<string> GradingAnew(string files, params string[] further)
    {
        var report = At($"{files}-report");
        if (Directory.Exists(report))
        {
            Directory.Delete(report, recursive: true);
        }
        return ["grade", At(files), "--out", report, "--seed", "1", .. further];
    }

    private string At(string name) => Path.Combine(folder, name);
}
