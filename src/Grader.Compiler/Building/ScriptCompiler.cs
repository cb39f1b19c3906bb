using System.Collections.Immutable;
using System.Text;
using Grader.Compiler.Exercises;
using Grader.Compiler.Scripts;
using Grader.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Grader.Compiler.Building;

/// <summary>A program and its probes as bytes, or the errors that stand in the way.</summary>
/// <param name="Errors">Of the program; then there are no bytes.</param>
/// <param name="Unasked">Probes that do not fit this program.</param>
internal sealed record Compiled(
    byte[] Script,
    byte[] Symbols,
    byte[] Probes,
    ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> Errors,
    ImmutableArray<UnaskedProbe> Unasked
);

/// <summary>Compiles scripts with nothing in reach but TorchSharp and .NET: no #load, no #r, no file but the text.</summary>
/// <param name="forScripts">What a program may refer to.</param>
/// <param name="forProbes">The same and the runner's random inputs, which no program can name.</param>
internal sealed class ScriptCompiler(ImmutableArray<MetadataReference> forScripts, ImmutableArray<MetadataReference> forProbes)
{
    // What dotnet-script imports, as far as it is in reach: a file that runs there is not to fail here for want of a using.
    private static readonly string[] _usings =
    [
        "System",
        "System.IO",
        "System.Collections.Generic",
        "System.Linq",
        "System.Text",
        "System.Threading.Tasks",
    ];

    private static readonly CSharpCompilationOptions _options = new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary,
        usings: _usings,
        optimizationLevel: OptimizationLevel.Debug, // exact lines in stack traces
        concurrentBuild: false,
        deterministic: true
    )
        .WithMetadataReferenceResolver(null!)
        .WithSourceReferenceResolver(null)
        .WithXmlReferenceResolver(null)
        .WithStrongNameProvider(null);

    // As many as a course has, or nearly: probes are compiled twice as slowly as a submission.
    private readonly Latest<ExerciseSource, ProbeSet> _probes = new(e => ProbesOf(e, forScripts, forProbes), kept: 16);

    /// <param name="text">The program.</param>
    /// <param name="document">What its lines belong to, apart from #line.</param>
    public Compiled Compile(string text, string document, ExerciseSource exercise)
    {
        var script = Create(text, document);
        var (bytes, symbols, errors) = Emit(script);
        if (!errors.IsEmpty)
        {
            return new([], [], [], errors, []);
        }
        var probes = _probes.Of(exercise);
        if (
            Widened.Text(script, probes.Wanted.SelectMany(w => w).Where(w => w.MissingIn(script, 0) is not null)) is { } widened
            && Instead(script, widened, document) is var wider
            && Emit(wider) is { Errors.IsEmpty: true } emitted
        )
        {
            (script, bytes, symbols) = (wider, emitted.Bytes, emitted.Symbols);
        }
        return new(
            bytes,
            symbols,
            probes.Image,
            [],
            [
                .. probes.Broken.Keys.Select(probe => new UnaskedProbe(probe, null)),
                .. probes
                    .Wanted.Select(
                        (wanted, probe) => wanted.Select(w => w.MissingIn(script, probe)).FirstOrDefault(m => m is not null)
                    )
                    .OfType<UnaskedProbe>(),
            ]
        );
    }

    /// <summary>The first error of each probe that does not fit its own exercise.</summary>
    public ImmutableSortedDictionary<int, Microsoft.CodeAnalysis.Diagnostic> BrokenProbes(ExerciseSource exercise) =>
        _probes.Of(exercise).Broken;

    /// <summary>A student's file, and a probe for each of its traces.</summary>
    public (Compiled Program, ImmutableArray<TraceProbe> Traces) CompileToRun(string text)
    {
        var script = Create(text, Script.Submission);
        var traces = TraceProbe.In(script);
        var (bytes, symbols, errors) = Emit(script);
        if (!errors.IsEmpty)
        {
            return (new([], [], [], errors, []), traces);
        }
        var (compilation, image, broken) = CompileProbes(
            script,
            forProbes,
            traces.Length,
            dropped => ProbeScript.Text([], [], [.. traces.Select(t => t.Lambda)], dropped)
        );
        return (new(bytes, symbols, image, [], [.. broken.Keys.Select(probe => new UnaskedProbe(probe, null))]), traces);
    }

    /// <summary>A program that is not emitted yet. It may be full of errors.</summary>
    /// <param name="document">What its lines belong to, apart from #line.</param>
    public CSharpCompilation Create(string text, string document) =>
        CSharpCompilation.CreateScriptCompilation(
            "submission",
            Parse(text, document),
            forScripts,
            _options,
            returnType: typeof(object)
        );

    /// <summary>What stands in the way of a program that nobody wants to run.</summary>
    public ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> ErrorsOf(string text, string document) =>
        Emit(Create(text, document)).Errors;

    /// <summary>Another program in place of one that is read: what the libraries declare is looked up once for both, which is
    /// most of the work.</summary>
    public static CSharpCompilation Instead(CSharpCompilation script, string text, string document) =>
        script.ReplaceSyntaxTree(script.SyntaxTrees[0], Parse(text, document));

    private static (byte[] Bytes, byte[] Symbols, ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> Errors) Emit(
        CSharpCompilation script
    )
    {
        var (bytes, symbols) = (new MemoryStream(), new MemoryStream());
        var emitted = script.Emit(
            bytes,
            symbols,
            options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)
        );
        return emitted.Success ? (bytes.ToArray(), symbols.ToArray(), []) : ([], [], [.. ErrorsOf(emitted)]);
    }

    private static ProbeSet ProbesOf(
        ExerciseSource exercise,
        ImmutableArray<MetadataReference> forScripts,
        ImmutableArray<MetadataReference> forProbes
    )
    {
        var reference = CSharpCompilation.CreateScriptCompilation(
            "submission",
            Parse(exercise.Text, Script.Reference),
            forScripts,
            _options,
            returnType: typeof(object)
        );
        var count = exercise.Probes.Length;
        var (compilation, image, broken) = CompileProbes(
            reference,
            forProbes,
            count,
            dropped => ProbeScript.Text(exercise, dropped)
        );
        return new(image, broken, ProbeSet.WantedIn(compilation, reference, count));
    }

    // A probe that does not compile must not take the others with it.
    private static (
        CSharpCompilation Compilation,
        byte[] Bytes,
        ImmutableSortedDictionary<int, Microsoft.CodeAnalysis.Diagnostic> Broken
    ) CompileProbes(
        CSharpCompilation script,
        ImmutableArray<MetadataReference> references,
        int count,
        Func<ImmutableHashSet<int>, string> probesWithout
    )
    {
        var broken = ImmutableSortedDictionary<int, Microsoft.CodeAnalysis.Diagnostic>.Empty;
        while (true)
        {
            var tree = Parse(probesWithout([.. broken.Keys]), "probes");
            var bytes = new MemoryStream();
            var compilation = CSharpCompilation.CreateScriptCompilation(
                "probes",
                tree,
                references,
                _options,
                script,
                typeof(object)
            );
            var emitted = compilation.Emit(bytes);
            if (emitted.Success)
            {
                return (compilation, bytes.ToArray(), broken);
            }
            var errors = ErrorsOf(emitted)
                .Select(e => (Error: e, Probe: ProbeScript.ProbeOf(e.Location.GetMappedLineSpan().Path)))
                .ToList();
            var failing = errors.Exists(e => e.Probe is null)
                ? Enumerable.Range(0, count)
                : errors.Select(e => e.Probe!.Value).Distinct();
            var before = broken.Count;
            broken = broken.SetItems(
                failing
                    .Where(p => !broken.ContainsKey(p))
                    .Select(p => KeyValuePair.Create(p, errors.First(e => e.Probe == p || e.Probe is null).Error))
            );
            if (broken.Count == before)
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
