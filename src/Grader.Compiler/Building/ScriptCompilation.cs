using System.Collections.Immutable;
using System.Text;
using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Grader.Compiler.Building;

/// <summary>Scripts with nothing in reach but what they are given: no #load, no #r, no file but the text.</summary>
internal static class ScriptCompilation
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

    /// <summary>A program. It may be full of errors.</summary>
    /// <param name="document">What its lines belong to, apart from #line.</param>
    public static CSharpCompilation Program(string text, string document, ImmutableArray<MetadataReference> references) =>
        Create("submission", text, document, references, previous: null);

    /// <summary>A script that uses what a program declares.</summary>
    public static CSharpCompilation Probes(
        string text,
        ImmutableArray<MetadataReference> references,
        CSharpCompilation program
    ) => Create("probes", text, "probes", references, program);

    public static SyntaxTree Parse(string text, string document) =>
        CSharpSyntaxTree.ParseText(text, Script.ParseOptions, document, Encoding.UTF8);

    /// <summary>In the order of the text.</summary>
    public static IEnumerable<Diagnostic> ErrorsOf(EmitResult emitted) =>
        emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).OrderBy(d => d.Location.SourceSpan.Start);

    private static CSharpCompilation Create(
        string name,
        string text,
        string document,
        ImmutableArray<MetadataReference> references,
        CSharpCompilation? previous
    ) =>
        CSharpCompilation.CreateScriptCompilation(
            name,
            Parse(text, document),
            references,
            _options,
            previous,
            returnType: typeof(object)
        );
}
