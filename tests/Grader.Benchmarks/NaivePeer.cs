using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Grader.Processes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Grader.Benchmarks;

/// <summary>
/// What people would write instead of a grader: Roslyn's scripting in one process, with no isolation at all. For each submission
/// it makes the ten runs that a plain grading takes, and compares what came out.
/// </summary>
internal static partial class NaivePeer
{
    /// <summary>How this program is told to be it.</summary>
    public const string Name = "naive",
        FloorName = "floor",
        ScriptName = "script";

    // What the checks of 04 type, and where nothing is typed Enter is pressed for as long as the program reads.
    private static readonly string?[] _inputs = [null, "\n\nq\n", "exit\n", "\n\n\nbreak\n", ""];

    // Those of dotnet-script, as the grader's compiler has them.
    private static readonly string[] _imports =
    [
        "System",
        "System.IO",
        "System.Collections.Generic",
        "System.Linq",
        "System.Text",
        "System.Threading.Tasks",
    ];

    private static readonly string[] _traces = ["valuesOfLoss", "valuesOfYPred", "valuesOfM", "valuesOfC"];

    /// <summary>Runs every submission and the reference under its learning rate, on five inputs each.</summary>
    /// <param name="reference">The solved exercise.</param>
    public static async Task Grade(string reference, IEnumerable<string> submissions)
    {
        var options = LoadTorch();
        foreach (var submission in submissions)
        {
            var own = WithoutPackages(submission);
            var rate = Rate().Match(own).Value;
            var right = Rate().Replace(WithoutPackages(reference), rate);
            foreach (var input in _inputs)
            {
                var (seen, expected) = (await Run(own, input, options), await Run(right, input, options));
                if (!_traces.All(t => AreNear(ValuesOf(seen, t), ValuesOf(expected, t))))
                {
                    throw new InvalidOperationException("A right submission was judged wrong.");
                }
            }
        }
    }

    /// <summary>The floor: each submission is compiled and run once, on Enter.</summary>
    public static async Task RunOnce(IEnumerable<string> submissions)
    {
        var options = LoadTorch();
        foreach (var submission in submissions)
        {
            await Run(WithoutPackages(submission), null, options);
        }
    }

    /// <summary>Scripts, each with its name, what it prints, and a line that says how it ended. A test holds the grader's own
    /// runs against this.</summary>
    public static async Task PrintScripts(IEnumerable<string> files)
    {
        var options = LoadTorch().WithImports(_imports);
        Console.SetError(Console.Out);
        foreach (var file in files)
        {
            Console.WriteLine(file);
            Console.WriteLine(await EndOf(WithoutPackages(await File.ReadAllTextAsync(file)), options));
        }
    }

    private static async Task<string> EndOf(string script, ScriptOptions options)
    {
        Console.SetIn(TextReader.Null);
        try
        {
            await CSharpScript.RunAsync("TorchSharp.torch.manual_seed(0);", options); // as the grader's runner begins
            await CSharpScript.RunAsync(script, options);
            return "ended";
        }
        catch (CompilationErrorException)
        {
            return "does not compile";
        }
        catch (Exception e) // whatever a script throws is its end
        {
            return $"stopped: {e.GetType()}: {e.Message.Split('\n')[0]}";
        }
    }

    private static Task<ScriptState<object>> Run(string script, string? input, ScriptOptions options)
    {
        Console.SetIn(input is null ? new Enter() : new StringReader(input));
        Console.SetOut(TextWriter.Null);
        return CSharpScript.RunAsync(script, options);
    }

    private static List<float> ValuesOf(ScriptState<object> state, string trace) => (List<float>)state.GetVariable(trace).Value;

    private static bool AreNear(List<float> seen, List<float> expected) =>
        seen.Count == expected.Count
        && seen.Zip(expected).All(p => Math.Abs(p.First - p.Second) <= 1e-4 * Math.Abs(p.Second) + 1e-6);

    private static string WithoutPackages(string script) => Package().Replace(script, "");

    // TorchSharp as the grader's own runner has it.
    private static ScriptOptions LoadTorch()
    {
        var folder = Path.GetDirectoryName(Workplace.FindBeside(AppContext.BaseDirectory).Runner)!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            File.Exists(Path.Combine(folder, $"{name.Name}.dll"))
                ? context.LoadFromAssemblyPath(Path.Combine(folder, $"{name.Name}.dll"))
                : null;
        var torch = Assembly.LoadFrom(Path.Combine(folder, "TorchSharp.dll"));
        NativeLibrary.Load("LibTorchSharp", torch, null);
        torch.GetType("TorchSharp.torch")!.GetMethod("set_num_threads")!.Invoke(null, [1]);
        return ScriptOptions.Default.WithReferences(
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(p =>
                    Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)
                    || Path.GetFileName(p) == "netstandard.dll"
                )
                .Select(p => MetadataReference.CreateFromFile(p))
                .Append(MetadataReference.CreateFromFile(torch.Location))
        );
    }

    [GeneratedRegex(@"^#r ""nuget:.*$", RegexOptions.Multiline)]
    private static partial Regex Package();

    [GeneratedRegex(@"float lr = [^;]+;")]
    private static partial Regex Rate();

    private sealed class Enter : TextReader
    {
        public override string ReadLine() => "";

        public override int Read() => '\n';

        public override int Peek() => '\n';
    }
}
