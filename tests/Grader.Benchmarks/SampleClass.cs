using System.Globalization;
using System.Text.RegularExpressions;

namespace Grader.Benchmarks;

/// <summary>Classes of students to be graded, written anew into a folder.</summary>
internal static partial class SampleClass
{
    private static readonly string[] _right04 =
    [
        "04-right-as-given",
        "04-right-in-place",
        "04-right-own-rate",
        "04-right-patterns-and-json",
        "04-right-using-var",
    ];

    private static readonly string[] _right01 =
    [
        "right-as-given",
        "right-compact",
        "right-expression-for-block",
        "right-own-loop",
        "right-reformatted",
        "right-verbose",
    ];

    // A third wrong, a tenth that does not compile; every thirtieth of the class does not end.
    private static readonly string[] _mixed =
    [
        .. Enumerable.Repeat(_right01, 3).SelectMany(r => r).Take(17),
        "wrong-mse",
        "wrong-yPred",
        "wrong-loss",
        "wrong-x",
        "wrong-backward-twice",
        "wrong-linear-not-tracked",
        "hard-coded",
        "half-done",
        "several-wrong",
        "wrong-c",
        "compile-error-no-return",
        "syntax-missing-semicolon",
        "syntax-python",
    ];

    /// <summary>Right submissions of 04 in other words than the reference's, each with a learning rate of its own.</summary>
    public static string[] OfTraining(string samples, string folder, int students) =>
        Write(samples, folder, "04-training-loop", _right04, students, (text, i) => Rate().Replace(text, RateOf(i)));

    /// <summary>The same, where no two students say their step, their bookkeeping or their plots in the same words.</summary>
    public static string[] OfTrainingInOwnWords(string samples, string folder, int students) =>
        Write(
            samples,
            folder,
            "04-training-loop",
            _right04,
            students,
            (text, i) =>
                Rate()
                    .Replace(text, RateOf(i))
                    .Replace("lr *", $"(lr + {Number(i)} * 0f) *", StringComparison.Ordinal)
                    .Replace(".item<float>())", $".item<float>() + {Number(i)} * 0f)", StringComparison.Ordinal)
                    .Replace(", \"Loss\")", $", \"Loss {Number(i)}\")", StringComparison.Ordinal)
        );

    /// <summary>Right submissions of 01, no two of the same text.</summary>
    public static string[] OfOneSample(string samples, string folder, int students) =>
        Write(samples, folder, "01-one-sample", _right01, students, (text, i) => $"{text}\n// {Number(i)}\n");

    /// <summary>Submissions of 01 as a class hands them in.</summary>
    public static string[] Mixed(string samples, string folder, int students) =>
        Write(
            samples,
            folder,
            "01-one-sample",
            _mixed,
            students,
            (text, i) => i % 30 == 29 ? $"{text}\nwhile (true) {{ }} // {Number(i)}\n" : $"{text}\n// {Number(i)}\n"
        );

    private static string[] Write(
        string samples,
        string folder,
        string exercise,
        string[] among,
        int students,
        Func<string, int, string> vary
    ) =>
        [
            .. Enumerable
                .Range(0, students)
                .Select(i =>
                {
                    var text = File.ReadAllText(Path.Combine(samples, among[i % among.Length], $"{exercise}.csx"));
                    var student = Directory.CreateDirectory(Path.Combine(folder, $"student-{i:0000}"));
                    var file = Path.Combine(student.FullName, $"{exercise}.csx");
                    File.WriteAllText(file, vary(text, i));
                    return file;
                }),
        ];

    // From 0.001 to 0.0018: all of them converge.
    private static string RateOf(int i) => $"float lr = {(0.001 + i % 800 * 1e-6).ToString(CultureInfo.InvariantCulture)}f;";

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"float lr = [^;]+;")]
    private static partial Regex Rate();
}
