using System.Collections.Immutable;
using System.Text;
using Grader.Compiler.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Grader.Compiler.Building;

/// <summary>A program and its probes as bytes, or the errors that stand in the way.</summary>
/// <param name="Errors">Of the program; then there are no bytes.</param>
/// <param name="Unasked">The first error of each probe that does not fit this program.</param>
public sealed record Compiled(
    byte[] Script, byte[] Symbols, byte[] Probes, ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> Errors,
    ImmutableSortedDictionary<int, Microsoft.CodeAnalysis.Diagnostic> Unasked);

/// <summary>Compiles scripts with nothing in reach but TorchSharp and the core of .NET: no #load, no #r, no file but the text.</summary>
/// <param name="forScripts">What a program may refer to.</param>
/// <param name="forProbes">The same and the runner's random inputs, which no program can name.</param>
public sealed class ScriptCompiler(ImmutableArray<MetadataReference> forScripts, ImmutableArray<MetadataReference> forProbes)
{
    // What dotnet-script imports, as far as it is in reach: a file that runs there is not to fail here for want of a using.
    private static readonly string[] _usings =
        ["System", "System.IO", "System.Collections.Generic", "System.Linq", "System.Text", "System.Threading.Tasks"];

    private static readonly CSharpCompilationOptions _options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: _usings,
            optimizationLevel: OptimizationLevel.Debug, // exact lines in stack traces
            concurrentBuild: false,
            deterministic: true)
        .WithMetadataReferenceResolver(null!)
        .WithSourceReferenceResolver(null)
        .WithXmlReferenceResolver(null)
        .WithStrongNameProvider(null);

    /// <param name="text">The program.</param>
    /// <param name="document">What its lines belong to, apart from #line.</param>
    public Compiled Compile(string text, string document, ExerciseSource exercise) =>
        Compile(Create(text, document), exercise.Probes.Length, dropped => ProbeScript.Text(exercise, dropped));

    /// <summary>A student's file, and a probe for each of its traces.</summary>
    public (Compiled Program, ImmutableArray<TraceProbe> Traces) CompileToRun(string text)
    {
        var script = Create(text, Script.Submission);
        var traces = TraceProbe.In(script);
        return (Compile(script, traces.Length, dropped => ProbeScript.Text([], [], [.. traces.Select(t => t.Lambda)], dropped)), traces);
    }

    /// <summary>A program that is not emitted yet. It may be full of errors.</summary>
    /// <param name="document">What its lines belong to, apart from #line.</param>
    public CSharpCompilation Create(string text, string document) =>
        CSharpCompilation.CreateScriptCompilation("submission", Parse(text, document), forScripts, _options, returnType: typeof(object));

    /// <summary>Another program in place of one that is read: what the libraries declare is looked up once for both, which is most of the work.</summary>
    public static CSharpCompilation Instead(CSharpCompilation script, string text, string document) =>
        script.ReplaceSyntaxTree(script.SyntaxTrees[0], Parse(text, document));

    private Compiled Compile(CSharpCompilation script, int count, Func<ImmutableHashSet<int>, string> probesWithout)
    {
        var (bytes, symbols) = (new MemoryStream(), new MemoryStream());
        var emitted = script.Emit(bytes, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!emitted.Success)
        {
            return new([], [], [], [.. ErrorsOf(emitted)], ImmutableSortedDictionary<int, Microsoft.CodeAnalysis.Diagnostic>.Empty);
        }
        var (probes, unasked) = CompileProbes(script, count, probesWithout);
        return new(bytes.ToArray(), symbols.ToArray(), probes, [], unasked);
    }

    // A probe whose names the program does not have must not take the others with it.
    private (byte[] Bytes, ImmutableSortedDictionary<int, Microsoft.CodeAnalysis.Diagnostic> Unasked) CompileProbes(
        CSharpCompilation script, int count, Func<ImmutableHashSet<int>, string> probesWithout)
    {
        var unasked = ImmutableSortedDictionary<int, Microsoft.CodeAnalysis.Diagnostic>.Empty;
        while (true)
        {
            var tree = Parse(probesWithout([.. unasked.Keys]), "probes");
            var bytes = new MemoryStream();
            var emitted = CSharpCompilation.CreateScriptCompilation("probes", tree, forProbes, _options, script, typeof(object)).Emit(bytes);
            if (emitted.Success)
            {
                return (bytes.ToArray(), unasked);
            }
            var errors = ErrorsOf(emitted).Select(e => (Error: e, Probe: ProbeScript.ProbeOf(e.Location.GetMappedLineSpan().Path))).ToList();
            var failing = errors.Exists(e => e.Probe is null) ? Enumerable.Range(0, count) : errors.Select(e => e.Probe!.Value).Distinct();
            var before = unasked.Count;
            unasked = unasked.SetItems(failing.Where(p => !unasked.ContainsKey(p)).Select(p => KeyValuePair.Create(p, errors.First(e => e.Probe == p || e.Probe is null).Error)));
            if (unasked.Count == before)
            {
                throw new InvalidOperationException($"Probes do not compile, even without any probe: {errors[0].Error}");
            }
        }
    }

    private static SyntaxTree Parse(string text, string document) =>
        CSharpSyntaxTree.ParseText(text, Script.ParseOptions, document, Encoding.UTF8);

    private static IEnumerable<Microsoft.CodeAnalysis.Diagnostic> ErrorsOf(EmitResult emitted) =>
        emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).OrderBy(d => d.Location.SourceSpan.Start);
}
